import { readFileSync } from 'node:fs'
import { root } from '../disk/root.ts'
import type { CellNear } from '../presets/accuracy.ts'
import type { AccuracyTables } from '../presets/accuracy-schema.ts'
import type { Json } from '../presets/table.ts'
import { namesIn } from './preset-files.mjs'

/** What the data says for its own readers alone: where in a source a figure stands, and why a recount differs. */
const ofData: ReadonlySet<string> = new Set(['locator', 'countDiffers'])

/** Texts on whole presets, which answers take of figures alone. */
const ofEntries: Readonly<Record<string, ReadonlySet<string>>> = {
  accelerators: new Set(['note', 'announced']),
  models: new Set(['note']),
  economics: new Set(['note']),
}

const isRent = (offer: { readonly notRent?: string }) => offer.notRent === undefined

/** Of rents, how an instance is named and notes stay out, and offers that are no rents. */
const rentField = (name: string, value: unknown): unknown => {
  if (name === 'note' || name === 'commitment') return undefined
  if (name === 'instance') return null
  return name === 'offers' && Array.isArray(value) ? value.filter(isRent) : value
}

const fieldOf = (kind: string, name: string, value: unknown): unknown => {
  // What other sources say is told of prices of tokens alone.
  if (ofData.has(name) || (name === 'alternatives' && kind !== 'apis')) return undefined
  return kind === 'prices' ? rentField(name, value) : value
}

const read = (path: string, kind = ''): Json =>
  JSON.parse(readFileSync(`${root}presets/${path}.json`, 'utf8'), (name, value: unknown) =>
    fieldOf(kind, name, value),
  )

/** A list of `presets/` as the page takes it: without what answers do not read. */
export const listForPage = (file: string): Json => read(file)

/** The presets of a kind as the page takes them, in the order of their ids, without what answers do not read. */
export const presetsForPage = (kind: string): readonly Json[] =>
  namesIn(kind).map((name) =>
    Object.fromEntries(
      Object.entries(read(`${kind}/${name}`, kind) ?? {}).filter(
        ([field]) => ofEntries[kind]?.has(field) !== true,
      ),
    ),
  )

/** Of the tables of errors, what says how near measurements are to a case. */
export const cellsForPage = (): { readonly cells: readonly CellNear[] } => {
  // A test parses the file with its schema.
  const { cells } = read('accuracy') as unknown as AccuracyTables
  return {
    cells: cells.map(({ chip, engine, isSparse, rows, median }) => ({
      chip,
      engine,
      isSparse,
      rows,
      median,
    })),
  }
}
