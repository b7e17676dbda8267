import { html } from 'hono/html'
import type { Tell } from '../../../words/say.ts'
import { costCellView } from '../../chart/bars.ts'
import type { Html } from '../../parts/html.ts'
import { chartRow } from './chart.ts'
import { costText } from './cost-text.ts'
import { type Limit, type Line, oldDays } from './lines.ts'
import type { Column, ColumnId, Shown } from './shown.ts'

type Figure = (line: Line) => number | null

const missing = (t: Tell) => html`<span class="unknown">${t('page.unknown')}</span>`

/** A number in a format; what no list of tokens states is said so. */
const figure =
  (
    figureOf: Figure,
    format: (value: number, shown: Shown, line: Line) => Html | string,
  ): Column['cell'] =>
  (line, shown) => {
    const value = figureOf(line)
    if (value !== null) return format(value, shown, line)
    return line.way === 'api'
      ? html`<span class="unknown">${shown.t('pageCompare.not-stated')}</span>`
      : missing(shown.t)
  }

/** The cost with its interval, and both as a bar on the scale of all rows. */
const costCell: Column['cell'] = (line, shown) => {
  const text = costText(line, shown)
  if (text === undefined) return missing(shown.t)
  const row = chartRow(line, shown)
  return html`<div class="cost-line"><b>${text.value}</b>${costCellView(row, shown.barsEnd)}</div>${text.range === undefined ? '' : html`<small>${text.range}</small>`}`
}

/** A time, with the limit that it is over. */
const timeCell =
  (figureOf: Figure, limit: Limit): Column['cell'] =>
  (line, shown) => {
    const { t, limits } = shown
    const time = figure(figureOf, (seconds) => t.format.latency(seconds))(line, shown)
    const most = limits[limit]
    return line.over === limit && most !== undefined
      ? html`<span class="over">${time}<small>${t('pageCompare.over', { limit: t.format.latency(most) })}</small></span>`
      : time
  }

/** What a price rests on: trouble as tags, the rest in soft text. */
const evidenceCell: Column['cell'] = (line, { t }) => {
  const { row, sellers, ageDays, ground, way } = line
  const isLease = row.warnings.some(({ code }) => code === 'rent-is-lease')
  const isOld = ageDays !== null && ageDays > oldDays
  const tags = [
    ...(sellers === 1 ? [t('pageCompare.one-offer')] : []),
    ...(isOld ? [t('pageCompare.days-old', { days: ageDays })] : []),
    // A quote of one’s own has no sellers, and needs no date.
    ...(sellers !== null && ageDays === null ? [t('pageCompare.undated')] : []),
    ...(isLease ? [t('pageCompare.term-differs')] : []),
  ]
  const rest = [
    ...(way === 'api' ? [t('pageCompare.list-price')] : []),
    ...(sellers === null || sellers === 1 ? [] : [t('pageCompare.sellers', { sellers })]),
    ...(ageDays === null || isOld ? [] : [t('pageCompare.days-old', { days: ageDays })]),
    ...(ground === null ? [] : [t(`pageCompare.${ground}`)]),
  ]
  return html`${tags.map((tag) => html`<span class="tag default">${tag}</span> `)}${t('pageCompare.dots', { items: rest })}`
}

const column = (
  id: ColumnId,
  figureOf: Column['figureOf'],
  cell: Column['cell'],
  isMoreBetter = false,
): Column => ({ id, figureOf, cell, isMoreBetter })

const grounds = { measured: 0, family: 1, prior: 2 } as const

