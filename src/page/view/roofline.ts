import { html } from 'hono/html'
import type { RooflineAnswer } from '../../estimates/inference/answer-roofline.ts'
import type { Tell } from '../../words/say.ts'
import type { Html } from '../parts/html.ts'
import type { Money } from '../parts/money.ts'
import { figure } from './headline.ts'

const loadTiles = (
  { load, underuseFactor, saturatedUsdPerMillionOutputTokens }: RooflineAnswer,
  { amount }: Money,
  t: Tell,
) =>
  load === null
    ? ''
    : html`<dl class="tiles worth">
${figure(t, 'pagePlan.ttft-at-load', t.format.latency(load.ttftP50Seconds), { detail: t('pagePlan.p95', { time: t.format.latency(load.ttftP95Seconds) }) })}
${figure(t, 'pagePlan.tpot-at-load', t.format.latency(load.tpotSeconds), { detail: t('pagePlan.tokens-per-user', { tpotSeconds: load.tpotSeconds }) })}
${figure(t, 'pagePlan.sequences-decoding', t('pagePlan.per-replica', { sequences: load.concurrencyPerReplica }), { detail: t('pagePlan.in-total', { sequences: load.concurrency }) })}
${saturatedUsdPerMillionOutputTokens === null ? '' : figure(t, 'pagePlan.full-load-price', amount(saturatedUsdPerMillionOutputTokens), { detail: underuseFactor === null ? '' : t('pagePlan.times-at-load', { factor: underuseFactor }) })}
</dl>`

const alternativesView = ({ alternatives }: RooflineAnswer, t: Tell) =>
  alternatives.length === 0
    ? ''
    : html`<details id="plans"><summary>${t('pagePlan.alternatives', { count: alternatives.length })}</summary><div class="scroll" tabindex="0" role="region" aria-label="${t('pagePlan.alternatives-region')}"><table><thead><tr><th scope="col">${t('pagePlan.column-plan')}</th><th scope="col">${t('pagePlan.column-chips')}</th><th scope="col">${t('pagePlan.column-batch')}</th><th scope="col">${t('pagePlan.column-why-not')}</th></tr></thead><tbody>${alternatives.map(
        ({ text, chips, batch, reason }) =>
          html`<tr><th scope="row">${text}</th><td class="number">${chips === null ? '–' : t.format.count(chips)}</td><td class="number">${batch === null ? '–' : t.format.count(batch)}</td><td>${reason}</td></tr>`,
      )}</tbody></table></div></details>`

/** The plan that was found: what it is, what bounds it, memory, latency and the way there. */
export const rooflineView = (answer: RooflineAnswer, money: Money, t: Tell): Html => {
  const { interval, plan, bound, evidence } = answer
  const { low, high } = interval.outputTokensPerSecondPerReplica
  return html`<section class="card roofline"><h2>${t('pagePlan.deployment-plan')}</h2>
<p class="plan">${answer.text}</p>
<p>${t('pagePlan.serving-line', { plan: plan.text, engine: answer.engine, precision: answer.precision, bound: bound.text, ...bound.shares })}</p>
<p>${t('pagePlan.serving-interval', { low, high })} ${t(`pagePlan.serving-${evidence}`)} ${interval.reason}</p>
${loadTiles(answer, money, t)}
${alternativesView(answer, t)}
</section>`
}
