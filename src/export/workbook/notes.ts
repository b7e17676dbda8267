import { assumptionsOf, crossingsOf, heldNotes, planOf } from '../answer/notes.ts'
import type { Shown } from '../answer/shown.ts'
import { type Cell, heads, type Sheet, text } from './book.ts'

/** What follows and what is held, the plan, warnings and assumptions. */
export const notesSheet = (shown: Shown): Sheet => {
  const { answer, address, t } = shown
  const plan = planOf(answer)
  const row = (kind: string, ...rest: readonly string[]): readonly Cell[] =>
    [kind, ...rest].map((one) => text(one))
  return {
    name: t('export.notes'),
    widths: [18, 60, 90],
    frozen: 1,
    rows: [
      heads(t('export.basis'), t('export.note'), ''),
      ...heldNotes(shown).map((note) => row(t('export.note'), note)),
      row(t('export.address'), address),
      ...(plan === undefined ? [] : [row(t('export.plan'), plan)]),
      ...crossingsOf(answer).map((one) => row(t('export.crossings'), one)),
      ...answer.warnings.map(({ detail }) => row(t('export.warning'), detail)),
      ...assumptionsOf(answer).map(([label, note]) => row(t('export.assumption'), label, note)),
    ],
  }
}
