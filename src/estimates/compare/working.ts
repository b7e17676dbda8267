import type { Trace } from '../../model/graph/trace.ts'
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
  'usdPerChipHour',
  'flopsUtilization',
])

/** The inputs that the price of a row follows from, which it has without a fleet, too. */
const ofPrice: ReadonlySet<QuantityId> = new Set([
  'usdPerChipHour',
  'onDemandUsdPerChipHour',
  'rentLadderFactor',
  'priceAgeDays',
])

const inputsIn = (trace: Trace<Origin>) => {
  const nodes = trace.nodes()
  // No step uses the age of a price, and each row has its own.
  const used = new Set<QuantityId>(['priceAgeDays'])
  for (const node of nodes) if (node.kind === 'step') for (const id of node.inputs) used.add(id)
  return nodes.flatMap((node) => (node.kind === 'input' && used.has(node.id) ? [node] : []))
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

/** Steps to no number of a row: they may differ. */
const beside: ReadonlySet<QuantityId> = new Set(['costLowUsdPerYear', 'costHighUsdPerYear'])

/** Whether a row’s cost, if it has one, follows by the steps of another. */
const followsBy = (steps: ReturnType<Trace<Origin>['nodes']>) => (trace: Trace<Origin>) =>
  trace.value('usdPerYear') === null ||
  steps.every((step) => {
    if (beside.has(step.id)) return true
    const node = trace.node(step.id)
    return step.kind !== 'step' || (node?.kind === 'step' && node.formula === step.formula)
  })

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
  varies: inputsIn(first)
    .map(({ id }) => id)
    .filter((id) => traces.some((trace) => trace.value(id) !== first.value(id))),
  ids: rowIds.filter((id) => first.node(id) !== undefined),
})

/** What a row has of the inputs that vary; of others than the chip’s own only those that the first row has not. */
const rowWorking =
  (first: Trace<Origin>, { varies }: CurveWorking, shown: ReadonlySet<QuantityId>, say: Say) =>
  (trace: Trace<Origin>): RowWorking => {
    const own = inputsIn(trace).filter(({ id }) => shown.has(id))
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
