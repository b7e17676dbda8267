import { html } from 'hono/html'
import type { CapacityAnswer } from '../../estimates/capacity/answer.ts'
import { find } from '../../presets/registry.ts'
import type { Tell } from '../../words/say.ts'
import type { Html } from '../parts/html.ts'
import { warningsView } from '../parts/warnings.ts'

const nameOf = (model: string) => find('models', model)?.name ?? model

const spanText = ({ low, high }: CapacityAnswer['spans'][number]['runsPerYear'], t: Tell) =>
  low === null || high === null
    ? t('page.unknown')
    : low === high
      ? t.format.figure(low)
      : t('pagePlan.range', { low: t.format.figure(low), high: t.format.figure(high) })

/** What a stated amount of compute supplies: the span in words, then every reading. */
export const capacityView = ({ rows, spans, warnings }: CapacityAnswer, t: Tell): Html => {
  const [first] = spans
  return html`<section class="card headline">
<h1 id="result-title"><span class="what">${t('pageResults.capacity-headline', { model: nameOf(first?.model ?? '') })}</span> <span class="answer">${first === undefined ? '' : spanText(first.runsPerYear, t)}</span></h1>
<dl class="tiles">${spans.flatMap(({ model, runsPerYear, suppliedQueriesPerSecond }) => [
    html`<div class="tile"><dt>${t('pageResults.runs-per-year', { model: nameOf(model) })}</dt><dd>${spanText(runsPerYear, t)}</dd></div>`,
    html`<div class="tile"><dt>${t('pageResults.or-qps')}</dt><dd>${spanText(suppliedQueriesPerSecond, t)}</dd></div>`,
  ])}</dl>
${warningsView(warnings, t)}
</section>
<section class="card comparison"><h2>${t('pageResults.readings-title')}</h2>
<div class="scroll" tabindex="0" role="region" aria-label="${t('pageResults.readings-region')}"><table><thead><tr>${(['model', 'stated-precision', 'equivalent-chips', 'compute', 'runs-column', 'or-qps'] as const).map((column) => html`<th scope="col">${t(`pageResults.${column}`)}</th>`)}</tr></thead>
<tbody>${rows.map(
    (row) =>
      html`<tr><th scope="row">${nameOf(row.model)}</th><td>${row.statedPrecision}</td>${[
        row.equivalentChips === null ? null : t.format.figure(row.equivalentChips),
        row.suppliedFlopsPerSecond === null
          ? null
          : t.format.withPrefix(row.suppliedFlopsPerSecond, 'FLOP/s'),
        row.runsPerYear === null ? null : t.format.figure(row.runsPerYear),
        row.suppliedQueriesPerSecond === null
          ? null
          : t.format.figure(row.suppliedQueriesPerSecond),
      ].map(
        (text) =>
          html`<td class="number">${text ?? html`<span class="unknown">${Object.values(row.unknown)[0] ?? t('page.unknown')}</span>`}</td>`,
      )}</tr>`,
  )}</tbody></table></div></section>`
}
