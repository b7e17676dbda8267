import { portable } from '../../units/portable.ts'
import { formula } from '../graph/formula.ts'

/** The rate lies within the factor, either way, in 80% of measurements that the fit never saw. */
export const rateFactor = formula({
  of: 'rateFactor',
  from: ['rateSpread'],
  text: 'exp(rateSpread)',
  source: 'definition',
  domain: (i) => i.rateSpread < 100,
  compute: (i) => portable(Math.exp(i.rateSpread)),
})

export const outputTokensPerSecondPerReplicaLow = formula({
  of: 'outputTokensPerSecondPerReplicaLow',
  from: ['outputTokensPerSecondPerReplica', 'rateFactor'],
  text: 'outputTokensPerSecondPerReplica / rateFactor',
  source: 'definition',
  compute: (i) => i.outputTokensPerSecondPerReplica / i.rateFactor,
})

export const outputTokensPerSecondPerReplicaHigh = formula({
  of: 'outputTokensPerSecondPerReplicaHigh',
  from: ['outputTokensPerSecondPerReplica', 'rateFactor'],
  text: 'outputTokensPerSecondPerReplica * rateFactor',
  source: 'definition',
  compute: (i) => i.outputTokensPerSecondPerReplica * i.rateFactor,
})

export const replicasAtHighRate = formula({
  of: 'replicasAtHighRate',
  from: ['peakQueriesPerSecond', 'queriesPerSecondPerReplica', 'rateFactor'],
  text: 'max(1, ceil(peakQueriesPerSecond / (queriesPerSecondPerReplica * rateFactor) * (1 - 1e-12)))',
  source: 'definition',
  compute: (i) =>
    Math.max(
      1,
      Math.ceil(
        (i.peakQueriesPerSecond / (i.queriesPerSecondPerReplica * i.rateFactor)) * (1 - 1e-12),
      ),
    ),
})

export const replicasAtLowRate = formula({
  of: 'replicasAtLowRate',
  from: ['peakQueriesPerSecond', 'queriesPerSecondPerReplica', 'rateFactor'],
  text: 'max(1, ceil(peakQueriesPerSecond / (queriesPerSecondPerReplica / rateFactor) * (1 - 1e-12)))',
  source: 'definition',
  compute: (i) =>
    Math.max(
      1,
      Math.ceil(
        (i.peakQueriesPerSecond / (i.queriesPerSecondPerReplica / i.rateFactor)) * (1 - 1e-12),
      ),
    ),
})

/** Replicas that only prefill and those in reserve stay; a fleet that the limits on latency size does not shrink. */
export const usdPerYearLow = formula({
  of: 'usdPerYearLow',
  from: ['usdPerYear', 'replicas', 'replicasAtHighRate', 'sloReplicas'],
  text: 'min(usdPerYear, usdPerYear / replicas * (replicasAtHighRate + replicas - sloReplicas))',
  source: 'definition',
  compute: (i) =>
    Math.min(
      i.usdPerYear,
      (i.usdPerYear / i.replicas) * (i.replicasAtHighRate + i.replicas - i.sloReplicas),
    ),
})

export const usdPerYearHigh = formula({
  of: 'usdPerYearHigh',
  from: ['usdPerYear', 'replicas', 'replicasAtLowRate', 'sloReplicas'],
  text: 'max(usdPerYear, usdPerYear / replicas * (replicasAtLowRate + replicas - sloReplicas))',
  source: 'definition',
  compute: (i) =>
    Math.max(
      i.usdPerYear,
      (i.usdPerYear / i.replicas) * (i.replicasAtLowRate + i.replicas - i.sloReplicas),
    ),
})
