import { type MixerFacts, noCache } from './kind.ts'
import { stateOf } from './state.ts'

/** A selective state space (Mamba, arXiv 2312.00752). */
export interface Mamba {
  readonly kind: 'mamba'
  readonly innerSize: number
  readonly stateSize: number
  readonly timeStepRank: number
  readonly kernel: number
}

/** The same with heads and scalar decays (Mamba-2, arXiv 2405.21060). */
export interface Mamba2 {
  readonly kind: 'mamba2'
  readonly heads: number
  readonly headSize: number
  readonly groups: number
  readonly stateSize: number
  readonly kernel: number
}

export const mambaNames = ['mamba', 'mamba-2'] as const

/** An input is added to the state, and the state is read. */
const flopsPerStateElement = 4

export const mambaFacts = ({
  innerSize,
  stateSize,
  timeStepRank,
  kernel,
}: Mamba): MixerFacts<'mamba'> => ({
  ...noCache,
  name: 'mamba',
  parameters: ({ hiddenSize }) =>
    3 * hiddenSize * innerSize + innerSize * (2 * timeStepRank + 3 * stateSize + kernel + 3),
  adaptedWidth: (hiddenSize) => 2 * hiddenSize + 3 * innerSize,
  ...stateOf(innerSize * stateSize, innerSize, kernel),
  stateFlopsPerToken: flopsPerStateElement * innerSize * stateSize,
  servedWidth: () => 6 * innerSize,
  trainedWidth: 4 * innerSize,
})

export const mamba2Facts = ({
  heads,
  headSize,
  groups,
  stateSize,
  kernel,
}: Mamba2): MixerFacts<'mamba-2'> => {
  const inner = heads * headSize
  const convolved = inner + 2 * groups * stateSize
  return {
    ...noCache,
    name: 'mamba-2',
    // Input, gate, both sides of the state and the time steps; the convolution with its bias; the norm; the output.
    parameters: ({ hiddenSize }) =>
      hiddenSize * (inner + convolved + heads) +
      convolved * (kernel + 1) +
      3 * heads +
      inner +
      inner * hiddenSize,
    adaptedWidth: (hiddenSize) => 2 * hiddenSize + 2 * inner + convolved,
    ...stateOf(inner * stateSize, convolved, kernel),
    stateFlopsPerToken: flopsPerStateElement * inner * stateSize,
    servedWidth: () => 2 * (inner + convolved),
    trainedWidth: 2 * inner + convolved,
  }
}
