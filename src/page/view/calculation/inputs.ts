import { html } from 'hono/html'
import type { Html } from '../../parts/html.ts'
import type { Context } from './context.ts'
import { symbolOf } from './formula.ts'
import type { Input, Step } from './graph.ts'
import { idView, originView, valueView } from './value.ts'

const origin = (one: Step | Input, context: Context): Html =>
  'formula' in one
    ? html`<span class="tag tag-calculated">${context.t('pageCalculation.calculated')}</span>`
    : originView(one, context)

// On a phone a row is laid out as a grid; the roles keep it a row of a table.
const row = (one: Step | Input, context: Context): Html => {
  const { linkTo, t } = context
  return html`<tr role="row"><td role="cell" class="symbol"><math>${symbolOf(one).markup}</math></td><th role="rowheader" scope="row"><a href="${linkTo(one.id)}">${one.label}</a>${idView(one.id)}</th><td role="cell" class="value">${valueView(one, t)}</td><td role="cell" class="origin">${origin(one, context)}</td></tr>`
}

/** Quantities in a table, each with a link to its own calculation. */
export const quantitiesTable = (
  rows: readonly (Step | Input)[],
  caption: string,
  context: Context,
): Html => {
  const { t } = context
  const heads = [
    t('pageCalculation.symbol'),
    t('pageCalculation.input'),
    t('pageCalculation.value'),
    t('pageCalculation.origin'),
  ]
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table role="table" class="quantities"><thead role="rowgroup"><tr role="row">${heads.map((head) => html`<th role="columnheader" scope="col">${head}</th>`)}</tr></thead><tbody role="rowgroup">
${rows.map((one) => row(one, context))}
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
