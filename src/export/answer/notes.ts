import { isHeld } from './origin.ts'
import type { Exported, Shown } from './shown.ts'

/** The plan that an answer found, in words. */
export const planOf = ({ roofline, plan }: Exported): string | undefined =>
  roofline?.text ?? plan?.text

/** What an answer takes for granted: defaults with their reason. */
export const assumptionsOf = ({ derivation }: Exported): readonly (readonly [string, string])[] =>
  (derivation?.inputs ?? []).flatMap((input) => {
    const { label, origin } = input
    const isAssumed = origin?.from === 'default' || origin?.basis === 'estimate'
    return isAssumed && !isHeld(input) && origin?.note !== undefined ? [[label, origin.note]] : []
  })

/** What a reader of a workbook is to know of what follows and what is held. */
export const heldNotes = ({ answer, t }: Shown): readonly string[] => [
  t('export.how-to'),
  ...(planOf(answer) === undefined
    ? []
    : [t('export.plan-held'), t('export.limits-held'), t('export.load-curves')]),
  t('export.choices-held'),
]

/** From which volumes one way costs less than another, where an answer compares some. */
export const crossingsOf = ({ crossings }: Exported): readonly string[] =>
  (crossings ?? []).map(({ text }) => text)
