import type { QuantityId } from '../../model/quantities/index.ts'
import type { Code } from '../../words/message.ts'
import type { Tell } from '../../words/say.ts'
import type { Exported } from './shown.ts'

/** A cell of a compared row. */
export type Value = string | number | null

type Head = Extract<Code, `export.${string}`>

/** A column of a comparison: where its value stands in a row, by path; the first that is there counts. */
interface Column {
  readonly head: PlainHead | `quantities.${QuantityId}`
  readonly paths: readonly string[]
}

/** Heads whose words take no parameters. */
type PlainHead = {
  [K in keyof Tell['words']['export'] & string]: Tell['words']['export'][K] extends string
    ? `export.${K}` & Head
    : never
}[keyof Tell['words']['export'] & string]

const columns: readonly Column[] = [
  { head: 'export.rank', paths: ['rank'] },
  { head: 'export.option', paths: ['accelerator.name', 'api.name', 'name'] },
  { head: 'export.model', paths: ['model.name', 'subject.model', 'api.model', 'model'] },
  { head: 'export.vendor', paths: ['accelerator.vendor', 'api.provider'] },
  { head: 'export.year', paths: ['accelerator.year'] },
  {
    head: 'export.how-paid',
    paths: ['payment.kind', 'payment.method', 'price.method'],
  },
  { head: 'export.cost-per-month', paths: ['cost.allInUsdPerMonth'] },
  { head: 'export.cost-per-year', paths: ['cost.allInUsdPerYear'] },
  { head: 'export.cost-of-run', paths: ['cost.totalUsd'] },
  { head: 'export.low-of-year', paths: ['cost.allInInterval.low', 'interval.low'] },
  { head: 'export.high-of-year', paths: ['cost.allInInterval.high', 'interval.high'] },
  { head: 'export.low-of-run', paths: ['cost.totalInterval.low'] },
  { head: 'export.high-of-run', paths: ['cost.totalInterval.high'] },
  { head: 'export.cost-per-query', paths: ['cost.allInUsdPerQuery'] },
  { head: 'export.cost-per-million-tokens', paths: ['cost.allInUsdPerMillionTokens'] },
  { head: 'export.upfront-if-bought', paths: ['cost.capexUsd'] },
  { head: 'export.chips', paths: ['fleet.chips'] },
  { head: 'export.servers', paths: ['fleet.servers'] },
  { head: 'export.latency-percentile', paths: ['latencyAtPeak.percentile'] },
  { head: 'export.ttft-at-peak', paths: ['latencyAtPeak.ttftSeconds'] },
  { head: 'export.tpot-at-peak', paths: ['latencyAtPeak.tpotSeconds'] },
  { head: 'export.run-days', paths: ['days'] },
  { head: 'export.chip-hour-usd', paths: ['price.usdPerChipHour'] },
  { head: 'export.sellers', paths: ['price.sellers.length'] },
  { head: 'export.price-age', paths: ['price.ageDays'] },
  { head: 'export.plan', paths: ['plan.text'] },
  { head: 'export.evidence', paths: ['plan.evidence'] },
  { head: 'export.precision', paths: ['statedPrecision'] },
  ...(
    [
      'equivalentChips',
      'suppliedFlopsPerSecond',
      'runsPerYear',
      'suppliedQueriesPerSecond',
    ] as const
  ).map((id) => ({ head: `quantities.${id}` as const, paths: [id] })),
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

const cellIn = (row: object, { paths }: Column): Value =>
  paths.map((path) => firstOf(at(row, path))).find(isValue) ?? null

/** Compared rows as a table: the columns that any row has a value for. */
export interface Table {
  readonly heads: readonly string[]
  readonly rows: readonly (readonly Value[])[]
}

/** The rows of a comparison; undefined where an answer has none. */
export const tableOf = ({ rows }: Exported, t: Tell): Table | undefined => {
  if (rows === undefined || rows.length === 0) return undefined
  const used = columns.filter((column) => rows.some((row) => cellIn(row, column) !== null))
  return {
    heads: used.map(({ head }) => t(head)),
    rows: rows.map((row) => used.map((column) => cellIn(row, column))),
  }
}
