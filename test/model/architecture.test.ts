import { describe, expect, test } from 'vitest'
import { adaptedWidth } from '../../src/model/architecture/adapters.ts'
import { kvCacheBytes } from '../../src/model/architecture/kv-cache.ts'
import { activeParameters, countParameters } from '../../src/model/architecture/parameters.ts'
import type { Shape } from '../../src/model/architecture/shape.ts'
import { bytesWithAdapters, passesWithAdapters } from '../../src/model/training-plan/adapters.ts'

/** One layer of width 2: small enough to count by hand. */
const tiny: Shape = {
  layers: 1,
  hiddenSize: 2,
  vocabularySize: 10,
  tiedEmbeddings: false,
  learnedPositions: 0,
  contextTokens: null,
  attention: { kind: 'grouped', heads: 1, kvHeads: 1, headSize: 2 },
  feedForward: { size: 4, gated: true },
  biases: 'none',
}

const latent: Shape = {
  ...tiny,
  layers: 4,
  hiddenSize: 16,
  attention: {
    kind: 'latent',
    heads: 2,
    queryRank: 6,
    kvRank: 5,
    ropeHeadSize: 1,
    nopeHeadSize: 3,
    valueHeadSize: 4,
  },
  feedForward: { size: 32, gated: true },
}
const sparse: Shape = {
  ...latent,
  experts: { count: 8, perToken: 2, size: 10, shared: 1, sharedSize: 12, layers: 3 },
}
const hybrid: Shape = {
  ...latent,
  attention: { kind: 'grouped', heads: 2, kvHeads: 1, headSize: 4 },
  linearLayers: 3,
}

describe('the widths that adapters of rank r have r parameters for, inputs and outputs summed', () => {
  test.each([
    // Queries 16 + 6 and 6 + 2 × (3 + 1); the latent 16 + 5 + 1; heads from it 5 + 2 × (3 + 4); output 2 × 4 + 16: 101 a layer.
    { what: 'latent attention', shape: latent, targets: 'attention', width: 4 * 101 },
    // Three matrices of 16 + 32.
    { what: 'and dense layers', shape: latent, targets: 'all-linear', width: 4 * (101 + 144) },
    // One dense layer; three with two experts of 16 + 10 and a shared one of 16 + 12.
    { what: 'and experts', shape: sparse, targets: 'all-linear', width: 404 + 3 * (48 + 3 * 80) },
    // One full layer: query and output 16 + 8 each, key and value 16 + 4 each. Three linear ones: five of 16 + 8.
    { what: 'linear attention', shape: hybrid, targets: 'attention', width: 88 + 3 * 120 },
  ] as const)('$what: $width', ({ shape, targets, width }) =>
    expect(adaptedWidth(shape, targets)).toBe(width),
  )

  test('queries that are not compressed have one matrix', () => {
    if (latent.attention.kind !== 'latent') throw new Error('not latent')
    const plain = { ...latent, attention: { ...latent.attention, queryRank: null } }
    // 16 + 8 in place of 22 + 14.
    expect(adaptedWidth(plain, 'attention')).toBe(4 * (101 - 12))
  })
})

describe('adapters beside frozen weights', () => {
  const adapters = { rank: 1, targets: 'attention' } as const
  // Query, key, value and output are 2 by 2: a width of 16. 86 weights in all, 20 of them the embedding.
  test('frozen weights are passed through there and back, adapters a third time', () => {
    expect(passesWithAdapters(tiny, undefined)).toBe(2)
    expect(passesWithAdapters(tiny, adapters)).toBeCloseTo(2 + (3 * 16) / 66, 12)
  })

  test('take memory by the weights that are held', () => {
    const frozen = { bytesPerParameter: 2, bytesPerGradient: 0, bytesPerOptimizerState: 0 }
    const trained = { bytesPerParameter: 2, bytesPerGradient: 4, bytesPerOptimizerState: 12 }
    const bytes = bytesWithAdapters(tiny, adapters, frozen, trained)
    expect(bytes.bytesPerParameter).toBeCloseTo(2 + (2 * 16) / 86, 12)
    expect(bytes.bytesPerGradient).toBeCloseTo((4 * 16) / 86, 12)
    expect(bytes.bytesPerOptimizerState).toBeCloseTo((12 * 16) / 86, 12)
  })
})

describe('parameters', () => {
  test('of one token, with the embedding and without, as publishers count either', () => {
    // Embedding and head 20 each; attention 4 × 4; feed-forward 3 × 2 × 4; norms 3 × 2.
    expect(countParameters(tiny).total).toBe(86)
    expect(activeParameters(tiny)).toEqual({
      active: 86,
      withoutEmbedding: 66,
      embeddingShare: 20 / 86,
    })
  })
})

describe('the cache of a sequence of 100 tokens, at 2 bytes of 8 numbers a layer', () => {
  test('has nothing for layers with linear attention', () =>
    expect(kvCacheBytes(hybrid, 100, 2)).toBe(100 * 8 * 2))

  test('has no more than the window for layers that see no more', () => {
    const shape = { ...hybrid, linearLayers: 1, window: { tokens: 10, layers: 2 } }
    // One layer with all tokens, two with ten.
    expect(kvCacheBytes(shape, 100, 2)).toBe((100 + 2 * 10) * 8 * 2)
  })
})
