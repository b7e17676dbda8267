import { describe, expect, test } from 'vitest'
import type { Shape } from '../../src/model/architecture/shape.ts'
import { architectureInputs, splitInputs } from '../../src/model/roofline/inputs.ts'
import { planInputs, type TrainingPlan } from '../../src/model/training-plan/inputs.ts'

const formats = { bytesPerDenseParameter: 2, bytesPerExpertParameter: 2, bytesPerKvElement: 2 }

const shape: Shape = {
  layers: 4,
  hiddenSize: 16,
  vocabularySize: 10,
  tiedEmbeddings: false,
  learnedPositions: 0,
  contextTokens: null,
  attention: { kind: 'grouped', heads: 2, kvHeads: 1, headSize: 4 },
  feedForward: { size: 32, gated: true },
  biases: 'none',
}
const latent: Shape = {
  ...shape,
  attention: {
    kind: 'latent',
    heads: 2,
    queryRank: 6,
    kvRank: 5,
    ropeHeadSize: 1,
    nopeHeadSize: 3,
    valueHeadSize: 4,
  },
}
const sparse: Shape = {
  ...latent,
  experts: { count: 8, perToken: 2, size: 10, shared: 1, sharedSize: 12, layers: 3 },
}

describe('bytes of activations that a token passes through the memory of chips that share a layer', () => {
  test.each([
    // Twice 4 layers of 2 × (2 + 2) × 4 in attention and 3 × 32 in the feed-forward.
    { what: 'grouped attention', of: shape, bytes: 2 * 4 * (2 * (2 + 2) * 4 + 96) },
    // Three times the width in place of heads.
    { what: 'latent attention', of: latent, bytes: 2 * 4 * (48 + 96) },
    // One dense layer; three with two experts of 4 × 16 + 3 × 10 and a shared one of 3 × 12.
    { what: 'experts', of: sparse, bytes: 2 * (4 * 48 + 96 + 3 * (2 * 94 + 36)) },
  ])('$what', ({ of, bytes }) =>
    expect(architectureInputs(of, formats).shardedActivationBytes).toBe(bytes),
  )
})

describe('chips that share the cache of a sequence', () => {
  const split = (kvHeads: number, tensorParallel: number, coresPerChip: number) =>
    splitInputs(
      { ...shape, layers: 4, attention: { kind: 'grouped', heads: 8, kvHeads, headSize: 4 } },
      { tensorParallel, pipelineParallel: 1, attention: 'tensor', coresPerChip },
    ).kvShards

  test.each([
    { kvHeads: 8, chips: 2, cores: 1, shards: 2 },
    // Four cores, each with two heads: a chip holds half of them.
    { kvHeads: 8, chips: 2, cores: 2, shards: 2 },
    // Four cores for two heads, each with a copy of one: a chip holds as much as there is.
    { kvHeads: 2, chips: 2, cores: 2, shards: 1 },
    { kvHeads: 2, chips: 4, cores: 2, shards: 1 },
    { kvHeads: 2, chips: 4, cores: 1, shards: 2 },
  ])('$chips chips of $cores cores, $kvHeads heads: $shards', (one) =>
    expect(split(one.kvHeads, one.chips, one.cores)).toBe(one.shards),
  )
})

const plan: TrainingPlan = {
  chips: 16,
  tensorParallel: 2,
  pipelineParallel: 1,
  contextParallel: 2,
  expertParallel: 4,
  virtualStages: 1,
  microBatchSequences: 1,
  globalBatchSequences: 8,
  sequenceTokens: 100,
  recomputation: 'none',
  zeroStage: 0,
  sequenceParallel: false,
  keepsScores: false,
  dropout: false,
}
const bytes = { bytesPerParameter: 2, bytesPerGradient: 4, bytesPerOptimizerState: 12 }
const inputs = (change: Partial<TrainingPlan>, of = sparse) =>
  planInputs(of, formats, bytes, { ...plan, ...change })

describe('what a layer keeps for its backward pass, in bytes a token', () => {
  test.each([
    // Queries and output 2 × 2 × 4, keys and values 2 × 4, and 3 × 32, at 2 bytes.
    { what: 'grouped attention', of: shape, kept: 2 * (16 + 8 + 96) },
    // Queries and keys of 3 + 1, values and output of 4, for two heads.
    { what: 'latent attention', of: latent, kept: 2 * (2 * (8 + 8) + 96) },
    // A mean of one dense layer and three with two experts of 16 + 3 × 10 and a shared one of 3 × 12.
    { what: 'experts', of: sparse, kept: 2 * (32 + (96 + 3 * (2 * 46 + 36)) / 4) },
  ])('$what', ({ of, kept }) => expect(inputs({}, of).innerBytesPerTokenLayer).toBe(kept))

  test('scores that are kept pass through memory too: 5 bytes for 2 heads and 100 tokens a layer', () =>
    expect(
      inputs({ keepsScores: true }).shardedActivationBytes - inputs({}).shardedActivationBytes,
    ).toBe(4 * 5 * 2 * 100))
})

describe('what the four copies of a model share', () => {
  // Sixteen chips, two to a layer and two to a sequence; of each expert, 4 × 2 / 4 copies.
  test.each([
    { zeroStage: 0, weights: [1, 1], gradients: [1, 1], optimizer: [1, 1] },
    { zeroStage: 1, weights: [1, 1], gradients: [1, 1], optimizer: [4, 2] },
    { zeroStage: 2, weights: [1, 1], gradients: [4, 2], optimizer: [4, 2] },
    { zeroStage: 3, weights: [4, 2], gradients: [4, 2], optimizer: [4, 2] },
  ] as const)('ZeRO stage $zeroStage', ({ zeroStage, weights, gradients, optimizer }) => {
    const now = inputs({ zeroStage })
    expect([now.weightShards, now.expertWeightShards]).toEqual(weights)
    expect([now.gradientShards, now.expertGradientShards]).toEqual(gradients)
    expect([now.optimizerShards, now.expertOptimizerShards]).toEqual(optimizer)
  })

  test('is sent over the network, and nothing is where there is one copy', () => {
    // Gradients of 4 bytes are reduced and weights of 2 gathered once a step, or weights three times a micro-batch.
    const moved = (change: Partial<TrainingPlan>) => {
      const { gradientBytesMoved, shardedPasses } = inputs(change)
      return [gradientBytesMoved, shardedPasses]
    }
    expect(moved({ zeroStage: 2 })).toEqual([6, 0])
    expect(moved({ zeroStage: 3 })).toEqual([0, 3])
    expect(moved({ zeroStage: 0, chips: 4 })).toEqual([0, 0])
    expect(moved({ zeroStage: 3, chips: 4 })).toEqual([0, 0])
  })
})

describe('passes through attention that are computed again', () => {
  test.each([
    { recomputation: 'none', keepsScores: true, again: 0 },
    { recomputation: 'none', keepsScores: false, again: 0 },
    // Only scores that would be kept are worth it.
    { recomputation: 'selective', keepsScores: true, again: 1 },
    { recomputation: 'selective', keepsScores: false, again: 0 },
    { recomputation: 'full', keepsScores: false, again: 1 },
    { recomputation: 'full', keepsScores: false, recomputedShare: 0.5, again: 0.5 },
  ] as const)('$recomputation, scores kept: $keepsScores: $again', ({ again, ...change }) =>
    expect(inputs(change).recomputedAttentionPasses).toBe(again),
  )
})
