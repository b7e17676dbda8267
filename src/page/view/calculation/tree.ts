import { html } from 'hono/html'
import type { Html } from '../../parts/html.ts'
import type { Context } from './context.ts'
import type { Step } from './graph.ts'
import { roundedView } from './value.ts'

/**
 * The steps from the headline down, folded; each is unfolded once, where it is nearest to
 * the top, and is a link elsewhere. The way to the quantity that is shown is open.
 */
export const treeView = (current: string | undefined, context: Context): Html => {
  const { graph, linkTo, t } = context
  const path = current === undefined ? [] : graph.pathTo(current).map(({ id }) => id)
  const open = new Set(current === undefined ? path : [...path, current])
  const item = (step: Step, isPlaced: boolean): Html => {
    const under = isPlaced ? graph.under(step) : []
    return html`<li><a href="${linkTo(step.id)}"${isPlaced && step.id === current ? html` aria-current="page"` : ''}>${step.label}</a> <span class="value">${roundedView(step, t)}</span>${
      under.length === 0
        ? ''
        : html`<details${open.has(step.id) ? html` open` : ''}><summary>${t('pageCalculation.steps-under', { count: under.length })}</summary><ul>${under.map((one) => item(one, graph.isPlaced(one, step)))}</ul></details>`
    }</li>`
  }
  const list = (tops: readonly Step[]) => html`<ul>${tops.map((top) => item(top, true))}</ul>`
  const { headline, others } = graph
  const isOther = others.some(({ id }) => open.has(id))
  const folded =
    headline === undefined
      ? list(others)
      : html`${list([headline])}${others.length === 0 ? '' : html`<details class="other-results"${isOther ? html` open` : ''}><summary>${t('pageCalculation.other-results', { count: others.length })}</summary>${list(others)}</details>`}`
  return html`<nav class="step-tree" aria-label="${t('pageCalculation.tree')}"><h2>${t('pageCalculation.tree')}</h2>
${folded}</nav>`
}

/** So many steps of a way are shown: the first, and the last before the quantity. */
const longestPath = 4
const lastOfPath = 3

/** The way from the headline to a quantity; of a long one the middle is left to the tree. */
export const pathView = (id: string, { graph, linkTo, t }: Context): Html => {
  const path = graph.pathTo(id)
  if (path.length === 0) return html``
  const isLong = path.length > longestPath
  const link = (step: Step) => html`<li><a href="${linkTo(step.id)}">${step.label}</a></li>`
  const shown = isLong
    ? html`${path.slice(0, 1).map(link)}<li>…</li>${path.slice(-lastOfPath).map(link)}`
    : html`${path.map(link)}`
  return html`<nav class="step-path" aria-label="${t('pageCalculation.path')}"><ol>${shown}</ol></nav>`
}
