import { describe, expect, test } from 'vitest'
import { type Mixer, mixerFacts } from '../../src/model/architecture/attention/index.ts'
import { layerCount } from '../../src/model/architecture/layers.ts'
import { countParameters } from '../../src/model/architecture/parameters.ts'
import type { LayeredShape } from '../../src/model/architecture/shape.ts'

interface Case {
  readonly what: string
  readonly mixer: Mixer
  readonly hiddenSize: number
  readonly parameters: number
  readonly stateBytes: number
  readonly flopsPerToken: number
}

/** Small enough to count by hand, after the classes of transformers 5.18 and of vLLM. */
const cases: readonly Case[] = [
  {
    what: 'Gated DeltaNet',
    mixer: {
      kind: 'gated-delta',
      keyHeads: 2,
      keyHeadSize: 3,
      valueHeads: 4,
      valueHeadSize: 5,
      kernel: 4,
    },
    hiddenSize: 7,
    // Keys 6 wide, values 20: 7 × (2 × 6 + 3 × 20 + 2 × 4) and the convolution of 32 channels × 4.
    parameters: 560 + 128,
    // Four heads of 3 × 5 in 32 bits; 32 channels × 3 inputs in 16.
    stateBytes: 60 * 4 + 96 * 2,
    flopsPerToken: 6 * 60,
  },
  {
    what: 'KDA, whose gates lead through one head’s width',
    mixer: { kind: 'kimi-delta', heads: 2, headSize: 3, kernel: 4 },
    hiddenSize: 7,
    // Four matrices 7 × 6; two gates 7 × 3 and 3 × 6; 7 × 2; three convolutions 6 × 4.
    parameters: 168 + 2 * 39 + 14 + 72,
    stateBytes: 18 * 4 + 18 * 3 * 2,
    flopsPerToken: 6 * 18,
  },
  {
    what: 'KDA with a whole gate on its output, as Kimi K3 has it',
    mixer: { kind: 'kimi-delta', heads: 2, headSize: 3, kernel: 4, fullRank: 'output-gate' },
    hiddenSize: 7,
    parameters: 5 * 42 + 39 + 14 + 72,
    stateBytes: 18 * 4 + 18 * 3 * 2,
    flopsPerToken: 6 * 18,
  },
  {
    what: 'KDA with two whole gates, as Ling 3.0 has it',
    mixer: { kind: 'kimi-delta', heads: 2, headSize: 3, kernel: 4, fullRank: 'all-gates' },
    hiddenSize: 7,
    parameters: 6 * 42 + 14 + 72,
    stateBytes: 18 * 4 + 18 * 3 * 2,
    flopsPerToken: 6 * 18,
  },
  {
    what: 'Mamba',
    mixer: { kind: 'mamba', innerSize: 6, stateSize: 2, timeStepRank: 3, kernel: 4 },
    hiddenSize: 5,
    // In 5 × 12, out 6 × 5; to time steps and both sides 6 × (3 + 4), time steps 3 × 6 + 6; A 12, D 6; convolution 6 × 5.
    parameters: 60 + 30 + 42 + 24 + 18 + 30,
    stateBytes: 12 * 4 + 6 * 3 * 2,
    flopsPerToken: 4 * 12,
  },
  {
    what: 'Mamba-2',
    mixer: { kind: 'mamba2', heads: 2, headSize: 3, groups: 1, stateSize: 4, kernel: 4 },
    hiddenSize: 5,
    // In 5 × (6 + 6 + 2 × 4 + 2), convolution of 14 channels × 5, three for each head, norm 6, out 6 × 5.
    parameters: 110 + 70 + 6 + 6 + 30,
    stateBytes: 24 * 4 + 14 * 3 * 2,
    flopsPerToken: 4 * 24,
  },
  {
    what: 'lightning attention, whose sums are in 16 bits',
    mixer: { kind: 'lightning', heads: 2, headSize: 3 },
    hiddenSize: 5,
    parameters: 5 * 5 * 6,
    stateBytes: 18 * 2,
    flopsPerToken: 4 * 18,
  },
  {
    what: 'a short convolution',
    mixer: { kind: 'short-convolution', width: 5, kernel: 3 },
    hiddenSize: 5,
    // In 5 × 15, out 5 × 5, and 5 × 3.
    parameters: 75 + 25 + 15,
    stateBytes: 5 * 2 * 2,
    flopsPerToken: 2 * 15,
  },
  {
    what: 'RWKV, whose last inputs are kept in 16 bits',
    mixer: { kind: 'time-mix', width: 4 },
    hiddenSize: 4,
    // Four matrices 4 × 4; decay and first token 4 each; how inputs mix, three times here and twice in the channels.
    parameters: 64 + 8 + 20,
    stateBytes: 3 * 4 * 4 + 2 * 4 * 2,
    flopsPerToken: 8 * 4,
  },
]

