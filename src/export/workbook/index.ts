import { type Shown, titleOf } from '../answer/shown.ts'
import { besideSheets } from './beside-book.ts'
import type { Book, Sheet } from './book.ts'
import { calculationSheet } from './calculation.ts'
import { compareSheet } from './compare.ts'
import { hoursSheet } from './hours.ts'
import { inputsSheet } from './inputs.ts'
import { linesSheet } from './lines.ts'
import { notesSheet } from './notes.ts'
import { fileOf } from './sheet.ts'
import { sourcesSheet } from './sources.ts'
import { summarySheet } from './summary.ts'

const isThere = (sheet: Sheet | undefined): sheet is Sheet => sheet !== undefined

/** An answer as a workbook: inputs to change, and all that follows from them. */
const bookOf = (shown: Shown): Book => {
  const { answer, today, t } = shown
  const hasWorking = answer.derivation !== undefined
  if (shown.beside !== undefined)
    return { title: titleOf(shown), day: today, sheets: besideSheets(shown).filter(isThere) }
  return {
    title: titleOf(shown),
    day: today,
    sheets: [
      summarySheet(shown),
      compareSheet(shown),
      hasWorking ? inputsSheet(shown) : undefined,
      hasWorking ? calculationSheet(shown) : undefined,
      answer.cost?.breakdown === undefined ? undefined : linesSheet(shown),
      hoursSheet(answer, t),
      hasWorking ? sourcesSheet(shown) : undefined,
      notesSheet(shown),
    ].filter(isThere),
  }
}

/** An answer as a .xlsx file. */
export const workbookOf = (shown: Shown): Promise<Uint8Array<ArrayBuffer>> => fileOf(bookOf(shown))
