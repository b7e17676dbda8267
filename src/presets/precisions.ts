/** Number formats in which a chip's peak rate may be stated. */
export const precisions = ['fp32', 'tf32', 'bf16', 'fp16', 'fp8', 'int8', 'fp4'] as const

/** Formats that training was measured in, or near. */
export const trainingPrecisions = ['bf16', 'fp16', 'fp8', 'fp4', 'tf32', 'fp32'] as const
