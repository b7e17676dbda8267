/** Whole numbers that divide a count, up to the largest that is wanted. */
export const divisors = (count: number, most: number = count): readonly number[] =>
  Array.from({ length: Math.min(count, most) }, (_, i) => i + 1).filter((one) => count % one === 0)
