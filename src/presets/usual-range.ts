import * as v from 'valibot'
import { type QuantityId, quantities } from '../model/quantities/index.ts'
import { parseQuantity } from '../units/expression.ts'
import { PartialDate, Reason, SourceKey } from './figure.ts'
import { usualRanges as rawUsualRanges } from './files.ts'
import { text } from './parts.ts'

/** In the unit of the field’s quantity, or written with another: `1000 / day`. */
const end = v.union([v.pipe(v.number(), v.finite(), v.minValue(0)), text])

const entries = {
  /** A field by its path in a request: `workload.inputTokens`. */
  field: v.pipe(v.string(), v.regex(/^[a-z]\w*\.[a-z]\w*$/i)),
  /** Of training runs of these kinds alone. */
  kinds: v.optional(v.pipe(v.array(text), v.minLength(1))),
  low: end,
  high: end,
  /** Beyond it, in the quantity’s unit, a value is worth a word. */
  unusualBelow: v.optional(v.pipe(v.number(), v.minValue(0))),
  unusualAbove: v.optional(v.pipe(v.number(), v.minValue(0))),
}

/** `presets/usual-ranges.json`: what most people enter in a field, from a source or by judgement. */
export const UsualRanges = v.array(
  v.union([
    v.strictObject({ ...entries, source: SourceKey, asOf: PartialDate, note: text }),
    v.strictObject({ ...entries, judgement: Reason }),
  ]),
)
export type UsualRanges = v.InferOutput<typeof UsualRanges>
type Entry = UsualRanges[number]

/** What most people enter in a field, in the unit of its quantity. */
export interface UsualRange {
  readonly id: QuantityId
  readonly low: number
  readonly high: number
  /** The ends as they read best: a number in that unit, or a text such as `1000 / day`. */
  readonly written: { readonly low: number | string; readonly high: number | string }
  /** Beyond it a value is worth a word. */
  readonly unusualBelow?: number | undefined
  readonly unusualAbove?: number | undefined
  /** Why the range is this one. */
  readonly why: string
  /** Where it is from; undefined where it is a judgement. */
  readonly source?: { readonly key: string; readonly asOf: string } | undefined
}

const isQuantity = (id: string): id is QuantityId => Object.hasOwn(quantities, id)

const noRates = { CNY: Number.NaN, EUR: Number.NaN }

/** An end in the unit of a quantity; throws where it is no plain product, or in another unit. */
const read = (value: number | string, id: QuantityId): number => {
  if (typeof value === 'number') return value
  const parsed = parseQuantity(value, quantities[id].unit, noRates)
  if (!parsed.ok) throw new Error(`presets/usual-ranges.json: ${value} is no ${id}`)
  return parsed.value
}

const rangeOf = (entry: Entry): UsualRange => {
  const id = entry.field.slice(entry.field.indexOf('.') + 1)
  if (!isQuantity(id)) throw new Error(`presets/usual-ranges.json: ${id} is no quantity`)
  const { low, high, unusualBelow, unusualAbove } = entry
  return {
    id,
    low: read(low, id),
    high: read(high, id),
    written: { low, high },
    unusualBelow,
    unusualAbove,
    ...('judgement' in entry
      ? { why: entry.judgement }
      : { why: entry.note, source: { key: entry.source, asOf: entry.asOf } }),
  }
}

// A test parses the file with its schema, so that a start need not.
const ranges = rawUsualRanges as UsualRanges

/** The fields whose usual range is known. */
export const usualFields: readonly string[] = [...new Set(ranges.map(({ field }) => field))]

/**
 * What most people enter in a field, by its path such as `workload.inputTokens`;
 * undefined where that is not known. Training tokens have a range for each kind
 * of training, and none without one.
 */
export const usualRangeOf = (field: string, kind?: string): UsualRange | undefined => {
  const entry = ranges.find(
    (one) =>
      one.field === field &&
      (one.kinds === undefined || (kind !== undefined && one.kinds.includes(kind))),
  )
  return entry && rangeOf(entry)
}
