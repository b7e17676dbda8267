import type { UniformShape } from '../../src/model/architecture/shape.ts'
import type { ServingGround } from '../../src/planner/serving/inputs.ts'
import { optionInputs } from '../../src/planner/serving/inputs.ts'
import type { PlanGround } from '../../src/planner/training/wanted.ts'
import { find } from '../../src/presets/registry.ts'

/** The architecture of a preset. */
export const shapeOf = (id: string): UniformShape => {
  const architecture = find('models', id)?.architecture
  if (architecture === undefined || !('attention' in architecture)) throw new Error(id)
  return architecture
}

/** Twelve layers of width 1,536 and twelve heads: few enough plans to look at one by one. */
export const twelveLayers: UniformShape = {
  layers: 12,
  hiddenSize: 1536,
  vocabularySize: 32_000,
  tiedEmbeddings: true,
  learnedPositions: 0,
  contextTokens: 8192,
  attention: { kind: 'grouped', heads: 12, kvHeads: 4, headSize: 128 },
  feedForward: { size: 6144, gated: true },
  biases: 'none',
}

const h100 = {
  peakFlopsPerSecond: 989e12,
  attentionPeakFlopsPerSecond: 989e12,
  bandwidthBytesPerSecond: 3.35e12,
  memoryBytes: 85e9,
}

/** A model at 16 bits on H100, eight to a domain, with vLLM’s defaults and round efficiencies. */
export const servingGround = (id: string): ServingGround => ({
  shape: shapeOf(id),
  storage: { bytesPerDenseParameter: 2, bytesPerExpertParameter: 2, bytesPerKvElement: 2 },
  freesWindow: true,
  domain: 8,
  inputs: {
    ...h100,
    linkBytesPerSecond: 450e9,
    memoryShare: 0.9,
    maxSequences: 1024,
    samplerBytesPerLogit: 39,
    workspaceBytes: 0,
    reservedShare: 0.5,
    memoryEfficiency: 0.9,
    expertMemoryEfficiency: 0.8,
    kvEfficiency: 0.7,
    matmulEfficiency: 0.6,
    expertMatmulEfficiency: 0.4,
    attentionEfficiency: 0.4,
    linkEfficiency: 0.6,
    activationTraffic: 2,
    stepHostSeconds: 1e-3,
    layerSeconds: 1e-5,
    expertLayerSeconds: 4e-5,
    sequenceSeconds: 5e-6,
    collectiveLatencySeconds: 2e-5,
    linkCrowding: 0,
    requestHostSeconds: 0.01,
    ...optionInputs({}),
  },
})

/** The same chips in a cluster that trains a model with Adam at mixed precision. */
export const trainingGround = (id: string): PlanGround => ({
  shape: shapeOf(id),
  links: { link: 450e9, scaleOut: 50e9, domain: 8 },
  bytes: { bytesPerParameter: 2, bytesPerGradient: 2, bytesPerOptimizerState: 12 },
  chipsPerServer: 8,
  inputs: {
    ...h100,
    trainingWorkspaceBytes: 2e9,
    matmulEfficiency: 0.7,
    attentionEfficiency: 0.3,
    activationTraffic: 2,
    expertHalfTokens: 300,
    layerSeconds: 3e-5,
    expertLayerSeconds: 1e-3,
    collectiveLatencySeconds: 2e-5,
    trainingStepHostSeconds: 0.05,
    linkEfficiency: 0.8,
    dataLinkEfficiency: 0.4,
    overlapLeak: 0.2,
    optimizerBytesMoved: 40,
  },
})
