import { html } from 'hono/html'
import type { ReliabilityAnswer } from '../../estimates/training/answer-run.ts'
import type { Tell } from '../../words/say.ts'
import {
  area,
  chosenView,
  gridView,
  linearTicks,
  linearY,
  lineLabels,
  lineThrough,
  logX,
  rightAxisView,
  ticksView,
} from '../parts/axes.ts'
import type { Html } from '../parts/html.ts'
import type { Money } from '../parts/money.ts'

type Size = ReliabilityAnswer['sizes'][number]

/** Nobody waits longer; the chart would be of nothing else. */
const longestDays = 3650

/** What failures take of each size: money where a price is known, else days. */
const lossOf = (sizes: readonly Size[], { amount, place, onAxis }: Money, t: Tell) =>
  sizes.every(({ usdLost }) => usdLost !== null)
    ? {
        what: t('pageResults.axis-money-lost'),
        of: ({ usdLost }: Size) => place(usdLost ?? 0),
        inWords: ({ usdLost }: Size) => amount(usdLost ?? 0),
        onAxis,
      }
    : {
        what: t('pageResults.axis-days-lost'),
        of: ({ daysLost }: Size) => daysLost,
        inWords: ({ daysLost }: Size) => t('pageHeadline.days', { value: daysLost }),
        onAxis: t.format.compact,
      }

const drawing = (
  sizes: readonly Size[],
  first: Size,
  last: Size,
  asked: number | null,
  what: 'this-run' | 'closest',
  money: Money,
  t: Tell,
) => {
  const loss = lossOf(sizes, money, t)
  const x = logX(first.chips, last.chips)
  const goodput = linearY(1)
  const lost = linearY(Math.max(...sizes.map(loss.of)) || 1)
  const line = (heightOf: (size: Size) => number) =>
    lineThrough(sizes.map((size) => [x(size.chips), heightOf(size)]))
  const own = sizes.find(({ chips }) => chips === asked)
  const points = [first, own, last].flatMap((size) =>
    size === undefined ? [] : [t('pageResults.sizes-point', { ...size, lost: loss.inWords(size) })],
  )
  return html`<svg class="chart" viewBox="${area.viewBox}" role="img" aria-label="${t('pageResults.sizes-chart', { points })}">
${gridView(linearTicks(goodput), goodput, t.format.percent)}
${rightAxisView(linearTicks(lost), lost, loss.onAxis)}
${ticksView(
  sizes.map(({ chips }) => chips),
  x,
  (chips) => (chips < 10_000 ? t.format.count(chips) : t.format.compact(chips)),
  own === undefined
    ? t('pageResults.axis-chips')
    : t(`pageResults.axis-chips-${what}`, { chips: t.format.count(own.chips) }),
)}
${lineLabels(t('pageResults.axis-goodput'), t('pagePlan.dashed', { line: loss.what }))}
${own === undefined ? '' : chosenView(x(own.chips))}
<path class="rate" d="${line((size) => goodput(size.goodput))}"/>
<path class="latency" d="${line((size) => lost(loss.of(size)))}"/>
</svg>`
}

const columns = [
  'column-chips',
  'column-goodput',
  'column-days',
  'days-lost',
  'money-lost',
] as const

const table = (sizes: readonly Size[], asked: number | null, { amount }: Money, t: Tell) =>
  html`<details id="sizes"><summary>${t('pageResults.sizes-table')}</summary><div class="scroll" tabindex="0" role="region" aria-label="${t('pageResults.sizes-region')}"><table><thead><tr>${columns.map((column) => html`<th scope="col">${t(`pageResults.${column}`)}</th>`)}</tr></thead><tbody>${sizes.map(
    (size) =>
      html`<tr class="${size.chips === asked ? 'own' : ''}"><th scope="row">${t.format.count(size.chips)}</th><td class="number">${t.format.percent(size.goodput)}</td><td class="number">${t.format.days(size.days)}</td><td class="number">${t.format.days(size.daysLost)}</td><td class="number">${size.usdLost === null ? t('page.unknown') : amount(size.usdLost)}</td></tr>`,
  )}</tbody></table></div></details>`

/** The same work on clusters of other sizes: what failures leave, and what they take. */
export const sizesView = (
  all: ReliabilityAnswer['sizes'],
  asked: number | null,
  what: 'this-run' | 'closest',
  money: Money,
  t: Tell,
): Html => {
  const sizes = all.filter((size) => size.days <= longestDays || size.chips === asked)
  const [first] = sizes
  const last = sizes.at(-1)
  if (first === undefined || last === undefined || sizes.length < 2) return html``
  return html`<h3>${t('pageResults.sizes-title')}</h3>
${sizes.length < all.length ? html`<p class="lead">${t('pageResults.sizes-left-out')}</p>` : ''}
${drawing(sizes, first, last, asked, what, money, t)}
${table(sizes, asked, money, t)}`
}
