import { html } from 'hono/html'
import type { CompareAnswer } from '../../estimates/compare/answer.ts'
import { count, withPrefix } from '../../units/format.ts'
import { warningsView } from './headline.ts'
import type { Html } from './html.ts'
import { type Money, moneyOf } from './money.ts'

type Row = CompareAnswer['rows'][number]

const priceText = ({ price }: Row, { amount }: Money) =>
  price.usdPerChipHour === null
    ? html`<span class="unknown">unknown</span>`
    : html`${amount(price.usdPerChipHour)}${price.origin?.asOf === undefined ? '' : html`<small>${price.origin.asOf}</small>`}`

/** What a row costs: owned, whole servers are paid for. */
const yearOf = ({ cost }: Row) => cost.allInUsdPerYear ?? cost.usdPerYear
const queryOf = ({ cost }: Row) => cost.allInUsdPerQuery ?? cost.usdPerQuery

/** The interval is of the chips that the load needs; it says nothing of a sum with more in it. */
const intervalText = ({ cost, interval }: Row, { amount }: Money) =>
  interval === null || cost.allInUsdPerYear !== cost.usdPerYear
    ? ''
    : html`<small>${amount(interval.low)} to ${amount(interval.high)}</small>`

const bar = (row: Row, most: number, { amount }: Money) => {
  const cost = yearOf(row) ?? 0
  const width = most === 0 ? 0 : Math.max(0.4, (cost / most) * 100)
  return html`<li class="${row.asRequested ? 'own' : ''}"><span class="bar-name">${row.accelerator.name}</span><span class="bar-track"><span class="bar" style="width:${width.toFixed(2)}%"></span></span><span class="bar-value">${amount(cost)}</span></li>`
}

const tableRow = (row: Row, money: Money) => html`<tr class="${row.asRequested ? 'own' : ''}">
<td class="number">${row.rank ?? '–'}</td>
<th scope="row">${row.accelerator.name}<small>${[row.accelerator.vendor, row.accelerator.year].filter((one) => one !== null).join(', ')}</small>${row.plan === null ? '' : html`<small>${row.plan.text}; ${evidenceWord[row.plan.evidence]}</small>`}</th>
<td class="number">${yearOf(row) === null ? html`<span class="unknown">unknown</span>` : money.amount(yearOf(row) ?? 0)}${intervalText(row, money)}</td>
<td class="number">${queryOf(row) === null ? '' : money.small(queryOf(row) ?? 0)}</td>
<td class="number">${priceText(row, money)}</td>
<td class="number">${row.fleet.chips === null ? (row.fleet.chipsExact === null ? '' : `≈ ${count(row.fleet.chipsExact)}`) : count(row.fleet.chips)}</td>
<td class="number">${row.energy.powerWatts === null ? '' : withPrefix(row.energy.powerWatts, 'W')}</td>
<td>${row.reasons.join('; ')}${row.warnings.map(({ detail }) => html` <small>${detail}</small>`)}</td>
</tr>`

const head = html`<thead><tr><th scope="col">#</th><th scope="col">Accelerator</th><th scope="col">A year</th><th scope="col">A query</th><th scope="col">A chip-hour</th><th scope="col">Chips</th><th scope="col">Power</th><th scope="col">Not ranked because</th></tr></thead>`

const table = (label: string, rows: readonly Row[], money: Money) =>
  html`<div class="scroll" tabindex="0" role="region" aria-label="${label}"><table>${head}<tbody>${rows.map((row) => tableRow(row, money))}</tbody></table></div>`

const evidenceWord = {
  measured: 'measured chip',
  family: 'measured family',
  prior: 'not measured',
} as const

/** The same workload on every accelerator: a ranked bar chart and its table; what cannot be ranked behind a fold. */
export const comparisonView = (answer: CompareAnswer, method: 'rent' | 'own'): Html => {
  const price = method === 'own' ? 'price of owning' : 'rental price'
  const { rows, warnings } = answer
  const money = moneyOf(answer)
  const ranked = rows.filter(({ rank }) => rank !== null)
  const listed = rows.filter(({ rank, asRequested }) => rank !== null || asRequested)
  const others = rows.filter((row) => !listed.includes(row))
  const most = Math.max(0, ...ranked.map((row) => yearOf(row) ?? 0))
  return html`<section class="comparison"><h2>The same workload on every accelerator</h2>
<p class="lead">Same method, each chip’s own ${rows.some(({ plan }) => plan !== null) ? `plan, server and ${price}; below each cost its 80% interval` : `peak, server and ${price}`}; your accelerator at your price. Cost a year.</p>
${warningsView(warnings)}
<ol class="bars" aria-label="Cost a year, cheapest first">${ranked.map((row) => bar(row, most, money))}</ol>
${table('Comparison', listed, money)}
${others.length === 0 ? '' : html`<details class="others" id="others"><summary>${others.length} more, not ranked: too small a server, or no price or rate known</summary>${table('Not ranked', others, money)}</details>`}
</section>`
}
