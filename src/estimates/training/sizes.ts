import type { Trace } from '../../model/graph/trace.ts'
import { speedOn } from '../../planner/training/candidate.ts'
import { otherSizes } from '../../planner/training/other-sizes.ts'
import type { Origin } from '../../presets/origin.ts'
import { message } from '../../words/message.ts'
import { derived, type Givens } from '../shared/givens.ts'
import type { ReliabilityAnswer } from './answer-run.ts'
import { singleChips } from './ground.ts'
import type { Failures, Planned } from './types.ts'

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

/** What a chip does on the run’s cluster, and on others: each has its own plan. */
const speedOf = ({ found: { search, best } }: Planned) => {
  const own = best.tokensPerSecondPerChip
  return own === null
    ? undefined
    : {
        own,
        on: (chips: number) => (chips === best.plan.chips ? own : speedOn(search, chips)),
      }
}

/** The same work on other sizes of cluster; none where the work or how often chips fail is not known. */
export const sizesOf = (
  trace: Trace<Origin>,
  { plain: reliability }: Failures,
  planned: Planned | undefined,
  chips: number,
): ReliabilityAnswer['sizes'] => {
  const usefulChipDays = trace.value('usefulChipDays')
  if (usefulChipDays === null || reliability === undefined) return []
  return [
    ...otherSizes({
      chips,
      chipsPerServer: trace.value('chipsPerServer') ?? singleChips,
      usefulChipDays,
      usdPerChipHour: trace.value('usdPerChipHour'),
      reliability,
      speed: planned && speedOf(planned),
    }),
  ]
}
