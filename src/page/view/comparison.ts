import { html } from 'hono/html'
import type { ChipRow, CompareAnswer } from '../../estimates/compare/answer.ts'
import { isChipRow } from '../../estimates/compare/chip-row.ts'
import type { Tell } from '../../words/say.ts'
import type { Html } from './html.ts'
import { type Money, moneyOf } from './money.ts'
import { paidPerQuery, paidPerYear, rangeText, withinInterval } from './paid.ts'
import { warningsView } from './warnings.ts'

type Row = ChipRow
type Method = 'rent' | 'own'

const priceText = ({ price }: Row, { amount }: Money, t: Tell) =>
  price.usdPerChipHour === null
    ? html`<span class="unknown">${t('page.unknown')}</span>`
    : html`${amount(price.usdPerChipHour)}${price.origin?.asOf === undefined ? '' : html`<small>${price.origin.asOf}</small>`}`

const yearOf = ({ cost }: Row) => paidPerYear(cost)
const queryOf = ({ cost }: Row) => paidPerQuery(cost)

/** Amounts of a row, as exact as its interval lets them be. */
const moneyIn = ({ cost, interval }: Row, money: Money) =>
  withinInterval(money, paidPerYear(cost), interval)

const intervalText = ({ interval }: Row, money: Money) => {
  const text = rangeText(interval, money)
  return text === '' ? '' : html`<small>${text}</small>`
}

/** The chips that are billed: rented exactly and top-down, without rounding those that the load needs. */
const chipsText = ({ fleet: { chips, chipsExact }, price, plan }: Row, method: Method, t: Tell) =>
  chips !== null
    ? t.format.figure(
        price.billing === 'exact' && method === 'rent' && plan === null
          ? (chipsExact ?? chips)
          : chips,
      )
    : chipsExact === null
      ? ''
      : t('pageMoney.about', { chips: chipsExact })

const bar = (row: Row, most: number, money: Money) => {
  const cost = yearOf(row) ?? 0
  const width = most === 0 ? 0 : Math.max(0.4, (cost / most) * 100)
  return html`<li class="${row.asRequested ? 'own' : ''}"><span class="bar-name">${row.accelerator.name}</span><span class="bar-track"><span class="bar" style="width:${width.toFixed(2)}%"></span></span><span class="bar-value">${moneyIn(row, money).amount(cost)}</span></li>`
}

/** What marks a row’s price, folded: in full it would make the row many lines high. */
const notesOf = ({ warnings }: Row, t: Tell) =>
  warnings.length === 0
    ? ''
    : html`<details><summary>${t('pageMoney.row-notes', { count: warnings.length })}</summary>${warnings.map(({ detail }) => html`<p><small>${detail}</small></p>`)}</details>`

const tableRow = (row: Row, all: Money, method: Method, t: Tell) => {
  const money = moneyIn(row, all)
  return html`<tr class="${row.asRequested ? 'own' : ''}">
<td class="number">${row.rank ?? '–'}</td>
<th scope="row">${row.accelerator.name}<small>${t('pageMoney.vendor-year', { vendor: row.accelerator.vendor, year: row.accelerator.year })}</small>${row.plan === null ? '' : html`<small>${t(`pageMoney.plan-${row.plan.evidence}`, { plan: row.plan.text })}</small>`}</th>
<td class="number">${yearOf(row) === null ? html`<span class="unknown">${t('page.unknown')}</span>` : money.amount(yearOf(row) ?? 0)}${intervalText(row, money)}</td>
<td class="number">${queryOf(row) === null ? '' : money.amount(queryOf(row) ?? 0)}</td>
<td class="number">${priceText(row, all, t)}</td>
<td class="number">${chipsText(row, method, t)}</td>
<td class="number">${row.energy.powerWatts === null ? '' : t.format.withPrefix(row.energy.powerWatts, 'W')}</td>
<td>${t.format.sentences(row.reasons)}${notesOf(row, t)}</td>
</tr>`
}

const columns = [
  'rank',
  'accelerator',
  'per-year',
  'per-query',
  'per-chip-hour',
  'chips',
  'power',
  'notes',
] as const

const table = (label: string, rows: readonly Row[], money: Money, method: Method, t: Tell) =>
  html`<div class="scroll" tabindex="0" role="region" aria-label="${label}"><table><thead><tr>${columns.map((column) => html`<th scope="col">${t(`pageMoney.${column}`)}</th>`)}</tr></thead><tbody>${rows.map((row) => tableRow(row, money, method, t))}</tbody></table></div>`

/** Why there is no comparison, where the estimate beside it stands. */
export const noComparisonView = (reason: string, t: Tell): Html =>
  html`<section class="card comparison"><h2>${t('pageMoney.compare-title')}</h2>
<p class="unknown">${t('pageMoney.compare-refused', { reason })}</p></section>`

/** ${t('pageMoney.compare-title')}: a ranked bar chart and its table; what cannot be ranked behind a fold. */
export const comparisonView = (answer: CompareAnswer, method: Method, t: Tell): Html => {
  const { warnings } = answer
  const rows = answer.rows.filter(isChipRow)
  const money = moneyOf(answer, t)
  const ranked = rows.filter(({ rank }) => rank !== null)
  const listed = rows.filter(({ rank, asRequested }) => rank !== null || asRequested)
  const others = rows.filter((row) => !listed.includes(row))
  const most = Math.max(0, ...ranked.map((row) => yearOf(row) ?? 0))
  return html`<section class="card comparison"><h2>${t('pageMoney.compare-title')}</h2>
<p class="lead">${t(rows.some(({ plan }) => plan !== null) ? `pageMoney.compare-${method}-plan` : `pageMoney.compare-${method}`)}</p>
${warningsView(warnings, t)}
<ol class="bars" aria-label="${t('pageMoney.compare-bars')}">${ranked.map((row) => bar(row, most, money))}</ol>
${table(t('pageMoney.compare-region'), listed, money, method, t)}
${others.length === 0 ? '' : html`<details class="others" id="others"><summary>${t('pageMoney.not-ranked', { count: others.length })}</summary>${table(t('pageMoney.not-ranked-region'), others, money, method, t)}</details>`}
</section>`
}
