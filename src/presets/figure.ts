import * as v from 'valibot'
import { type Dimension, type UnitSymbol, unitsOf } from '../units/units.ts'
import { presetFileTexts } from '../words/contributors/preset-files.ts'

const shortestMonth = 28

/** Whether a date, as precise as it is, stands in the calendar. */
export const isCalendarDate = (date: string): boolean => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  if (year > 0 && day <= shortestMonth) return true
  // Day 0 is the last of the month before.
  return year > 0 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export const datePattern = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: as precise as the source is. */
export const PartialDate = v.pipe(
  v.string(),
  v.regex(datePattern, presetFileTexts.date),
  v.check((date) => isCalendarDate(date), presetFileTexts.calendarDate),
)

/** How a value came to be known, from best to weakest. */
export const Basis = v.picklist(['published', 'measured', 'derived', 'estimate'])

export const SourceKey = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9][a-z0-9.-]*$/, presetFileTexts.sourceKey),
)

const text = v.pipe(v.string(), v.nonEmpty())

/** Shorter texts explain nothing. */
const minReason = 10
export const Reason = v.pipe(
  v.string(),
  v.minLength(minReason, presetFileTexts.reason({ minLength: minReason })),
)

/** On whose word a value stands. */
export const Evidence = v.strictObject({
  basis: Basis,
  source: SourceKey,
  asOf: PartialDate,
  locator: v.optional(text),
  note: v.optional(text),
})
export type Evidence = v.InferOutput<typeof Evidence>

const unitIn = (dimensions: readonly Dimension[]) =>
  v.picklist(dimensions.flatMap((dimension) => unitsOf(dimension)) as [UnitSymbol, ...UnitSymbol[]])

/** A known value of one of the dimensions, with its evidence. */
export const KnownFigure = (...dimensions: readonly Dimension[]) => {
  const value = { value: v.pipe(v.number(), v.finite(), v.minValue(0)), unit: unitIn(dimensions) }
  return v.strictObject({
    ...value,
    ...Evidence.entries,
    /** Values of other sources, kept beside the one in force. */
    alternatives: v.optional(v.array(v.strictObject({ ...value, ...Evidence.entries }))),
  })
}

/** A figure that may be unknown: then `null` with the reason, never a guess. */
export const Figure = (...dimensions: readonly Dimension[]) =>
  v.union([KnownFigure(...dimensions), v.strictObject({ value: v.null(), reason: Reason })])

export type KnownFigure = v.InferOutput<ReturnType<typeof KnownFigure>>
export type Figure = v.InferOutput<ReturnType<typeof Figure>>

/** A value from `from` on, until the next record begins. */
export const DatedValue = (...dimensions: readonly Dimension[]) =>
  v.strictObject({
    from: PartialDate,
    value: v.pipe(v.number(), v.finite(), v.minValue(0)),
    unit: unitIn(dimensions),
    basis: Basis,
    source: SourceKey,
    locator: v.optional(text),
    note: v.optional(text),
  })
