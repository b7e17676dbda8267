import type { TrainingBytes } from '../../model/index.ts'

/** Workspace of kernels and buffers of collectives on a chip, in B: an allowance. */
export const trainingWorkspaceBytes = 2e9

/** Bytes for each parameter of mixed-precision training, by optimizer; adapters’ own are too small to count. */
export const trainingBytes = (
  optimizer: 'adam' | 'adam-8bit',
  isLora: boolean,
  thirtyTwoBitGradients: boolean,
): TrainingBytes => ({
  bytesPerParameter: 2,
  bytesPerGradient: isLora ? 0 : thirtyTwoBitGradients ? 4 : 2,
  // A 32-bit copy of the weights, and two moments at 32 or at 8 bits.
  bytesPerOptimizerState: isLora ? 0 : optimizer === 'adam' ? 12 : 6,
})
