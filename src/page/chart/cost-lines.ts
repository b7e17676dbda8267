import type { Currency } from '../../units/format.ts'
import { digitsWithin, isWide } from '../../units/significance.ts'
import type { Tell } from '../../words/say.ts'
import type { Figure } from './figure.ts'
import { mostOf, type Stack, stacksDrawing, type Told } from './stack.ts'

/** Cost lines of one case or of several, on one scale. */
export interface CostLinesData {
  readonly currency: Currency
  /** Of a run; else they are of a month. */
  readonly per?: 'run' | undefined
  /** In the currency. */
  readonly stacks: readonly Stack[]
  /** The day of the prices. */
  readonly asOf: string | null
}

const digitsOf = ({ total, interval }: Stack): number | undefined =>
  isWide(interval) ? digitsWithin(total, interval) : undefined

const percentOf = (share: number | null | undefined) => (share == null ? '' : share * 100)

/** Where the money goes: one bar for each case, its parts named below it. */
export const costLinesChart = ({ currency, stacks, asOf, per }: CostLinesData, t: Tell): Figure => {
  const money = t.format.moneyScale(mostOf(stacks), currency)
  const told: Told = {
    value: (size, whole) => t.format.amount(size, currency, digitsOf(whole)),
    total: ({ total, interval }) => t.format.approximateAmount(total, interval, currency).value,
    tick: (size) => t.format.figure(size / money.size),
    axis: t('pageCharts.axis-cost', { money: money.name, per }),
  }
  return {
    name: 'cost-lines',
    title: t('pageCharts.lines-title'),
    subtitle: t('pageCharts.lines-subtitle', { money: money.name, asOf, per }),
    drawing: stacksDrawing(stacks, told, t),
    table: {
      columns: [
        t('pageCharts.column-name'),
        t('pageCharts.column-part'),
        t('pageCharts.column-cost', { currency, per }),
        t('pageCharts.column-share'),
        t('pageCharts.column-low'),
        t('pageCharts.column-high'),
      ],
      rows: stacks.flatMap(({ name, parts, total, interval }) => [
        ...parts.map((part) => [name, part.name, part.size, percentOf(part.share), '', '']),
        [
          name,
          t('pageCharts.total'),
          total,
          percentOf(1),
          interval?.low ?? '',
          interval?.high ?? '',
        ],
      ]),
    },
  }
}
