import { html } from 'hono/html'
import type { Html } from '../../parts/html.ts'
import type { Context } from './context.ts'
import type { Graph, Input, Step } from './graph.ts'
import { quantitiesTable } from './inputs.ts'

/** So many are in view; the rest is folded. */
const first = 8

/** How much is served or trained. */
const volumes: ReadonlySet<string> = new Set([
  'queriesPerSecond',
  'usersPerDay',
  'queriesPerUserPerDay',
  'tokensPerDay',
  'inputTokens',
  'outputTokens',
  'peakToAverageRatio',
  'tokens',
  'flops',
])

/** How fast a chip does it: shares of its peaks, measured or stated. */
const isSpeed = ({ id }: Input): boolean =>
  /Efficiency$|Utilization$|PerSecondPer(Chip|Replica)$|^(peakFlops|bandwidthBytes)PerSecond$/.test(
    id,
  )

const isCited = ({ origin }: Input): boolean => (origin?.sources.length ?? 0) > 0

/**
 * In the order in which people check them: prices, then volume, then speed, then what else
 * has a source; at the end what is not counted, or follows from a model or plan that was chosen.
 */
const ranks = ['quoted', 'priced', 'volume', 'speed', 'cited', 'stated', 'last'] as const

const rankOf = (input: Input): (typeof ranks)[number] => {
  const { id, value, unit, origin } = input
  if (value === 0) return 'last'
  if (unit.includes('USD')) return isCited(input) ? 'quoted' : 'priced'
  if (value === null) return 'priced'
  if (volumes.has(id)) return 'volume'
  if (isSpeed(input) && (isCited(input) || origin?.basis === 'measured')) return 'speed'
  if (isCited(input)) return 'cited'
  return origin?.basis === 'derived' ? 'last' : 'stated'
}

/** The inputs that were given, at the ends of all ways down from a step, the nearest first. */
const givenUnder = (step: Step, { steps, inputs }: Graph): readonly Input[] => {
  const seen = new Set(step.inputs)
  // The set grows while it is gone through: first what is near, then what is further.
  for (const id of seen) for (const under of steps.get(id)?.inputs ?? []) seen.add(under)
  return [...seen].flatMap((id) => {
    const input = steps.has(id) ? undefined : inputs.get(id)
    return input === undefined || input.origin?.from === 'constant' ? [] : input
  })
}

/** What a number rests on in the end, so that its sources are on its own page; nothing where its inputs are all of it. */
export const restsOnView = (step: Step, context: Context): Html | '' => {
  const { graph, t } = context
  const given = givenUnder(step, graph)
  if (given.every(({ id }) => step.inputs.includes(id))) return ''
  const sorted = ranks.flatMap((rank) => given.filter((one) => rankOf(one) === rank))
  const rest = sorted.slice(first)
  const caption = t('pageCalculation.rests-on')
  const more = t('pageCalculation.more-inputs', { count: rest.length })
  return html`<h2 id="rests-on">${caption}</h2>
<p>${t('pageCalculation.rests-on-lead', { label: step.label, inputs: given.length })}</p>
${quantitiesTable(sorted.slice(0, first), caption, context)}
${rest.length === 0 ? '' : html`<details class="more-inputs"><summary>${more}</summary>${quantitiesTable(rest, more, context)}</details>`}`
}
