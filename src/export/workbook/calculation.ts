import type { Derivation } from '../../estimates/shared/answer-parts.ts'
import type { Tell } from '../../words/say.ts'
import type { Shown } from '../answer/shown.ts'
import { stepLabel } from '../answer/steps.ts'
import { excelOf } from '../formula/excel.ts'
import { nameOf } from '../formula/names.ts'
import { type Cell, heads, linked, number, numberHead, type Sheet, text, unitOf } from './book.ts'

type Step = Derivation['steps'][number]

/** A step that is not known stays empty until its inputs are filled in. */
const onceKnown = (formula: string, inputs: readonly string[]): string =>
  `IFERROR(IF(AND(${inputs.map((id) => `ISNUMBER(${nameOf(id)})`).join(',')}),${formula},""),"")`

const valueCell = ({ id, value, unit, formula: written, inputs }: Step): Cell => {
  const name = nameOf(id)
  const formula = excelOf(written)
  if (formula === undefined) return number(value, unit, { name, look: 'held' })
  if (value !== null) return number(value, unit, { name, formula })
  return { value: '', name, formula: onceKnown(formula, inputs) }
}

const noteOf = (step: Step, t: Tell): string | undefined => {
  if (step.reason !== undefined) return t('export.unknown-because', { reason: step.reason })
  return excelOf(step.formula) === undefined ? t('export.held-step') : undefined
}

const row = (step: Step, t: Tell): readonly Cell[] => [
  text(stepLabel(step, t)),
  valueCell(step),
  unitOf(step.unit, t),
  text(`${step.id} = ${step.formula}`),
  text(step.because),
  step.source === null ? text(undefined) : linked(step.source.title, step.source.url),
  text(noteOf(step, t)),
  text(nameOf(step.id)),
]

/** Every step from the inputs to the totals: one row, one formula and one name each. */
export const calculationSheet = ({ answer, t }: Shown): Sheet => ({
  name: t('export.calculation'),
  widths: [44, 20, 24, 70, 40, 40, 40, 30],
  frozen: 1,
  rows: [
    [
      ...heads(t('export.step')),
      numberHead(t('export.value')),
      ...heads(
        t('export.unit'),
        t('export.formula'),
        t('export.because'),
        t('export.source'),
        t('export.note'),
        t('export.name'),
      ),
    ],
    ...(answer.derivation?.steps ?? []).map((step) => row(step, t)),
  ],
})
