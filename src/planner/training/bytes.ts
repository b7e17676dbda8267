import type { TrainingBytes } from '../../model/training-plan/inputs.ts'

/** Workspace of kernels and buffers of collectives on a chip, in B: an allowance. */
export const trainingWorkspaceBytes = 2e9

/** Bytes for each parameter of mixed-precision training, by optimizer; frozen ones have neither gradients nor moments. */
export const trainingBytes = (
  optimizer: 'adam' | 'adam-8bit',
  isLora: boolean,
  thirtyTwoBitGradients: boolean,
  thirtyTwoBitWeights = false,
): TrainingBytes => {
  // A 32-bit copy of 16-bit weights, and two moments at 32 or at 8 bits.
  const state = (thirtyTwoBitWeights ? 0 : 4) + (optimizer === 'adam' ? 8 : 2)
  return {
    bytesPerParameter: thirtyTwoBitWeights ? 4 : 2,
    bytesPerGradient: isLora ? 0 : thirtyTwoBitGradients || thirtyTwoBitWeights ? 4 : 2,
    bytesPerOptimizerState: isLora ? 0 : state,
  }
}
