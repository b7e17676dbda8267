/** Engines keep what accumulates over a whole sequence in 32 bits, and the last inputs of a convolution as activations. */
const accumulatedBytes = 4
const activationBytes = 2

/** Bytes of a state: what accumulates, and the inputs that a convolution of this length still needs. */
export const stateBytesOf = (accumulated: number, convolved: number, kernel: number): number =>
  accumulated * accumulatedBytes + convolved * (kernel - 1) * activationBytes
