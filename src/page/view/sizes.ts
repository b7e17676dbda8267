import { html } from 'hono/html'
import type { ReliabilityAnswer } from '../../estimates/training/answer-run.ts'
import { count, percent } from '../../units/format.ts'
import {
  area,
  chosenView,
  gridView,
  heightOf,
  lineLabels,
  lineThrough,
  logX,
  ticksView,
} from './axes.ts'
import { days } from './headline.ts'
import type { Html } from './html.ts'
import type { Money } from './money.ts'

type Size = ReliabilityAnswer['sizes'][number]

const short = new Intl.NumberFormat('en-US', { notation: 'compact', maximumSignificantDigits: 3 })
const shorter = new Intl.NumberFormat('en-US', { notation: 'compact', maximumSignificantDigits: 2 })

const plain = (value: number) => (value < 100 ? String(Number(value.toPrecision(3))) : count(value))

/** Nobody waits longer; the chart would be of nothing else. */
const longestDays = 3650

/** What failures take of each size: money where a price is known, else days. */
const lossOf = (sizes: readonly Size[], { amount, symbol, perUsd }: Money) =>
  sizes.every(({ usdLost }) => usdLost !== null)
    ? {
        what: 'money lost',
        of: ({ usdLost }: Size) => usdLost ?? 0,
        inWords: amount,
        onAxis: (value: number) => `${symbol}${shorter.format(value * perUsd)}`,
      }
    : {
        what: 'days lost',
        of: ({ daysLost }: Size) => daysLost,
        inWords: days,
        onAxis: (value: number) => `${shorter.format(value)} d`,
      }

const drawing = (
  sizes: readonly Size[],
  first: Size,
  last: Size,
  asked: number | null,
  what: string,
  money: Money,
) => {
  const loss = lossOf(sizes, money)
  const most = Math.max(...sizes.map(loss.of)) || 1
  const x = logX(first.chips, last.chips)
  const line = (shareOf: (size: Size) => number) =>
    lineThrough(sizes.map((size) => [x(size.chips), heightOf(shareOf(size))]))
  const inWords = (size: Size) =>
    `at ${count(size.chips)} chips ${percent(size.goodput)} of the time is useful, the run takes ${days(size.days)} and loses ${loss.inWords(loss.of(size))}`
  const own = sizes.find(({ chips }) => chips === asked)
  const label = `Useful share of the time and ${loss.what} against the size of the cluster: ${[first, own, last].flatMap((size) => (size === undefined ? [] : [inWords(size)])).join('; ')}.`
  return html`<svg class="chart" viewBox="${area.viewBox}" role="img" aria-label="${label}">
${gridView(percent, (share) => loss.onAxis(most * share))}
${ticksView(
  sizes.map(({ chips }) => chips),
  x,
  (chips) => (chips < 10_000 ? count(chips) : short.format(chips)),
  own === undefined ? 'chips' : `chips; the dotted line is ${what}, on ${count(own.chips)}`,
)}
${lineLabels('useful share of the time', loss.what)}
${own === undefined ? '' : chosenView(x(own.chips))}
<path class="rate" d="${line(({ goodput }) => goodput)}"/>
<path class="latency" d="${line((size) => loss.of(size) / most)}"/>
</svg>`
}

const table = (sizes: readonly Size[], asked: number | null, { symbol, perUsd }: Money) =>
  html`<details id="sizes"><summary>The same, as a table</summary><div class="scroll" tabindex="0" role="region" aria-label="Sizes of cluster"><table><thead><tr><th scope="col">Chips</th><th scope="col">Useful share</th><th scope="col">Days</th><th scope="col">Days lost</th><th scope="col">Money lost</th></tr></thead><tbody>${sizes.map(
    (size) =>
      html`<tr class="${size.chips === asked ? 'own' : ''}"><th scope="row">${count(size.chips)}</th><td class="number">${percent(size.goodput)}</td><td class="number">${plain(size.days)}</td><td class="number">${plain(size.daysLost)}</td><td class="number">${size.usdLost === null ? 'unknown' : `${symbol}${short.format(size.usdLost * perUsd)}`}</td></tr>`,
  )}</tbody></table></div></details>`

/** The same work on clusters of other sizes: what failures leave, and what they take. */
export const sizesView = (
  all: ReliabilityAnswer['sizes'],
  asked: number | null,
  what: string,
  money: Money,
): Html => {
  const sizes = all.filter((size) => size.days <= longestDays || size.chips === asked)
  const [first] = sizes
  const last = sizes.at(-1)
  if (first === undefined || last === undefined || sizes.length < 2) return html``
  return html`<h3>The same work on other sizes of cluster</h3>
${sizes.length < all.length ? html`<p class="lead">Sizes on which it would take over ten years are left out.</p>` : ''}
${drawing(sizes, first, last, asked, what, money)}
${table(sizes, asked, money)}`
}
