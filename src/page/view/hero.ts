import { html } from 'hono/html'
import type { InferenceAnswer } from '../../estimates/inference/answer.ts'
import { monthOf } from '../../estimates/shared/month.ts'
import type { Tell } from '../../words/say.ts'
import type { Viewed } from '../asked/viewed.ts'
import { type Fact, factsView } from '../parts/facts.ts'
import type { Html } from '../parts/html.ts'
import { type ShownLatency, tpotOf, ttftOf } from '../parts/latency.ts'
import { linkWith } from '../parts/links.ts'
import { type Money, moneyOf } from '../parts/money.ts'
import {
  costText,
  moneyPaid,
  monthCost,
  paidPerMillionTokens,
  paidPerQuery,
  paidPerYear,
} from '../parts/paid.ts'
import { statedLoadOf } from '../parts/stated-load.ts'
import { warningsView } from '../parts/warnings.ts'
import { noPlanOf, noPriceOf, ofThisOf, powerLabel } from './headline.ts'
import { otherWarnings, priceFacts } from './price-facts.ts'
import { yearAhead } from './year-ahead.ts'

/** What is served, by what: the heading of the result. */
const subjectText = (answer: InferenceAnswer, t: Tell): string => {
  const { subject, price } = answer
  const { model, accelerator } = subject
  const load = statedLoadOf(answer)
  if (price.method === 'api') return t('pageShell.tokens-bought', { model, load })
  return t(price.method === 'own' ? 'pageShell.on-owned' : 'pageShell.on-rented', {
    model,
    chip: accelerator ?? '',
    load,
  })
}

const latencyFact = (
  label: 'ttft-at-peak' | 'tpot-at-peak',
  latency: ShownLatency | undefined,
  detailOf: (seconds: number) => string | undefined,
  t: Tell,
): readonly Fact[] => {
  if (latency === undefined) return []
  const { percentile, seconds, maxSeconds, quantity } = latency
  return [
    {
      label: t(`pageShell.${label}`, { percentile }),
      text: t.format.latency(seconds),
      quantity,
      detail:
        maxSeconds === undefined
          ? detailOf(seconds)
          : t('pageShell.limit-of', { limit: t.format.latency(maxSeconds) }),
    },
  ]
}

const latencyFacts = ({ t }: Viewed, answer: InferenceAnswer): readonly Fact[] => [
  ...latencyFact('ttft-at-peak', ttftOf(answer), () => undefined, t),
  ...latencyFact(
    'tpot-at-peak',
    tpotOf(answer),
    (tpotSeconds) => t('pagePlan.tokens-per-user', { tpotSeconds }),
    t,
  ),
]

const factsOf = (viewed: Viewed, answer: InferenceAnswer, paid: Money): readonly Fact[] => {
  const { t } = viewed
  const { fleet, cost, energy, unknown } = answer
  const perMillion = paidPerMillionTokens(cost)
  const perQuery = paidPerQuery(cost)
  const price: Fact = {
    label: t('pageShell.per-million'),
    text: perMillion === null ? null : paid.amount(perMillion),
    quantity: 'allInUsdPerMillionTokens',
    // Why there is no cost at all is said once, under it.
    reason: cost.usdPerYear === null ? undefined : unknown['/cost/usdPerMillionTokens'],
    detail:
      perQuery === null
        ? undefined
        : t('pageShell.per-thousand', { amount: paid.amountOf(perQuery, 1000) }),
  }
  if (answer.price.method === 'api') return [price]
  const busy = fleet.peakUtilization ?? fleet.utilization
  return [
    {
      label: t('pageHeadline.chips'),
      text: fleet.chips === null ? null : t.format.figure(fleet.chips),
      quantity: 'chips',
      reason: unknown['/fleet/chips'],
      detail:
        fleet.servers === null
          ? undefined
          : t('pageShell.chips-in-servers', { servers: fleet.servers }),
    },
    ...latencyFacts(viewed, answer),
    price,
    {
      label: t(fleet.peakUtilization == null ? 'pageShell.utilization' : 'pageShell.at-peak'),
      text: busy === null ? null : t.format.percent(busy),
      quantity: fleet.peakUtilization == null ? 'utilization' : 'peakUtilization',
      reason: unknown['/fleet/utilization'],
    },
    ...(answer.roofline === null
      ? [
          {
            label: t(powerLabel(answer.request)),
            text: energy.powerWatts === null ? null : t.format.withPrefix(energy.powerWatts, 'W'),
            quantity: 'powerWatts',
            reason: unknown['/energy/powerWatts'],
          },
        ]
      : []),
  ]
}

/** A year’s cost, and what is to be paid before it begins. */
const yearLine = (viewed: Viewed, answer: InferenceAnswer, paid: Money): Html | '' => {
  const { t, state } = viewed
  const year = paidPerYear(answer.cost)
  if (year === null) return ''
  const { capexUsd } = answer.cost
  const upfront =
    answer.price.method === 'own' && capexUsd !== null ? moneyOf(answer, t).amount(capexUsd) : ''
  return html`<p class="year">${t('pageShell.year-and-upfront', { year: paid.amount(year), upfront })} · <a href="${linkWith(state, { view: 'calculation', quantity: 'allInUsdPerYear' })}">${t('pageShell.exact-figures')}</a></p>`
}

/** What stands where the cost of a month is not known. */
const noMonthText = (answer: InferenceAnswer, t: Tell): string => {
  const most = answer.price.atMost?.usdPerYear
  return most == null
    ? t('pageHeadline.price-unknown')
    : t('pageShell.at-most', { amount: moneyOf(answer, t).amount(monthOf(most)) })
}

/** The answer first: what it costs a month, how sure that is, and the figures it goes with. */
export const heroView = (viewed: Viewed, answer: InferenceAnswer): Html => {
  const { t, state, asking } = viewed
  const subject = subjectText(answer, t)
  if (
    answer.performance.method === 'roofline' &&
    answer.roofline === null &&
    answer.price.method !== 'api'
  )
    return noPlanOf(subject, answer, t)
  const paid = moneyPaid(answer, t)
  const month = costText(monthCost(answer), moneyOf(answer, t), t)
  return html`<section class="card hero" aria-labelledby="result-title"><div class="hero-answer">
<h1 id="result-title">${subject}</h1>
<p class="num"><a class="v" href="${linkWith(state, { view: 'calculation', quantity: 'allInUsdPerMonth' })}">${month?.value ?? noMonthText(answer, t)}</a>${month !== undefined || answer.price.atMost?.usdPerYear != null ? html` <small>${t('pageShell.per-month')}</small>` : ''}</p>
${month?.range === undefined ? '' : html`<p class="interval">${t('pageShell.interval-of')} <b>${month.range}</b></p>`}
${yearLine(viewed, answer, paid)}${noPriceOf(answer, t)}${priceFacts(answer, asking.today, t)}${ofThisOf(answer, paid, t)}${yearAhead(answer, t)}</div>
${factsView(factsOf(viewed, answer, paid), (quantity) => linkWith(state, { view: 'calculation', quantity }), t)}
</section>
${warningsView(otherWarnings(answer.warnings), t)}`
}
