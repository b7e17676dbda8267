import { html } from 'hono/html'
import type { InferenceAnswer } from '../../estimates/inference/answer.ts'
import { monthOf } from '../../estimates/shared/month.ts'
import type { TrainingAnswer } from '../../estimates/training/answer.ts'
import type { Tell } from '../../words/say.ts'
import type { Found } from '../asked/answers.ts'
import type { Html } from '../parts/html.ts'
import { ttftOf } from '../parts/latency.ts'
import { moneyOf } from '../parts/money.ts'
import { moneyPaid, rangeText, withinInterval } from '../parts/paid.ts'
import { daysOf } from '../parts/run-days.ts'

/** The TTFT beside its limit; nothing where no plan is predicted. */
const ttftText = (answer: InferenceAnswer, t: Tell): string => {
  const ttft = ttftOf(answer)
  return ttft === undefined ? '' : t('pageShell.bar-ttft', ttft)
}

/** The ends of a yearly cost, by the month. */
export const monthRange = (answer: InferenceAnswer, t: Tell): string => {
  const interval = answer.cost.allInInterval
  if (interval == null) return ''
  const ends = { low: monthOf(interval.low), high: monthOf(interval.high) }
  return rangeText(ends, moneyPaid(answer, t))
}

const servingBar = (answer: InferenceAnswer, t: Tell): Html => {
  const { cost, fleet, subject } = answer
  const { amount } = moneyPaid(answer, t)
  const month = cost.allInUsdPerMonth
  const range = monthRange(answer, t)
  const chips =
    fleet.chips === null || answer.price.method === 'api'
      ? ''
      : t('pageShell.bar-chips', { chips: fleet.chips, chip: subject.accelerator ?? '' })
  return html`<b>${month === null ? t('page.unknown') : `${range === '' ? '' : '≈ '}${amount(month)} ${t('pageShell.per-month')}`}</b><span class="bar-chips">${chips}</span><span class="bar-range">${t.format.all([range, ttftText(answer, t)].filter((one) => one !== '')).replace(' and ', ' · ')}</span>`
}

const trainingBar = (answer: TrainingAnswer, t: Tell): Html => {
  const { cost, fleet, subject } = answer
  const money = withinInterval(moneyOf(answer, t), cost.usd, cost.interval)
  const range = rangeText(cost.interval, money)
  const days = daysOf(answer, t)
  return html`<b>${cost.usd === null ? t('page.unknown') : `${range === '' ? '' : '≈ '}${money.amount(cost.usd)}`}</b><span class="bar-chips">${fleet.chips === null ? '' : t('pageShell.bar-chips', { chips: fleet.chips, chip: subject.accelerator ?? '' })}</span><span class="bar-range">${[range, days?.value ?? ''].filter((one) => one !== '').join(' · ')}</span>`
}

/** The answer in two short lines, to be kept in view. */
export const barOf = (found: Found, t: Tell): Html => {
  if (found.kind === 'inference') return servingBar(found.answer, t)
  return found.kind === 'training' ? trainingBar(found.answer, t) : html``
}
