import { usualRequests } from './load.ts'
import type { Plan } from './plan.ts'
import { type Prediction, predict } from './predict.ts'

/** A roofline at the vendors' peaks, as most calculators have it: nothing is lost anywhere. */
export const atPeaks = (plan: Plan): Prediction =>
  predict(plan, {
    memoryEfficiency: 1,
    expertMemoryEfficiency: 1,
    kvEfficiency: 1,
    matmulEfficiency16: 1,
    matmulEfficiency8: 1,
    matmulEfficiency4: 1,
    expertMatmulEfficiency16: 1,
    expertMatmulEfficiency8: 1,
    expertMatmulEfficiency4: 1,
    weightOnlyShare: 1,
    attentionEfficiency: 1,
    linkEfficiency: 1,
    hostLinkEfficiency: 1,
    activationTraffic: 0,
    stepHostSeconds: 0,
    layerSeconds: 0,
    expertLayerSeconds: 0,
    collectiveLatencySeconds: 0,
    hostCollectiveLatencySeconds: 0,
    requestHostSeconds: 0,
    sequenceSeconds: 0,
    benchmarkRequests: usualRequests,
  })
