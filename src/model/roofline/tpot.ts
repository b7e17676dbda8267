import { formula } from '../graph/formula.ts'

/**
 * How TPOT differs between queries: while one decodes, prompts of others are
 * prefilled in its steps, `microBatch` of them on average, as in a steady state
 * one begins for each that ends. They come independently, so that their number
 * has the variance of a Poisson distribution, and TPOT, over the many steps of
 * an answer, is taken as normal. Its median is its mean.
 */
export const promptSecondsInSteps = formula({
  of: 'promptSecondsInSteps',
  from: [
    'expertReadSeconds',
    'expertShare',
    'decodeExpertShare',
    'prefillRows',
    'secondsPerToken',
    'prefillAttentionSecondsPerToken',
    'queriesPerStep',
  ],
  text: '(max(0, expertShare - decodeExpertShare) * expertReadSeconds + prefillRows * (secondsPerToken + prefillAttentionSecondsPerToken)) / queriesPerStep',
  source: 'definition',
  compute: (i) =>
    (Math.max(0, i.expertShare - i.decodeExpertShare) * i.expertReadSeconds +
      i.prefillRows * (i.secondsPerToken + i.prefillAttentionSecondsPerToken)) /
    i.queriesPerStep,
})

export const tpotDeviationSeconds = formula({
  of: 'tpotDeviationSeconds',
  from: ['microBatch', 'queriesPerMixedStep', 'promptSecondsInSteps', 'outputTokens'],
  text: 'sqrt(microBatch * queriesPerMixedStep) * promptSecondsInSteps / outputTokens',
  source: 'definition',
  compute: (i) =>
    (Math.sqrt(i.microBatch * i.queriesPerMixedStep) * i.promptSecondsInSteps) / i.outputTokens,
})

/** The standard normal distribution has 95% below 1.64485 and 99% below 2.32635. */
export const tpotP95Seconds = formula({
  of: 'tpotP95Seconds',
  from: ['tpotSeconds', 'tpotDeviationSeconds'],
  text: 'tpotSeconds + 1.64485 * tpotDeviationSeconds',
  source: 'definition',
  compute: (i) => i.tpotSeconds + 1.64485 * i.tpotDeviationSeconds,
})

export const tpotP99Seconds = formula({
  of: 'tpotP99Seconds',
  from: ['tpotSeconds', 'tpotDeviationSeconds'],
  text: 'tpotSeconds + 2.32635 * tpotDeviationSeconds',
  source: 'definition',
  compute: (i) => i.tpotSeconds + 2.32635 * i.tpotDeviationSeconds,
})
