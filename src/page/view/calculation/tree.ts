import { html } from 'hono/html'
import type { Html } from '../html.ts'
import type { Context } from './context.ts'
import type { Step } from './graph.ts'
import { valueText } from './value.ts'

/**
 * The steps from the headline down, folded; each is unfolded once, where it is nearest to
 * the top, and is a link elsewhere. The way to the quantity that is shown is open.
 */
export const treeView = (current: string | undefined, context: Context): Html => {
  const { graph, linkTo, t } = context
  const open = new Set(
    current === undefined ? [] : [current, ...graph.pathTo(current).map(({ id }) => id)],
  )
  const item = (step: Step, isPlaced: boolean): Html => {
    const under = isPlaced ? graph.under(step) : []
    return html`<li><a href="${linkTo(step.id)}"${step.id === current ? html` aria-current="page"` : ''}>${step.label}</a> <span class="value">${valueText(step, t)}</span>${
      under.length === 0
        ? ''
        : html`<details${open.has(step.id) ? html` open` : ''}><summary>${t('pageCalculation.steps-under', { count: under.length })}</summary><ul>${under.map((one) => item(one, graph.isPlaced(one, step)))}</ul></details>`
    }</li>`
  }
  return html`<nav class="step-tree" aria-label="${t('pageCalculation.tree')}"><h2>${t('pageCalculation.tree')}</h2>
<ul>${graph.tops.map((top) => item(top, true))}</ul></nav>`
}

/** The way from the headline to a quantity. */
export const pathView = (id: string, { graph, linkTo, t }: Context): Html => {
  const path = graph.pathTo(id)
  return path.length === 0
    ? html``
    : html`<nav class="step-path" aria-label="${t('pageCalculation.path')}"><ol>${path.map((step) => html`<li><a href="${linkTo(step.id)}">${step.label}</a></li>`)}</ol></nav>`
}
