import type { Trace } from '../../model/graph/trace.ts'
import { isConstant } from '../../model/quantities/constants.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import type { Origin } from '../../presets/origin.ts'
import type { Say } from '../../words/say.ts'
import type { Derivation } from '../shared/answer-parts.ts'
import {
  type CurveWorking,
  costIds,
  derivationOf,
  energyIds,
  type Figures,
  inputTold,
  type Telling,
} from '../shared/derivation.ts'
import type { ChipRow } from './answer.ts'

/** Numbers of a row whose fields have other names than their quantities. */
export const rowFigures: Figures = {
  '/rows/*/interval/low': 'usdPerYearLow',
  '/rows/*/interval/high': 'usdPerYearHigh',
  '/rows/*/price/ageDays': 'priceAgeDays',
}

/** The inputs that tell the accelerators apart. */
const ofTheChip: ReadonlySet<QuantityId> = new Set([
  'peakFlopsPerSecond',
  'memoryBytes',
  'chipsPerServer',
  'wattsPerServer',
  'usdPerServer',
  'chipWatts',
  'chipShareOfServerPower',
  'chipUsd',
  'chipShareOfServerPrice',
  'usdPerChipHour',
  'flopsUtilization',
])

/** What a server’s price and power are made of, where nobody publishes them. */
const ofServer: ReadonlySet<QuantityId> = new Set([
  'chipWatts',
  'chipShareOfServerPower',
  'chipUsd',
  'chipShareOfServerPrice',
])

/** The inputs that the price of a row follows from, which it has without a fleet, too. */
const ofPrice: ReadonlySet<QuantityId> = new Set([
  'usdPerChipHour',
  'onDemandUsdPerChipHour',
  'rentLadderFactor',
  'priceAgeDays',
])

/** What the steps of a trace need; no step uses the age of a price, and each row has its own. */
const usedIn = (trace: Trace<Origin>): ReadonlySet<QuantityId> => {
  const used = new Set<QuantityId>(['priceAgeDays'])
  for (const node of trace.nodes())
    if (node.kind === 'step') for (const id of node.inputs) used.add(id)
  return used
}

const inputsIn = (trace: Trace<Origin>) => {
  const used = usedIn(trace)
  return trace.nodes().flatMap((node) => (node.kind === 'input' && used.has(node.id) ? [node] : []))
}

const rowIds = [
  'chips',
  'chipsExact',
  'servers',
  'usdPerChipHour',
  ...costIds,
  'usdPerYearLow',
  'usdPerYearHigh',
  ...energyIds,
] as const satisfies readonly QuantityId[]

/** Published of some chips, and worked out from others’ own price and power. */
const mayBeGiven: ReadonlySet<QuantityId> = new Set(['usdPerServer', 'wattsPerServer'])

/** Steps to no number of a row: they may differ. */
const beside: ReadonlySet<QuantityId> = new Set(['costLowUsdPerYear', 'costHighUsdPerYear'])

/** Whether a row’s cost, if it has one, follows by the steps of another; what a row is given takes the place of its step. */
const followsBy = (nodes: ReturnType<Trace<Origin>['nodes']>) => {
  const steps = nodes.flatMap((node) =>
    node.kind === 'step' && !beside.has(node.id) ? [node] : [],
  )
  return (trace: Trace<Origin>) =>
    trace.value('usdPerYear') === null ||
    steps.every(({ id, formula }) => {
      const node = trace.node(id)
      return node?.kind === 'step' ? node.formula === formula : mayBeGiven.has(id)
    })
}

type RowInput = ChipRow['inputs'][number]

/** What a row says of its working. */
interface RowWorking {
  readonly inputs: RowInput[]
  readonly varied?: Record<string, number | null>
  readonly derivation?: Derivation
}

interface RowsWorking {
  readonly curves: readonly CurveWorking[]
  readonly ofRow: (trace: Trace<Origin>) => RowWorking
}

const nothing: RowsWorking = { curves: [], ofRow: () => ({ inputs: [] }) }

/** The inputs in which traces of the same steps differ, and what each of their rows gives. */
const curveOf = (first: Trace<Origin>, traces: readonly Trace<Origin>[]): CurveWorking => ({
  pointer: '/rows',
  varies: inputsIn(first).flatMap(({ id, value }) =>
    !isConstant(id) && traces.some((trace) => trace.value(id) !== value) ? [id] : [],
  ),
  ids: rowIds.filter((id) => first.node(id) !== undefined),
})

/** What a row has of the inputs that vary; of others than the chip’s own only those that the first row has not. */
const rowWorking = (
  first: Trace<Origin>,
  { varies }: CurveWorking,
  shown: ReadonlySet<QuantityId>,
  say: Say,
) => {
  // The steps of all these traces are the same, but for what a server is made of.
  const used = usedIn(first)
  const ids = [...shown].filter((id) => ofServer.has(id) || used.has(id))
  return (trace: Trace<Origin>): RowWorking => {
    const own = ids.flatMap((id) => {
      const node = trace.node(id)
      return node?.kind === 'input' ? [node] : []
    })
    const inputs = new Set(own.map(({ id }) => id))
    const hasFleet = trace.value('chipsExact') !== null
    const others = varies.filter(
      (id) =>
        (hasFleet || ofPrice.has(id)) && !inputs.has(id) && trace.value(id) !== first.value(id),
    )
    return {
      inputs: own.map((node) => inputTold(node, say)),
      ...(others.length > 0 && {
        varied: Object.fromEntries(others.map((id) => [id, trace.value(id)])),
      }),
    }
  }
}

const nowhere: CurveWorking = { pointer: '/rows', varies: [], ids: [] }

/** Of some inputs those that the headline figures follow from. */
const headlineOf = (
  ids: ReadonlySet<QuantityId>,
  first: Trace<Origin>,
  { headline }: Telling['working'],
): ReadonlySet<QuantityId> => {
  const near = headline.flatMap((id) => {
    const node = first.node(id)
    return node?.kind === 'step' ? node.inputs : []
  })
  return new Set(near.filter((id) => ids.has(id)))
}

/**
 * The working of all rows at once: the steps of the first, and the inputs that
 * vary from row to row. Where rows follow by other steps, as beside a rate that
 * was measured on one chip, the first row of each kind has the steps of its kind.
 */
export const rowsWorking = (traces: readonly Trace<Origin>[], telling: Telling): RowsWorking => {
  const [first] = traces
  const { say, working } = telling
  if (working.level === 'none' || first === undefined) return nothing
  const follows = followsBy(first.nodes())
  const curve = curveOf(first, traces.filter(follows))
  const shown = ofTheChip
  if (working.level === 'headline')
    return { curves: [], ofRow: rowWorking(first, nowhere, headlineOf(shown, first, working), say) }
  const ofFirst = { leading: first, follows, ofRow: rowWorking(first, curve, shown, say) }
  const kinds = [ofFirst]
  const curves = new Map<Trace<Origin>, CurveWorking>()
  for (const leading of traces) {
    if (kinds.some((kind) => kind.follows(leading))) continue
    const alike = followsBy(leading.nodes())
    const own = curveOf(leading, traces.filter(alike))
    curves.set(leading, own)
    kinds.push({ leading, follows: alike, ofRow: rowWorking(leading, own, shown, say) })
  }
  return {
    curves: [curve],
    ofRow: (trace) => {
      const own = curves.get(trace)
      return {
        ...(kinds.find((kind) => kind.follows(trace)) ?? ofFirst).ofRow(trace),
        ...(own !== undefined && { derivation: derivationOf(trace, telling, [own]) }),
      }
    },
  }
}
