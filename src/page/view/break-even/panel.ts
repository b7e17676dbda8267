import { html } from 'hono/html'
import type { BreakevenAnswer } from '../../../estimates/breakeven/answer.ts'
import type { Seller } from '../../../estimates/breakeven/index.ts'
import type { InferenceAnswer } from '../../../estimates/inference/answer.ts'
import { isFields } from '../../../estimates/shared/merge.ts'
import type { Tell } from '../../../words/say.ts'
import { area, gridView, lineThrough, logTicks, logX, logY, ticksView } from '../axes.ts'
import type { Html } from '../html.ts'
import type { Money } from '../money.ts'

type Chart = NonNullable<BreakevenAnswer['chart']>

const ways = [
  ['rate', 'rentUsdPerMonth', 'pageMoney.rent'],
  ['latency', 'ownUsdPerMonth', 'pageMoney.own'],
  ['third', 'apiUsdPerMonth', 'pageMoney.api'],
  ['fourth', 'autoscaledRentUsdPerMonth', 'pageMoney.autoscaled-rent'],
] as const

const chartView = ({ points, marks }: Chart, { place, onAxis }: Money, t: Tell): Html => {
  const [first] = points
  const last = points.at(-1)
  const costs = points
    .flatMap((point) => ways.map(([, id]) => point[id] ?? 0))
    .filter((cost) => cost > 0)
  if (first === undefined || last === undefined || costs.length < 2) return html``
  const [low, high] = [Math.min(...costs), Math.max(...costs)]
  if (low === high || first === last) return html``
  const x = logX(first.tokensPerMonth, last.tokensPerMonth)
  const y = logY(place(low), place(high))
  const inside = (tokens: number) => tokens >= first.tokensPerMonth && tokens <= last.tokensPerMonth
  return html`<svg class="chart" viewBox="${area.viewBox}" role="img" aria-label="${t('pageMoney.chart-breakeven')}">
${gridView(logTicks(y, 4), y, onAxis)}
${ticksView(logTicks(x, 6), x, t.format.compact, t('pageMoney.axis-tokens-per-month'))}
<text x="2" y="16">${t('pageMoney.axis-cost-per-month')}</text>
${ways.map(([line, id]) => {
  const drawn = points.flatMap(({ tokensPerMonth, [id]: cost }) =>
    cost === null || cost <= 0 ? [] : [[x(tokensPerMonth), y(place(cost))] as const],
  )
  return drawn.length < 2 ? '' : html`<path class="${line}" d="${lineThrough(drawn)}"/>`
})}
${marks
  .filter(({ crossingTokensPerMonth: at, usdPerMonth }) => inside(at) && usdPerMonth > 0)
  .map(
    ({ crossingTokensPerMonth: at, usdPerMonth }) =>
      html`<circle class="mark" cx="${x(at).toFixed(1)}" cy="${y(place(usdPerMonth)).toFixed(1)}" r="5"/>`,
  )}
</svg>
<ul class="line-key">${ways
    .filter(([, id]) => points.some((point) => point[id] !== null))
    .map(([line, , name]) => html`<li class="key-${line}">${t(name)}</li>`)}</ul>`
}

const list = (texts: readonly string[]): Html =>
  html`<ul class="crossings">${texts.map((text) => html`<li>${text}</li>`)}</ul>`

/** The crossings of rent that follows the load; owning over an API is as before. */
const autoscaledView = ({ autoscaled }: BreakevenAnswer, { amount }: Money, t: Tell): Html =>
  autoscaled === null
    ? html``
    : html`<p class="lead">${autoscaled.scaledUsdPerMonth === null ? t('pageMoney.autoscaled-lead-unknown') : t('pageMoney.autoscaled-lead', { amount: amount(autoscaled.scaledUsdPerMonth) })}</p>
${list(autoscaled.crossings.filter(({ way, over }) => way === 'rent' || over === 'rent').map(({ text }) => text))}`

/** What an estimate counts and a break-even does not. */
const leftOut = ({ request }: InferenceAnswer, t: Tell): string => {
  const scaling = isFields(request.scaling) ? request.scaling : {}
  const spares = typeof scaling.redundantReplicas === 'number' && scaling.redundantReplicas > 0
  const overheads = request.overheads !== undefined
  return spares
    ? t(overheads ? 'pageMoney.breakeven-without-both' : 'pageMoney.breakeven-without-spares')
    : overheads
      ? t('pageMoney.breakeven-without-overheads')
      : ''
}

/** What is charged beside the tokens of a query, or for some of them alone. */
const leftOutOfApi = ({ request }: InferenceAnswer, t: Tell): string => {
  const workload = isFields(request.workload) ? request.workload : {}
  const asksFor = (id: string) => typeof workload[id] === 'number' && workload[id] > 0
  return asksFor('webSearchesPerQuery') || asksFor('reasoningTokens')
    ? t('pageMoney.breakeven-without-searches')
    : ''
}

/** Why the API is the one that is compared. */
export const whyApi = (
  seller: Seller | 'chosen' | undefined,
  { subject }: InferenceAnswer,
  t: Tell,
): string => {
  if (seller === 'chosen') return ''
  if (seller === undefined) return t('pageMoney.api-stands-in', { model: subject.model })
  const { why, sellers } = seller
  return t(`pageMoney.api-is-${why}`, { model: subject.model, sellers })
}

/** Whether a workload has no queries at all. */
export const servesNothing = ({ load }: InferenceAnswer): boolean => load.queriesPerSecond === 0

/** What the comparison leaves out that the estimate counts. */
export const sharedNotes = (answer: InferenceAnswer, t: Tell): string =>
  t.format.sentences([leftOut(answer, t), leftOutOfApi(answer, t)].filter((one) => one !== ''))

/** Cost against volume, or why it cannot be drawn; with rent that follows the load where its hours are known. */
export const chartOf = (found: BreakevenAnswer, money: Money, t: Tell): Html =>
  html`${found.chart === null ? html`<p class="unknown">${found.unknown['/chart'] ?? t('pageMoney.breakeven-no-chart')}</p>` : chartView(found.chart, money, t)}
${autoscaledView(found, money, t)}`
