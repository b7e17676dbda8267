import * as v from 'valibot'

const text = v.pipe(v.string(), v.minLength(1))
const share = v.pipe(v.number(), v.finite())
const count = v.pipe(v.number(), v.integer(), v.minValue(1))

/** How far predictions lie from what was measured, as shares of it. */
const errors = { median: share, ninetieth: share, bias: share } as const
const Errors = v.strictObject(errors)

const Figure = v.picklist(['rate', 'tpot', 'ttft'])

/** Shares of the rows that their 50, 80 and 95% intervals hold, estimated without the row’s table. */
const Held = v.strictObject({ 50: share, 80: share, 95: share })

/** Rows of a group, each predicted by a fit that saw neither its table nor the group. */
const Line = v.strictObject({
  figure: Figure,
  group: text,
  rows: count,
  ...errors,
  held: Held,
  /** The same rows by a roofline at the vendors’ peaks. */
  atPeaks: Errors,
})
export type ErrorLine = v.InferOutput<typeof Line>

const Coverage = v.strictObject({
  figure: Figure,
  group: text,
  by: text,
  rows: count,
  held: Held,
  /** The upper end of the middle 80% interval over its prediction. */
  factor: share,
})
export type CoverageLine = v.InferOutput<typeof Coverage>

/** Rows of one chip, engine, model and number format, predicted without their table. */
const Cell = v.strictObject({
  chip: text,
  engine: text,
  version: v.nullable(text),
  model: text,
  isSparse: v.boolean(),
  bits: v.picklist([4, 8, 16]),
  underLoad: v.boolean(),
  rows: count,
  median: share,
})
export type MeasuredCell = v.InferOutput<typeof Cell>

/** `presets/accuracy.json`: written by `npm run accuracy`. */
export const AccuracyTables = v.strictObject({
  measurements: v.strictObject({ files: v.array(text), rows: count, predicted: count }),
  /** Why rows are not predicted. */
  leftOut: v.array(v.strictObject({ reason: text, rows: count })),
  tables: v.strictObject({
    chip: v.array(Line),
    /** Of models. */
    family: v.array(Line),
    engine: v.array(Line),
    format: v.array(Line),
    regime: v.array(Line),
  }),
  coverage: v.array(Coverage),
  /** Of the constants as they are, which saw all rows. */
  inSample: v.array(v.strictObject({ figure: Figure, group: text, rows: count, ...errors })),
  /** Of a fit that never saw the file. */
  heldOut: v.strictObject({
    file: text,
    lines: v.array(
      v.strictObject({ figure: Figure, group: text, rows: count, ...errors, atPeaks: Errors }),
    ),
  }),
  cells: v.array(Cell),
})
export type AccuracyTables = v.InferOutput<typeof AccuracyTables>
