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

/** How fast an answer appears, by the TPOT that it has. */
export const speedAt = {
  tpotSeconds: load.outputTokensPerSecondPerUser,
  tpotP95Seconds: load.outputTokensPerSecondPerUserP95,
  tpotP99Seconds: load.outputTokensPerSecondPerUserP99,
} as const
