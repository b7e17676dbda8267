import { html } from 'hono/html'
import { isFields } from '../../estimates/shared/merge.ts'
import type { TrainingAnswer } from '../../estimates/training/answer.ts'
import type { TrainingPlanAnswer } from '../../estimates/training/answer-plan.ts'
import type { Tell } from '../../words/say.ts'
import type { Html } from '../parts/html.ts'
import { moneyOf } from '../parts/money.ts'
import { rangeText, runCost, withinInterval } from '../parts/paid.ts'
import { daysOf } from '../parts/run-days.ts'
import { stackView } from '../parts/stack.ts'
import { warningsView } from '../parts/warnings.ts'
import { figure, shownAs } from './headline.ts'

const timeParts = ['compute', 'memory', 'network', 'bubble', 'overhead'] as const

const bytes = (value: number, { format }: Tell) => format.withPrefix(value, 'B')

const stepView = ({ shares }: TrainingPlanAnswer, t: Tell) =>
  stackView(
    t('pagePlan.step-time'),
    timeParts.map((part) => ({
      part,
      name: t(`pagePlan.${part}`),
      size: shares[part],
      text: t.format.percent(Number(shares[part].toFixed(3))),
    })),
  )

const spanText = (
  span: { readonly low: number; readonly high: number } | null,
  format: (value: number) => string,
  t: Tell,
) => (span === null ? '' : t('pagePlan.range', { low: format(span.low), high: format(span.high) }))

const otherPlans = ({ alternatives }: TrainingPlanAnswer, t: Tell) =>
  alternatives.length === 0
    ? ''
    : html`<details id="plans"><summary>${t('pagePlan.alternatives', { count: alternatives.length })}</summary><div class="scroll" tabindex="0" role="region" aria-label="${t('pagePlan.alternatives-region')}"><table><thead><tr><th scope="col">${t('pagePlan.column-plan')}</th><th scope="col">${t('pagePlan.column-tokens')}</th><th scope="col">${t('pagePlan.column-memory')}</th><th scope="col">${t('pagePlan.column-why-not')}</th></tr></thead><tbody>${alternatives.map(
        ({ text, tokensPerSecondPerChip, memoryBytes, reason }) =>
          html`<tr><th scope="row">${text}</th><td class="number">${tokensPerSecondPerChip === null ? '–' : t.format.count(tokensPerSecondPerChip)}</td><td class="number">${bytes(memoryBytes, t)}</td><td>${reason}</td></tr>`,
      )}</tbody></table></div></details>`

/** Why there is no plan, said once; nothing else is known then. */
export const noTrainingPlan = (
  { subject, unknown, warnings, work }: TrainingAnswer,
  t: Tell,
): Html =>
  html`<section class="card faults" role="alert"><h1 id="result-title"><span class="what">${t('pageHeadline.training-of', { kind: work.kind, model: subject.model, chip: subject.accelerator ?? '' })}</span> <span class="answer">${t('pageHeadline.no-plan')}</span></h1>
<p>${t('pageHeadline.no-training-plan-advice', { reason: unknown['/plan'] ?? t('pageHeadline.no-plan-found') })}</p>
${warningsView(warnings, t)}
</section>`

/** How the MFU of the run differs from that of its steps. */
const runDetail = ({ request }: TrainingAnswer, runSpeedShare: number | null, t: Tell): string => {
  const workload = isFields(request.workload) ? request.workload : {}
  const share = runSpeedShare === 1 ? null : runSpeedShare
  if (workload.countAttention !== false)
    return share === null ? '' : t('pagePlan.run-mfu-speed', { share })
  return share === null ? t('pagePlan.run-mfu-no-attention') : t('pagePlan.run-mfu-both', { share })
}

const tiles = (answer: TrainingAnswer, plan: TrainingPlanAnswer, t: Tell) => {
  const { cost } = answer
  const money = withinInterval(moneyOf(answer, t), runCost(answer))
  const { interval, smallestCluster: smallest, runSpeedShare } = plan
  const days = daysOf(answer, t)
  return html`<dl class="tiles">
${figure(t, 'pagePlan.step-label', shownAs(plan.trainingStepSeconds, t.format.duration), { detail: t('pagePlan.step-size', { sequences: plan.globalBatchSequences ?? 0, tokens: plan.sequenceTokens ?? 0 }) })}
${figure(t, 'pagePlan.tokens-per-chip', shownAs(plan.tokensPerSecondPerChip, t.format.count), { detail: spanText(interval.tokensPerSecondPerChip, t.format.count, t) })}
${figure(t, 'pagePlan.step-mfu', shownAs(plan.modelFlopsUtilizationWithAttention, t.format.percent), { detail: t('pagePlan.with-attention') })}
${figure(t, 'pagePlan.step-hfu', shownAs(plan.hardwareFlopsUtilization, t.format.percent), { detail: t('pagePlan.with-recomputation') })}
${figure(t, 'pagePlan.run-mfu', shownAs(answer.mfu, t.format.percent), { detail: runDetail(answer, runSpeedShare, t) })}
${figure(t, 'pageHeadline.days-label', days?.value ?? null, { detail: days?.range ?? '' })}
${figure(t, 'pagePlan.cost', shownAs(cost.usd, money.amount), { detail: rangeText(runCost(answer), money) })}
${figure(t, 'pagePlan.smallest-cluster', smallest === null ? t('pagePlan.none') : t('pagePlan.n-chips', { chips: smallest.chips }), { detail: smallest?.text ?? '' })}
</dl>`
}

/** The parallel plan of a run: what it is, how fast, where time and memory go, and the others. */
export const trainingPlanView = (answer: TrainingAnswer, t: Tell): Html => {
  const { plan } = answer
  if (plan === null) return html``
  return html`<section class="card roofline"><h2>${t('pagePlan.parallel-plan')}</h2>
<p class="plan">${plan.text}</p>
<p>${t('pagePlan.training-interval')} ${t(`pagePlan.training-${plan.evidence}`)}</p>
${tiles(answer, plan, t)}
${stepView(plan, t)}
${otherPlans(plan, t)}
</section>`
}
