import accuracyFile from '../../presets/accuracy.json' with { type: 'json' }
import type { AccuracyTables, MeasuredCell } from './accuracy-schema.ts'

// A test parses the file with its schema, so that a start need not.
const written: unknown = accuracyFile

/** What `npm run accuracy` found: how far predictions lie from measurements. */
export const accuracyTables = () => written as AccuracyTables

/** What of a cell says how near its measurements are to a case: the page’s bundle has no more of the file. */
export type CellNear = Pick<MeasuredCell, 'chip' | 'engine' | 'isSparse' | 'rows' | 'median'>

/** The measurements by chip, engine and kind of model. */
export const measuredCells = (): readonly CellNear[] =>
  (written as { readonly cells: readonly CellNear[] }).cells
