import { assumptionsOf, heldNotes, planOf } from '../answer/notes.ts'
import type { Shown } from '../answer/shown.ts'
import { type Cell, heads, type Sheet, text } from './book.ts'
import type { Cases } from './cases.ts'

/** What follows and what is held; plans, warnings and assumptions with the cases that they are of. */
export const besideNotesSheet = ({ all }: Cases, shown: Shown): Sheet => {
  const { answer, beside, address, t } = shown
  const row = (kind: string, of: string, ...rest: readonly string[]): readonly Cell[] =>
    [kind, of, ...rest].map((one) => text(one))
  /** What several cases say is said once. */
  const grouped = (kind: string, said: readonly (readonly [of: string, text: string])[]) =>
    [...Map.groupBy(said, ([_, one]) => one)].map(([one, same]) =>
      row(
        kind,
        same.length === all.length ? t('export.all-cases') : same.map(([of]) => of).join('; '),
        one,
      ),
    )
  const ofCases = (textsOf: (one: Shown) => readonly string[]) =>
    all.flatMap(({ name, shown: own }) =>
      [...new Set(textsOf(own))].map((one) => [name, one] as const),
    )
  return {
    name: t('export.notes'),
    widths: [18, 44, 120],
    frozen: 1,
    rows: [
      heads(t('export.basis'), t('export.case'), t('export.note')),
      ...(all.length === 0 ? [] : [row(t('export.note'), '', t('export.rows-held'))]),
      ...grouped(t('export.note'), ofCases(heldNotes)),
      ...(beside?.notes ?? []).map((one) => row(t('export.note'), '', one)),
      row(t('export.address'), '', address),
      ...grouped(
        t('export.plan'),
        ofCases((own) => [planOf(own.answer)].flatMap((one) => one ?? [])),
      ),
      ...answer.warnings.map(({ detail }) => row(t('export.warning'), '', detail)),
      ...grouped(
        t('export.warning'),
        ofCases((own) => own.answer.warnings.map(({ detail }) => detail)),
      ),
      ...grouped(
        t('export.assumption'),
        ofCases((own) =>
          assumptionsOf(own.answer).map(([label, note]) =>
            t('export.labeled-note', { label, note }),
          ),
        ),
      ),
    ],
  }
}
