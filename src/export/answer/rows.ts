import { monthOf } from '../../estimates/shared/month.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import type { Currency } from '../../units/format.ts'
import type { Interval } from '../../units/significance.ts'
import type { Code } from '../../words/message.ts'
import type { Tell } from '../../words/say.ts'
import { amountText, digitsFor, inCurrency } from './amount.ts'
import type { Shown } from './shown.ts'

/** A cell of a compared row. */
export type Value = string | number | null

type HeadCode = Extract<Code, `export.${string}`>

/** A column of a comparison: where its value stands in a row, by path; the first that is there counts. */
interface Column {
  readonly head: PlainHead | `quantities.${QuantityId}`
  readonly paths: readonly string[]
  /** A year’s amount, told by the month. */
  readonly byMonth?: true
  /** What a code of a row is called. */
  readonly names?: Readonly<Record<string, PlainHead>>
  /** An amount in dollars. */
  readonly isMoney?: true
  /** A price, or a year, as it is. */
  readonly isExact?: true
  /** Not in the table of a report, which is read as it is. */
  readonly isDetail?: true
  /** Which end of an interval it is. */
  readonly end?: 'low' | 'high'
}

/** Heads whose words take no parameters. */
type PlainHead = {
  [K in keyof Tell['words']['export'] & string]: Tell['words']['export'][K] extends string
    ? `export.${K}` & HeadCode
    : never
}[keyof Tell['words']['export'] & string]

const money = (head: Column['head'], ...paths: readonly string[]): Column => ({
  head,
  paths,
  isMoney: true,
})

const ofYear = {
  low: ['interval.low', 'cost.allInInterval.low'],
  high: ['interval.high', 'cost.allInInterval.high'],
} as const

const columns: readonly Column[] = [
  { head: 'export.rank', paths: ['rank'] },
  { head: 'export.option', paths: ['accelerator.name', 'api.name', 'name'] },
  {
    head: 'export.model',
    paths: ['model.name', 'subject.model', 'api.model', 'model'],
    isDetail: true,
  },
  { head: 'export.vendor', paths: ['accelerator.vendor', 'api.provider'], isDetail: true },
  { head: 'export.year', paths: ['accelerator.year'], isExact: true, isDetail: true },
  {
    head: 'export.how-paid',
    paths: ['paid', 'payment.kind', 'payment.method', 'price.method'],
  },
  money('export.cost-per-month', 'cost.allInUsdPerMonth'),
  { ...money('export.low-of-month', ...ofYear.low), byMonth: true, end: 'low' },
  { ...money('export.high-of-month', ...ofYear.high), byMonth: true, end: 'high' },
  money('export.cost-per-year', 'cost.allInUsdPerYear'),
  { ...money('export.low-of-year', ...ofYear.low), end: 'low' },
  { ...money('export.high-of-year', ...ofYear.high), end: 'high' },
  money('export.cost-of-run', 'cost.totalUsd'),
  { ...money('export.low-of-run', 'cost.totalInterval.low'), end: 'low' },
  { ...money('export.high-of-run', 'cost.totalInterval.high'), end: 'high' },
  { ...money('export.cost-per-query', 'cost.allInUsdPerQuery'), isDetail: true },
  money('export.cost-per-million-tokens', 'cost.allInUsdPerMillionTokens'),
  money('export.upfront', 'upfrontUsd'),
  { ...money('export.upfront-if-bought', 'cost.capexUsd'), isDetail: true },
  { head: 'export.chips', paths: ['fleet.chips'] },
  { head: 'export.servers', paths: ['fleet.servers'], isDetail: true },
  { head: 'export.latency-percentile', paths: ['latencyAtPeak.percentile'], isDetail: true },
  { head: 'export.ttft-at-peak', paths: ['latencyAtPeak.ttftSeconds'] },
  { head: 'export.tpot-at-peak', paths: ['latencyAtPeak.tpotSeconds'] },
  { head: 'export.ttft', paths: ['latency.ttftP95Seconds'], isDetail: true },
  { head: 'export.ttft-p99', paths: ['latency.ttftP99Seconds'], isDetail: true },
  { head: 'export.tpot', paths: ['latency.tpotSeconds'], isDetail: true },
  {
    head: 'export.user-speed',
    paths: ['latencyAtPeak.outputTokensPerSecondPerUser', 'latency.outputTokensPerSecondPerUser'],
    isDetail: true,
  },
  {
    head: 'export.over-limit',
    paths: ['over'],
    names: { ttft: 'export.of-ttft', tpot: 'export.of-tpot' },
  },
  { head: 'export.run-days', paths: ['days'] },
  { head: 'export.power-watts', paths: ['energy.powerWatts'], isDetail: true },
  {
    head: 'export.tonnes',
    paths: ['energy.tonnesCo2ePerYear', 'energy.tonnesCo2e'],
    isDetail: true,
  },
  { ...money('export.chip-hour-usd', 'price.usdPerChipHour'), isExact: true },
  {
    ...money('export.input-tokens-usd', 'price.tokens.apiUsdPerMillionInputTokens'),
    isExact: true,
  },
  {
    ...money('export.output-tokens-usd', 'price.tokens.apiUsdPerMillionOutputTokens'),
    isExact: true,
  },
  { head: 'export.price-date', paths: ['price.asOf'] },
  { head: 'export.price-age', paths: ['price.ageDays'], isDetail: true },
  { head: 'export.sellers', paths: ['price.sellers.length'], isDetail: true },
  {
    head: 'export.price-source',
    paths: ['price.origin.sources.0.url', 'api.priceList'],
    isDetail: true,
  },
  money('export.full-per-million', 'fullUsdPerMillionTokens'),
  { head: 'export.payback', paths: ['paybackMonths'] },
  { head: 'export.crossing', paths: ['crossing'] },
  { head: 'export.plan', paths: ['plan.text'], isDetail: true },
  {
    head: 'export.evidence',
    paths: ['plan.evidence'],
    names: {
      measured: 'export.evidence-measured',
      family: 'export.evidence-family',
      prior: 'export.evidence-prior',
    },
  },
  { head: 'export.precision', paths: ['statedPrecision'] },
  ...(
    [
      'equivalentChips',
      'suppliedFlopsPerSecond',
      'runsPerYear',
      'suppliedQueriesPerSecond',
    ] as const
  ).map((id) => ({ head: `quantities.${id}` as const, paths: [id] })),
  { head: 'export.unknown-because-of', paths: ['unknownBecause'] },
  { head: 'export.not-ranked-because', paths: ['reasons', 'reason'] },
]

