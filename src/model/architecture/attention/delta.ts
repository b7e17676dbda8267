import { type MixerFacts, noCache } from './kind.ts'
import { stateOf } from './state.ts'

/** Linear attention by the gated delta rule (Gated DeltaNet, arXiv 2412.06464: Qwen3-Next, Qwen3.5). */
export interface GatedDelta {
  readonly kind: 'gated-delta'
  readonly keyHeads: number
  readonly keyHeadSize: number
  readonly valueHeads: number
  readonly valueHeadSize: number
  readonly kernel: number
}

/** Kimi Delta Attention (arXiv 2510.26692): the delta rule with a gate for each channel. */
export interface KimiDelta {
  readonly kind: 'kimi-delta'
  readonly heads: number
  readonly headSize: number
  readonly kernel: number
  /** Gates lead through one head’s width, but for these, which have a whole matrix: Kimi K3’s on the output, Ling 3.0’s both. */
  readonly fullRank?: 'output-gate' | 'all-gates' | undefined
}

export const deltaNames = ['gated-delta-net', 'KDA'] as const

/** Decay, read, correct and read again: three multiplications with the state. */
const flopsPerStateElement = 6

export const gatedDeltaFacts = ({
  keyHeads,
  keyHeadSize,
  valueHeads,
  valueHeadSize,
  kernel,
}: GatedDelta): MixerFacts<'gated-delta-net'> => {
  const keys = keyHeads * keyHeadSize
  const values = valueHeads * valueHeadSize
  const convolved = 2 * keys + values
  const state = valueHeads * keyHeadSize * valueHeadSize
  return {
    ...noCache,
    name: 'gated-delta-net',
    // Queries, keys, values and a gate; two gates of each head; the convolution; the output.
    parameters: ({ hiddenSize }) =>
      hiddenSize * (2 * keys + 3 * values + 2 * valueHeads) + convolved * kernel,
    adaptedWidth: (hiddenSize) => 3 * hiddenSize + 2 * keys + 3 * values,
    ...stateOf(state, convolved, kernel),
    stateFlopsPerToken: flopsPerStateElement * state,
    servedWidth: () => 2 * convolved + 2 * values,
    trainedWidth: 2 * keys + 3 * values,
  }
}

export const kimiDeltaFacts = ({
  heads,
  headSize,
  kernel,
  fullRank,
}: KimiDelta): MixerFacts<'KDA'> => {
  const width = heads * headSize
  const whole = fullRank === undefined ? 0 : fullRank === 'all-gates' ? 2 : 1
  const state = width * headSize
  return {
    ...noCache,
    name: 'KDA',
    // Queries, keys, values and the output; two gates; a gate of each head; three convolutions.
    parameters: ({ hiddenSize }) =>
      (4 + whole) * hiddenSize * width +
      (2 - whole) * headSize * (hiddenSize + width) +
      hiddenSize * heads +
      3 * width * kernel,
    adaptedWidth: (hiddenSize) => 4 * (hiddenSize + width),
    ...stateOf(state, 3 * width, kernel),
    stateFlopsPerToken: flopsPerStateElement * state,
    servedWidth: () => 8 * width,
    trainedWidth: 6 * width,
  }
}
