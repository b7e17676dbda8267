import type { Say } from '../../words/say.ts'
import { pick } from '../shared/derivation.ts'
import type { ReliabilityAnswer } from './answer-run.ts'
import type { Solved } from './types.ts'

/** How the run fares against failures, beside other sizes of cluster. */
export const reliabilityTold = (
  { trace, failures, nearest, sizes }: Solved,
  unknown: Record<string, string>,
  say: Say,
): ReliabilityAnswer | null => {
  if (failures === undefined) return null
  const [goodput, days] = [trace.value('sizeGoodput'), trace.value('sizeDays')]
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
      say,
    ),
    best:
      nearest === undefined || goodput === null || days === null
        ? null
        : { chips: nearest, goodput, days },
    sizes: [...sizes],
  }
}
