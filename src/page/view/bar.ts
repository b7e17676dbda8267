import { html } from 'hono/html'
import type { InferenceAnswer } from '../../estimates/inference/answer.ts'
import type { TrainingAnswer } from '../../estimates/training/answer.ts'
import type { Tell } from '../../words/say.ts'
import type { Found } from '../asked/answers.ts'
import type { Html } from '../parts/html.ts'
import { ttftOf } from '../parts/latency.ts'
import { moneyOf } from '../parts/money.ts'
import { costText, monthCost, rangeText, runCost } from '../parts/paid.ts'
import { daysOf } from '../parts/run-days.ts'

/** The TTFT beside its limit; nothing where no plan is predicted. */
const ttftText = (answer: InferenceAnswer, t: Tell): string => {
  const ttft = ttftOf(answer)
  return ttft === undefined ? '' : t('pageShell.bar-ttft', ttft)
}

const chipsText = (chips: number | null, chip: string | null, t: Tell): string =>
  chips === null ? '' : t('pageShell.bar-chips', { chips, chip: chip ?? '' })

const lines = (cost: string, chips: string, rest: readonly string[]): Html =>
  html`<b>${cost}</b><span class="bar-chips">${chips}</span><span class="bar-range">${rest.filter((one) => one !== '').join(' · ')}</span>`

const servingBar = (answer: InferenceAnswer, t: Tell): Html => {
  const { fleet, subject, price } = answer
  const [cost, money] = [monthCost(answer), moneyOf(answer, t)]
  const month = costText(cost, money, t)
  return lines(
    month === undefined ? t('page.unknown') : `${month.value} ${t('pageShell.per-month')}`,
    price.method === 'api' ? '' : chipsText(fleet.chips, subject.accelerator, t),
    [rangeText(cost, money), ttftText(answer, t)],
  )
}

const trainingBar = (answer: TrainingAnswer, t: Tell): Html => {
  const { fleet, subject } = answer
  const [cost, money] = [runCost(answer), moneyOf(answer, t)]
  return lines(
    costText(cost, money, t)?.value ?? t('page.unknown'),
    chipsText(fleet.chips, subject.accelerator, t),
    [rangeText(cost, money), daysOf(answer, t)?.value ?? ''],
  )
}

/** The answer in two short lines, to be kept in view. */
export const barOf = (found: Found, t: Tell): Html => {
  if (found.kind === 'inference') return servingBar(found.answer, t)
  return found.kind === 'training' ? trainingBar(found.answer, t) : html``
}
