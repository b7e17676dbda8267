import { html } from 'hono/html'
import { differenceOf } from '../../../estimates/compare/difference.ts'
import type { Html } from '../../parts/html.ts'
import { linkWith } from '../../parts/links.ts'
import { columnLabel } from './columns.ts'
import { costText } from './cost-text.ts'
import type { Line } from './lines.ts'
import { mostPins, withPin } from './select.ts'
import type { Column, ColumnId, Shown } from './shown.ts'

const here = { view: 'compare' } as const

/** A figure of the rows side by side. */
interface Compared {
  readonly label: string
  readonly textOf: (line: Line) => string | null
  /** Whether a difference of it is marked: left out for yes. */
  readonly isMarked?: boolean
  /** How the figure differs from that of the base; empty where that is plain to see. */
  readonly besideOf?: (line: Line, base: Line) => string
}

const costs = (shown: Shown): readonly Compared[] => {
  const { t, money } = shown
  const told = (line: Line) => costText(line, shown)
  return [
    {
      label: columnLabel('cost', shown),
      textOf: (line) => told(line)?.value ?? null,
      besideOf: ({ cost }, base) => {
        const difference = differenceOf(base.cost, cost)
        if (difference === null) return ''
        const amount = money.amount(difference.by, 2)
        return t(difference.isLess ? 'pageCompare.lower-by' : 'pageCompare.higher-by', { amount })
      },
    },
    {
      label: t('pageCompare.interval'),
      textOf: (line) => told(line)?.range ?? t('pageCompare.none'),
      isMarked: false,
    },
  ]
}

/** Figures as text, in the order of the table side by side. */
const figuresOf = (shown: Shown): readonly Compared[] => {
  const { t, money, isOfRuns, columns } = shown
  const label = (id: ColumnId) => columnLabel(id, shown)
  const number = (
    id: ColumnId,
    figureOf: (line: Line) => number | null,
    format: (value: number, line: Line) => string,
  ): readonly Compared[] =>
    columns.some((column: Column) => column.id === id)
      ? [
          {
            label: label(id),
            textOf: (line) => {
              const value = figureOf(line)
              return value === null ? null : format(value, line)
            },
          },
        ]
      : []
  return [
    ...costs(shown),
    ...number(
      'per-million',
      (line) => line.perMillionTokens,
      (usd) => money.amount(usd, 2),
    ),
    ...number(
      'days',
      (line) => line.days,
      (days, { daysInterval }) =>
        t.format.approximateText(t.format.approximateDays(days, daysInterval)),
    ),
    ...number(
      'mfu',
      ({ mfu }) => mfu,
      (value) => t.format.share(value),
    ),
    ...number(
      'chips',
      ({ chips }) => chips,
      (chips, { servers }) =>
        servers === null ? t.format.chipsIn(chips) : t.format.chipsIn(chips, servers),
    ),
    ...number(
      'ttft',
      (line) => line.ttftSeconds,
      (seconds) => t.format.latency(seconds),
    ),
    ...number(
      'tpot',
      (line) => line.tpotSeconds,
      (seconds) => t.format.latency(seconds),
    ),
    ...number(
      'user-speed',
      (line) => line.tokensPerSecondPerUser,
      (value) => t.format.figure(value),
    ),
    {
      label: t('pageCompare.upfront-label'),
      textOf: ({ upfrontUsd, way }) =>
        upfrontUsd === null
          ? way === 'own'
            ? null
            : money.amount(0)
          : money.amount(upfrontUsd, 2),
    },
    ...number(
      'power',
      (line) => line.powerWatts,
      (watts) => t.format.power(watts),
    ),
    ...number(
      'energy',
      (line) => line.kilowattHours,
      (value) => t.format.energy(value),
    ),
    ...number(
      'co2e',
      (line) => (isOfRuns || line.way !== 'api' ? line.tonnesCo2e : null),
      (tonnes) => t.format.mass(tonnes),
    ),
    ...number(
      'per-chip-hour',
      (line) => line.usdPerChipHour,
      (usd) => money.amount(usd),
    ),
    { label: label('price-date'), textOf: ({ asOf }) => asOf, isMarked: false },
  ]
}

const cellView = (
  { textOf, besideOf, isMarked = true }: Compared,
  line: Line,
  base: Line,
  shown: Shown,
): Html => {
  const { t } = shown
  const text = textOf(line)
  if (text === null)
    return html`<td class="number"><span class="unknown">${t(line.way === 'api' ? 'pageCompare.not-stated' : 'page.unknown')}</span></td>`
  const baseText = textOf(base)
  const differs = isMarked && line !== base && baseText !== null && text !== baseText
  const beside = line === base ? '' : (besideOf?.(line, base) ?? '')
  return html`<td class="number${differs ? ' pin-differs' : ''}">${text}${beside === '' ? '' : html`<small>${beside}</small>`}${differs && beside === '' ? html`<span class="hidden"> ${t('pageCompare.differs')}</span>` : ''}</td>`
}

const headView = (line: Line, index: number, shown: Shown): Html => {
  const { state, pinned, t } = shown
  const next = withPin(state, line, pinned)
  const name = t.format.parts([line.name, line.paid])
  return html`<th scope="col" class="number">${line.name}<small>${line.paid}</small>${index === 0 ? html`<small>${t('pageCompare.base')}</small>` : ''}${next === undefined ? '' : html`<a href="${linkWith(next, here)}" aria-label="${t('pageCompare.unpin-row', { name })}">${t('pageCompare.unpin')}</a>`}</th>`
}

/** Rows side by side, the first the one that the others are held against. */
export const pinsView = (shown: Shown): Html => {
  const { pinned, t } = shown
  const [base] = pinned
  const title = t('pageCompare.pinned', { count: pinned.length, most: mostPins })
  if (base === undefined)
    return html`<section class="card pins"><h2>${title}</h2><p class="unknown">${t('pageCompare.pin-some')}</p></section>`
  const figures = figuresOf(shown).filter(({ textOf }) =>
    pinned.some((line) => textOf(line) !== null),
  )
  return html`<section class="card pins"><h2 id="pins-title">${title}</h2>
<div class="scroll" tabindex="0" role="region" aria-labelledby="pins-title"><table><thead><tr><td></td>${pinned.map((line, index) => headView(line, index, shown))}</tr></thead><tbody>${figures.map((one) => html`<tr><th scope="row">${one.label}</th>${pinned.map((line) => cellView(one, line, base, shown))}</tr>`)}</tbody></table></div><p class="hint">${t('pageCompare.differences')}${pinned.length < mostPins ? '' : ` ${t('pageCompare.pins-full', { most: mostPins })}`}</p></section>`
}
