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
  prior: { readonly rows: number; readonly deviation: number } = usualPrior,
): readonly number[] => {
  const variances = Array.from({ length: count }, () => usualPrior.deviation ** 2)
  const tail = 1 / degrees
  for (let round = 0; round < rounds; round++) {
    const asked = new Float64Array(count)
    const expected = new Float64Array(count)
    const add = ({ error, parts, weight: rows = 1 }: Residual) => {
      let variance = 0
      for (const part of parts) variance += variances[part] ?? 0
      const square = error ** 2 / variance
      const weight = (1 + tail) / (1 + tail * square)
      for (const part of parts) {
        asked[part] = (asked[part] ?? 0) + (rows * weight * square) / variance
        expected[part] = (expected[part] ?? 0) + rows / variance
      }
    }
    for (const one of residuals) add(one)
    for (let part = 0; part < count; part++)
      if (prior.rows > 0) add({ error: prior.deviation, parts: [part], weight: prior.rows })
    for (let part = 0; part < count; part++) {
      const ratio = (asked[part] ?? 0) / (expected[part] ?? 1)
      if (Number.isFinite(ratio)) variances[part] = (variances[part] ?? 0) * Math.sqrt(ratio)
    }
  }
  return variances
}
