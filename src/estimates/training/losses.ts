import { constants } from '../../model/quantities/constants.ts'
import { clusterAt, type Reliability, sizesAround } from '../../planner/training/goodput.ts'
import { searchTrainingPlans } from '../../planner/training/search.ts'
import { pick } from '../shared/derivation.ts'
import type { ReliabilityAnswer } from './answer-run.ts'
import type { PlannedTraining } from './plan.ts'
import type { Settled } from './reliability.ts'

const leastGoodput = 0.01

type Size = ReliabilityAnswer['sizes'][number]

/** What a chip does on a cluster of so many: null where it is held the same on all, undefined where no plan fits. */
const speedAt =
  (planned: PlannedTraining | undefined) =>
  (chips: number): number | null | undefined => {
    if (planned?.ok !== true) return null
    const { best, ground, wanted } = planned
    if (chips === best.plan.chips) return best.tokensPerSecondPerChip
    const [other] = searchTrainingPlans(ground, wanted, chips)
    return other?.tokensPerSecondPerChip ?? undefined
  }

/** How the run fares against failures, beside other sizes of cluster. */
export const reliabilityAnswer = (
  { trace, reliability, best }: Settled,
  unknown: Record<string, string>,
  planned: PlannedTraining | undefined,
): ReliabilityAnswer | null => {
  if (reliability === undefined) return null
  const chipHours = trace.value('chipHours')
  const goodput = trace.value('goodput')
  const chips = trace.value('chips') ?? best?.chips ?? null
  const usefulChipDays =
    best !== null
      ? best.chips * best.days * best.goodput
      : chipHours === null || goodput === null
        ? null
        : (chipHours * goodput) / constants.hoursPerDay.value
  const price = trace.value('usdPerChipHour')
  return {
    ...pick(
      trace,
      '/reliability',
      [
        'interruptionsPerChipYear',
        'meanSecondsBetweenInterruptions',
        'checkpointIntervalSeconds',
        'goodput',
        'interruptions',
        'daysLost',
        'usdLost',
      ],
      unknown,
    ),
    best,
    sizes:
      chips === null || usefulChipDays === null
        ? []
        : sizesAround(chips, trace.value('chipsPerServer') ?? 1).flatMap((size) => {
            const speed = speedAt(planned)(size)
            if (speed === undefined) return []
            const own = trace.value('tokensPerSecondPerChip')
            const useful = usefulChipDays * (speed === null || own === null ? 1 : own / speed)
            return sizePoint(size, speed, useful, price, reliability)
          }),
  }
}

/** One size of cluster at the same work; none where hardly any of its time makes progress. */
const sizePoint = (
  chips: number,
  tokensPerSecondPerChip: Size['tokensPerSecondPerChip'],
  usefulChipDays: number,
  price: number | null,
  reliability: Reliability,
): readonly Size[] => {
  const { goodput } = clusterAt(chips, reliability)
  if (goodput < leastGoodput) return []
  const days = usefulChipDays / (chips * goodput)
  const daysLost = days * (1 - goodput)
  const hoursLost = daysLost * constants.hoursPerDay.value
  const usdLost = price === null ? null : hoursLost * chips * price
  return [{ chips, tokensPerSecondPerChip, goodput, days, daysLost, usdLost }]
}
