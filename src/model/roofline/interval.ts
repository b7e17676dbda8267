import { highOf, lowOf } from '../graph/ends.ts'
import { formula } from '../graph/formula.ts'

export const outputTokensPerSecondPerReplicaLow = lowOf(
  'outputTokensPerSecondPerReplicaLow',
  'outputTokensPerSecondPerReplica',
  'rateFactor',
)

export const outputTokensPerSecondPerReplicaHigh = highOf(
  'outputTokensPerSecondPerReplicaHigh',
  'outputTokensPerSecondPerReplica',
  'rateFactor',
)

export const replicasAtHighRate = formula({
  of: 'replicasAtHighRate',
  from: ['replicasExact', 'rateFactor'],
  text: 'max(1, ceil(replicasExact / rateFactor * (1 - 1e-12)))',
  source: 'definition',
  compute: (i) => Math.max(1, Math.ceil((i.replicasExact / i.rateFactor) * (1 - 1e-12))),
})

export const replicasAtLowRate = formula({
  of: 'replicasAtLowRate',
  from: ['replicasExact', 'rateFactor'],
  text: 'max(1, ceil(replicasExact * rateFactor * (1 - 1e-12)))',
  source: 'definition',
  compute: (i) => Math.max(1, Math.ceil(i.replicasExact * i.rateFactor * (1 - 1e-12))),
})

/** Chips where the rate is at an end: replicas that only prefill and those in reserve stay. */
export const chipsLow = formula({
  of: 'chipsLow',
  from: ['chipsPerReplica', 'replicas', 'replicasAtHighRate', 'sloReplicas'],
  text: 'chipsPerReplica * min(replicas, replicasAtHighRate + replicas - sloReplicas)',
  source: 'definition',
  compute: (i) =>
    i.chipsPerReplica * Math.min(i.replicas, i.replicasAtHighRate + i.replicas - i.sloReplicas),
})

export const chipsHigh = formula({
  of: 'chipsHigh',
  from: ['chipsPerReplica', 'replicas', 'replicasAtLowRate', 'sloReplicas'],
  text: 'chipsPerReplica * max(replicas, replicasAtLowRate + replicas - sloReplicas)',
  source: 'definition',
  compute: (i) =>
    i.chipsPerReplica * Math.max(i.replicas, i.replicasAtLowRate + i.replicas - i.sloReplicas),
})

interface Servers {
  readonly replicas: number
  readonly sloReplicas: number
  readonly chipsPerReplica: number
  readonly chipsPerServer: number
  readonly heldOverLoad: number
  readonly ownershipUtilization: number
}

const serversText = (replicas: string) =>
  `ceil(${replicas} * chipsPerReplica * heldOverLoad / (ownershipUtilization * chipsPerServer) * (1 - 1e-12))`

const serversOf = (
  replicas: number,
  { chipsPerReplica, chipsPerServer, heldOverLoad, ownershipUtilization }: Servers,
): number =>
  Math.ceil(
    ((replicas * chipsPerReplica * heldOverLoad) / (ownershipUtilization * chipsPerServer)) *
      (1 - 1e-12),
  )

/** Servers at another rate over those at the predicted one, as they are billed whole. */
const ratioText = (at: string) =>
  `${serversText(`(${at} + replicas - sloReplicas)`)} / ${serversText('replicas')}`

const ratioOf = (at: number, i: Servers): number =>
  serversOf(at + i.replicas - i.sloReplicas, i) / serversOf(i.replicas, i)

export const usdPerYearLowOnServers = formula({
  of: 'usdPerYearLow',
  from: [
    'usdPerYear',
    'replicas',
    'replicasAtHighRate',
    'sloReplicas',
    'chipsPerReplica',
    'chipsPerServer',
    'heldOverLoad',
    'ownershipUtilization',
  ],
  text: `min(usdPerYear, usdPerYear * ${ratioText('replicasAtHighRate')})`,
  source: 'definition',
  compute: (i) => Math.min(i.usdPerYear, i.usdPerYear * ratioOf(i.replicasAtHighRate, i)),
})

export const usdPerYearHighOnServers = formula({
  of: 'usdPerYearHigh',
  from: [
    'usdPerYear',
    'replicas',
    'replicasAtLowRate',
    'sloReplicas',
    'chipsPerReplica',
    'chipsPerServer',
    'heldOverLoad',
    'ownershipUtilization',
  ],
  text: `max(usdPerYear, usdPerYear * ${ratioText('replicasAtLowRate')})`,
  source: 'definition',
  compute: (i) => Math.max(i.usdPerYear, i.usdPerYear * ratioOf(i.replicasAtLowRate, i)),
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
