import { html } from 'hono/html'
import type { Html } from '../html.ts'
import type { Context } from './context.ts'
import { symbolOf } from './formula.ts'
import type { Input, Step } from './graph.ts'
import { idView, originView, valueView } from './value.ts'

/** Quantities in a table, each with a link to its own calculation. */
export const quantitiesTable = (
  rows: readonly (Step | Input)[],
  caption: string,
  context: Context,
): Html => {
  const { linkTo, t } = context
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table class="quantities"><thead><tr><th scope="col">${t('pageCalculation.symbol')}</th><th scope="col">${t('pageCalculation.input')}</th><th scope="col">${t('pageCalculation.value')}</th><th scope="col">${t('pageCalculation.origin')}</th></tr></thead><tbody>
${rows.map(
  (one) =>
    html`<tr><td class="symbol"><math>${symbolOf(one).markup}</math></td><th scope="row"><a href="${linkTo(one.id)}">${one.label}</a>${idView(one.id)}</th><td class="value">${valueView(one, t)}</td><td>${'formula' in one ? html`<span class="tag tag-calculated">${t('pageCalculation.calculated')}</span>` : originView(one, context)}</td></tr>`,
)}
</tbody></table></div>`
}

/** The inputs of a step, those that have steps of their own among them. */
export const inputsView = (step: Step, context: Context): Html => {
  const { graph, t } = context
  const rows = step.inputs.flatMap((id) => graph.steps.get(id) ?? graph.inputs.get(id) ?? [])
  return rows.length === 0
    ? html``
    : html`<h2>${t('pageCalculation.inputs')}</h2>
${quantitiesTable(rows, t('pageCalculation.inputs-region', { label: step.label }), context)}`
}

/** The steps that a quantity goes into. */
export const usedByView = (id: string, { graph, linkTo, t }: Context): Html => {
  const users = graph.usedBy(id)
  return html`<h2>${t('pageCalculation.used-by')}</h2>
${
  users.length === 0
    ? html`<p>${t('pageCalculation.used-by-none')}</p>`
    : html`<ul class="used-by">${users.map((step) => html`<li><a href="${linkTo(step.id)}">${step.label}</a> <span class="value">${valueView(step, t)}</span></li>`)}</ul>`
}`
}
