import * as load from '../roofline/load.ts'

/**
 * A replica at its share of the load: the step and the first token are those of
 * the plan, at the batch where by Little's law the replica serves the load.
 */
export const loadDefinitions = [
  load.concurrency,
  load.prefillServiceSeconds,
  load.prefillLoad,
  load.prefillWaitSeconds,
  load.ttftP50Seconds,
  load.ttftP95Seconds,
  load.outputTokensPerSecondPerUser,
]
