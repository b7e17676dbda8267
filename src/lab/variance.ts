/** An error, and which parts it is made of. */
export interface Residual {
  readonly error: number
  readonly parts: readonly number[]
  /** As how many rows it counts; one where left out. */
  readonly weight?: number
}

/** Degrees of freedom of Student’s t: rows that are far off are many more than a normal error’s. */
const usualDegrees = 4

/** As if so many rows, of nothing but the part, had been off by so much: a part without rows is not 0. */
const usualPrior = { rows: 4, deviation: 0.15 } as const

const rounds = 400
/** A round that moves no variance by more than this share of it is the last. */
const leastMove = 1e-9

/**
 * The variance of each part, where an error’s is the sum of its parts’.
 *
 * The most likely ones, by minorisation and maximisation (Zhou et al. 2019,
 * arXiv 1509.07426): each round multiplies a variance by the root of what the
 * errors ask for over what the model expects. Errors are Student’s t, so that
 * one wild row counts for little (Lange et al. 1989). `degrees` may be infinite:
 * then they are normal.
 */
export const partVariances = (
  residuals: readonly Residual[],
  count: number,
  degrees = usualDegrees,
  usual: { readonly rows: number; readonly deviation: number } = usualPrior,
): readonly number[] => {
  const variances = Array.from({ length: count }, () => usualPrior.deviation ** 2)
  const tail = 1 / degrees
  const prior = Array.from({ length: usual.rows > 0 ? count : 0 }, (_, part) => ({
    error: usual.deviation,
    parts: [part],
    weight: usual.rows,
  }))
  // Errors of the same parts have the same variance.
  const alike = [...Map.groupBy([...residuals, ...prior], ({ parts }) => parts.join()).values()]
  for (let round = 0; round < rounds; round++) {
    const asked = new Float64Array(count)
    const expected = new Float64Array(count)
    for (const own of alike) {
      const parts = own[0]?.parts ?? []
      const variance = parts.reduce((sum, part) => sum + (variances[part] ?? 0), 0)
      let squares = 0
      let rows = 0
      for (const { error, weight = 1 } of own) {
        const square = error ** 2 / variance
        squares += (weight * (1 + tail) * square) / (1 + tail * square)
        rows += weight
      }
      for (const part of parts) {
        asked[part] = (asked[part] ?? 0) + squares / variance
        expected[part] = (expected[part] ?? 0) + rows / variance
      }
    }
    let moved = 0
    for (let part = 0; part < count; part++) {
      const factor = Math.sqrt((asked[part] ?? 0) / (expected[part] ?? 1))
      if (!Number.isFinite(factor)) continue
      variances[part] = (variances[part] ?? 0) * factor
      moved = Math.max(moved, Math.abs(factor - 1))
    }
    if (moved < leastMove) break
  }
  return variances
}
