import { type Context, Hono, type MiddlewareHandler } from 'hono'
import * as v from 'valibot'
import { all, bibliography, exchangeRates, find, nearest, suggest } from '../presets/registry.ts'
import { ExchangeRates, type Kind, kinds } from '../presets/schema.ts'
import { message } from '../words/message.ts'
import { presetTexts } from '../words/openapi/schemas.ts'
import { narrowed, parametersOf, queryFault } from './filters.ts'
import { problem } from './problem.ts'

const isKind = (kind: string): kind is Kind => Object.hasOwn(kinds, kind)

export const kindNames = Object.keys(kinds) as Kind[]

/** The answer of `GET /api/v1/presets`. */
export const KindsAnswer = v.object({
  items: v.array(
    v.object({
      kind: v.picklist(kindNames),
      count: v.pipe(v.number(), v.integer()),
      href: v.string(),
      parameters: v.array(v.string()),
    }),
  ),
  exchangeRates: v.pipe(ExchangeRates, v.description(presetTexts.exchangeRates)),
})

/** The sources that an entry names anywhere in it, by key. */
const sourcesIn = (entry: unknown) => {
  const known = bibliography()
  const found: Record<string, unknown> = {}
  JSON.stringify(entry, (key, value: unknown) => {
    if (key === 'source' && typeof value === 'string' && known[value]) found[value] = known[value]
    return value
  })
  return found
}

const unknownKind = (c: Context, kind: string) => {
  const meant = nearest(kind, kindNames)
  return problem(c, 'not-found', message('details.kind', { kind, meant, kinds: kindNames }))
}

const isDecodable = (text: string): boolean => {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}

/** Refuses what a route does not read. */
export const noQuery: MiddlewareHandler = async (c, next) => {
  const [name] = Object.keys(c.req.query())
  if (name === undefined) return next()
  return problem(c, 'bad-query', message('details.no-query', { name }))
}

/** The data, with sources and dates, as the model uses it. */
export const presets = () =>
  new Hono()
    .use('/', noQuery)
    .use('/:kind/:id', noQuery)
    .get('/', (c) =>
      c.json({
        items: kindNames.map((kind) => ({
          kind,
          count: all(kind).length,
          href: `/api/v1/presets/${kind}`,
          parameters: Object.keys(parametersOf(kind)),
        })),
        exchangeRates: exchangeRates(),
      }),
    )
    .get('/:kind', (c) => {
      const kind = c.req.param('kind')
      if (!isKind(kind)) return unknownKind(c, kind)
      // Hono leaves alone what it cannot decode.
      const query = new URL(c.req.url).search
      if (!isDecodable(query))
        return problem(c, 'bad-query', message('details.query-encoding', { query }))
      const asked = c.req.queries()
      const wrong = queryFault(kind, asked)
      if (wrong !== undefined) return problem(c, 'bad-query', wrong)
      const items = narrowed(kind, all(kind), asked)
      return c.json({ items, sources: sourcesIn(items) })
    })
    .get('/:kind/:id', (c) => {
      const { kind, id } = c.req.param()
      if (!isKind(kind)) return unknownKind(c, kind)
      const entry = find(kind, id)
      if (entry !== undefined) return c.json({ ...entry, sources: sourcesIn(entry) })
      const meant = suggest(kind, id)
      return problem(c, 'not-found', message('details.preset', { id, meant, kind }))
    })
