import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { UniformShape as Shape } from '../../src/model/architecture/shape.ts'
import { shapeInputs } from '../../src/model/roofline/inputs.ts'
import {
  atBatch,
  prepare,
  type ReplicaInputs,
  replicaMemory,
} from '../../src/model/roofline/replica.ts'
import { batchAtRate } from '../../src/planner/serving/rate.ts'
import { find } from '../../src/presets/registry.ts'

const gibibytes = 2 ** 30

const shapeOf = (id: string): Shape => {
  const architecture = find('models', id)?.architecture
  if (architecture === undefined || !('attention' in architecture)) throw new Error(id)
  return architecture
}

const sixteen = { bytesPerDenseParameter: 2, bytesPerExpertParameter: 2, bytesPerKvElement: 2 }
const mxfp4 = {
  bytesPerDenseParameter: 2,
  bytesPerExpertParameter: 4.25 / 8,
  bytesPerKvElement: 2,
  expertWidthMultiple: 256,
}

/** An H100 with vLLM's defaults and round efficiencies. */
const inputsOf = (shape: Shape, formats = sixteen, tensorParallel = 1): ReplicaInputs => ({
  ...shapeInputs(shape, formats, { tensorParallel, pipelineParallel: 1, attention: 'tensor' }),
  inputTokens: 512,
  outputTokens: 256,
  peakFlopsPerSecond: 989e12,
  attentionPeakFlopsPerSecond: 989e12,
  bandwidthBytesPerSecond: 3.35e12,
  linkBytesPerSecond: 450e9,
  memoryBytes: 79.18 * gibibytes,
  memoryShare: 0.9,
  maxSequences: 1024,
  samplerBytesPerLogit: 39,
  workspaceBytes: 0,
  reservedShare: 0.5,
  decodedTokensPerStep: 1,
  rowsPerSequence: 1,
  prefixCacheHitRate: 0,
  prefillShare: 1,
  promptsTogether: 1,
  chunkTokens: 8192,
  queueSeconds: 0,
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
})

const replica = (shape: Shape, formats = sixteen, tensorParallel = 1) =>
  prepare(inputsOf(shape, formats, tensorParallel))

describe('memory by part, as vLLM reported it on an H100 (79.18 GiB, a share of 0.9)', () => {
  // It sets logits aside for all sequences that it may decode together.
  const held = (shape: Shape, formats = sixteen) => {
    const inputs = inputsOf(shape, formats, 1)
    return replicaMemory({ ...inputs, batch: inputs.maxSequences })
  }
  const llama = held(shapeOf('llama-3.1-8b'))
  const oss = held(shapeOf('gpt-oss-120b'), mxfp4)
  test.each([
    ['Llama 3.1 8B weights', llama.replicaWeightBytes, 14.99],
    ['Llama 3.1 8B activations', llama.activationBytes, 4.76],
    ['Llama 3.1 8B KV cache', llama.kvBudgetBytes, 51.38],
    ['gpt-oss-120b weights', oss.replicaWeightBytes, 64.38],
    ['gpt-oss-120b activations', oss.activationBytes, 7.38],
  ])('%s', (_, bytes, measured) =>
    expect(Math.abs(bytes / gibibytes / measured - 1)).toBeLessThan(0.1),
  )
})

test('weights of gpt-oss-120b have their width padded once: 64.38 GiB', () =>
  expect(
    replica(shapeOf('gpt-oss-120b'), mxfp4).replicaWeightBytes / gibibytes / 64.38,
  ).toBeCloseTo(1, 2))

describe('a replica', () => {
  const models = ['llama-3.1-8b', 'qwen3-30b-a3b', 'deepseek-v2-lite', 'gemma-3-12b']

  test.each(models)('%s: a larger batch takes longer steps and serves more', (id) => {
    const values = replica(shapeOf(id))
    fc.assert(
      fc.property(fc.double({ min: 1, max: 900, noNaN: true }), (batch) => {
        const { tpotSeconds, queriesPerSecondPerReplica } = atBatch(values, batch)
        const larger = atBatch(values, batch * 1.1)
        expect(larger.tpotSeconds).toBeGreaterThan(tpotSeconds)
        expect(larger.queriesPerSecondPerReplica).toBeGreaterThan(queriesPerSecondPerReplica)
      }),
      { numRuns: 50, seed: 4 },
    )
  })

  test.each(models)('%s: at a rate, Little’s law holds', (id) => {
    const values = replica(shapeOf(id))
    const most = atBatch(values, 300).queriesPerSecondPerReplica
    for (const share of [0.001, 0.1, 0.5, 0.99]) {
      const rate = share * most
      const batch = batchAtRate(values, rate, 300) ?? Number.NaN
      const { tpotSeconds } = atBatch(values, batch)
      expect(batch / (rate * 256 * tpotSeconds)).toBeCloseTo(1, 5)
    }
    expect(batchAtRate(values, most * 1.01, 300)).toBeNull()
  })

  test('a model that does not fit says so, and more chips hold it', () => {
    expect(replica(shapeOf('llama-3.1-70b')).batchLimit).toBeLessThan(1)
    expect(replica(shapeOf('llama-3.1-70b'), sixteen, 4).batchLimit).toBeGreaterThan(100)
  })

  test('few tokens touch few experts, many touch all', () => {
    const values = replica(shapeOf('qwen3-30b-a3b'))
    expect(atBatch(values, 1).decodeExpertShare).toBeCloseTo(8 / 128, 12)
    expect(atBatch(values, 2).decodeExpertShare).toBeCloseTo(1 - (1 - 8 / 128) ** 2, 12)
    expect(atBatch(values, 500).decodeExpertShare).toBeGreaterThan(0.999)
  })

  test('layers with a window keep no more than the window', () => {
    const shape = shapeOf('gemma-3-12b')
    const window = shape.window ?? { tokens: 0, layers: 0 }
    const { kvBytesPerSequence } = prepare({
      ...inputsOf(shape),
      inputTokens: 100_000,
      outputTokens: 0,
    })
    const tokens = (shape.layers - window.layers) * 100_000 + window.layers * window.tokens
    // Eight heads of 256, keys and values, two bytes each.
    expect(kvBytesPerSequence).toBeCloseTo(tokens * 2 * 8 * 256 * 2, 0)
  })
})
