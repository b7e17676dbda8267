/** Warnings of a sweep. */
export const sweepWarnings = {
  'warnings-at-points': ({
    points,
    total,
    codes,
  }: {
    points: number
    total: number
    codes: readonly string[]
  }) =>
    `${points} of ${total} points have warnings that the request itself has not: ${codes.join(', ')}. Ask the estimate at a point to read them.`,
}
