import { outputTokensPerSecondPerReplica, queriesPerSecondPerReplica } from '../roofline/latency.ts'
import * as load from '../roofline/load.ts'

/**
 * A replica at its share of the load. The step and the first token are those of
 * the plan at another batch, which is where Little's law holds: what it then
 * serves is the load.
 */
export const loadDefinitions = [
  outputTokensPerSecondPerReplica,
  queriesPerSecondPerReplica,
  load.concurrency,
  load.prefillServiceSeconds,
  load.prefillLoad,
  load.prefillWaitSeconds,
  load.ttftP50Seconds,
  load.ttftP95Seconds,
]
