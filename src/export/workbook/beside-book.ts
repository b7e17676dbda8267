import type { Exported, Shown } from '../answer/shown.ts'
import { citedBy } from '../answer/sources.ts'
import { besideSheet } from './beside.ts'
import { besideInputsSheet } from './beside-inputs.ts'
import { besideNotesSheet } from './beside-notes.ts'
import { besideStepsSheet } from './beside-steps.ts'
import type { Sheet } from './book.ts'
import { type Cases, casesOf } from './cases.ts'
import { compareSheet } from './compare.ts'
import { sourcesOf } from './sources.ts'

/** What all cases cite, as one answer. */
const together = ({ all }: Cases): Pick<Exported, 'derivation'> => ({
  derivation: {
    inputs: all.flatMap(({ shown }) => shown.answer.derivation?.inputs ?? []),
    steps: all.flatMap(({ shown }) => shown.answer.derivation?.steps ?? []),
  },
})

/** Hours of every case; weights of the first are those of all. */
const hoursOf = ({ all }: Cases): readonly Sheet[] => {
  const sheets = all.flatMap(({ hours }) => hours ?? [])
  const [first] = sheets
  return sheets.map((sheet) =>
    sheet === first || first === undefined
      ? sheet
      : {
          ...sheet,
          rows: sheet.rows.map((row, at) =>
            row.map((cell, column) => {
              const same = first.rows[at]?.[column]
              return cell.look === 'input' && same?.value === cell.value && column === 1
                ? { ...cell, look: undefined, formula: `'${first.name}'!B${at + 1}` }
                : cell
            }),
          ),
        },
  )
}

/** The sheets of a comparison: what stands side by side live, every row as it was compared, and the working. */
export const besideSheets = (shown: Shown): readonly (Sheet | undefined)[] => {
  const { beside, t } = shown
  const cases = casesOf(beside?.cases ?? [], shown)
  const hasCases = cases.all.length > 0
  return [
    hasCases ? besideSheet(cases, shown) : undefined,
    compareSheet(shown),
    ...(hasCases
      ? [
          besideInputsSheet(cases, t),
          besideStepsSheet(cases, t),
          ...hoursOf(cases),
          sourcesOf(citedBy(together(cases)), t),
        ]
      : []),
    besideNotesSheet(cases, shown),
  ]
}