const at = (row: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null && Object.hasOwn(value, key)
          ? Reflect.get(value, key)
          : undefined,
      row,
    )

/** Of several reasons the first, which is the one that counts. */
const firstOf = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value)

const isValue = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number'

const cellIn = (row: object, { paths, byMonth, names }: Column, t: Tell): Value => {
  const value = paths.map((path) => firstOf(at(row, path))).find(isValue) ?? null
  if (typeof value === 'number') return byMonth ? monthOf(value) : value
  const name = value === null ? undefined : names?.[value]
  return name === undefined ? value : t(name)
}

/** What a column holds, and in which currency where that is money. */
export interface Head {
  readonly title: string
  readonly currency?: Currency
}

/** Compared rows as a table: the columns that any row has a value for. */
export interface Table {
  /** Of each cell: money has a column in dollars, and one in the currency of the answer. */
  readonly heads: readonly Head[]
  /** Of each text. */
  readonly titles: readonly string[]
  /** Of each text, whether a report leaves it out. */
  readonly details: readonly boolean[]
  readonly rows: readonly TableRow[]
}

/** A head as it stands over numbers, which name no currency. */
export const headText = ({ title, currency }: Head, t: Tell): string =>
  currency === undefined ? title : t('export.in-currency', { what: title, currency })

export interface TableRow {
  readonly cells: readonly Value[]
  readonly isPinned: boolean
  /** Each column once, its money as it is read in the currency of the answer, with no more digits than the row’s interval supports. */
  readonly texts: readonly string[]
}

const isNumber = (value: unknown): value is number => typeof value === 'number'

/** The ends of what a row costs a year, or of the run. */
const intervalOf = (row: object): Interval | undefined => {
  const ends = [at(row, 'interval'), at(row, 'cost.allInInterval'), at(row, 'cost.totalInterval')]
  return ends
    .map((one) => ({ low: at(one, 'low'), high: at(one, 'high') }))
    .find((one): one is Interval => isNumber(one.low) && isNumber(one.high))
}

const textIn = (row: object, column: Column, { answer: { currency }, t }: Shown): string => {
  const value = cellIn(row, column, t)
  if (typeof value !== 'number') return value ?? ''
  const { isMoney, isExact, end } = column
  if (isMoney !== true) return isExact ? String(value) : t.format.figure(value)
  const digits = isExact ? undefined : digitsOf(row)
  return amountText(value, { digits, end }, currency, t)
}

/** The currencies that a column has a cell in each; of what is no money, one without. */
const currenciesOf = (
  { isMoney }: Column,
  { code }: Shown['answer']['currency'],
): readonly (Currency | undefined)[] =>
  isMoney !== true ? [undefined] : code === 'USD' ? ['USD'] : ['USD', code]

const cellsIn = (
  row: object,
  column: Column,
  { answer: { currency }, t }: Shown,
): readonly Value[] => {
  const value = cellIn(row, column, t)
  return currenciesOf(column, currency).map((code) =>
    typeof value !== 'number' || code === undefined || code === 'USD'
      ? value
      : inCurrency(currency)(value),
  )
}

const digitsOf = (row: object): number | undefined => {
  const middle = [at(row, 'cost.allInUsdPerYear'), at(row, 'cost.totalUsd')].find(isNumber)
  return digitsFor(middle, intervalOf(row))
}

/** The rows of a comparison, those that are pinned first; undefined where an answer has none. */
export const tableOf = (shown: Shown): Table | undefined => {
  const { answer, beside, t } = shown
  const all = answer.rows ?? []
  if (all.length === 0) return undefined
  const pinned = all.filter((row) => beside?.pinned.has(row))
  const ordered = [...pinned, ...all.filter((row) => !pinned.includes(row))]
  const rows = ordered.map((row) => ({ ...row, ...beside?.told?.get(row) }))
  const used = columns.filter((column) => rows.some((row) => cellIn(row, column, t) !== null))
  const hasPins = pinned.length > 0
  const marked = <T>(one: T): readonly T[] => (hasPins ? [one] : [])
  return {
    heads: [
      ...marked({ title: t('export.pinned') }),
      ...used.flatMap((column) =>
        currenciesOf(column, answer.currency).map((currency) => ({
          title: t(column.head),
          ...(currency !== undefined && { currency }),
        })),
      ),
    ],
    titles: [...marked(t('export.pinned')), ...used.map(({ head }) => t(head))],
    details: [...marked(false), ...used.map(({ isDetail }) => isDetail === true)],
    rows: rows.map((row, index) => {
      const isPinned = index < pinned.length
      const mark = isPinned ? t('export.is-pinned') : null
      return {
        isPinned,
        cells: [...marked(mark), ...used.flatMap((column) => cellsIn(row, column, shown))],
        texts: [...marked(mark ?? ''), ...used.map((column) => textIn(row, column, shown))],
      }
    }),
  }
}
