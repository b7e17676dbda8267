import { levels } from '../presets/coverage.ts'
import { deviationOf } from '../presets/spread.ts'
import {
  type Quantiles,
  type Spread,
  type SpreadPart,
  type Spreads,
  spreadParts,
} from '../presets/spread-schema.ts'
import { carries, type Figure, figures, spreadSubjectOf } from './interval.ts'
import type { Judged } from './judged.ts'
import { quantile } from './validate.ts'
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
const assumedCarried: Quantiles = [0.05, 0.1, 0.2]

/**
 * The sizes that hold 50, 80 and 95% of a table that is not among these: as each
 * of n tables may be the worst, of n + 1 so large a share is held by a larger one
 * of n (Lei et al. 2018), but no more than half way to all.
 */
const quantilesOf = (sizes: readonly number[], tables = Infinity): Quantiles => {
  const shareOf = (level: number) =>
    Math.min((level / 100) * (1 + 1 / tables), (1 + level / 100) / 2)
  const [q50, q80, q95] = levels.map((level) => rounded(quantile(sizes, shareOf(level))))
  return [q50 ?? 0, q80 ?? 0, q95 ?? 0]
}

/** An error, what was unknown, and the table that it is of. */
interface Error extends Residual {
  readonly source: string
  readonly unknowns: readonly SpreadPart[]
}

const errorsOf = (rows: readonly Judged[], figure: Figure): readonly Error[] =>
  rows.flatMap((row) => {
    const error = errorOf(row, figure)
    if (error === undefined) return []
    const { sample, unknowns } = row
    const parts = unknowns.map((part) => spreadParts.indexOf(part))
    return [{ error, unknowns, source: sample.source, parts }]
  })

const partsOf = (errors: readonly Error[]): Spread['parts'] => {
  const variances = partVariances(errors, spreadParts.length)
  return Object.fromEntries(
    spreadParts.map((part, index) => [part, rounded(Math.sqrt(variances[index] ?? 0))]),
  ) as Readonly<Record<SpreadPart, number>>
}

/** Dense models and mixtures have quantiles of their own where so many tables tell of them. */
const leastTables = 10

/** An error over its own scale, and the table that it is of. */
interface Scaled {
  readonly source: string
  readonly isSparse: boolean
  readonly size: number
}

/** Errors over their own scale, and the parts that give it, of all tables but one. */
interface Table {
  readonly parts: Spread['parts']
  readonly scaled: readonly Scaled[]
}

const tablesOf = (errors: readonly Error[]): ReadonlyMap<string, Table> =>
  new Map(
    [...Map.groupBy(errors, ({ source }) => source)].map(([source, own]) => {
      const parts = partsOf(errors.filter((one) => one.source !== source))
      const scaled = own.map(({ error, unknowns }) => ({
        source,
        isSparse: unknowns.includes('sparse'),
        size: Math.abs(error) / deviationOf({ parts }, unknowns),
      }))
      return [source, { parts, scaled }]
    }),
  )

const quantilesByKind = (scaled: readonly Scaled[]): Spread['quantiles'] => {
  const ofKind = (isSparse: boolean): Quantiles => {
    const own = scaled.filter((one) => one.isSparse === isSparse)
    const isEnough = new Set(own.map((one) => one.source)).size >= leastTables
    const held = isEnough ? own : scaled
    return quantilesOf(
      held.map(({ size }) => size),
      new Set(held.map((one) => one.source)).size,
    )
  }
  return { dense: ofKind(false), sparse: ofKind(true) }
}

/** The spread of a figure, and that of all tables but one, by this one. */
interface WithAndWithout {
  readonly all: Spread
  readonly without: ReadonlyMap<string, Spread>
}

/**
 * The parts of an error by what was unknown, and how many of their deviations
 * hold 50, 80 and 95% of the rows: conformal quantiles of errors over their own
 * scale (Lei et al. 2018, arXiv 1604.04173), of rows that were left out by
 * groups (Barber et al. 2021, arXiv 1905.02928). The scale of a row is that of
 * the other tables, so that what few tables tell of a part is not believed whole.
 */
const spreadOf = (rows: readonly Judged[], figure: Figure): WithAndWithout => {
  const errors = errorsOf(rows, figure)
  const tables = tablesOf(errors)
  const scaled = [...tables.values()].flatMap((table) => table.scaled)
  const without = [...tables].map(([source, { parts }]) => {
    const others = scaled.filter((one) => one.source !== source)
    return [source, { parts, quantiles: quantilesByKind(others) }] as const
  })
  return {
    all: { parts: partsOf(errors), quantiles: quantilesByKind(scaled) },
    without: new Map(without),
  }
}

const carriedOf = (rows: readonly Judged[]): Quantiles => {
  const sizes = rows
    .filter(isCarried)
    .filter(({ sample: { plan, measured } }) => carries(plan, measured.outputTokensPerSecond ?? 0))
    .map((row) => Math.abs(errorOf(row, 'rate') ?? 0))
  return sizes.length === 0 ? assumedCarried : quantilesOf(sizes)
}

/** How far predictions of each figure lie from rows that were left out; and without the rows of a table. */
export const spreadsOf = (
  rows: readonly Judged[],
): { readonly all: Spreads; readonly without: (source: string) => Spreads } => {
  const rate = spreadOf(
    rows.filter((row) => !isCarried(row)),
    'rate',
  )
  const tpot = spreadOf(rows, 'tpot')
  const ttft = spreadOf(rows, 'ttft')
  return {
    all: { rate: rate.all, tpot: tpot.all, ttft: ttft.all, carried: carriedOf(rows) },
    without: (source) => ({
      rate: rate.without.get(source) ?? rate.all,
      tpot: tpot.without.get(source) ?? tpot.all,
      ttft: ttft.without.get(source) ?? ttft.all,
      carried: carriedOf(rows.filter(({ sample }) => sample.source !== source)),
    }),
  }
}
