import { formula } from '../graph/formula.ts'

/** As serving benchmarks define it: (end-to-end - TTFT) / (output tokens - 1), prefills of others included. */
export const tpotSeconds = formula({
  of: 'tpotSeconds',
  from: ['stepSeconds', 'decodedTokensPerStep'],
  text: 'stepSeconds / decodedTokensPerStep',
  source: 'definition',
  compute: (i) => i.stepSeconds / i.decodedTokensPerStep,
})

export const outputTokensPerSecondPerReplica = formula({
  of: 'outputTokensPerSecondPerReplica',
  from: ['batch', 'tpotSeconds'],
  text: 'batch / tpotSeconds',
  source: 'definition',
  compute: (i) => i.batch / i.tpotSeconds,
})

export const queriesPerSecondPerReplica = formula({
  of: 'queriesPerSecondPerReplica',
  from: ['outputTokensPerSecondPerReplica', 'outputTokens'],
  text: 'outputTokensPerSecondPerReplica / outputTokens',
  source: 'definition',
  compute: (i) => i.outputTokensPerSecondPerReplica / i.outputTokens,
})

export const promptTokens = formula({
  of: 'promptTokens',
  from: ['prefilledTokens', 'promptsTogether'],
  text: 'prefilledTokens * promptsTogether',
  source: 'definition',
  compute: (i) => i.prefilledTokens * i.promptsTogether,
})

/** Chunked prefill: a long prompt is read in parts, each in a step that also decodes. */
export const prefillSteps = formula({
  of: 'prefillSteps',
  from: ['promptTokens', 'chunkTokens'],
  text: 'ceil(promptTokens / chunkTokens * (1 - 1e-12))',
  source: 'definition',
  compute: (i) => Math.ceil((i.promptTokens / i.chunkTokens) * (1 - 1e-12)),
})

export const prefillSeconds = formula({
  of: 'prefillSeconds',
  from: [
    'prefillSteps',
    'baseSeconds',
    'prefillExpertShare',
    'expertReadSeconds',
    'promptTokens',
    'secondsPerToken',
    'prefillAttentionSecondsPerToken',
  ],
  text: 'prefillSteps * (baseSeconds + prefillExpertShare * expertReadSeconds) + promptTokens * (secondsPerToken + prefillAttentionSecondsPerToken)',
  source: 'definition',
  compute: (i) =>
    i.prefillSteps * (i.baseSeconds + i.prefillExpertShare * i.expertReadSeconds) +
    i.promptTokens * (i.secondsPerToken + i.prefillAttentionSecondsPerToken),
})

/**
 * A request comes in the middle of a step on average, and its prefill begins
 * with the next; the steps that carry it also do the rows of the others, unless
 * prompts are read by replicas of their own.
 */
export const ttftSeconds = formula({
  of: 'ttftSeconds',
  from: [
    'requestHostSeconds',
    'queueSeconds',
    'stepSeconds',
    'prefillSeconds',
    'prefillShare',
    'prefillSteps',
    'baseSeconds',
    'expertShare',
    'expertReadSeconds',
  ],
  text: 'requestHostSeconds + queueSeconds + stepSeconds / 2 + prefillSeconds + prefillShare * prefillSteps * (stepSeconds - baseSeconds - expertShare * expertReadSeconds)',
  source: 'definition',
  compute: (i) =>
    i.requestHostSeconds +
    i.queueSeconds +
    i.stepSeconds / 2 +
    i.prefillSeconds +
    i.prefillShare *
      i.prefillSteps *
      (i.stepSeconds - i.baseSeconds - i.expertShare * i.expertReadSeconds),
})
