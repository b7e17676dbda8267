import type { CurveWorking, Figures } from '../shared/derivation.ts'

/** Numbers of the roofline whose fields have other names than their quantities. */
export const rooflineFigures: Figures = {
  '/roofline/plan/batchLimit': 'wholeBatchLimit',
  '/roofline/bound/shares/memory': 'memoryShareOfStep',
  '/roofline/bound/shares/compute': 'computeShareOfStep',
  '/roofline/bound/shares/network': 'networkShareOfStep',
  '/roofline/bound/shares/overhead': 'overheadShareOfStep',
  '/roofline/interval/outputTokensPerSecondPerReplica/low': 'outputTokensPerSecondPerReplicaLow',
  '/roofline/interval/outputTokensPerSecondPerReplica/high': 'outputTokensPerSecondPerReplicaHigh',
  '/roofline/interval/usdPerYear/low': 'usdPerYearLow',
  '/roofline/interval/usdPerYear/high': 'usdPerYearHigh',
  '/roofline/memory/totalBytes': 'replicaMemoryBytes',
  '/roofline/memory/weightBytes': 'replicaWeightBytes',
  '/roofline/memory/activationBytes': 'replicaActivationBytes',
  '/roofline/curve/*/usdPerMillionOutputTokens': 'saturatedUsdPerMillionOutputTokens',
  '/roofline/alternatives/*/replicas': 'sloReplicas',
  '/roofline/alternatives/*/chips': 'planChips',
}

/** Lists whose entries follow from the steps of the working at other batches, or in other plans. */
export const rooflineCurves: readonly CurveWorking[] = [
  {
    pointer: '/roofline/curve',
    varies: ['batch'],
    ids: [
      'outputTokensPerSecondPerReplica',
      'tpotSeconds',
      'ttftSeconds',
      'saturatedUsdPerMillionOutputTokens',
    ],
  },
  {
    pointer: '/roofline/alternatives',
    varies: ['sloReplicas', 'chipsPerReplica', 'batch'],
    ids: ['planChips'],
  },
]
