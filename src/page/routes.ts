import { type Context, Hono, type Next } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { FieldError } from '../estimates/shared/answer-error.ts'
import type { Clock } from '../estimates/shared/today.ts'
import { maxConfigBytes } from '../presets/huggingface/limit.ts'
import { en } from '../words/en.ts'
import type { Message } from '../words/message.ts'
import { tellIn } from '../words/say.ts'
import { openingOf } from './address/opening.ts'
import { type Place, pathOf, placeOf, viewsOf, ways } from './address/ways.ts'
import { chartFileAt } from './chart-file.ts'
import { documentView } from './document.ts'
import { exportFileAt } from './export-file.ts'
import { maxAddress, withKeptConfig } from './form/link.ts'
import type { State } from './form/state.ts'
import { openAddress } from './form/version.ts'
import { isLink, leftOut, repeatedIn, unaskedIn, unreadIn, without } from './link-faults.ts'
import { oldPlaces } from './old-places.ts'
import { type Drawing, type Drawn, drawPage } from './page.ts'
import { pickerRoutes } from './picker/routes.ts'
import { examplesView } from './view/examples.ts'
import { glossaryView } from './view/glossary.ts'

/** Where the service was asked; before a proxy that ends TLS, as the browser sees it. */
const originOf = (c: Context): string => {
  const url = new URL(c.req.url)
  return c.req.header('x-forwarded-proto') === 'https' ? `https://${url.host}` : url.origin
}

const t = tellIn(en)

/** What of an address could be read, to be asked with from here on; a config that it cannot hold stays in it. */
const readableOf = (drawn: Drawn) =>
  drawn.tooLong === undefined ? { ...drawn, readable: drawn.query } : drawn

/** Draws what of an address can be read, and says what was left out of it; a form that was sent has its values refused at their fields. */
const drawReadable = async (
  place: Place,
  state: State,
  query: URLSearchParams,
  drawing: Drawing,
): Promise<Drawn & { readonly readable?: string }> => {
  const told = (more: readonly Message[]) => {
    const problem = [...(drawing.problem ?? []), ...more]
    return { ...drawing, problem: problem.length === 0 ? undefined : problem }
  }
  const isOfLink = isLink(query)
  const unasked = unaskedIn(state, isOfLink)
  const asked = without(state, unasked)
  const first = [...(isOfLink ? repeatedIn(query) : []), ...leftOut(unasked, asked, t)]
  const drawn = await drawPage(place, asked, told(first))
  const unread = isOfLink ? unreadIn(asked, drawn.errors) : []
  if (unread.length === 0) return unasked.length === 0 ? drawn : readableOf(drawn)
  const readable = without(asked, unread)
  return readableOf(
    await drawPage(place, readable, told([...first, ...leftOut(unread, readable, t)])),
  )
}

const draw = async (c: Context, place: Place, query: URLSearchParams, clock: Clock) => {
  const { state: asked, ...said } = openAddress(place.way, query)
  const today = clock.today()
  const origin = originOf(c)
  // Addresses of earlier versions have whole configs.
  const { state, kept } =
    c.req.url.length > maxAddress
      ? withKeptConfig(asked, origin)
      : { state: asked, kept: undefined }
  const drawn = await drawReadable(place, state, query, { ...said, today, origin, kept })
  return c.html(documentView(drawn, today, t))
}

/** The paths of all views. */
const places = ways.flatMap((way) => [
  ...viewsOf[way].map((view) => pathOf({ way, view })),
  `${pathOf({ way, view: 'calculation' })}/:quantity`,
])

/** An address of an earlier page: where it is now; one with a whole config, which many take for no header, is drawn at once. */
const moved = async (c: Context, path: keyof typeof oldPlaces, clock: Clock) => {
  const now = oldPlaces[path](new URL(c.req.url).searchParams)
  if (now.length <= maxAddress) return c.redirect(now, 308)
  const [at = '', query] = now.split('?')
  const place = placeOf(at) ?? { way: 'serve', view: 'estimate' }
  return await draw(c, place, new URLSearchParams(query), clock)
}

/** Where the files of an estimate are, of a comparison, and of a break-even. */
const exportPaths = ways.flatMap((way) =>
  viewsOf[way]
    .filter((view) => view !== 'calculation')
    .map((view) => `${pathOf({ way, view })}/:file{export\\..+}`),
)

/** Tells whoever asks by an address which of its fields are wrong. */
export type Refuse = (c: Context, errors: readonly FieldError[]) => Response

/** The largest form that is read for a file, in bytes: a config that is escaped, and what stands beside it. */
const maxForm = 4 * maxConfigBytes

/** What a form posts that is too long for an address. */
const postedQuery = async (c: Context): Promise<URLSearchParams> => {
  const { query } = await c.req.parseBody()
  return new URLSearchParams(typeof query === 'string' ? query : '')
}

/** The web form, rendered with the numbers of its URL. */
export const pages = (clock: Clock, refuse: Refuse) => {
  const app = new Hono()
  const sendFile = async (c: Context, next: Next, query: URLSearchParams) => {
    const found = await exportFileAt(c.req.path, query, clock.today(), originOf(c))
    if (found === undefined) return next()
    if ('refused' in found) return refuse(c, found.refused)
    const { body, contentType, fileName } = found.file
    return c.body(body, 200, {
      'Content-Type': contentType,
      'Content-Disposition': `attachment; filename="${fileName}"`,
    })
  }
  // Every place by its whole path: of others the service says which it has.
  for (const place of places)
    app.get(place, async (c, next) => {
      const asked = placeOf(c.req.path)
      return asked === undefined ? next() : draw(c, asked, new URL(c.req.url).searchParams, clock)
    })
  return app
    .get('/', (c) => {
      const { search } = new URL(c.req.url)
      const { query } = openingOf({ pathname: '/', search })
      return search === ''
        ? draw(c, { way: 'serve', view: 'estimate' }, new URLSearchParams(query), clock)
        : moved(c, '/', clock)
    })
    .get('/training', (c) => moved(c, '/training', clock))
    .get('/capacity', (c) => moved(c, '/capacity', clock))
    .route('/', pickerRoutes(clock))
    .on(
      'GET',
      ways.map((way) => `/${way}/chart/:file`),
      async (c, next) => {
        const { pathname, searchParams } = new URL(c.req.url)
        const file = await chartFileAt(pathname, searchParams, clock.today(), originOf(c))
        return file === undefined
          ? next()
          : c.body(file.body, 200, {
              'Content-Type': file.type,
              'Content-Disposition': `attachment; filename="${file.name}"`,
            })
      },
    )
    .on('GET', exportPaths, (c, next) => sendFile(c, next, new URL(c.req.url).searchParams))
    .on('POST', exportPaths, bodyLimit({ maxSize: maxForm }), async (c, next) =>
      sendFile(c, next, await postedQuery(c)),
    )
    .get('/examples', (c) => c.html(examplesView(en)))
    .get('/glossary', (c) => c.html(glossaryView(en)))
}
