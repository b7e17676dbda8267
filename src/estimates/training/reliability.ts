import { fault } from '../../fields/fault.ts'
import type { Given, Trace } from '../../model/graph/trace.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import type { SolveFor } from '../../model/training/estimate.ts'
import {
  clusterAt,
  leastChips,
  mostUsefulChips,
  type Reliability,
} from '../../planner/training/goodput.ts'
import { fromFigure, type Origin } from '../../presets/origin.ts'
import { find } from '../../presets/registry.ts'
import { type FieldError, fieldError } from '../shared/read.ts'
import { givensAt } from '../shared/resolve.ts'
import type { TrainingRequest } from './request.ts'

type OriginAt = (pointer: string) => Origin
type Givens = Partial<Record<QuantityId, Given<Origin>>>
export type Run = (givens: Givens) => Trace<Origin>

/** A run whose goodput is settled; `best` is the nearest to a deadline that none meets. */
export interface Settled {
  readonly trace: Trace<Origin>
  readonly reliability: Reliability | undefined
  readonly best: { readonly chips: number; readonly goodput: number; readonly days: number } | null
}

const chipLimit = 1e9

/** The request’s reliability, unless a goodput of its own sets a scenario’s aside. */
export const reliabilityOf = ({ reliability }: TrainingRequest, originAt: OriginAt) =>
  originAt('/workload/goodput').from === 'request' &&
  originAt('/reliability/checkpointSeconds').from === 'scenario'
    ? undefined
    : reliability

/** Where goodput is stated twice, or the chips that it follows from are not known. */
export const reliabilityErrors = (
  request: TrainingRequest,
  originAt: OriginAt,
): readonly FieldError[] => {
  const { goodput, chips, days } = request.workload
  if (reliabilityOf(request, originAt) === undefined) return []
  if (originAt('/workload/goodput').from === 'request')
    return [
      fieldError(
        '/workload/goodput',
        fault('is given, and so is reliability, from which it follows', {
          allowed: 'goodput or reliability',
        }),
        goodput,
      ),
    ]
  if (chips !== undefined || days !== undefined || request.performance.method === 'plan') return []
  return [
    fieldError(
      '/reliability',
      fault('needs the size of the cluster', {
        allowed: 'workload.chips or workload.days with it',
      }),
      undefined,
    ),
  ]
}

/** How often a chip fails: given, or as was published. */
export const rateGiven = (
  { interruptionsPerChipYear: own }: NonNullable<TrainingRequest['reliability']>,
  originAt: OriginAt,
): Given<Origin> => {
  if (own !== undefined)
    return { value: own, origin: originAt('/reliability/interruptionsPerChipYear') }
  const all = find('economics', 'failures')?.figures.find(({ of }) => of.includes('all unexpected'))
  return fromFigure(all, 'economics/failures', 'no rate of failures is known')
}

/** The chips of a deadline: goodput falls with each, so they are searched, not solved for. */
const searched = (
  free: Trace<Origin>,
  days: number,
  reliability: Reliability,
): { readonly chips: Given<Origin>; readonly best: Settled['best'] } => {
  const needed = free.value('chipsExact')
  if (needed === null) {
    const reason = free.nodes().find(({ id }) => id === 'chipsExact')?.reason ?? ''
    return { chips: { value: null, reason }, best: null }
  }
  const chips = leastChips(needed, reliability, chipLimit)
  const note =
    'the fewest that meet the deadline, searched: goodput falls with every chip, and chipsExact says what it leaves to do'
  if (chips !== undefined)
    return {
      chips: { value: chips, origin: { from: 'default', basis: 'derived', note, sources: [] } },
      best: null,
    }
  const most = mostUsefulChips(reliability, chipLimit)
  const { goodput } = clusterAt(most, reliability)
  const best = { chips: most, goodput, days: (days * needed) / (most * goodput) }
  const more =
    most === chipLimit
      ? 'and more are not computed'
      : 'and with more, failures take more than the chips give'
  const reason = `no number of chips meets the deadline: at ${most} chips the run takes ${Number(best.days.toPrecision(4))} days, ${more}`
  return { chips: { value: null, reason }, best }
}

/** Runs the estimate with its goodput: given, or of the cluster that the run has or needs. */
export const settle = (
  request: TrainingRequest,
  solveFor: SolveFor,
  originAt: OriginAt,
  run: Run,
): Settled => {
  const asked = reliabilityOf(request, originAt)
  const { goodput, days } = request.workload
  if (asked === undefined) {
    const given = { value: goodput, origin: originAt('/workload/goodput') }
    return { trace: run({ goodput: given }), reliability: undefined, best: null }
  }
  const rate = rateGiven(asked, originAt)
  const givens: Givens = {
    ...givensAt('reliability', asked, originAt),
    interruptionsPerChipYear: rate,
  }
  const reliability: Reliability = { ...asked, interruptionsPerChipYear: rate.value ?? 0 }
  if (solveFor !== 'chips' || days === undefined)
    return { trace: run(givens), reliability, best: null }
  const none: Given<Origin> = {
    value: 1,
    origin: { from: 'default', note: 'as if nothing failed', sources: [] },
  }
  const { chips, best } = searched(run({ goodput: none }), days, reliability)
  return { trace: run({ ...givens, chips }), reliability, best }
}

/** Many times the MTBF, nothing gets done between two failures. */
const most = 10

/** Times that are many MTBFs of the cluster: a run that would never end. */
export const clusterErrors = ({ trace, reliability }: Settled): readonly FieldError[] => {
  const between = trace.value('meanSecondsBetweenInterruptions')
  if (reliability === undefined || between === null) return []
  return (['checkpointIntervalSeconds', 'checkpointSeconds', 'restartSeconds'] as const).flatMap(
    (id) => {
      const value = reliability[id]
      if (value === undefined || value <= most * between) return []
      const times = Number((value / between).toPrecision(3))
      return [
        fieldError(
          `/reliability/${id}`,
          fault(
            `is ${times} times the time between two interruptions of ${trace.value('chips')} chips: the run would never end`,
            {
              allowed: `at most ${Number((most * between).toPrecision(4))} s, ${most} times the MTBF of the cluster`,
            },
          ),
          value,
        ),
      ]
    },
  )
}
