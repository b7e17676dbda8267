import { HyperFormula, type RawCellContent } from 'hyperformula'
import { expect } from 'vitest'
import type { FileBook, FileSheet } from './xlsx.ts'

const columnsOf = (letters: string) =>
  [...letters].reduce((at, letter) => at * 26 + letter.charCodeAt(0) - 64, 0) - 1

/** `B2` as a row and a column, both from 0. */
export const placeOf = (place: string) => {
  const [, letters = '', row = ''] = /^\$?([A-Z]+)\$?(\d+)$/.exec(place) ?? []
  return { row: Number(row) - 1, col: columnsOf(letters) }
}

/** What is in a sheet’s cells, formulas without the values beside them. */
const contentOf = ({ cells }: FileSheet): RawCellContent[][] => {
  const rows: RawCellContent[][] = []
  for (const [place, { value, formula }] of cells) {
    const { row, col } = placeOf(place)
    while (rows.length <= row) rows.push([])
    const cellsOfRow = rows[row] ?? []
    while (cellsOfRow.length < col) cellsOfRow.push(null)
    // A text that looks like a formula or a number is text.
    cellsOfRow[col] =
      formula !== undefined ? `=${formula}` : typeof value === 'string' ? `'${value}` : value
  }
  return rows
}

/** A workbook in a formula engine that computes each formula anew, in full precision. */
export const engineOf = (book: FileBook) => {
  const engine = HyperFormula.buildFromSheets(
    Object.fromEntries(book.sheets.map((sheet) => [sheet.name, contentOf(sheet)])),
    { licenseKey: 'gpl-v3', smartRounding: false, precisionEpsilon: 0 },
    [...book.names].map(([name, range]) => ({ name, expression: `=${range}` })),
  )
  const addressOf = (sheet: string, place: string) => {
    const id = engine.getSheetId(sheet)
    if (id === undefined) throw new Error(`no sheet ${sheet}`)
    return { sheet: id, ...placeOf(place) }
  }
  const cellOfName = (name: string) => {
    const [, sheet = '', place = ''] = /^'?(.*?)'?!(.*)$/.exec(book.names.get(name) ?? '') ?? []
    return addressOf(sheet, place)
  }
  return {
    at: (sheet: string, place: string) => engine.getCellValue(addressOf(sheet, place)),
    named: (name: string) => engine.getCellValue(cellOfName(name)),
    /** Types a number over what is in the cell of a name. */
    set: (name: string, value: number) => {
      engine.setCellContents(cellOfName(name), [[value]])
    },
    stop: () => engine.destroy(),
  }
}

/** A number to one part in 10⁹. */
export const closeTo = (value: number) => ({
  asymmetricMatch: (other: unknown) =>
    typeof other === 'number' && Math.abs(other - value) <= 1e-9 * Math.abs(value),
  toString: () => `within 1e-9 of ${value}`,
})

/** Holds every cell to what its formula gives anew, and counts the formulas. */
export const expectRecalculated = (book: FileBook): number => {
  const engine = engineOf(book)
  let formulas = 0
  for (const { name, cells } of book.sheets)
    for (const [place, { value, formula }] of cells) {
      if (formula === undefined) continue
      formulas += 1
      const again = engine.at(name, place)
      if (typeof value === 'number')
        expect(again, `${name}!${place} = ${formula}`).toEqual(closeTo(value))
      else expect([name, place, again]).toEqual([name, place, value])
    }
  engine.stop()
  return formulas
}
