import type { Derivation } from '../../estimates/shared/answer-parts.ts'
import type { Tell } from '../../words/say.ts'
import { basisOf, isHeld, noteOf } from '../answer/origin.ts'
import type { Exported, Shown } from '../answer/shown.ts'
import { nameOf } from '../formula/names.ts'
import { type Cell, heads, linked, number, numberHead, type Sheet, text, unitOf } from './book.ts'
import { type Live, liveInputs } from './live.ts'

type Input = Derivation['inputs'][number]
type Source = NonNullable<Input['origin']>['sources'][number]

const valueCell = (input: Input, live: Live | undefined): Cell => {
  const { id, value, unit, origin } = input
  const name = nameOf(id)
  if (live !== undefined) return number(value, unit, { name, formula: live.formula })
  if (origin?.from === 'constant') return number(value, unit, { name })
  return number(value, unit, { name, look: isHeld(input) ? 'held' : 'input' })
}

const noteCell = (input: Input, live: Live | undefined, t: Tell): Cell => {
  const note = noteOf(input, t)
  if (live !== undefined) return text(t(live.note))
  return text(isHeld(input) ? t('export.held', { note }) : note)
}

/** The first of some sources; all of them are on their own sheet. */
const sourceText = ({ title }: Source, others: readonly Source[], t: Tell): string =>
  others.length === 0 ? title : t('export.source-and-more', { title, more: others.length })

const row = (input: Input, live: Live | undefined, t: Tell): readonly Cell[] => {
  const [source, ...others] = input.origin?.sources ?? []
  return [
    text(input.label),
    valueCell(input, live),
    unitOf(input.unit, t),
    text(basisOf(input, t)),
    text(input.origin?.asOf),
    source === undefined ? text(undefined) : linked(sourceText(source, others, t), source.url),
    text(source?.url),
    noteCell(input, live, t),
    text(nameOf(input.id)),
  ]
}

/** What a dollar is in the currency of the answer, where that is another. */
export const rateName = 'currencyPerUsd'

const rateRow = ({ currency }: Exported, t: Tell): readonly Cell[] => {
  const { code, perUsd, asOf, origin } = currency
  const [source] = origin?.sources ?? []
  return [
    text(t('export.rate-label')),
    { value: perUsd, name: rateName, look: 'input' },
    text(`${code}/USD`, 'unit'),
    text(origin === null ? undefined : t(`pageResults.from-${origin.from}`)),
    text(asOf ?? undefined),
    source === undefined ? text(undefined) : linked(source.title, source.url),
    text(source?.url),
    text(origin?.note),
    text(rateName),
  ]
}

/** Heads of the columns of inputs; `more` stand between the unit and where an input is from. */
export const inputHeads = (t: Tell, ...more: readonly string[]): readonly Cell[] => [
  ...heads(t('export.figure')),
  numberHead(t('export.value')),
  ...heads(
    t('export.unit'),
    ...more,
    t('export.basis'),
    t('export.as-of'),
    t('export.source'),
    t('export.source-address'),
    t('export.note'),
    t('export.name'),
  ),
]

/** Every input of an answer: one row and one name each, yellow where it may be changed. */
export const inputsSheet = ({ answer, t }: Shown): Sheet => {
  const live = liveInputs(answer)
  return {
    name: t('export.inputs'),
    widths: [44, 18, 24, 24, 12, 40, 40, 60, 30],
    frozen: 1,
    rows: [
      inputHeads(t),
      ...(answer.derivation?.inputs ?? []).map((input) => row(input, live.get(input.id), t)),
      ...(answer.currency.code === 'USD' ? [] : [rateRow(answer, t)]),
    ],
  }
}
