import { keysOf } from '../presets/efficiency.ts'
import { type ParameterId, parameters } from '../presets/efficiency-schema.ts'
import { type Fitted, type Point, problemOf, type Sample } from './fit.ts'
import { solveSymmetric } from './linear.ts'
import { constantsOf, huber, startOf, type Unknown } from './regression.ts'

const shift = 1e-4

/** Steps toward the minimum without a group; each repeats the errors alone, not their derivatives. */
const steps = 3

/** The derivatives of one point’s error that are not 0: most constants are of other chips and engines. */
interface Slope {
  readonly indices: readonly number[]
  readonly values: readonly number[]
}

const groupOf = (id: string): string => parameters[id as ParameterId].group

/** Only the constants are varied: a departure has the slope of its whole group at the points of its key. */
const slopesOf = (
  unknowns: readonly Unknown[],
  points: readonly Point[],
  middle: Float64Array,
  residualsAt: (values: Float64Array) => readonly number[],
): readonly Slope[] => {
  const columns = unknowns.map(({ id }, index) => {
    if (id === undefined) return undefined
    const at = (by: number) => residualsAt(middle.map((v, i) => (i === index ? v + by : v)))
    const below = at(-shift)
    return at(shift).map((above, i) => (above - (below[i] ?? 0)) / (2 * shift))
  })
  const ofGroup = (group: string | undefined, point: number): number =>
    unknowns.reduce(
      (sum, { id }, index) =>
        id !== undefined && groupOf(id) === group ? sum + (columns[index]?.[point] ?? 0) : sum,
      0,
    )
  return points.map(({ sample }, point) => {
    const keys = new Set(keysOf(sample.plan.subject))
    const values = unknowns.map(({ id, key, group }, index) => {
      if (id !== undefined) return columns[index]?.[point] ?? 0
      return key !== undefined && keys.has(key) ? ofGroup(group, point) : 0
    })
    const indices = [...values.keys()].filter((index) => values[index] !== 0)
    return { indices, values: indices.map((index) => values[index] ?? 0) }
  })
}

const curvatureOf = (
  unknowns: readonly Unknown[],
  slopes: readonly Slope[],
): readonly Float64Array[] => {
  const matrix = unknowns.map(({ spread }, i) => {
    const row = new Float64Array(unknowns.length)
    row[i] = spread ** -2
    return row
  })
  for (const { indices, values } of slopes)
    for (const [a, i] of indices.entries()) {
      const row = matrix[i]
      if (row === undefined) continue
      for (const [b, j] of indices.entries())
        row[j] = (row[j] ?? 0) + (values[a] ?? 0) * (values[b] ?? 0)
    }
  return matrix
}

/**
 * The constants that a fit would have without a group, for any group: Newton’s
 * steps from the fit of all, with the derivatives at that fit (approximate
 * leave-out, Rad and Maleki 2020, arXiv 1801.10243). One fit and one set of
 * derivatives serve all groups, where a fit for each would take hours.
 */
export const withoutGroups = (
  samples: readonly Sample[],
  fitted: Fitted,
): ((isLeftOut: (sample: Sample) => boolean) => Fitted) => {
  const { unknowns, points, errorsOf } = problemOf(samples)
  const residualsAt = (values: ArrayLike<number>): readonly number[] =>
    errorsOf(constantsOf(unknowns, values) as Fitted).map(huber)
  const middle = Float64Array.from(startOf(unknowns, fitted))
  const slopes = slopesOf(unknowns, points, middle, residualsAt)
  const atFit = residualsAt(middle)
  return (isLeftOut) => {
    const kept = [...points.keys()].filter((at) => {
      const point = points[at]
      return point !== undefined && !isLeftOut(point.sample)
    })
    const matrix = curvatureOf(
      unknowns,
      kept.flatMap((at) => slopes[at] ?? []),
    )
    let values = middle
    for (let round = 0; round < steps; round++) {
      const residuals = round === 0 ? atFit : residualsAt(values)
      const gradient = Float64Array.from(
        unknowns,
        ({ prior, spread }, i) => ((values[i] ?? 0) - prior) / spread ** 2,
      )
      for (const at of kept)
        for (const [place, i] of slopes[at]?.indices.entries() ?? [])
          gradient[i] = (gradient[i] ?? 0) + (slopes[at]?.values[place] ?? 0) * (residuals[at] ?? 0)
      const moved = solveSymmetric(matrix, gradient)
      values = values.map((value, i) => value - (moved[i] ?? 0))
    }
    return constantsOf(unknowns, values) as Fitted
  }
}
