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

export const prefillWaitSeconds = formula({
  of: 'prefillWaitSeconds',
  from: ['prefillLoad', 'prefillServiceSeconds'],
  text: 'prefillLoad * prefillServiceSeconds / (2 * (1 - prefillLoad))',
  source: 'definition',
  domain: (i) => i.prefillLoad < 1,
  compute: (i) => (i.prefillLoad * i.prefillServiceSeconds) / (2 * (1 - i.prefillLoad)),
})

/** How many times the mean wait so large a share of the prompts waits at most: none where fewer wait at all. */
const meanWaits = (load: number, share: number) =>
  Math.max(0, portable(Math.log(load / (1 - share))))

export const ttftP50Seconds = formula({
  of: 'ttftP50Seconds',
  from: ['ttftSeconds', 'prefillWaitSeconds', 'prefillLoad'],
  text: 'ttftSeconds + prefillWaitSeconds * max(0, log(prefillLoad / (1 - 0.5)))',
  source: 'definition',
  compute: (i) => i.ttftSeconds + i.prefillWaitSeconds * meanWaits(i.prefillLoad, 0.5),
})

export const ttftP95Seconds = formula({
  of: 'ttftP95Seconds',
  from: ['ttftSeconds', 'prefillWaitSeconds', 'prefillLoad'],
  text: 'ttftSeconds + prefillWaitSeconds * max(0, log(prefillLoad / (1 - 0.95)))',
  source: 'definition',
  compute: (i) => i.ttftSeconds + i.prefillWaitSeconds * meanWaits(i.prefillLoad, 0.95),
})

/** How fast an answer appears to whoever reads it. */
export const outputTokensPerSecondPerUser = formula({
  of: 'outputTokensPerSecondPerUser',
  from: ['tpotSeconds'],
  text: '1 / tpotSeconds',
  source: 'definition',
  compute: (i) => 1 / i.tpotSeconds,
})
