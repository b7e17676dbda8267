import { benchPageTexts } from '../../words/contributors/bench-page.ts'

/** A figure of the page, and what it should be at most. */
export interface Row {
  readonly what: string
  readonly is: number
  readonly text: (value: number) => string
  readonly atMost?: number
}

/** Rows as a table that people read. */
export const rowsTable = (rows: readonly Row[]): readonly Readonly<Record<string, string>>[] =>
  rows.map(({ what, is, text, atMost }) => ({
    [benchPageTexts.columns.what]: what,
    [benchPageTexts.columns.is]: text(is),
    [benchPageTexts.columns.aim]:
      atMost === undefined ? '' : benchPageTexts.atMost({ text: text(atMost) }),
    [benchPageTexts.columns.holds]:
      atMost === undefined ? '' : benchPageTexts.holds({ does: is <= atMost }),
  }))
