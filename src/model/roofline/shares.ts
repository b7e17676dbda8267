import { formula } from '../graph/formula.ts'

/** What a step waits for, part by part; the parts add up to `stepSeconds`. */
export const memoryBoundSeconds = formula({
  of: 'memoryBoundSeconds',
  from: [
    'denseReadSeconds',
    'expertShare',
    'expertReadSeconds',
    'kvReadSeconds',
    'decodeRows',
    'prefillRows',
    'activationSecondsPerToken',
  ],
  text: 'denseReadSeconds + expertShare * expertReadSeconds + kvReadSeconds + (decodeRows + prefillRows) * activationSecondsPerToken',
  source: 'definition',
  compute: (i) =>
    i.denseReadSeconds +
    i.expertShare * i.expertReadSeconds +
    i.kvReadSeconds +
    (i.decodeRows + i.prefillRows) * i.activationSecondsPerToken,
})

export const computeBoundSeconds = formula({
  of: 'computeBoundSeconds',
  from: [
    'decodeRows',
    'matmulSecondsPerToken',
    'expertMatmulSecondsPerToken',
    'headSecondsPerToken',
    'decodeAttentionSecondsPerToken',
    'prefillRows',
    'prefillAttentionSecondsPerToken',
  ],
  text: 'decodeRows * (matmulSecondsPerToken + expertMatmulSecondsPerToken + headSecondsPerToken + decodeAttentionSecondsPerToken) + prefillRows * (matmulSecondsPerToken + expertMatmulSecondsPerToken + prefillAttentionSecondsPerToken)',
  source: 'definition',
  compute: (i) =>
    i.decodeRows *
      (i.matmulSecondsPerToken +
        i.expertMatmulSecondsPerToken +
        i.headSecondsPerToken +
        i.decodeAttentionSecondsPerToken) +
    i.prefillRows *
      (i.matmulSecondsPerToken + i.expertMatmulSecondsPerToken + i.prefillAttentionSecondsPerToken),
})

export const networkBoundSeconds = formula({
  of: 'networkBoundSeconds',
  from: ['decodeRows', 'prefillRows', 'linkSecondsPerToken', 'collectiveSeconds'],
  text: '(decodeRows + prefillRows) * linkSecondsPerToken + collectiveSeconds',
  source: 'definition',
  compute: (i) => (i.decodeRows + i.prefillRows) * i.linkSecondsPerToken + i.collectiveSeconds,
})

export const overheadBoundSeconds = formula({
  of: 'overheadBoundSeconds',
  from: ['overheadSeconds', 'collectiveSeconds'],
  text: 'overheadSeconds - collectiveSeconds',
  source: 'definition',
  compute: (i) => i.overheadSeconds - i.collectiveSeconds,
})

export const memoryShareOfStep = formula({
  of: 'memoryShareOfStep',
  from: ['memoryBoundSeconds', 'stepSeconds'],
  text: 'memoryBoundSeconds / stepSeconds',
  source: 'definition',
  compute: (i) => i.memoryBoundSeconds / i.stepSeconds,
})

export const computeShareOfStep = formula({
  of: 'computeShareOfStep',
  from: ['computeBoundSeconds', 'stepSeconds'],
  text: 'computeBoundSeconds / stepSeconds',
  source: 'definition',
  compute: (i) => i.computeBoundSeconds / i.stepSeconds,
})

export const networkShareOfStep = formula({
  of: 'networkShareOfStep',
  from: ['networkBoundSeconds', 'stepSeconds'],
  text: 'networkBoundSeconds / stepSeconds',
  source: 'definition',
  compute: (i) => i.networkBoundSeconds / i.stepSeconds,
})

export const overheadShareOfStep = formula({
  of: 'overheadShareOfStep',
  from: ['overheadBoundSeconds', 'stepSeconds'],
  text: 'overheadBoundSeconds / stepSeconds',
  source: 'definition',
  compute: (i) => i.overheadBoundSeconds / i.stepSeconds,
})
