import { html } from 'hono/html'
import type { TrainingAnswer } from '../../estimates/training/answer.ts'
import type { ReliabilityAnswer } from '../../estimates/training/answer-run.ts'
import type { Tell } from '../../words/say.ts'
import type { Html } from '../parts/html.ts'
import { moneyOf } from '../parts/money.ts'
import { warningsView } from '../parts/warnings.ts'
import { figure, shownAs } from './headline.ts'
import { sizesView } from './sizes.ts'

/** Where no cluster meets the deadline: the nearest, in place of a run. */
export const outOfReach = (
  { subject, work, warnings }: TrainingAnswer,
  { chips, goodput, days }: NonNullable<ReliabilityAnswer['best']>,
  t: Tell,
): Html =>
  html`<section class="card faults" role="alert"><h1 id="result-title"><span class="what">${t('pageHeadline.training-of', { kind: work.kind, model: subject.model, chip: subject.accelerator ?? '' })}</span> <span class="answer">${t('pageResults.no-cluster')}</span></h1>
<p>${t('pageResults.closest-cluster', { chips, days, goodput })}</p>
${warningsView(
  warnings.filter(({ code }) => code !== 'deadline-out-of-reach'),
  t,
)}
</section>`

const tiles = (answer: TrainingAnswer, t: Tell) => {
  const { reliability, unknown } = answer
  if (reliability === null) return ''
  const { interruptionsPerChipYear: rate, ...r } = reliability
  const reason = (id: string) => ({ reason: unknown[`/reliability/${id}`] })
  return html`<dl class="tiles three">
${figure(
  t,
  'pageResults.days-lost',
  shownAs(r.daysLost, (value) => t('pageHeadline.days', { value })),
  reason('daysLost'),
)}
${figure(t, 'pageResults.money-lost', shownAs(r.usdLost, moneyOf(answer, t).amount), reason('usdLost'))}
${figure(t, 'pageResults.interruptions', shownAs(r.interruptions, t.format.count), { ...reason('interruptions'), detail: rate === null ? '' : t('pageResults.per-chip-year', { rate }) })}
${figure(t, 'pageResults.goodput', shownAs(r.goodput, t.format.percent), { ...reason('goodput'), detail: t('pageResults.goodput-detail') })}
${figure(t, 'pageResults.mtbf', shownAs(r.meanSecondsBetweenInterruptions, t.format.duration), { ...reason('meanSecondsBetweenInterruptions'), detail: t('pageResults.mtbf-detail') })}
${figure(t, 'pageResults.checkpoint-interval', shownAs(r.checkpointIntervalSeconds, t.format.duration), reason('checkpointIntervalSeconds'))}
</dl>`
}

/** What failures take of the run, and what they would of other sizes. */
export const reliabilityView = (answer: TrainingAnswer, t: Tell): Html => {
  const { reliability, fleet } = answer
  if (reliability === null) return html``
  const { best, sizes } = reliability
  return html`<section class="card reliability"><h2>${t('pageResults.failures-title')}</h2>
${best === null ? tiles(answer, t) : ''}
${sizesView(sizes, fleet.chips ?? best?.chips ?? null, best === null ? 'this-run' : 'closest', moneyOf(answer, t), t)}
</section>`
}
