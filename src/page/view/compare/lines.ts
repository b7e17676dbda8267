import type { ChipRow, CompareAnswer } from '../../../estimates/compare/answer.ts'
import type { ApiRow } from '../../../estimates/compare/answer-api.ts'
import { isChipRow } from '../../../estimates/compare/chip-row.ts'
import type { RunRow } from '../../../estimates/compare/run-answer.ts'
import { monthOf } from '../../../estimates/shared/month.ts'
import { find } from '../../../presets/registry.ts'
import type { Interval } from '../../../units/significance.ts'
import type { Tell } from '../../../words/say.ts'
import type { Way } from '../../chart/marks.ts'
import { paidPerMillionTokens } from '../../parts/paid.ts'

type Row = CompareAnswer['rows'][number]

export const isApiRow = (row: Row): row is ApiRow => 'api' in row
export const isRunRow = (row: Row): row is RunRow => 'mfu' in row

/** How sure the speed of a row is; nothing where it has no predicted speed. */
export type Ground = 'measured' | 'family' | 'prior'

/** A limit that a row does not keep. */
export type Limit = 'ttft' | 'tpot'

/** A row of a comparison as a table shows it: what it is called, and its figures in dollars, seconds and watts. */
export interface Line {
  /** Says in an address which row is pinned. */
  readonly id: string
  readonly row: Row
  readonly way: Way
  /** Chip, or whose tokens. */
  readonly name: string
  /** The same in a chart, with its model where several are compared. */
  readonly title: string
  /** How it is paid, and of which model where several are compared. */
  readonly paid: string
  readonly isAsked: boolean
  /** Per month, or of the run; null where it is not known. */
  readonly cost: number | null
  /** 80%, as `cost`. */
  readonly interval: Interval | null
  readonly perMillionTokens: number | null
  /** This and the next two at the peak, of what the request asks for, as the estimate of the row has them. */
  readonly ttftSeconds: number | null
  readonly tpotSeconds: number | null
  readonly tokensPerSecondPerUser: number | null
  readonly days: number | null
  readonly daysInterval: Interval | null
  readonly mfu: number | null
  readonly chips: number | null
  readonly servers: number | null
  readonly powerWatts: number | null
  readonly kilowattHours: number | null
  readonly tonnesCo2e: number | null
  readonly capexUsd: number | null
  readonly upfrontUsd: number | null
  readonly usdPerChipHour: number | null
  /** The day of the price, and its age in days. */
  readonly asOf: string | null
  readonly ageDays: number | null
  /** How many ask the price; null where it is no price of sellers. */
  readonly sellers: number | null
  readonly ground: Ground | null
  readonly vendor: string | null
  readonly year: number | null
  readonly memoryBytes: number | null
  /** The limit that the row does not keep: its figures are those without it. */
  readonly over: Limit | null
}

const monthsOf = (interval: Interval | null | undefined): Interval | null =>
  interval == null ? null : { low: monthOf(interval.low), high: monthOf(interval.high) }

/** How a row of chips is paid, in words. */
const paidText = ({ payment }: ChipRow | RunRow, t: Tell): string => {
  if (payment.method === 'own') return t('pageCompare.own')
  return t.format.parts([
    payment.kind === undefined
      ? t('pageCompare.rent-quoted')
      : t(`pageCompare.rent-${payment.kind}`),
    ...(payment.sellerClass === undefined ? [] : [t(`pageCompare.at-${payment.sellerClass}`)]),
    ...(payment.seller === undefined ? [] : [payment.seller]),
    ...(payment.rentRegion === undefined ? [] : [payment.rentRegion]),
  ])
}

/** Of a row of chips what says which one it is, whatever stands beside it. */
const idOf = ({ accelerator, model, payment }: ChipRow | RunRow): string =>
  [
    accelerator.id ?? 'custom',
    model.id ?? 'custom',
    payment.method === 'own' ? 'own' : (payment.kind ?? 'quote'),
    ...[payment.sellerClass, payment.seller, payment.rentRegion].flatMap((one) =>
      one === undefined ? [] : [one.replaceAll(/\s+/g, '.')],
    ),
  ].join('_')

