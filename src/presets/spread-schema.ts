import * as v from 'valibot'

const positive = v.pipe(v.number(), v.finite(), v.minValue(0))

/** What an error is made of, by what of a case was not measured: standard deviations of its logarithm. */
const Parts = v.strictObject({
  /** Any row of a table that the fit never saw. */
  table: positive,
  sparse: positive,
  kindOnChip: positive,
  smallBatch: positive,
  chip: positive,
  family: positive,
  engine: positive,
  version: positive,
  format: positive,
  load: positive,
  loadOnEngine: positive,
  saturated: positive,
})
export type SpreadPart = keyof v.InferOutput<typeof Parts>
export const spreadParts = Object.keys(Parts.entries) as readonly SpreadPart[]

const Quantiles = v.pipe(
  v.tuple([positive, positive, positive]),
  v.check(([q50, q80, q95]) => q50 <= q80 && q80 <= q95),
)
export type Quantiles = v.InferOutput<typeof Quantiles>

/** How far predictions of one figure lie from what is measured. */
export const Spread = v.strictObject({
  parts: Parts,
  /** How many of them hold 50, 80 and 95% of rows that were left out. */
  quantiles: v.strictObject({ dense: Quantiles, sparse: Quantiles }),
})
export type Spread = v.InferOutput<typeof Spread>

/** Of each figure that is predicted. */
export const Spreads = v.strictObject({
  rate: Spread,
  tpot: Spread,
  ttft: Spread,
  /** Of the rate where a load is carried with room to spare: half intervals of 50, 80 and 95%. */
  carried: v.tuple([positive, positive, positive]),
})
export type Spreads = v.InferOutput<typeof Spreads>