describe('a mixer that keeps a state', () => {
  test.each(cases)('$what', ({ mixer, hiddenSize, parameters, stateBytes, flopsPerToken }) => {
    const facts = mixerFacts(mixer)
    expect(facts.parameters({ hiddenSize, biases: 'none' })).toBe(parameters)
    expect(facts.stateBytes).toBe(stateBytes)
    expect(facts.stateFlopsPerToken).toBe(flopsPerToken)
    expect(facts.cache).toBeUndefined()
    expect(facts.decodeFlopsPerPair).toBe(0)
  })
})

describe('compressed attention', () => {
  const base = {
    kind: 'compressed',
    heads: 2,
    headSize: 4,
    queryRank: 3,
    outputGroups: 2,
    outputRank: 5,
    windowTokens: 6,
  } as const
  const layer = { hiddenSize: 7, biases: 'none' } as const
  // Queries 3 × (7 + 8), the vector 7 × 4, the output 5 × 8 and 2 × 5 × 7.
  const plain = 45 + 28 + 110

  test('of a window alone keeps nothing that grows', () => {
    const facts = mixerFacts({ ...base, ratio: 0 })
    expect(facts.parameters(layer)).toBe(plain)
    expect(facts.cache).toBeUndefined()
    // Six vectors of 4 in 16 bits; two heads multiply them with keys and with values.
    expect(facts.stateBytes).toBe(48)
    expect(facts.stateFlopsPerToken).toBe(6 * 4 * 8)
  })

  test('keeps one vector for several tokens, and reads all of them', () => {
    const facts = mixerFacts({ ...base, ratio: 8 })
    // What is summed and the weights of the sum, 7 × 4 each.
    expect(facts.parameters(layer)).toBe(plain + 2 * 28)
    expect(facts.cache).toMatchObject({ elements: 4 / 8, selectedTokens: undefined })
    expect(facts.decodeFlopsPerPair).toBe((4 * 8) / 8)
  })

  test('reads those that an index of compressed keys selects', () => {
    const indexer = { heads: 2, headSize: 3, selectedTokens: 10 }
    const facts = mixerFacts({ ...base, ratio: 2, overlaps: true, indexer })
    // Two sets of both; index: queries 3 × 6, weights of heads 7 × 2, four matrices 7 × 3 for its keys.
    expect(facts.parameters(layer)).toBe(plain + 4 * 28 + 18 + 14 + 4 * 21)
    expect(facts.cache).toMatchObject({ elements: 2, selectedTokens: 20 })
    expect(facts.indexElements).toBe(1.5)
    expect(facts.indexFlopsPerPair).toBe((2 * 6) / 2)
  })
})

describe('MLA with a gate on its output', () => {
  const base = {
    kind: 'latent',
    heads: 2,
    queryRank: null,
    kvRank: 5,
    ropeHeadSize: 1,
    nopeHeadSize: 3,
    valueHeadSize: 4,
  } as const
  const parameters = (mixer: Mixer) =>
    mixerFacts(mixer).parameters({ hiddenSize: 16, biases: 'none' })

  test('has 16 more parameters for each element, or each head', () => {
    expect(parameters({ ...base, gate: 'elements' }) - parameters(base)).toBe(16 * 8)
    expect(parameters({ ...base, gate: 'heads' }) - parameters(base)).toBe(16 * 2)
  })
})

test('a block within layers has weights and no layers of its own', () => {
  const shape: LayeredShape = {
    hiddenSize: 2,
    vocabularySize: 10,
    tiedEmbeddings: true,
    learnedPositions: 0,
    contextTokens: null,
    biases: 'none',
    layers: [
      { count: 6, mixers: [{ kind: 'lightning', heads: 1, headSize: 2 }] },
      { count: 3, within: true, copies: 1, mixers: [], feedForward: { size: 4, gated: true } },
    ],
  }
  expect(layerCount(shape)).toBe(6)
  // 20 + norm 2; six mixers of 5 × 4 with a norm; one feed-forward part of 3 × 8 with a norm, used three times.
  expect(countParameters(shape).total).toBe(22 + 6 * 22 + 26)
  expect(countParameters(shape).repeated).toBe(2 * 26)
})
