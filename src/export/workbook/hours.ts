import type { Tell } from '../../words/say.ts'
import { type Exported, itemsOf } from '../answer/shown.ts'
import { type Cell, heads, number, type Sheet, text } from './book.ts'

/** What the cells of the hours are called. */
export const names = {
  mostWeight: 'mostHourWeight',
  meanWeight: 'meanHourWeight',
  meanReplicas: 'meanHourReplicas',
  meanChips: 'meanHourChips',
  fewest: 'fewestReplicas',
} as const

/** A day in hours, each with what runs in it. */
export interface Hours {
  readonly weights: readonly number[]
  readonly minReplicas: number
  readonly rates: readonly number[]
  readonly replicas: readonly number[]
  /** Chips that each hour pays for; undefined where exactly what it needs is billed. */
  readonly chips: readonly number[] | undefined
}

const isNumbers = (value: unknown): value is readonly number[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'number')

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const meanOf = (numbers: readonly number[]) =>
  numbers.reduce((sum, one) => sum + one, 0) / numbers.length

const wholeUp = (value: number) => Math.ceil(value * (1 - 1e-12))

/** The hours of an answer whose replicas follow them; undefined where none do. */
export const hoursOf = (answer: Exported): Hours | undefined => {
  const { scaling } = answer.request
  const weights = isObject(scaling) ? scaling.hourlyWeights : undefined
  if (!isObject(scaling) || !isNumbers(weights)) return undefined
  const items = itemsOf(answer)
  const known = (id: string) => items.get(id)?.value ?? undefined
  const rate = known('servedQueriesPerSecond')
  const ofReplica = known('queriesPerSecondPerReplica')
  const most = known('maxUtilization')
  const spare = known('redundantReplicas')
  if (rate === undefined || ofReplica === undefined || most === undefined || spare === undefined)
    return undefined
  const minReplicas = typeof scaling.minReplicas === 'number' ? scaling.minReplicas : 0
  const mean = meanOf(weights)
  const rates = weights.map((weight) => (rate * weight) / mean)
  const replicas = rates.map(
    (one) => Math.max(minReplicas, wholeUp(one / (ofReplica * most))) + spare,
  )
  const [perReplica, over, server] = ['chipsPerReplica', 'heldOverLoad', 'chipsPerServer'].map(
    known,
  )
  const unit = answer.price?.billing?.by === 'server' ? server : 1
  const isBilled = answer.derivation?.inputs.some(({ id }) => id === 'billedChips') === true
  const chips =
    isBilled && perReplica !== undefined && over !== undefined && unit !== undefined
      ? replicas.map((count) => wholeUp((count * perReplica * over) / unit) * unit)
      : undefined
  return { weights, minReplicas, rates, replicas, chips }
}

const firstRow = 2
const column = (letter: string, { weights }: Hours) =>
  `${letter}${firstRow}:${letter}${firstRow + weights.length - 1}`

const lessTrillionth = '(1-0.000000000001)'

/** Each hour of a day with what runs in it, live. */
export const hoursSheet = (answer: Exported, t: Tell): Sheet | undefined => {
  const hours = hoursOf(answer)
  if (hours === undefined) return undefined
  const { weights, minReplicas, rates, replicas, chips } = hours
  const unit = answer.price?.billing?.by === 'server' ? 'chipsPerServer' : '1'
  const rows = weights.map((weight, at): readonly Cell[] => {
    const row = at + firstRow
    return [
      { value: at },
      { value: weight, look: 'input' },
      {
        value: rates[at] ?? null,
        formula: `servedQueriesPerSecond*B${row}/${names.meanWeight}`,
      },
      {
        value: replicas[at] ?? null,
        formula: `MAX(${names.fewest},CEILING(C${row}/(queriesPerSecondPerReplica*maxUtilization)*${lessTrillionth},1))+redundantReplicas`,
      },
      ...(chips === undefined
        ? []
        : [
            {
              value: chips[at] ?? null,
              formula: `CEILING(D${row}*chipsPerReplica*heldOverLoad/${unit}*${lessTrillionth},1)*${unit}`,
            },
          ]),
    ]
  })
  const mean = (letter: string, numbers: readonly number[], name?: string): Cell => ({
    value: meanOf(numbers),
    formula: `AVERAGE(${column(letter, hours)})`,
    look: 'strong',
    name,
  })
  return {
    name: t('export.hours'),
    widths: [18, 12, 20, 12, 14],
    frozen: 1,
    rows: [
      heads(
        t('export.hour'),
        t('export.weight'),
        t('export.rate-of-hour'),
        t('export.replicas-of-hour'),
        ...(chips === undefined ? [] : [t('export.chips-of-hour')]),
      ),
      ...rows,
      [
        text(t('export.mean'), 'strong'),
        mean('B', weights, names.meanWeight),
        mean('C', rates),
        mean('D', replicas, names.meanReplicas),
        ...(chips === undefined ? [] : [mean('E', chips, names.meanChips)]),
      ],
      [
        text(t('export.high')),
        {
          value: Math.max(...weights),
          formula: `MAX(${column('B', hours)})`,
          name: names.mostWeight,
        },
      ],
      [
        text(t('export.fewest-replicas')),
        number(minReplicas, '1', { look: 'input', name: names.fewest }),
      ],
    ],
  }
}
