import { clusterAt, constants, type Reliability, sizesAround } from '../../model/index.ts'
import type { ReliabilityAnswer } from '../answers/training-run.ts'
import { pick } from '../derivation.ts'
import type { Settled } from './reliability.ts'

const leastGoodput = 0.01

/** How the run fares against failures, beside other sizes of cluster. */
export const reliabilityAnswer = (
  { trace, reliability, best }: Settled,
  unknown: Record<string, string>,
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
        : sizesAround(chips, trace.value('chipsPerServer') ?? 1).flatMap((size) =>
            sizePoint(size, usefulChipDays, price, reliability),
          ),
  }
}

/** One size of cluster at the same work; none where hardly any of its time makes progress. */
const sizePoint = (
  chips: number,
  usefulChipDays: number,
  price: number | null,
  reliability: Reliability,
): ReliabilityAnswer['sizes'] => {
  const { goodput } = clusterAt(chips, reliability)
  if (goodput < leastGoodput) return []
  const days = usefulChipDays / (chips * goodput)
  const daysLost = days * (1 - goodput)
  const hoursLost = daysLost * constants.hoursPerDay.value
  return [
    { chips, goodput, days, daysLost, usdLost: price === null ? null : hoursLost * chips * price },
  ]
}
