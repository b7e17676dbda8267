import { html } from 'hono/html'
import type { Html } from '../../parts/html.ts'
import type { Context } from './context.ts'
import type { Step } from './graph.ts'
import { formulaText, valueView } from './value.ts'

const stepRow = (step: Step, { linkTo, t }: Context): Html =>
  html`<li id="${step.id}"><a href="${linkTo(step.id)}">${step.label}</a> <span class="value">${valueView(step, t)}</span>${formulaText(`${step.id} = ${step.formula}`)}</li>`

/** Every step in the order in which it is calculated, each under its id. */
export const allStepsView = (context: Context): Html => {
  const { graph, t } = context
  return html`<h2 id="every-step">${t('pageCalculation.every-step')}</h2>
<ol class="all-steps">${[...graph.steps.values()].map((step) => stepRow(step, context))}</ol>`
}
