import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { all, bibliography, exchangeRates, find, nearest, suggest } from '../presets/registry.ts'
import { type Kind, kinds } from '../presets/schema.ts'
import { narrowed, parametersOf, queryFault } from './filters.ts'
import { problem } from './problem.ts'

const isKind = (kind: string): kind is Kind => Object.hasOwn(kinds, kind)

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
  const meant = nearest(kind, Object.keys(kinds))
  return problem(
    c,
    'not-found',
    `"${kind.slice(0, 80)}" is not a kind of preset${meant === undefined ? '.' : `; did you mean "${meant}"?`} The kinds: ${Object.keys(kinds).join(', ')}.`,
  )
}

const isDecodable = (text: string): boolean => {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}

const noQuery: MiddlewareHandler = async (c, next) => {
  const [asked] = Object.keys(c.req.query())
  if (asked === undefined) return next()
  return problem(
    c,
    'bad-query',
    `"${asked.slice(0, 80)}" is not a parameter here: a query narrows a kind, e.g. /api/v1/presets/accelerators?vendor=NVIDIA.`,
  )
}

/** The data, with sources and dates, as the model uses it. */
export const presets = () =>
  new Hono()
    .use('/', noQuery)
    .use('/:kind/:id', noQuery)
    .get('/', (c) =>
      c.json({
        items: (Object.keys(kinds) as Kind[]).map((kind) => ({
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
      const raw = new URL(c.req.url).search
      if (!isDecodable(raw))
        return problem(
          c,
          'bad-query',
          `The query "${raw.slice(0, 80)}" is not percent-encoded UTF-8. Allowed: e.g. ?vendor=NVIDIA.`,
        )
      const query = c.req.queries()
      const wrong = queryFault(kind, query)
      if (wrong !== undefined) return problem(c, 'bad-query', wrong)
      const items = narrowed(kind, all(kind), query)
      return c.json({ items, sources: sourcesIn(items) })
    })
    .get('/:kind/:id', (c) => {
      const { kind, id } = c.req.param()
      if (!isKind(kind)) return unknownKind(c, kind)
      const entry = find(kind, id)
      if (entry !== undefined) return c.json({ ...entry, sources: sourcesIn(entry) })
      const meant = suggest(kind, id)
      return problem(
        c,
        'not-found',
        `"${id.slice(0, 80)}" is not one of the ${kind}${meant === undefined ? '.' : `; did you mean "${meant}"?`} All of them: /api/v1/presets/${kind}.`,
      )
    })
