import { evaluate } from '../../model/graph/evaluate.ts'
import type { Given, Trace } from '../../model/graph/trace.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import { sizeFormulas, type TrainingTrait } from '../../model/training/choices.ts'
import { leastGoodput, sizesAround } from '../../planner/training/goodput.ts'
import { speedOn } from '../../planner/training/search.ts'
import { constantOrigin, type Origin } from '../../presets/origin.ts'
import { message } from '../../words/message.ts'
import { derived, type Givens } from '../shared/givens.ts'
import type { ReliabilityAnswer } from './answer-run.ts'
import type { Failures } from './failures.ts'
import type { Planned } from './plan.ts'

type Size = ReliabilityAnswer['sizes'][number]

/** What the formulas of a size of cluster are given: its chips, their speed where each size has a plan of its own, and an interval that the request states. */
export const sizeGivens = (chips: number, { givens }: Failures, speed?: number): Givens => ({
  sizeChips: { value: chips, origin: derived(message('notes.size-of-run')) },
  ...(speed !== undefined && {
    sizeTokensPerSecondPerChip: {
      value: speed,
      origin: derived(message('notes.speed-of-run')),
    },
  }),
  ...(givens.checkpointIntervalSeconds && {
    sizeCheckpointIntervalSeconds: givens.checkpointIntervalSeconds,
  }),
})

const ofRun = derived(message('notes.same-on-all-sizes'))

const given = (trace: Trace<Origin>, id: QuantityId): Given<Origin> => {
  const node = trace.node(id)
  return node?.value == null
    ? { value: null, reason: node?.reason ?? message('reasons.input-unknown', { id }) }
    : { value: node.value, origin: ofRun }
}

/** What the sizes have in common: the run’s work, price and failures. */
const commonGivens = (trace: Trace<Origin>): Givens => ({
  usefulChipDays: given(trace, 'usefulChipDays'),
  interruptionsPerChipYear: given(trace, 'interruptionsPerChipYear'),
  checkpointSeconds: given(trace, 'checkpointSeconds'),
  restartSeconds: given(trace, 'restartSeconds'),
  usdPerChipHour: given(trace, 'usdPerChipHour'),
  tokensPerSecondPerChip: given(trace, 'tokensPerSecondPerChip'),
})

/** What a chip does on a cluster of so many: undefined where no plan fits. */
const speedAt = ({ ground, wanted, found: { best } }: Planned, chips: number): number | undefined =>
  (chips === best.plan.chips ? best.tokensPerSecondPerChip : speedOn(ground, wanted, chips)) ??
  undefined

/** The same work on clusters from one server to several times the run’s; none on which no plan fits, or hardly any time makes progress. */
export const sizesOf = (
  trace: Trace<Origin>,
  traits: readonly TrainingTrait[],
  failures: Failures,
  planned: Planned | undefined,
  chips: number,
): readonly Size[] => {
  const common = commonGivens(trace)
  const definitions = sizeFormulas(traits)
  const sizeAt = (size: number): readonly Size[] => {
    const speed = planned && speedAt(planned, size)
    if (planned !== undefined && speed === undefined) return []
    const at = evaluate<Origin>({
      definitions,
      given: { ...common, ...sizeGivens(size, failures, speed) },
      constantOrigin,
    })
    const [goodput, days, daysLost] = [
      at.value('sizeGoodput'),
      at.value('sizeDays'),
      at.value('sizeDaysLost'),
    ]
    if (goodput === null || days === null || daysLost === null || goodput < leastGoodput) return []
    return [
      {
        chips: size,
        tokensPerSecondPerChip: speed ?? null,
        goodput,
        days,
        daysLost,
        usdLost: at.value('sizeUsdLost'),
      },
    ]
  }
  return sizesAround(chips, trace.value('chipsPerServer') ?? 1).flatMap(sizeAt)
}
