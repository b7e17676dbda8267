import { html } from 'hono/html'
import type { Tell } from '../../words/say.ts'
import type { Html } from './html.ts'
import type { Money } from './money.ts'

/** A line of a cost, in dollars, with its share of the whole. */
export interface Line {
  readonly item: string
  readonly usd: number | null
  readonly share: number | null
}

const unknown = (reason: string) => html`<span class="unknown">${reason}</span>`

const row = ({ item, usd, share }: Line, { amount }: Money, t: Tell) =>
  html`<tr><th scope="row">${item}</th><td class="share">${share === null ? '' : html`<span class="bar-track"><span class="bar" style="width:${(share * 100).toFixed(2)}%"></span></span>`}</td><td class="number">${share === null ? '' : t.format.percent(share)}</td><td class="number">${usd === null ? unknown(t('page.unknown')) : amount(usd)}</td></tr>`

/** The lines that cost something, as a table with bars and the total; those of nothing in a sentence. */
export const linesView = (
  lines: readonly Line[],
  total: number | null,
  reason: string | undefined,
  money: Money,
  t: Tell,
): Html => {
  const nothing = lines.filter(({ usd }) => usd === 0)
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${t('pageMoney.lines-region')}"><table class="lines"><thead><tr><th scope="col">${t('pageMoney.item')}</th><th scope="col"><span class="hidden">${t('pageMoney.share-bar')}</span></th><th scope="col">${t('pageMoney.share')}</th><th scope="col">${t('pageMoney.cost')}</th></tr></thead>
<tbody>${lines.filter(({ usd }) => usd !== 0).map((line) => row(line, money, t))}</tbody>
<tfoot><tr><th scope="row">${t('pageMoney.total')}</th><td></td><td></td><td class="number">${total === null ? unknown(reason ?? t('page.unknown')) : money.amount(total)}</td></tr></tfoot></table></div>
${nothing.length === 0 ? '' : html`<p class="nothing">${t('pageMoney.zero-cost', { items: nothing.map(({ item }) => item) })}</p>`}`
}
