import { deviationOf } from '../presets/spread.ts'
import {
  type Spread,
  type SpreadPart,
  type Spreads,
  spreadParts,
} from '../presets/spread-schema.ts'
import { carries, type Figure, figures, levels, spreadSubjectOf } from './interval.ts'
import type { Judged } from './judged.ts'
import { quantile } from './validate.ts'
import { partVariances } from './variance.ts'

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

const quantilesOf = (
  sizes: readonly number[],
  otherwise: Spread['quantiles'] = [0, 0, 0],
): Spread['quantiles'] => {
  if (sizes.length === 0) return otherwise
  const [q50, q80, q95] = levels.map((level) => rounded(quantile(sizes, level / 100)))
  return [q50 ?? 0, q80 ?? 0, q95 ?? 0]
}

/**
 * The parts of an error by what was unknown, and how many of their deviations
 * hold 50, 80 and 95% of the rows: conformal quantiles of errors over their own
 * scale (Lei et al. 2018, arXiv 1604.04173), of rows that were left out by
 * groups (Barber et al. 2021, arXiv 1905.02928).
 */
const spreadOf = (rows: readonly Judged[], figure: Figure): Spread => {
  const known = rows.flatMap((row) => {
    const error = errorOf(row, figure)
    return error === undefined ? [] : [{ error, unknowns: row.unknowns }]
  })
  const variances = partVariances(
    known.map(({ error, unknowns }) => ({
      error,
      parts: unknowns.map((part) => spreadParts.indexOf(part)),
    })),
    spreadParts.length,
  )
  const parts = Object.fromEntries(
    spreadParts.map((part, index) => [part, rounded(Math.sqrt(variances[index] ?? 0))]),
  ) as Readonly<Record<SpreadPart, number>>
  const scaled = known.map(
    ({ error, unknowns }) =>
      Math.abs(error) / deviationOf({ parts, quantiles: [0, 0, 0] }, unknowns),
  )
  return { parts, quantiles: quantilesOf(scaled) }
}

/** How far predictions of each figure lie from rows that were left out. */
export const spreadsOf = (rows: readonly Judged[]): Spreads => ({
  rate: spreadOf(
    rows.filter((row) => !isCarried(row)),
    'rate',
  ),
  tpot: spreadOf(rows, 'tpot'),
  ttft: spreadOf(rows, 'ttft'),
  carried: quantilesOf(
    rows
      .filter(isCarried)
      .filter(({ sample: { plan, measured } }) =>
        carries(plan, measured.outputTokensPerSecond ?? 0),
      )
      .map((row) => Math.abs(errorOf(row, 'rate') ?? 0)),
    assumedCarried,
  ),
})