const nothing = {
  perMillionTokens: null,
  ttftSeconds: null,
  tpotSeconds: null,
  tokensPerSecondPerUser: null,
  days: null,
  daysInterval: null,
  mfu: null,
  chips: null,
  servers: null,
  powerWatts: null,
  kilowattHours: null,
  tonnesCo2e: null,
  capexUsd: null,
  upfrontUsd: null,
  usdPerChipHour: null,
  ageDays: null,
  sellers: null,
  ground: null,
  vendor: null,
  year: null,
  memoryBytes: null,
  over: null,
} as const

const apiLine = (row: ApiRow, t: Tell): Line => ({
  ...nothing,
  id: row.api.id,
  row,
  way: 'api',
  name: row.api.name,
  title: row.api.name,
  paid:
    row.api.serviceTier === 'standard'
      ? t('pageCompare.tokens')
      : t.format.parts([t('pageCompare.tokens'), row.api.serviceTier]),
  isAsked: row.asRequested,
  cost: row.cost.allInUsdPerMonth,
  interval: null,
  perMillionTokens: paidPerMillionTokens(row.cost),
  asOf: row.price.asOf,
  ageDays: row.price.ageDays,
  vendor: row.api.provider,
})

/** What both kinds of rows of chips have. */
const chipParts = (row: ChipRow | RunRow, t: Tell) => ({
  ...nothing,
  id: idOf(row),
  row,
  way: row.payment.method,
  name: row.accelerator.name,
  title: row.accelerator.name,
  paid: paidText(row, t),
  isAsked: row.asRequested,
  chips: row.fleet.chips,
  servers: row.fleet.servers,
  capexUsd: row.cost.capexUsd,
  upfrontUsd: row.upfrontUsd,
  usdPerChipHour: row.price.usdPerChipHour,
  asOf: row.price.asOf,
  ageDays: row.price.ageDays ?? null,
  sellers: row.price.sellers?.length ?? null,
  ground: row.plan?.evidence ?? null,
  vendor: row.accelerator.vendor,
  year: row.accelerator.year,
  memoryBytes: row.accelerator.memoryBytes,
})

const chipLine = (row: ChipRow, t: Tell): Line => ({
  ...chipParts(row, t),
  cost: row.cost.allInUsdPerMonth,
  interval: monthsOf(row.interval),
  perMillionTokens: paidPerMillionTokens(row.cost),
  ttftSeconds: row.latencyAtPeak?.ttftSeconds ?? null,
  tpotSeconds: row.latencyAtPeak?.tpotSeconds ?? null,
  tokensPerSecondPerUser: row.latencyAtPeak?.outputTokensPerSecondPerUser ?? null,
  powerWatts: row.energy.powerWatts,
  tonnesCo2e: row.energy.tonnesCo2ePerYear,
})

const runLine = (row: RunRow, t: Tell): Line => ({
  ...chipParts(row, t),
  cost: row.cost.totalUsd,
  interval: row.cost.totalInterval ?? null,
  days: row.days,
  daysInterval: row.plan?.interval.days ?? null,
  mfu: row.mfu,
  kilowattHours: row.energy.kilowattHours,
  tonnesCo2e: row.energy.tonnesCo2e,
})

const lineOf = (row: Row, t: Tell): Line => {
  if (isApiRow(row)) return apiLine(row, t)
  return isChipRow(row) ? chipLine(row, t) : runLine(row, t)
}

/** A row with its model where several are compared: the same chip stands there once for each. */
const withModel = (line: Line, t: Tell): Line => {
  const { row } = line
  if (isApiRow(row)) return line
  const name = row.model.id === null ? row.model.name : (find('models', row.model.id)?.name ?? '')
  return {
    ...line,
    title: t.format.parts([line.name, name]),
    paid: t.format.parts([name, line.paid]),
  }
}

/** The rows of an answer as lines, in its order. */
export const linesOf = ({ rows }: Pick<CompareAnswer, 'rows'>, t: Tell): readonly Line[] => {
  const models = new Set(rows.flatMap((row) => (isApiRow(row) ? [] : [row.model.field])))
  const lines = rows.map((row) => lineOf(row, t))
  return models.size > 1 ? lines.map((line) => withModel(line, t)) : lines
}

/** From this age on a price is old. */
export const oldDays = 90

/** Whether a price rests on one offer, or on an old one. */
export const isWeak = ({ sellers, ageDays }: Line): boolean =>
  sellers === 1 || (ageDays ?? 0) > oldDays
