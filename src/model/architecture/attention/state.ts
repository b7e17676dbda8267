/** Engines keep what accumulates over a whole sequence in 32 bits, and the last inputs of a convolution as activations. */
export const summedBytes = 4
export const activationBytes = 2

/** Bytes of a state: what accumulates, and the inputs that a convolution of this length still needs. */
export const stateOf = (accumulated: number, convolved: number, kernel: number) => ({
  summedElements: accumulated,
  stateBytes: accumulated * summedBytes + convolved * (kernel - 1) * activationBytes,
})
