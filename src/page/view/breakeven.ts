import { html } from 'hono/html'
import type { BreakevenAnswer } from '../../estimates/breakeven/answer.ts'
import { breakeven } from '../../estimates/breakeven/index.ts'
import type { InferenceAnswer } from '../../estimates/inference/answer.ts'
import { count } from '../../units/format.ts'
import { breakevenRequest } from '../form/breakeven.ts'
import { area, gridView, heightOf, lineThrough, logX, ticksView } from './axes.ts'
import { capital, shownAs, tile, warningsView } from './headline.ts'
import type { Html } from './html.ts'
import { type Money, moneyOf } from './money.ts'

type Chart = NonNullable<BreakevenAnswer['chart']>

const compact = new Intl.NumberFormat('en-US', { notation: 'compact', maximumSignificantDigits: 3 })

const ways = [
  ['rate', 'rentUsdPerMonth', 'Rent'],
  ['latency', 'ownUsdPerMonth', 'Own'],
  ['third', 'apiUsdPerMonth', 'API'],
  ['fourth', 'autoscaledRentUsdPerMonth', 'Rent that follows the load'],
] as const

const chartView = ({ points, marks }: Chart, { symbol, perUsd }: Money): Html => {
  const [first] = points
  const last = points.at(-1)
  const costs = points
    .flatMap((point) => ways.map(([, id]) => point[id] ?? 0))
    .filter((cost) => cost > 0)
  if (first === undefined || last === undefined || costs.length < 2) return html``
  const [low, high] = [Math.min(...costs), Math.max(...costs)]
  if (low === high || first === last) return html``
  const x = logX(first.tokensPerMonth, last.tokensPerMonth)
  const y = (cost: number) => heightOf(Math.log(cost / low) / Math.log(high / low))
  const powers = Array.from({ length: 19 }, (_, power) => 10 ** power)
  const inside = (tokens: number) => tokens >= first.tokensPerMonth && tokens <= last.tokensPerMonth
  return html`<svg class="chart" viewBox="${area.viewBox}" role="img" aria-label="Cost a month against tokens a month, renting, owning and by an API; the crossings are marked.">
${gridView(
  (share) => `${symbol}${compact.format(low * (high / low) ** share * perUsd)}`,
  () => '',
)}
${ticksView(powers.filter(inside), x, (tokens) => compact.format(tokens), 'tokens a month')}
<text x="2" y="16">cost a month</text>
${ways.map(([line, id]) => {
  const drawn = points.flatMap(({ tokensPerMonth, [id]: cost }) =>
    cost === null || cost <= 0 ? [] : [[x(tokensPerMonth), y(cost)] as const],
  )
  return drawn.length < 2 ? '' : html`<path class="${line}" d="${lineThrough(drawn)}"/>`
})}
${marks
  .filter(({ crossingTokensPerMonth: at, usdPerMonth }) => inside(at) && usdPerMonth > 0)
  .map(
    ({ crossingTokensPerMonth: at, usdPerMonth }) =>
      html`<circle class="mark" cx="${x(at).toFixed(1)}" cy="${y(usdPerMonth).toFixed(1)}" r="5"/>`,
  )}
</svg>
<ul class="line-key">${ways
    .filter(([, id]) => points.some((point) => point[id] !== null))
    .map(([line, , name]) => html`<li class="key-${line}">${name}</li>`)}</ul>`
}

const months = (value: number) => `${Number(value.toPrecision(3))} months`

const tiles = ({ payback, atRate, unknown }: BreakevenAnswer, { amount }: Money) =>
  html`<dl class="tiles worth">
${tile({ label: 'Buying pays back over rent in', text: shownAs(payback.paybackMonthsOverRent, months), reason: unknown['/payback/paybackMonthsOverRent'] })}
${tile({ label: 'and over the API in', text: shownAs(payback.paybackMonthsOverApi, months), reason: unknown['/payback/paybackMonthsOverApi'] })}
${tile({ label: 'Rented, a month', text: shownAs(atRate.rentedUsdPerMonth, amount), reason: unknown['/atRate/rentedUsdPerMonth'], detail: atRate.tokensPerMonth === null ? '' : `at your ${count(atRate.tokensPerMonth)} tokens` })}
${tile({ label: 'Owned, a month', text: shownAs(atRate.boughtUsdPerMonth, amount), reason: unknown['/atRate/boughtUsdPerMonth'] })}
${tile({ label: 'By the API, a month', text: shownAs(atRate.apiUsdPerMonth, amount), reason: unknown['/atRate/apiUsdPerMonth'] })}
</dl>`

const withReason = ({ crossings, unknown }: BreakevenAnswer) =>
  crossings.map(({ text, first }, index) => {
    const reason = unknown[`/crossings/${index}/first`]
    return first === null && reason !== undefined ? `${text} ${capital(reason)}.` : text
  })

const list = (texts: readonly string[]): Html =>
  html`<ul class="crossings">${texts.map((text) => html`<li>${text}</li>`)}</ul>`

/** The crossings of rent that follows the load; owning over an API is as before. */
const autoscaledView = ({ autoscaled }: BreakevenAnswer, { amount }: Money): Html =>
  autoscaled === null
    ? html``
    : html`<p class="lead">Where rented clusters follow the load by the hour (${autoscaled.scaledUsdPerMonth === null ? 'at a cost that is not known' : `${amount(autoscaled.scaledUsdPerMonth)} a month at your rate`}) and owned ones stay:</p>
${list(autoscaled.crossings.filter(({ way, over }) => way === 'rent' || over === 'rent').map(({ text }) => text))}`

/** What an estimate counts and a break-even does not. */
const leftOut = ({ request }: InferenceAnswer): string => {
  const scaling = (request.scaling ?? {}) as { redundantReplicas?: number }
  const parts = [
    ...((scaling.redundantReplicas ?? 0) > 0 ? ['replicas in reserve'] : []),
    ...(request.overheads === undefined ? [] : ['retries, reserve, storage, staff and tax']),
  ]
  return parts.length === 0 ? '' : ` Left out: ${parts.join('; ')}.`
}

const body = (answer: InferenceAnswer, api: string, name: string): Html => {
  const result = breakeven.ask(breakevenRequest(answer, api))
  if (!result.ok)
    return html`<p class="unknown">No break-even: ${result.errors[0]?.detail ?? 'the expressions are not computed yet'}.</p>`
  const found = result.answer
  const money = moneyOf(answer)
  const noApi = found.unknown['/ways/apiUsdPerMillionTokens']
  return html`<p class="lead">This workload with ${found.subject}: whole clusters rented, or bought and run around the clock; or ${noApi === undefined ? `tokens of ${name}` : `no API, as its prices are not known: ${noApi}`}.${leftOut(answer)}</p>
${found.chart === null ? html`<p class="unknown">${capital(found.unknown['/chart'] ?? 'no plan or price is known, so there is no chart')}.</p>` : chartView(found.chart, money)}
${list(withReason(found))}
${autoscaledView(found, money)}
${tiles(found, money)}${warningsView(found.warnings)}`
}

/** Where owning beats renting and both beat an API, of this preset and name: a chart, its crossings and the payback. */
export const breakevenView = (answer: InferenceAnswer, api: string, name: string): Html =>
  html`<details class="working" id="breakeven"><summary><h2>Rent, own or buy tokens: where each is cheapest</h2></summary>
${body(answer, api, name)}</details>`
