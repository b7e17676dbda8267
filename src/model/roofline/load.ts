import { portable } from '../../units/portable.ts'
import { formula } from '../graph/formula.ts'

/**
 * A replica at its share of the load: the same step and first token as at its
 * full batch, at the smaller batch that Little's law gives. Each prompt waits
 * for the prefills before its own as for a single server with constant service
 * time (M/D/1: Pollaczek-Khinchine), the tail of the wait taken as exponential.
 */
export const loadQueriesPerSecondPerReplica = formula({
  of: 'loadQueriesPerSecondPerReplica',
  from: ['servedQueriesPerSecond', 'servingReplicas'],
  text: 'servedQueriesPerSecond / servingReplicas',
  source: 'definition',
  compute: (i) => i.servedQueriesPerSecond / i.servingReplicas,
})

/** The same where the load is at its peak. */
export const peakQueriesPerSecondPerReplica = formula({
  of: 'loadQueriesPerSecondPerReplica',
  from: ['peakUtilization', 'queriesPerSecondPerReplica'],
  text: 'peakUtilization * queriesPerSecondPerReplica',
  source: 'definition',
  compute: (i) => i.peakUtilization * i.queriesPerSecondPerReplica,
})

export const concurrency = formula({
  of: 'concurrency',
  from: ['batch', 'servingReplicas'],
  text: 'batch * servingReplicas',
  source: 'definition',
  compute: (i) => i.batch * i.servingReplicas,
})

/** Steps that decode anyway carry a prompt's rows: only these rows keep the replica from another prompt. */
export const prefillServiceSeconds = formula({
  of: 'prefillServiceSeconds',
  from: ['promptTokens', 'secondsPerToken', 'prefillAttentionSecondsPerToken'],
  text: 'promptTokens * (secondsPerToken + prefillAttentionSecondsPerToken)',
  source: 'definition',
  compute: (i) => i.promptTokens * (i.secondsPerToken + i.prefillAttentionSecondsPerToken),
})

export const prefillLoad = formula({
  of: 'prefillLoad',
  from: [
    'loadQueriesPerSecondPerReplica',
    'prefillServiceSeconds',
    'prefillSeconds',
    'promptsTogether',
  ],
  text: 'min(0.999, loadQueriesPerSecondPerReplica * min(prefillServiceSeconds, prefillSeconds) / promptsTogether)',
  source: 'definition',
  compute: (i) =>
    Math.min(
      0.999,
      (i.loadQueriesPerSecondPerReplica * Math.min(i.prefillServiceSeconds, i.prefillSeconds)) /
        i.promptsTogether,
    ),
})

/** The mean wait of the prompts that find the replica busy, a share `prefillLoad` of all. */
export const delayedWaitSeconds = formula({
  of: 'delayedWaitSeconds',
  from: ['prefillLoad', 'prefillServiceSeconds'],
  text: 'prefillServiceSeconds / (2 * (1 - prefillLoad))',
  source: 'definition',
  domain: (i) => i.prefillLoad < 1,
  compute: (i) => i.prefillServiceSeconds / (2 * (1 - i.prefillLoad)),
})

export const prefillWaitSeconds = formula({
  of: 'prefillWaitSeconds',
  from: ['prefillLoad', 'delayedWaitSeconds'],
  text: 'prefillLoad * delayedWaitSeconds',
  source: 'definition',
  compute: (i) => i.prefillLoad * i.delayedWaitSeconds,
})

/**
 * How many times the mean wait of those that wait so large a share of all
 * prompts waits at most: P(wait > t) = load x exp(-t / mean), and none where
 * fewer wait at all.
 */
const delayedWaits = (load: number, share: number) =>
  Math.max(0, portable(Math.log(load / (1 - share))))

export const ttftMeanSeconds = formula({
  of: 'ttftMeanSeconds',
  from: ['ttftSeconds', 'prefillWaitSeconds'],
  text: 'ttftSeconds + prefillWaitSeconds',
  source: 'definition',
  compute: (i) => i.ttftSeconds + i.prefillWaitSeconds,
})

export const ttftP50Seconds = formula({
  of: 'ttftP50Seconds',
  from: ['ttftSeconds', 'delayedWaitSeconds', 'prefillLoad'],
  text: 'ttftSeconds + delayedWaitSeconds * max(0, log(prefillLoad / (1 - 0.5)))',
  source: 'definition',
  compute: (i) => i.ttftSeconds + i.delayedWaitSeconds * delayedWaits(i.prefillLoad, 0.5),
})

export const ttftP95Seconds = formula({
  of: 'ttftP95Seconds',
  from: ['ttftSeconds', 'delayedWaitSeconds', 'prefillLoad'],
  text: 'ttftSeconds + delayedWaitSeconds * max(0, log(prefillLoad / (1 - 0.95)))',
  source: 'definition',
  compute: (i) => i.ttftSeconds + i.delayedWaitSeconds * delayedWaits(i.prefillLoad, 0.95),
})

export const ttftP99Seconds = formula({
  of: 'ttftP99Seconds',
  from: ['ttftSeconds', 'delayedWaitSeconds', 'prefillLoad'],
  text: 'ttftSeconds + delayedWaitSeconds * max(0, log(prefillLoad / (1 - 0.99)))',
  source: 'definition',
  compute: (i) => i.ttftSeconds + i.delayedWaitSeconds * delayedWaits(i.prefillLoad, 0.99),
})

/** How fast an answer appears to whoever reads it. */
export const outputTokensPerSecondPerUser = formula({
  of: 'outputTokensPerSecondPerUser',
  from: ['tpotSeconds'],
  text: '1 / tpotSeconds',
  source: 'definition',
  compute: (i) => 1 / i.tpotSeconds,
})

/** The same at a percentile of TPOT: how fast it appears to all but the slowest. */
export const outputTokensPerSecondPerUserP95 = formula({
  of: 'outputTokensPerSecondPerUser',
  from: ['tpotP95Seconds'],
  text: '1 / tpotP95Seconds',
  source: 'definition',
  compute: (i) => 1 / i.tpotP95Seconds,
})

export const outputTokensPerSecondPerUserP99 = formula({
  of: 'outputTokensPerSecondPerUser',
  from: ['tpotP99Seconds'],
  text: '1 / tpotP99Seconds',
  source: 'definition',
  compute: (i) => 1 / i.tpotP99Seconds,
})
