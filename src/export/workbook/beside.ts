import type { Amount } from '../answer/amount.ts'
import { inCurrency } from '../answer/amount.ts'
import { type Figure, figuresOf } from '../answer/figures.ts'
import type { Shown } from '../answer/shown.ts'
import { aboutRows } from './about.ts'
import { askedOf } from './beside-inputs.ts'
import { type Cell, formatOf, heads, number, numberHead, type Sheet, text, unitOf } from './book.ts'
import type { CaseRows, Cases } from './cases.ts'
import { rateName } from './inputs.ts'
import { linesOf } from './lines.ts'
import { formulaIn } from './naming.ts'

/** A figure of one case on a row of its own. */
interface Entry {
  readonly label: string
  readonly unit: string
  readonly cell: Cell
}

const entry = (
  label: string,
  { unit, isShare, isHeld }: Pick<Figure, 'unit' | 'isShare' | 'isHeld'>,
  amount: Amount,
  look?: Cell['look'],
): Entry => ({
  label,
  unit,
  cell: {
    value: amount.value,
    formula: isHeld ? undefined : amount.formula,
    format: isShare ? '0.0%' : formatOf(amount.value, unit),
    look: isHeld ? 'held' : look,
  },
})

/** A figure and the ends of its interval, in dollars and in the currency of the answer. */
const entriesOf = (figure: Figure, { answer: { currency }, t }: Shown): readonly Entry[] => {
  const { label, unit, low, middle, high } = figure
  const all = [
    [label, middle, 'strong'],
    [t('export.low-80', { what: label }), low, undefined],
    [t('export.high-80', { what: label }), high, undefined],
  ] as const
  const { code } = currency
  const isConverted = code !== 'USD' && unit.startsWith('USD')
  return all.flatMap(([what, amount, look]) =>
    amount === undefined
      ? []
      : [
          entry(what, figure, amount, look),
          ...(isConverted
            ? [
                entry(
                  t('export.in-currency', { what, currency: code }),
                  { ...figure, unit: unit.replace('USD', code) },
                  {
                    value: inCurrency(currency)(amount.value),
                    formula: `(${amount.formula})*${rateName}`,
                  },
                ),
              ]
            : []),
        ],
  )
}

const sections = ['cost', 'fleet', 'energy'] as const

const figuresIn = ({ shown }: CaseRows, section: (typeof sections)[number]): readonly Entry[] =>
  figuresOf(shown)
    .filter((one) => one.section === section)
    .flatMap((one) => entriesOf(one, shown))

const linesIn = ({ shown }: CaseRows): readonly Entry[] => {
  const unit = shown.kind === 'training' ? 'USD' : 'USD/year'
  return linesOf(shown).map(({ item, usd, amount }) => ({
    label: item,
    unit,
    cell: number(usd, unit, { formula: amount?.formula, look: amount ? undefined : 'held' }),
  }))
}

/** Rows with a column for each case: those of the first in its order, and what others have besides. */
const table = (
  { all }: Cases,
  { t }: Shown,
  entriesIn: (one: CaseRows) => readonly Entry[],
): readonly (readonly Cell[])[] => {
  const columns = all.map((one) => ({
    one,
    entries: new Map(entriesIn(one).map((entry) => [`${entry.label} ${entry.unit}`, entry])),
  }))
  const rows = new Map(columns.flatMap(({ entries }) => [...entries]))
  return [...rows].map(([key, { label, unit }]) => [
    text(label),
    unitOf(unit, t),
    ...columns.map(({ one, entries }): Cell => {
      const cell = entries.get(key)?.cell
      return cell === undefined
        ? text(undefined)
        : {
            ...cell,
            ...(cell.formula !== undefined && { formula: formulaIn(cell.formula, one.names) }),
          }
    }),
  ])
}

/** Cases side by side, each a column whose figures follow from what all are asked. */
export const besideSheet = (cases: Cases, shown: Shown): Sheet => {
  const { t } = shown
  const asked = askedOf(cases)
  const block = (title: string, entriesIn: (one: CaseRows) => readonly Entry[]) => {
    const rows = table(cases, shown, entriesIn)
    return rows.length === 0 ? [] : [[text(title, 'strong')], ...rows, []]
  }
  return {
    name: t('export.side-by-side'),
    widths: [52, 22, ...cases.all.map(() => 24)],
    frozen: 0,
    rows: [
      ...aboutRows(shown, 'export.how-to-beside'),
      ...(asked.length === 0
        ? []
        : [
            [text(t('export.to-change'), 'strong')],
            ...asked.map(([label, value, unit]) => [
              label ?? text(undefined),
              unit ?? text(undefined),
              value ?? text(undefined),
            ]),
            [],
          ]),
      [
        ...heads(t('export.figure'), t('export.unit')),
        ...cases.all.map(({ name }) => numberHead(name)),
      ],
      ...sections.flatMap((section) =>
        block(t(`export.${section}`), (one) => figuresIn(one, section)),
      ),
      ...block(t('export.lines'), linesIn),
      [text(t('export.interval'))],
    ],
  }
}