const all: Readonly<Record<ColumnId, Column>> = {
  name: column(
    'name',
    ({ name }) => name,
    ({ name, paid, upfrontUsd }, { money, t }) =>
      html`${name}<small>${upfrontUsd === null ? paid : t.format.parts([paid, t('pageCompare.upfront', { amount: money.amount(upfrontUsd, 2) })])}</small>`,
  ),
  cost: column('cost', ({ cost }) => cost, costCell),
  'per-million': column(
    'per-million',
    ({ perMillionTokens }) => perMillionTokens,
    figure(
      ({ perMillionTokens }) => perMillionTokens,
      (usd, { money }) => money.amount(usd, 2),
    ),
  ),
  days: column(
    'days',
    ({ days }) => days,
    figure(
      ({ days }) => days,
      (days, { t }, { daysInterval }) => {
        const { value, range } = t.format.approximateDays(days, daysInterval)
        return html`${value}${range === undefined ? '' : html`<small>${range}</small>`}`
      },
    ),
  ),
  ttft: column(
    'ttft',
    ({ ttftSeconds }) => ttftSeconds,
    timeCell(({ ttftSeconds }) => ttftSeconds, 'ttft'),
  ),
  tpot: column(
    'tpot',
    ({ tpotSeconds }) => tpotSeconds,
    timeCell(({ tpotSeconds }) => tpotSeconds, 'tpot'),
  ),
  'user-speed': column(
    'user-speed',
    (line) => line.tokensPerSecondPerUser,
    figure(
      (line) => line.tokensPerSecondPerUser,
      (value, { t }) => t.format.figure(value),
    ),
    true,
  ),
  mfu: column(
    'mfu',
    ({ mfu }) => mfu,
    figure(
      ({ mfu }) => mfu,
      (value, { t }) => t.format.share(value),
    ),
    true,
  ),
  chips: column(
    'chips',
    ({ chips }) => chips,
    figure(
      ({ chips }) => chips,
      (chips, { t }) => t.format.figure(chips),
    ),
  ),
  power: column(
    'power',
    ({ powerWatts }) => powerWatts,
    figure(
      ({ powerWatts }) => powerWatts,
      (watts, { t }) => t.format.power(watts),
    ),
  ),
  energy: column(
    'energy',
    ({ kilowattHours }) => kilowattHours,
    figure(
      ({ kilowattHours }) => kilowattHours,
      (value, { t }) => t.format.energy(value),
    ),
  ),
  co2e: column(
    'co2e',
    ({ tonnesCo2e }) => tonnesCo2e,
    figure(
      ({ tonnesCo2e }) => tonnesCo2e,
      (tonnes, { t }) => t.format.mass(tonnes),
    ),
  ),
  capex: column(
    'capex',
    ({ capexUsd }) => capexUsd,
    figure(
      ({ capexUsd }) => capexUsd,
      (usd, { money }) => money.amount(usd, 2),
    ),
  ),
  'per-chip-hour': column(
    'per-chip-hour',
    ({ usdPerChipHour }) => usdPerChipHour,
    figure(
      ({ usdPerChipHour }) => usdPerChipHour,
      (usd, { money }) => money.amount(usd),
    ),
  ),
  memory: column(
    'memory',
    ({ memoryBytes }) => memoryBytes,
    figure(
      ({ memoryBytes }) => memoryBytes,
      (bytes, { t }) => t.format.withPrefix(bytes, 'B'),
    ),
    true,
  ),
  year: column(
    'year',
    ({ year }) => year,
    figure(
      ({ year }) => year,
      (year) => String(year),
    ),
    true,
  ),
  'price-date': column(
    'price-date',
    ({ asOf }) => asOf,
    ({ asOf }, { t }) => asOf ?? missing(t),
    true,
  ),
  evidence: column(
    'evidence',
    ({ ground }) => (ground === null ? null : grounds[ground]),
    evidenceCell,
  ),
}

const ofServing: readonly ColumnId[] = [
  'name',
  'cost',
  'per-million',
  'ttft',
  'tpot',
  'user-speed',
  'chips',
  'power',
  'co2e',
  'capex',
  'per-chip-hour',
  'memory',
  'year',
  'price-date',
  'evidence',
]
const ofRuns: readonly ColumnId[] = [
  'name',
  'cost',
  'days',
  'mfu',
  'chips',
  'energy',
  'co2e',
  'capex',
  'per-chip-hour',
  'memory',
  'year',
  'price-date',
  'evidence',
]

/** The columns that a comparison has, in their order. */
export const columnsOf = (isOfRuns: boolean): readonly Column[] =>
  (isOfRuns ? ofRuns : ofServing).map((id) => all[id])

/** Columns that stand in the table at first; emissions only where a grid is given. */
export const usualColumns = (isOfRuns: boolean, lines: readonly Line[]): readonly ColumnId[] => [
  'name',
  'cost',
  ...(isOfRuns
    ? (['days', 'mfu', 'chips', 'energy'] as const)
    : (['per-million', 'ttft', 'tpot', 'chips', 'power'] as const)),
  ...(lines.some(({ tonnesCo2e }) => tonnesCo2e !== null) ? (['co2e'] as const) : []),
  'evidence',
]

/** Columns that every table has. */
export const fixedColumns: ReadonlySet<ColumnId> = new Set(['name', 'cost', 'evidence'])

export const isNumberColumn = (id: ColumnId): boolean => !fixedColumns.has(id)

/** What a column is called: latencies are of what limits hold, and of runs some figures count for the whole run. */
export const columnLabel = (
  id: ColumnId,
  { isOfRuns, percentile, t }: Pick<Shown, 'isOfRuns' | 'percentile' | 't'>,
): string => {
  if (id === 'ttft' || id === 'tpot' || id === 'user-speed')
    return t(`pageCompare.column-${id}`, { percentile })
  return isOfRuns && (id === 'cost' || id === 'co2e')
    ? t(`pageCompare.column-${id}-run`)
    : t(`pageCompare.column-${id}`)
}
