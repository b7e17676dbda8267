import * as load from '../roofline/load.ts'

const shareDefinitions = [
  load.prefillServiceSeconds,
  load.prefillLoad,
  load.delayedWaitSeconds,
] as const

/**
 * A replica at its share of the load: the step and the first token are those of
 * the plan, at the batch where by Little’s law the replica serves the load.
 */
export const loadDefinitions = [
  load.concurrency,
  ...shareDefinitions,
  load.ttftP50Seconds,
  load.ttftP95Seconds,
  load.ttftP99Seconds,
  load.outputTokensPerSecondPerUser,
] as const

/** The first token, the wait included, at every percentile and in the mean. */
export const waitDefinitions = [
  ...shareDefinitions,
  load.prefillWaitSeconds,
  load.ttftMeanSeconds,
  load.ttftP50Seconds,
  load.ttftP95Seconds,
  load.ttftP99Seconds,
] as const

/** The same at a replica’s share of the peak. */
export const peakDefinitions = [load.peakQueriesPerSecondPerReplica, ...waitDefinitions] as const
