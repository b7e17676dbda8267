import { inCurrency } from './answer/amount.ts'
import { figuresOf } from './answer/figures.ts'
import { planOf } from './answer/notes.ts'
import { basisOf, noteOf } from './answer/origin.ts'
import { headText, type Table, tableOf } from './answer/rows.ts'
import { pricesOf, type Shown } from './answer/shown.ts'
import { stepLabel } from './answer/steps.ts'

type Value = string | number | null | undefined

/** A text that a spreadsheet would run is told to be text. */
const isFormula = (value: string): boolean => /^[=+\-@\t\r]/.test(value)

/** A cell of RFC 4180; a number is never quoted. */
const cellOf = (value: Value): string => {
  if (typeof value === 'number') return String(value)
  const safe = isFormula(value ?? '') ? `'${value}` : (value ?? '')
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A table with a byte order mark, by which spreadsheets know its letters. */
const written = (rows: readonly (readonly Value[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`

const figureRows = (shown: Shown): readonly (readonly Value[])[] => {
  const { answer, t } = shown
  const { code } = answer.currency
  const converted = inCurrency(answer.currency)
  const asOf = pricesOf(answer)
  return figuresOf(shown).flatMap(({ section, label, unit, low, middle, high }) => {
    const row = (text: string, as: (value: number) => number): readonly Value[] => [
      t(`export.${section}`),
      label,
      ...[middle, low, high].map((one) => one && as(one.value)),
      text,
      section === 'cost' ? asOf : null,
    ]
    const isConverted = code !== 'USD' && unit.startsWith('USD')
    return [
      row(t.format.unit(unit), (value) => value),
      ...(isConverted ? [row(t.format.unit(unit).replace('USD', code), converted)] : []),
    ]
  })
}

const lineRows = ({ answer, kind, t }: Shown): readonly (readonly Value[])[] =>
  (answer.cost?.breakdown ?? []).map(({ item, usd }) => [
    t('export.lines'),
    item,
    usd,
    null,
    null,
    t.format.unit(kind === 'training' ? 'USD' : 'USD/year'),
    pricesOf(answer),
  ])

/** Ways to pay beside an estimate: what each costs, by its name. */
const wayRows = ({ t }: Shown, table: Table | undefined): readonly (readonly Value[])[] => {
  const [, ...heads] = table?.heads ?? []
  return (table?.rows ?? []).flatMap(({ cells: [name, ...cells] }) =>
    heads.flatMap(({ title, currency }, at) => {
      const value = cells[at] ?? null
      if (value === null) return []
      const label = t('export.labeled-note', { label: String(name), note: title })
      const isNumber = typeof value === 'number'
      return [
        [
          t('export.ways'),
          label,
          isNumber ? value : null,
          null,
          null,
          currency ?? null,
          ...Array(3).fill(null),
          isNumber ? null : value,
        ],
      ]
    }),
  )
}

const inputRows = ({ answer, t }: Shown): readonly (readonly Value[])[] =>
  (answer.derivation?.inputs ?? []).map((input) => [
    t('export.inputs'),
    input.label,
    input.value,
    null,
    null,
    t.format.unit(input.unit),
    input.origin?.asOf,
    input.origin?.sources[0]?.url,
    basisOf(input, t),
    noteOf(input, t),
  ])

const stepRows = ({ answer, t }: Shown): readonly (readonly Value[])[] =>
  (answer.derivation?.steps ?? []).map(({ id, label, value, unit, formula, source, reason }) => [
    t('export.calculation'),
    stepLabel({ id, label }, t),
    value,
    null,
    null,
    t.format.unit(unit),
    null,
    source?.url,
    null,
    reason ?? `${id}: ${formula}`,
  ])

const heads = ({ t }: Shown): readonly Value[] => [
  t('export.section'),
  t('export.figure'),
  t('export.value'),
  t('export.low'),
  t('export.high'),
  t('export.unit'),
  t('export.as-of'),
  t('export.source'),
  t('export.basis'),
  t('export.note'),
]

const aboutRow = ({ address, answer, t }: Shown): readonly (readonly Value[])[] => {
  const plan = planOf(answer)
  const row = (label: string, note: string): readonly Value[] => [
    t('export.notes'),
    label,
    ...Array.from({ length: 7 }, () => null),
    note,
  ]
  return [
    ...(plan === undefined ? [] : [row(t('export.plan'), plan)]),
    row(t('export.address'), address),
  ]
}

/**
 * An answer as one table: a row for each figure, cost line, input and step, numbers in full. A
 * comparison is one row for each of its own.
 */
export const csvOf = (shown: Shown): string => {
  const table = tableOf(shown)
  if (table !== undefined && shown.kind !== 'inference')
    return written([
      table.heads.map((head) => headText(head, shown.t)),
      ...table.rows.map(({ cells }) => cells),
    ])
  const width = heads(shown).length
  return written(
    [
      heads(shown),
      ...figureRows(shown),
      ...wayRows(shown, table),
      ...lineRows(shown),
      ...inputRows(shown),
      ...stepRows(shown),
      ...aboutRow(shown),
    ].map((row) => Array.from({ length: width }, (_, at) => row[at])),
  )
}
