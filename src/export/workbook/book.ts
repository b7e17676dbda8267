import type { Tell } from '../../words/say.ts'

/** How a cell looks: a heading, a value to change, one that is held, a total, the unit beside a number. */
export type Look = 'title' | 'head' | 'numberHead' | 'input' | 'held' | 'strong' | 'unit'

/** A cell of a sheet: its value as it was computed, and how a spreadsheet computes it again. */
export interface Cell {
  /** Null is an empty cell. */
  readonly value: string | number | null
  /** Without its `=`, over names of other cells. */
  readonly formula?: string | undefined
  readonly look?: Look | undefined
  /** A number format of a spreadsheet, such as `#,##0.00`. */
  readonly format?: string | undefined
  readonly url?: string | undefined
  /** What formulas call it; unique in a workbook. */
  readonly name?: string | undefined
}

export interface Sheet {
  readonly name: string
  /** Of its columns, in characters. */
  readonly widths: readonly number[]
  /** Rows at its top that stay in view. */
  readonly frozen: number
  readonly rows: readonly (readonly Cell[])[]
}

/** A workbook as data: `sheet.ts` makes a file of it. */
export interface Book {
  readonly title: string
  /** `YYYY-MM-DD` */
  readonly day: string
  readonly sheets: readonly Sheet[]
}

export const text = (value: string | undefined, look?: Look): Cell => ({
  value: value === undefined || value === '' ? null : value,
  look,
})

export const heads = (...names: readonly string[]): readonly Cell[] =>
  names.map((name) => text(name, 'head'))

/** The head of a column of numbers, which stand at its right. */
export const numberHead = (name: string): Cell => text(name, 'numberHead')

/** A unit, a little away from its number. */
export const unitOf = (unit: string, t: Tell): Cell => text(t.format.unit(unit), 'unit')

/** Longest address that a cell may link to. */
const maxLink = 2000

/** A text that links to an address, where a cell can hold the link. */
export const linked = (value: string, url: string): Cell =>
  /^https?:/.test(url) && url.length <= maxLink ? { value, url } : { value }

/**
 * How a number of a unit is shown: money with cents below a thousand, large numbers in groups,
 * four decimals of one near 1; the rest in full.
 */
export const formatOf = (value: number | null, unit: string): string | undefined => {
  const size = Math.abs(value ?? 0)
  if (size >= 1e15) return '0.00E+00'
  if (size >= 1000) return '#,##0'
  if (/^(USD|CNY)/.test(unit)) return size >= 0.1 || size === 0 ? '#,##0.00' : '0.000000##'
  return size >= 0.01 && !Number.isInteger(value) ? '0.00##' : undefined
}

/** A number with its unit’s format. */
export const number = (
  value: number | null,
  unit: string,
  rest: Omit<Cell, 'value' | 'format'> = {},
): Cell => ({ value, format: formatOf(value, unit), ...rest })
