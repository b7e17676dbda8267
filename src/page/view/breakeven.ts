import { html } from 'hono/html'
import type { BreakevenAnswer } from '../../estimates/breakeven/answer.ts'
import { breakeven, breakevenRequest, type Seller } from '../../estimates/breakeven/index.ts'
import type { InferenceAnswer } from '../../estimates/inference/answer.ts'
import { isFields } from '../../estimates/shared/merge.ts'
import type { Tell } from '../../words/say.ts'
import { area, gridView, lineThrough, logTicks, logX, logY, ticksView } from './axes.ts'
import { namesIn } from './form.ts'
import { figure, shownAs, warningsView } from './headline.ts'
import type { Html } from './html.ts'
import { type Money, moneyOf } from './money.ts'

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

const tiles = ({ payback, atRate, unknown }: BreakevenAnswer, { amount }: Money, t: Tell) => {
  const months = (value: number) => t('pageMoney.months', { value })
  const reason = (pointer: string) => ({ reason: unknown[pointer] })
  return html`<dl class="tiles worth">
${figure(t, 'pageMoney.payback-rent', shownAs(payback.paybackMonthsOverRent, months), reason('/payback/paybackMonthsOverRent'))}
${figure(t, 'pageMoney.payback-api', shownAs(payback.paybackMonthsOverApi, months), reason('/payback/paybackMonthsOverApi'))}
${figure(t, 'pageMoney.renting-per-month', shownAs(atRate.rentedUsdPerMonth, amount), { ...reason('/atRate/rentedUsdPerMonth'), detail: atRate.tokensPerMonth === null ? '' : t('pageMoney.at-your-volume', { tokens: atRate.tokensPerMonth }) })}
${figure(t, 'pageMoney.owning-per-month', shownAs(atRate.boughtUsdPerMonth, amount), reason('/atRate/boughtUsdPerMonth'))}
${figure(t, 'pageMoney.api-per-month', shownAs(atRate.apiUsdPerMonth, amount), reason('/atRate/apiUsdPerMonth'))}
</dl>`
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

/** The workload on chips, the API to compare with, its name, and the day. */
interface Compared {
  readonly chips: InferenceAnswer
  /** At the form’s rent, where the chips are owned. */
  readonly rented: InferenceAnswer | undefined
  readonly api: string
  readonly name: string
  /** Why this API: chosen, or who sells the model; undefined where another stands in. */
  readonly seller: Seller | 'chosen' | undefined
  /** How the form bills chips, where it says so. */
  readonly billing: string | undefined
  readonly today: string
}

/** Why the API is the one that is compared. */
const whyApi = (seller: Compared['seller'], { subject }: InferenceAnswer, t: Tell): string => {
  if (seller === 'chosen') return ''
  if (seller === undefined) return t('pageMoney.api-stands-in', { model: subject.model })
  const { why, sellers } = seller
  return t(`pageMoney.api-is-${why}`, { model: subject.model, sellers })
}

const servesNothing = ({ load }: InferenceAnswer) => load.queriesPerSecond === 0

const body = (
  answer: InferenceAnswer,
  { chips, rented, api, name, seller, billing, today }: Compared,
  t: Tell,
): Html => {
  if (servesNothing(answer))
    return html`<p class="unknown">${t('pageMoney.breakeven-refused', { reason: t('reasons.nothing-served') })}</p>`
  const result = breakeven.ask(breakevenRequest(chips, { api, bought: answer, rented, billing }), {
    today,
    words: t.words,
    names: namesIn(t),
  })
  if (!result.ok) {
    const detail = result.errors[0]?.detail
    return html`<p class="unknown">${detail === undefined ? t('pageMoney.breakeven-loading') : t('pageMoney.breakeven-refused', { reason: detail })}</p>`
  }
  const found = result.answer
  const money = moneyOf(answer, t)
  // The answer above says what it shares with this.
  const said = new Set(answer.warnings.map(({ detail }) => detail))
  const noApi = found.unknown['/ways/apiUsdPerMillionTokens']
  const lead =
    noApi === undefined
      ? t('pageMoney.breakeven-lead', { subject: found.subject, api: name })
      : t('pageMoney.breakeven-no-api', { subject: found.subject, reason: noApi })
  return html`<p class="lead">${lead} ${noApi === undefined ? whyApi(seller, chips, t) : ''} ${leftOut(answer, t)} ${leftOutOfApi(answer, t)}</p>
${found.chart === null ? html`<p class="unknown">${found.unknown['/chart'] ?? t('pageMoney.breakeven-no-chart')}</p>` : chartView(found.chart, money, t)}
${list(found.crossings.map(({ text }) => text))}
${autoscaledView(found, money, t)}
${tiles(found, money, t)}${warningsView(
  found.warnings.filter(({ detail }) => !said.has(detail)),
  t,
)}`
}

/** Where owning beats renting and both beat an API, of this preset and name: a chart, its crossings and the payback. */
export const breakevenView = (answer: InferenceAnswer, compared: Compared, t: Tell): Html =>
  html`<details class="working" id="breakeven"><summary><h2>${t('pageMoney.breakeven-title')}</h2></summary>
${body(answer, compared, t)}</details>`
