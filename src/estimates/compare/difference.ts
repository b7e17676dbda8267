/** By how much a figure of one row differs from that of another. */
export interface Difference {
  readonly by: number
  readonly isLess: boolean
}

/** How a figure differs from that of a base; null where either is not known, or both are the same. */
export const differenceOf = (base: number | null, other: number | null): Difference | null =>
  base === null || other === null || base === other
    ? null
    : { by: Math.abs(other - base), isLess: other < base }
