import type { FittedConstants, Unknown } from './regression.ts'
import { constantsOf, huber, huberSlope } from './regression.ts'

/** Of a point: the keys under which its constants depart from the middle. */
export interface PointKeys {
  readonly keysOf: (point: number) => readonly string[]
  /** The group of a constant. */
  readonly groupOf: (id: string) => string
}

/** Solves a positive definite system (Cholesky), its matrix by rows; the matrix is overwritten. */
const solved = (matrix: readonly Float64Array[], right: readonly number[]): readonly number[] => {
  const at = (row: number, column: number) => matrix[row]?.[column] ?? 0
  const count = right.length
  for (let row = 0; row < count; row++)
    for (let column = 0; column <= row; column++) {
      let sum = at(row, column)
      for (let k = 0; k < column; k++) sum -= at(row, k) * at(column, k)
      const own = matrix[row]
      if (own === undefined) continue
      own[column] = row === column ? Math.sqrt(Math.max(1e-12, sum)) : sum / at(column, column)
    }
  const values = [...right]
  for (let row = 0; row < count; row++) {
    let sum = values[row] ?? 0
    for (let k = 0; k < row; k++) sum -= at(row, k) * (values[k] ?? 0)
    values[row] = sum / at(row, row)
  }
  for (let row = count - 1; row >= 0; row--) {
    let sum = values[row] ?? 0
    for (let k = row + 1; k < count; k++) sum -= at(k, row) * (values[k] ?? 0)
    values[row] = sum / at(row, row)
  }
  return values
}

const difference = 1e-4
const mostTries = 9
const leastDamping = 1e-4
/** A round that gains less of the cost than this is the last. */
const leastGain = 1e-5

/**
 * Levenberg and Marquardt on robust errors and priors, as `regress`, but a
 * departure under a key has the slope of its whole group at the points of that
 * key, and none elsewhere: only the constants themselves are varied.
 */
export const regressSharing = (
  unknowns: readonly Unknown[],
  errorsOf: (constants: FittedConstants) => readonly number[],
  { keysOf, groupOf }: PointKeys,
  initial: readonly number[],
  rounds: number,
): FittedConstants => {
  const errorsAt = (values: readonly number[]) => errorsOf(constantsOf(unknowns, values))
  const priorCost = (values: readonly number[]) =>
    unknowns.reduce(
      (sum, { prior, spread }, i) => sum + (((values[i] ?? 0) - prior) / spread) ** 2,
      0,
    )
  const costOf = (values: readonly number[], errors: readonly number[]) =>
    errors.reduce((sum, error) => sum + huber(error) ** 2, priorCost(values))
  let values = initial
  let errors = errorsAt(values)
  let cost = costOf(values, errors)
  let damping = 1e-2
  const pointKeys = errors.map((_, point) => new Set(keysOf(point)))
  for (let round = 0; round < rounds; round++) {
    const slopes = new Map<string, Float64Array>()
    for (const [i, { id }] of unknowns.entries()) {
      if (id === undefined) continue
      const moved = errorsAt(values.with(i, (values[i] ?? 0) + difference))
      slopes.set(
        id,
        Float64Array.from(
          errors,
          (error, point) => (huberSlope(error) * ((moved[point] ?? 0) - error)) / difference,
        ),
      )
    }
    const ofGroup = new Map<string, Float64Array>()
    for (const [id, slope] of slopes) {
      const sum = ofGroup.get(groupOf(id)) ?? new Float64Array(errors.length)
      for (const [point, one] of slope.entries()) sum[point] = (sum[point] ?? 0) + one
      ofGroup.set(groupOf(id), sum)
    }
    const count = unknowns.length
    const matrix = Array.from({ length: count }, () => new Float64Array(count))
    const gradient = unknowns.map(
      ({ prior, spread }, i) => ((values[i] ?? 0) - prior) / spread ** 2,
    )
    for (const [point, error] of errors.entries()) {
      const keys = pointKeys[point]
      const row: (readonly [number, number])[] = []
      for (const [i, { id, key, group }] of unknowns.entries()) {
        const slope =
          id !== undefined
            ? slopes.get(id)?.[point]
            : key !== undefined && keys?.has(key)
              ? ofGroup.get(group ?? '')?.[point]
              : undefined
        if (slope !== undefined && slope !== 0) row.push([i, slope])
      }
      const robust = huber(error)
      for (const [i, a] of row) {
        gradient[i] = (gradient[i] ?? 0) + a * robust
        const line = matrix[i]
        if (line !== undefined) for (const [j, b] of row) line[j] = (line[j] ?? 0) + a * b
      }
    }
    let isBetter = false
    const before = cost
    for (let attempt = 0; attempt < mostTries && !isBetter; attempt++) {
      const damped = matrix.map((line, i) => {
        const own = line.slice()
        const spread = unknowns[i]?.spread ?? 1
        own[i] = ((line[i] ?? 0) + 1 / spread ** 2) * (1 + damping)
        return own
      })
      const step = solved(damped, gradient)
      const next = values.map((value, i) => value - (step[i] ?? 0))
      const nextErrors = errorsAt(next)
      const nextCost = costOf(next, nextErrors)
      isBetter = nextCost < cost
      if (isBetter) {
        values = next
        errors = nextErrors
        cost = nextCost
      }
      damping = isBetter ? Math.max(leastDamping, damping / 6) : damping * 6
    }
    if (!isBetter || before - cost < leastGain * before) break
  }
  return constantsOf(unknowns, values)
}
