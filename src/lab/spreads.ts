import { deviationOf } from '../presets/spread.ts'
import {
  type Spread,
  type SpreadPart,
  type Spreads,
  spreadParts,
} from '../presets/spread-schema.ts'
import { carries, type Figure, figures, levels, spreadSubjectOf } from './interval.ts'
import type { Judged } from './judged.ts'
import { partVariances, type Residual } from './variance.ts'

/** The logarithm of a prediction over its measurement; undefined where either is missing. */
export const errorOf = (
  { sample, prediction }: Pick<Judged, 'sample' | 'prediction'>,
  figure: Figure,
): number | undefined => {
  const [predicted, measured] = [prediction[figures[figure]], sample.measured[figures[figure]]]
  return measured !== undefined && measured > 0 && predicted > 0
    ? Math.log(predicted / measured)
    : undefined
}

/** The rate of a load that is carried is the load’s own, and tells nothing of the chip. */
const isCarried = ({ sample, prediction }: Judged): boolean =>
  spreadSubjectOf(sample.plan, prediction).load === 'rate'

/** Four digits, and no more than the rows tell. */
const rounded = (value: number) => Number(value.toPrecision(4))

/** Of a load that is carried, as long as no table tells of any. */
const assumedCarried: Spread['quantiles'] = [0.05, 0.1, 0.2]

interface Sized {
  readonly size: number
  readonly weight: number
}

/** The sizes that hold 50, 80 and 95% of the weight. */
const quantilesOf = (sizes: readonly Sized[]): Spread['quantiles'] => {
  const sorted = sizes.toSorted((a, b) => a.size - b.size)
  const whole = sizes.reduce((sum, { weight }) => sum + weight, 0)
  const at = (share: number) => {
    let below = 0
    for (const { size, weight } of sorted) {
      below += weight
      if (below >= share * whole) return rounded(size)
    }
    return rounded(sorted.at(-1)?.size ?? 0)
  }
  const [q50, q80, q95] = levels.map((level) => at(level / 100))
  return [q50 ?? 0, q80 ?? 0, q95 ?? 0]
}

/** An error, what was unknown, and the table that it is of. */
interface Error extends Omit<Residual, 'weight'> {
  readonly source: string
  readonly weight: number
  readonly unknowns: readonly SpreadPart[]
}

/**
 * Rows of one table err alike, so that a long one tells more than a short one,
 * but not as many times as it has rows: each counts by the root of them.
 */
const errorsOf = (rows: readonly Judged[], figure: Figure): readonly Error[] => {
  const known = rows.flatMap((row) => {
    const error = errorOf(row, figure)
    return error === undefined ? [] : [{ row, error }]
  })
  const tables = Map.groupBy(known, ({ row }) => `${row.by} ${row.sample.source}`)
  return known.map(({ row: { by, sample, unknowns }, error }) => ({
    error,
    unknowns,
    source: sample.source,
    weight: (tables.get(`${by} ${sample.source}`)?.length ?? 1) ** -0.5,
    parts: unknowns.map((part) => spreadParts.indexOf(part)),
  }))
}

const partsOf = (errors: readonly Error[]): Spread['parts'] => {
  const variances = partVariances(errors, spreadParts.length)
  return Object.fromEntries(
    spreadParts.map((part, index) => [part, rounded(Math.sqrt(variances[index] ?? 0))]),
  ) as Readonly<Record<SpreadPart, number>>
}

/**
 * The parts of an error by what was unknown, and how many of their deviations
 * hold 50, 80 and 95% of the rows: conformal quantiles of errors over their own
 * scale (Lei et al. 2018, arXiv 1604.04173), of rows that were left out by
 * groups (Barber et al. 2021, arXiv 1905.02928). The scale of a row is that of
 * the other tables, so that what few tables tell of a part is not believed whole.
 */
const spreadOf = (rows: readonly Judged[], figure: Figure): Spread => {
  const errors = errorsOf(rows, figure)
  const scaled = [...new Set(errors.map(({ source }) => source))].flatMap((source) => {
    const parts = partsOf(errors.filter((one) => one.source !== source))
    return errors
      .filter((one) => one.source === source)
      .map(({ error, unknowns, weight }) => ({
        size: Math.abs(error) / deviationOf({ parts }, unknowns),
        weight,
      }))
  })
  return { parts: partsOf(errors), quantiles: quantilesOf(scaled) }
}

const carriedOf = (rows: readonly Judged[]): Spread['quantiles'] => {
  const sizes = rows
    .filter(isCarried)
    .filter(({ sample: { plan, measured } }) => carries(plan, measured.outputTokensPerSecond ?? 0))
    .map((row) => ({ size: Math.abs(errorOf(row, 'rate') ?? 0), weight: 1 }))
  return sizes.length === 0 ? assumedCarried : quantilesOf(sizes)
}

/** How far predictions of each figure lie from rows that were left out. */
export const spreadsOf = (rows: readonly Judged[]): Spreads => ({
  rate: spreadOf(
    rows.filter((row) => !isCarried(row)),
    'rate',
  ),
  tpot: spreadOf(rows, 'tpot'),
  ttft: spreadOf(rows, 'ttft'),
  carried: carriedOf(rows),
})
