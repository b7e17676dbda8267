import { html } from 'hono/html'
import type { BreakevenAnswer } from '../../../estimates/breakeven/answer.ts'
import type { Interval } from '../../../units/significance.ts'
import type { Tell } from '../../../words/say.ts'
import type { Compared } from '../../asked/break-even.ts'
import { isCrossed, pairsOf, type WayIntervals } from '../../chart/from-answers.ts'
import type { Html } from '../../parts/html.ts'
import { moneyOf } from '../../parts/money.ts'
import { answered } from './answered.ts'

const unknownView = (reason: string | undefined, t: Tell): Html =>
  html`<span class="unknown">${reason ?? t('page.unknown')}</span>`

/** In how many months a purchase is paid back; one that outlives what was bought never is. */
const paybackView = (
  found: number | null,
  { payback: { clusterMonths } }: BreakevenAnswer,
  reason: string | undefined,
  t: Tell,
): Html | string => {
  if (found === null) return unknownView(reason, t)
  return clusterMonths !== null && found > clusterMonths
    ? html`<span class="unknown">${t('pageMoney.never-within', { months: clusterMonths })}</span>`
    : t('pageMoney.months', { value: found })
}

interface Row {
  readonly name: string
  readonly month: Html | string
  readonly upfront: Html | string
  readonly payback?: Html | undefined
}

const rowView = ({ name, month, upfront, payback }: Row): Html =>
  html`<tr><th scope="row">${name}</th><td class="number">${month}</td><td class="number">${upfront}</td><td class="number">${payback ?? ''}</td></tr>`

/** What each way to pay costs at the volume of the form, with what its interval supports. */
export const waysTable = (
  all: readonly Compared[],
  intervals: WayIntervals,
  which: 'fixed' | 'all',
  t: Tell,
): Html | '' => {
  const [first] = all
  if (first?.answer === undefined) return ''
  const { answer } = first
  const { amount, place } = moneyOf(answer, t)
  const { atRate, payback, autoscaled, unknown, currency } = answer
  const month = (
    usd: number | null,
    interval: Interval | null,
    reason: string | undefined,
  ): Html | string => {
    if (usd === null) return unknownView(reason, t)
    const { value, range } = t.format.approximateAmount(place(usd), interval, currency.code)
    return range === undefined ? value : html`${value}<small>${range}</small>`
  }
  const none = amount(0)
  const rows: readonly Row[] = [
    {
      name: t('pageMoney.rent'),
      month: month(atRate.rentedUsdPerMonth, intervals.rent, unknown['/atRate/rentedUsdPerMonth']),
      upfront: none,
    },
    ...(which === 'fixed' || autoscaled?.scaledUsdPerMonth == null
      ? []
      : [
          {
            name: t('pageMoney.autoscaled-rent'),
            // Its clusters by the hour are as uncertain as those of the rent, and have no interval of their own.
            month:
              intervals.rent !== null
                ? t('pageCharts.roughly', { amount: amount(autoscaled.scaledUsdPerMonth, 2) })
                : amount(autoscaled.scaledUsdPerMonth),
            upfront: none,
          },
        ]),
    {
      name: t('pageMoney.own'),
      month: month(atRate.boughtUsdPerMonth, intervals.own, unknown['/atRate/boughtUsdPerMonth']),
      upfront:
        payback.purchaseUsd === null
          ? unknownView(unknown['/payback/purchaseUsd'], t)
          : amount(payback.purchaseUsd),
      payback: html`${paybackView(payback.paybackMonthsOverRent, answer, unknown['/payback/paybackMonthsOverRent'], t)}<small>${t('pageShell.over-rent')}</small>`,
    },
    ...all.map(({ name, answer: one, refused }) => ({
      name,
      month:
        one === undefined
          ? unknownView(refused, t)
          : month(one.atRate.apiUsdPerMonth, null, one.unknown['/atRate/apiUsdPerMonth']),
      upfront: none,
      payback:
        one === undefined || one.atRate.apiUsdPerMonth === null
          ? undefined
          : html`${paybackView(one.payback.paybackMonthsOverApi, one, one.unknown['/payback/paybackMonthsOverApi'], t)}<small>${t('pageShell.own-over-api')}</small>`,
    })),
  ]
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${t('pageShell.ways-to-pay')}"><table class="ways-table"><thead><tr><th scope="col">${t('pageShell.way')}</th><th scope="col" class="number">${t('pageShell.per-month')}</th><th scope="col" class="number">${t('pageShell.upfront')}</th><th scope="col" class="number">${t('pageShell.paid-back')}</th></tr></thead><tbody>
${rows.map(rowView)}
</tbody></table></div>`
}

/** What the rings of the chart do not tell of pairs of ways, and of none of an autoscaled rental where no chart has it. */
export const pairSentences = (
  all: readonly Compared[],
  which: 'fixed' | 'not-ringed',
  t: Tell,
): Html | '' => {
  // An API without a price says why in its row of the table.
  const priced = answered(all).filter(({ answer }) => answer.atRate.apiUsdPerMonth !== null)
  const pairs = pairsOf(priced.length === 0 ? answered(all).slice(0, 1) : priced, t).filter(
    ({ pair, isAutoscaled }) => (which === 'fixed' ? !isAutoscaled : !isCrossed(pair)),
  )
  const isOfApi = ({ pair }: (typeof pairs)[number]) => pair.way === 'api' || pair.over === 'api'
  const text = ({ pair, isAutoscaled }: (typeof pairs)[number]) =>
    isAutoscaled ? t('pageMoney.against-autoscaled', { text: pair.text }) : pair.text
  const ofApis = Map.groupBy(pairs.filter(isOfApi), ({ api }) => api)
  return pairs.length === 0
    ? ''
    : html`<ul class="crossings">${pairs.filter((one) => !isOfApi(one)).map((one) => html`<li>${text(one)}</li>`)}${[...ofApis].map(([api, some]) => html`<li><b>${api}</b> ${t.format.sentences(some.map(text))}</li>`)}</ul>`
}
