import type { CurveWorking, Figures } from '../shared/derivation.ts'
import { rerun } from './at-rate.ts'

/** Numbers of the roofline whose fields have other names than their quantities. */
export const rooflineFigures: Figures = {
  '/roofline/plan/batchLimit': 'wholeBatchLimit',
  '/roofline/bound/shares/memory': 'memoryShareOfStep',
  '/roofline/bound/shares/compute': 'computeShareOfStep',
  '/roofline/bound/shares/network': 'networkShareOfStep',
  '/roofline/bound/shares/overhead': 'overheadShareOfStep',
  '/roofline/interval/outputTokensPerSecondPerReplica/low': 'outputTokensPerSecondPerReplicaLow',
  '/roofline/interval/outputTokensPerSecondPerReplica/high': 'outputTokensPerSecondPerReplicaHigh',
  '/roofline/interval/ttftSeconds/low': 'ttftSecondsLow',
  '/roofline/interval/ttftSeconds/high': 'ttftSecondsHigh',
  '/roofline/interval/tpotSeconds/low': 'tpotSecondsLow',
  '/roofline/interval/tpotSeconds/high': 'tpotSecondsHigh',
  '/roofline/interval/chips/low': 'chipsLow',
  '/roofline/interval/chips/high': 'chipsHigh',
  '/roofline/interval/usdPerYear/low': 'usdPerYearLow',
  '/roofline/interval/usdPerYear/high': 'usdPerYearHigh',
  '/roofline/memory/totalBytes': 'replicaMemoryBytes',
  '/roofline/memory/weightBytes': 'replicaWeightBytes',
  '/roofline/memory/activationBytes': 'replicaActivationBytes',
  '/roofline/curve/*/usdPerMillionOutputTokens': 'saturatedUsdPerMillionOutputTokens',
  '/roofline/load/concurrencyPerReplica': 'batch',
  '/roofline/alternatives/*/replicas': 'sloReplicas',
  '/roofline/alternatives/*/chips': 'planChips',
}

const curve: CurveWorking = {
  pointer: '/roofline/curve',
  varies: ['batch'],
  // What an owned chip-hour costs is that of the plan: the fleet of other batches is not sized.
  holds: ['usdPerChipHour'],
  ids: [
    'outputTokensPerSecondPerReplica',
    'tpotSeconds',
    'ttftSeconds',
    'saturatedUsdPerMillionOutputTokens',
  ],
}

/** One point, at the batch where the replica serves its share of the load. */
const load: CurveWorking = {
  pointer: '/roofline/load',
  varies: ['batch'],
  ids: [...rerun],
}

/** Replicas follow from the rate of each, unless a limit on TTFT makes a search of them. */
const alternatives = (limited: boolean): CurveWorking => ({
  pointer: '/roofline/alternatives',
  varies: [
    ...(limited ? (['sloReplicas'] as const) : []),
    'queriesPerSecondPerReplica',
    'chipsPerReplica',
    'batch',
  ],
  ids: [...(limited ? [] : (['sloReplicas'] as const)), 'planChips'],
})

/** What of an answer follows from the steps of the working at other batches, or in other plans. */
export const rooflineCurves = ({
  hasLoad,
  limited,
}: {
  readonly hasLoad: boolean
  readonly limited: boolean
}): readonly CurveWorking[] => [curve, ...(hasLoad ? [load] : []), alternatives(limited)]
