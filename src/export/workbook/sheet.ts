import { type CellStyle, type Cell as FileCell, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import type { Book, Cell, Look, Sheet } from './book.ts'

const filled = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const

// A font of a cell takes nothing from that of the workbook.
const font = { name: 'Calibri', size: 11 } as const
const head = { font: { ...font, bold: true }, fill: filled('E3F0EA') } as const

const looks: Readonly<Record<Look, CellStyle>> = {
  title: { font: { ...font, bold: true, size: 14 } },
  head: { ...head, alignment: { horizontal: 'left' } },
  numberHead: { ...head, alignment: { horizontal: 'right' } },
  input: { fill: filled('FFF2CC') },
  held: { fill: filled('EFEEE7') },
  strong: { font: { ...font, bold: true } },
  unit: { alignment: { horizontal: 'left', indent: 1 } },
}

const asLink: CellStyle = { font: { ...font, underline: true, color: { rgb: '0B57D0' } } }

/** Most characters of a cell. */
const maxText = 32_767

const kept = (value: Cell['value']) => (typeof value === 'string' ? value.slice(0, maxText) : value)

const cellOf = ({ value, formula, look, format, url }: Cell): Partial<FileCell> => {
  const style = { ...(url !== undefined && asLink), ...(look && looks[look]) }
  return {
    ...(formula === undefined ? { value: kept(value) } : { formula, formulaResult: kept(value) }),
    ...(url !== undefined && { hyperlink: { target: url } }),
    style: format === undefined ? style : { ...style, numFmt: format },
  }
}

/** An empty cell is written where it is to be filled in. */
const isWritten = ({ value, formula, look }: Cell) =>
  value !== null || formula !== undefined || look !== undefined

const sheetOf = ({ name, widths, frozen, rows }: Sheet): WriteSheet => ({
  name,
  columns: widths.map((width) => ({ width })),
  rows: rows.map(() => []),
  cells: new Map(
    rows.flatMap((row, at) =>
      row.flatMap((cell, column) =>
        isWritten(cell) ? [[`${at},${column}`, cellOf(cell)] as const] : [],
      ),
    ),
  ),
  freezePane: { rows: frozen },
  pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
})

const namesOf = ({ name: sheet, rows }: Sheet) =>
  rows.flatMap((row, at) =>
    row.flatMap(({ name }, column) =>
      name === undefined ? [] : [{ name, range: `'${sheet}'!${placeOf(at, column)}` }],
    ),
  )

/** `$B$3`: of a sheet’s first 26 columns. */
const placeOf = (row: number, column: number): string =>
  `$${String.fromCharCode('A'.charCodeAt(0) + column)}$${row + 1}`

/** The file of a workbook, .xlsx. */
export const fileOf = async ({ title, day, sheets }: Book): Promise<Uint8Array<ArrayBuffer>> => {
  const written = new Date(`${day}T00:00:00Z`)
  const bytes = await writeXlsx({
    sheets: sheets.map(sheetOf),
    namedRanges: sheets.flatMap(namesOf),
    // Its own clock would make each file another.
    defaultFont: font,
    properties: { title, creator: 'Suanpan', created: written, modified: written },
  })
  return new Uint8Array(bytes)
}
