import { benchPageTexts as texts } from '../../words/contributors/bench-page.ts'

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
    [texts.columns.what]: what,
    [texts.columns.is]: text(is),
    [texts.columns.aim]: atMost === undefined ? '' : texts.atMost({ text: text(atMost) }),
    [texts.columns.holds]: atMost === undefined ? '' : texts.holds({ does: is <= atMost }),
  }))
