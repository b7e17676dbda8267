import { type MixerFacts, noCache } from './kind.ts'
import { stateOf } from './state.ts'

/** Lightning attention (arXiv 2501.08313): a decayed sum of keys times values. */
export interface LightningAttention {
  readonly kind: 'lightning'
  readonly heads: number
  readonly headSize: number
}

/** A short convolution between two gates (LFM2), or of what other matrices make (Inkling). */
export interface ShortConvolution {
  readonly kind: 'short-convolution'
  readonly width: number
  readonly kernel: number
  /** It has no matrices of its own. */
  readonly bare?: true | undefined
}

/** Time mixing of RWKV (arXiv 2305.13048): a running weighted mean of values for each channel. */
export interface TimeMix {
  readonly kind: 'time-mix'
  readonly width: number
}

export const constantNames = ['lightning', 'short-convolution', 'RWKV'] as const

/** vLLM keeps the sum in the number format of the activations. */
const lightningBytes = 2

export const lightningFacts = ({
  heads,
  headSize,
}: LightningAttention): MixerFacts<'lightning'> => {
  const width = heads * headSize
  return {
    ...noCache,
    name: 'lightning',
    // Queries, keys, values, a gate and the output.
    parameters: ({ hiddenSize }) => 5 * hiddenSize * width,
    adaptedWidth: (hiddenSize) => 5 * (hiddenSize + width),
    summedElements: 0,
    stateBytes: width * headSize * lightningBytes,
    stateFlopsPerToken: 4 * width * headSize,
    servedWidth: () => 10 * width,
    trainedWidth: 5 * width,
  }
}

export const shortConvolutionFacts = ({
  width,
  kernel,
  bare,
}: ShortConvolution): MixerFacts<'short-convolution'> => ({
  ...noCache,
  name: 'short-convolution',
  parameters: ({ hiddenSize }) => (bare === true ? 0 : 4 * hiddenSize * width) + width * kernel,
  adaptedWidth: (hiddenSize) => (bare === true ? 0 : 2 * hiddenSize + 4 * width),
  ...stateOf(0, width, kernel),
  stateFlopsPerToken: 2 * width * kernel,
  servedWidth: () => (bare === true ? 2 : 8) * width,
  trainedWidth: (bare === true ? 1 : 4) * width,
})

/** Numerator, denominator and maximum accumulate; of the inputs of time and channel mixing the last is kept. */
const timeMixSums = 3
const timeMixInputs = 2

export const timeMixFacts = ({ width }: TimeMix): MixerFacts<'RWKV'> => ({
  ...noCache,
  name: 'RWKV',
  parameters: ({ hiddenSize }) => 4 * hiddenSize * width + 2 * width + 5 * hiddenSize,
  adaptedWidth: (hiddenSize) => 4 * (hiddenSize + width),
  ...stateOf(timeMixSums * width, timeMixInputs * width, 2),
  stateFlopsPerToken: 8 * width,
  servedWidth: () => 8 * width,
  trainedWidth: 4 * width,
})
