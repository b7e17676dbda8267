import type { Trace } from '../../model/graph/trace.ts'
import { isConstant } from '../../model/quantities/constants.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import type { Origin } from '../../presets/origin.ts'
import type { Say } from '../../words/say.ts'
import type { Derivation } from '../shared/answer-parts.ts'
import { type CurveWorking, figuresIn, inputTold, type Telling } from '../shared/derivation.ts'
import { derivationBeside, toldWhole } from '../shared/derivation-beside.ts'
import type { ChipRow } from './answer.ts'
import { type RowSort, servedRows } from './row-sorts.ts'

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
  'modelFlopsUtilization',
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

/** What the steps of a trace need, and what rows tell besides: no step uses the age of a price, and each row has its own. */
const usedIn = (trace: Trace<Origin>, { beside }: RowSort): ReadonlySet<QuantityId> => {
  const used = new Set<QuantityId>(beside)
  for (const node of trace.nodes())
    if (node.kind === 'step') for (const id of node.inputs) used.add(id)
  return used
}

const inputsIn = (trace: Trace<Origin>, sort: RowSort) => {
  const used = usedIn(trace, sort)
  return trace.nodes().flatMap((node) => (node.kind === 'input' && used.has(node.id) ? [node] : []))
}

/** Published of some chips, and worked out from others’ own price and power. */
const mayBeGiven: ReadonlySet<QuantityId> = new Set(['usdPerServer', 'wattsPerServer'])

/** Whether a row’s fleet and cost, if it has one, follow by the steps of another, and no number of it by more; what a row is given takes the place of its step. */
const followsBy = (leading: Trace<Origin>, { ids, followsAny }: RowSort) => {
  const steps = leading.nodes().flatMap((node) => (node.kind === 'step' ? [node] : []))
  const others = ids.filter((id) => leading.node(id) === undefined)
  return (trace: Trace<Origin>) =>
    followsAny(trace) ||
    (steps.every(({ id, formula }) => {
      const node = trace.node(id)
      return node?.kind === 'step' ? node.formula === formula : mayBeGiven.has(id)
    }) &&
      others.every((id) => trace.node(id) === undefined))
}

type RowInput = ChipRow['inputs'][number]

/** What a row says of its working. */
interface RowWorking {
  readonly inputs: RowInput[]
  readonly varied?: Record<string, number | null>
  readonly derivation?: Derivation
  /** The first row of its kind, where that is not the first of all. */
  readonly leading?: Trace<Origin>
}

interface RowsWorking {
  readonly curves: readonly CurveWorking[]
  readonly ofRow: (trace: Trace<Origin>) => RowWorking
}

const nothing: RowsWorking = { curves: [], ofRow: () => ({ inputs: [] }) }

/** The inputs in which traces of the same steps differ, and what each of their rows gives. */
const curveOf = (
  first: Trace<Origin>,
  traces: readonly Trace<Origin>[],
  sort: RowSort,
): CurveWorking => ({
  pointer: '/rows',
  varies: inputsIn(first, sort).flatMap(({ id, value }) =>
    !isConstant(id) && traces.some((trace) => trace.value(id) !== value) ? [id] : [],
  ),
  ids: sort.ids.filter((id) => first.node(id) !== undefined),
})

/** What a row has of the inputs that vary; of others than the chip’s own only those that the first row has not. */
const rowWorking = (
  first: Trace<Origin>,
  { varies }: CurveWorking,
  shown: ReadonlySet<QuantityId>,
  { sort, say }: { readonly sort: RowSort; readonly say: Say },
) => {
  // The steps of all these traces are the same, but for what a server is made of.
  const used = usedIn(first, sort)
  const ids = [...shown].filter((id) => ofServer.has(id) || used.has(id))
  return (trace: Trace<Origin>): RowWorking => {
    const own = ids.flatMap((id) => {
      const node = trace.node(id)
      return node?.kind === 'input' ? [node] : []
    })
    const inputs = new Set(own.map(({ id }) => id))
    const isBare = sort.isBare(trace)
    const others = varies.filter(
      (id) =>
        (!isBare || ofPrice.has(id)) && !inputs.has(id) && trace.value(id) !== first.value(id),
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

/** Rows that follow by the same steps. */
interface Kind {
  readonly leading: Trace<Origin>
  readonly traces: readonly Trace<Origin>[]
}

/** Rows by the kind of their steps, each kind led by its first row; a row without a fleet follows any. */
const kindsOf = (traces: readonly Trace<Origin>[], sort: RowSort): readonly Kind[] => {
  const [leading, ...rest] = traces
  if (leading === undefined) return []
  const follows = followsBy(leading, sort)
  return [
    { leading, traces: [leading, ...rest.filter(follows)] },
    ...kindsOf(
      rest.filter((trace) => !follows(trace)),
      sort,
    ),
  ]
}

/** What no step uses of a row; nothing where the first row has the same. */
const besideTold = (
  leading: Trace<Origin>,
  first: Trace<Origin>,
  { beside }: RowSort,
  say: Say,
) => {
  const used = toldWhole(leading)
  return beside.flatMap((id) => {
    const node = leading.node(id)
    const isNew = first.node(id) === undefined || node?.value !== first.value(id)
    return node?.kind === 'input' && !used.has(id) && isNew ? [inputTold(node, say)] : []
  })
}

/** The working of the first row of a further kind, beside that of the first row of all. */
const kindTold = (
  leading: Trace<Origin>,
  first: Trace<Origin>,
  { pointer, varies, ids }: CurveWorking,
  { sort, telling }: { readonly sort: RowSort; readonly telling: Telling },
): Derivation => {
  const beside = derivationBeside(leading, { pointer: '/derivation', trace: first }, telling)
  return {
    ...beside,
    inputs: [...beside.inputs, ...besideTold(leading, first, sort, telling.say)],
    figures: figuresIn({ ...sort.figures(leading), ...sort.own(leading) }, leading),
    curves: [{ pointer, varies: [...varies], ids: [...ids] }],
  }
}

/**
 * The working of all rows at once: the steps of the first, and the inputs that
 * vary from row to row. Rows that follow by other steps, as where chips are
 * billed by the server and others singly, or where a measured rate is carried
 * over, are told by kind: the first row of each further kind has its steps, and
 * the others name that row.
 */
export const rowsWorking = (
  traces: readonly Trace<Origin>[],
  telling: Telling,
  sort: RowSort = servedRows,
): RowsWorking => {
  const [first] = traces
  const { say, working } = telling
  if (working.level === 'none' || first === undefined) return nothing
  if (working.level === 'headline')
    return {
      curves: [],
      ofRow: rowWorking(first, nowhere, headlineOf(ofTheChip, first, working), { sort, say }),
    }
  const told = new Map<Trace<Origin>, RowWorking>()
  const curves = kindsOf(traces, sort).map(({ leading, traces: ofKind }) => {
    const curve = curveOf(leading, ofKind, sort)
    const worked = rowWorking(leading, curve, ofTheChip, { sort, say })
    for (const trace of ofKind) {
      const follows = leading === first || leading === trace ? {} : { leading }
      told.set(trace, { ...worked(trace), ...follows })
    }
    if (leading !== first)
      told.set(leading, {
        ...worked(leading),
        derivation: kindTold(leading, first, curve, { sort, telling }),
      })
    return curve
  })
  return { curves: curves.slice(0, 1), ofRow: (trace) => told.get(trace) ?? { inputs: [] } }
}
