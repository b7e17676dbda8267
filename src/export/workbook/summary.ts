import { type Amount, inCurrency } from '../answer/amount.ts'
import { type Figure, figuresOf } from '../answer/figures.ts'
import type { Shown } from '../answer/shown.ts'
import { aboutRows } from './about.ts'
import { type Cell, formatOf, heads, numberHead, type Sheet, text, unitOf } from './book.ts'
import { rateName } from './inputs.ts'

const amountCell = (
  amount: Amount | undefined,
  { unit, isShare, isHeld }: Figure,
  isStrong: boolean,
): Cell =>
  amount === undefined
    ? { value: null }
    : {
        value: amount.value,
        formula: isHeld ? undefined : amount.formula,
        format: isShare ? '0.0%' : formatOf(amount.value, unit),
        look: isHeld ? 'held' : isStrong ? 'strong' : undefined,
      }

type Currency = Shown['answer']['currency']

/** An amount of dollars in the answer’s currency. */
const converted = (amount: Amount | undefined, currency: Currency): Amount | undefined =>
  amount && { value: inCurrency(currency)(amount.value), formula: `${amount.formula}*${rateName}` }

const isMoney = ({ unit }: Figure) => unit.startsWith('USD')

const rowOf = (figure: Figure, { answer: { currency }, t }: Shown): readonly Cell[] => {
  const { label, unit, low, middle, high } = figure
  const cells = [
    text(label),
    amountCell(low, figure, false),
    amountCell(middle, figure, true),
    amountCell(high, figure, false),
    unitOf(unit, t),
  ]
  if (currency.code === 'USD' || !isMoney(figure)) return cells
  return [
    ...cells,
    ...[low, middle, high].map((one, at) => amountCell(converted(one, currency), figure, at === 1)),
  ]
}

/** The figures to decide by, each following from the other sheets. */
export const summarySheet = (shown: Shown): Sheet => {
  const { answer, t } = shown
  const { code } = answer.currency
  const ends = [t('export.low'), t('export.middle'), t('export.high')]
  const head = aboutRows(shown, 'export.how-to')
  const figures = figuresOf(shown)
  return {
    name: t('export.summary'),
    widths: [44, 18, 18, 18, 20, 18, 18, 18],
    frozen: head.length + 1,
    rows: [
      ...head,
      [
        ...heads(t('export.figure')),
        ...ends.map(numberHead),
        text(t('export.unit'), 'head'),
        ...(code === 'USD'
          ? []
          : ends.map((what) => numberHead(t('export.in-currency', { what, currency: code })))),
      ],
      ...figures.map((figure) => rowOf(figure, shown)),
      ...(figures.some(({ low }) => low !== undefined) ? [[], [text(t('export.interval'))]] : []),
    ],
  }
}
