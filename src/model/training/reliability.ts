import { portable } from '../../units/portable.ts'
import { formula } from '../graph/formula.ts'

/** Chips fail independently, so a cluster of n fails n times as often as one. */
export const meanSecondsBetweenInterruptions = formula({
  of: 'meanSecondsBetweenInterruptions',
  from: ['daysPerYear', 'hoursPerDay', 'secondsPerHour', 'interruptionsPerChipYear', 'chips'],
  text: 'daysPerYear * hoursPerDay * secondsPerHour / (interruptionsPerChipYear * chips)',
  source: 'definition',
  compute: (i) =>
    (i.daysPerYear * i.hoursPerDay * i.secondsPerHour) / (i.interruptionsPerChipYear * i.chips),
})

/**
 * Young's interval, the best to first order; the exact best is shorter by
 * about two thirds of a checkpoint, and gains next to nothing.
 */
export const checkpointIntervalSeconds = formula({
  of: 'checkpointIntervalSeconds',
  from: ['checkpointSeconds', 'meanSecondsBetweenInterruptions'],
  text: 'sqrt(2 * checkpointSeconds * meanSecondsBetweenInterruptions)',
  source: 'young-1974',
  compute: (i) => Math.sqrt(2 * i.checkpointSeconds * i.meanSecondsBetweenInterruptions),
})

/**
 * Useful time over expected time: an interval and its checkpoint, both begun
 * anew after each failure, failures while restarting included. In (0, 1].
 */
export const goodput = formula({
  of: 'goodput',
  from: [
    'checkpointIntervalSeconds',
    'checkpointSeconds',
    'restartSeconds',
    'meanSecondsBetweenInterruptions',
  ],
  text: 'checkpointIntervalSeconds / (meanSecondsBetweenInterruptions * exp(restartSeconds / meanSecondsBetweenInterruptions) * expm1((checkpointIntervalSeconds + checkpointSeconds) / meanSecondsBetweenInterruptions))',
  source: 'daly-2006',
  domain: (i) =>
    i.checkpointIntervalSeconds + i.checkpointSeconds + i.restartSeconds <
    100 * i.meanSecondsBetweenInterruptions,
  compute: (i) =>
    portable(
      i.checkpointIntervalSeconds /
        (i.meanSecondsBetweenInterruptions *
          Math.exp(i.restartSeconds / i.meanSecondsBetweenInterruptions) *
          Math.expm1(
            (i.checkpointIntervalSeconds + i.checkpointSeconds) / i.meanSecondsBetweenInterruptions,
          )),
    ),
})

export const interruptions = formula({
  of: 'interruptions',
  from: ['days', 'hoursPerDay', 'secondsPerHour', 'meanSecondsBetweenInterruptions'],
  text: 'days * hoursPerDay * secondsPerHour / meanSecondsBetweenInterruptions',
  source: 'definition',
  compute: (i) => (i.days * i.hoursPerDay * i.secondsPerHour) / i.meanSecondsBetweenInterruptions,
})

export const daysLost = formula({
  of: 'daysLost',
  from: ['days', 'goodput'],
  text: 'days * (1 - goodput)',
  source: 'definition',
  compute: (i) => i.days * (1 - i.goodput),
})

export const usdLost = formula({
  of: 'usdLost',
  from: ['usd', 'goodput'],
  text: 'usd * (1 - goodput)',
  source: 'definition',
  compute: (i) => i.usd * (1 - i.goodput),
})
