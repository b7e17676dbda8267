/** A word that a spreadsheet reads as a cell: `TP8`, `R`, `C`, `R1C1`. */
const isCell = (word: string): boolean =>
  /^[a-z]{1,3}\d+$/i.test(word) || /^(r\d*)?(c\d*)?$/i.test(word)

/** Words that are functions or values; ids that are none of these need no other name. */
const taken: ReadonlySet<string> = new Set(
  'and average ceiling choose column count date day days exp false floor hour if index int left len ln log match max mid min minute mod month na not now offset or pi power price product rand rank rate right round row search second sqrt sum time today true trunc type value var year yield'.split(
    ' ',
  ),
)

/** The name of a quantity in a workbook: its id, unless a spreadsheet would read that as something else. */
export const nameOf = (id: string): string =>
  isCell(id) || taken.has(id.toLowerCase()) ? `${id}_` : id
