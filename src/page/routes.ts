import { type Context, Hono } from 'hono'
import type { Clock } from '../estimates/shared/today.ts'
import { loadEngine } from '../units/expression.ts'
import { en } from '../words/en.ts'
import type { Tab } from './form/fields.ts'
import { maxAddress, withKeptConfig } from './form/link.ts'
import { openAddress } from './form/version.ts'
import { documentView, mainView } from './render.ts'
import { glossaryView } from './view/glossary.ts'

/** Where the service was asked; before a proxy that ends TLS, as the browser sees it. */
const originOf = (c: Context): string => {
  const url = new URL(c.req.url)
  return c.req.header('x-forwarded-proto') === 'https' ? `https://${url.host}` : url.origin
}

const page = (tab: Tab, clock: Clock) => async (c: Context) => {
  const { state: asked, ...said } = openAddress(tab, new URL(c.req.url).searchParams)
  const today = clock.today()
  const origin = originOf(c)
  // Addresses of earlier versions have whole configs.
  const { state, kept } =
    c.req.url.length > maxAddress
      ? withKeptConfig(asked, origin)
      : { state: asked, kept: undefined }
  const view = () => mainView(state, { ...said, today, origin, kept })
  let main = view()
  if (main === 'needs-engine') {
    await loadEngine()
    main = view()
  }
  if (main === 'needs-engine') throw new Error('the expression engine did not load')
  return c.html(documentView(state, main, today))
}

/** The web form, rendered with the numbers of its URL. */
export const pages = (clock: Clock) =>
  new Hono()
    .get('/', page('inference', clock))
    .get('/training', page('training', clock))
    .get('/capacity', page('capacity', clock))
    .get('/glossary', (c) => c.html(glossaryView(en)))
