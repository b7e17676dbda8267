import { html } from 'hono/html'
import type { Derivation } from '../../../estimates/shared/answer-parts.ts'
import type { Tell } from '../../../words/say.ts'
import type { Html } from '../../parts/html.ts'
import { allStepsView } from './all-steps.ts'
import type { Context } from './context.ts'
import { formulaView, symbolOf } from './formula.ts'
import { graphOf, type Input, type Step } from './graph.ts'
import { inputsView, quantitiesTable, usedByView } from './inputs.ts'
import { nearestIn } from './nearest.ts'
import { restsOnView } from './rests-on.ts'
import { pathView, treeView } from './tree.ts'
import { idView, originView, roundedView, sourceView, valueView } from './value.ts'

/** What the calculation of a number is shown with. */
export interface Shown {
  readonly derivation: Pick<Derivation, 'inputs' | 'steps'>
  /** The id of the quantity, as the path has it; left out, the page is the list of all steps. */
  readonly quantity?: string | undefined
  /** The address of the calculation of another quantity. */
  readonly linkTo: (id: string) => string
  /** The day on which ages are counted. */
  readonly today: string
  /** The currency of the answer: the calculation itself is in US dollars. */
  readonly currency: 'USD' | 'CNY'
  /** The quantity that the list of steps begins with. */
  readonly headline?: string | undefined
  /** The address of the estimate, to go back to. */
  readonly back?: string | undefined
  /** The address of the list of all steps; a step has its id as an anchor there. */
  readonly index?: string | undefined
}

/** A value in full: as rounded, as it is, and what it is called. */
const factsView = (one: Step | Input, { t }: Context): Html => {
  const { value, unit, symbol, id } = one
  const written = t.format.unit(unit, String(value))
  const exact = value === null ? undefined : String(value)
  return html`<p class="result">${value === null ? valueView(one, t) : roundedView(one, t)}</p>
<dl class="facts">${exact === undefined ? '' : html`<div><dt>${t('pageCalculation.exact')}</dt><dd><code>${exact}</code>${written === '' ? '' : html` ${written}`}</dd></div>`}<div><dt>${t('pageCalculation.symbol')}</dt><dd>${/^\d/.test(symbol) ? symbol : html`<math>${symbolOf(one).markup}</math>`}</dd></div><div><dt>${t('pageCalculation.name')}</dt><dd>${idView(id)}</dd></div></dl>`
}

const stepView = (step: Step, context: Context): Html => {
  const { t } = context
  return html`${formulaView(step, context)}
<dl class="facts">${step.because === undefined ? '' : html`<div><dt>${t('pageCalculation.because')}</dt><dd>${step.because}</dd></div>`}<div><dt>${t('pageCalculation.formula-source')}</dt><dd>${step.source === null ? t('pageCalculation.by-definition') : sourceView(step.source)}</dd></div></dl>
${inputsView(step, context)}
${restsOnView(step, context)}`
}

const inputView = (input: Input, context: Context): Html =>
  html`<h2>${context.t('pageCalculation.origin')}</h2>
<p>${originView(input, context)}</p>`

const quantityView = (one: Step | Input, context: Context): Html =>
  html`${pathView(one.id, context)}
<h1 id="result-title">${one.label}</h1>
${factsView(one, context)}
${'formula' in one ? stepView(one, context) : inputView(one, context)}
${usedByView(one.id, context)}`

/** All steps and inputs, with what was not found where something was asked for. */
const indexView = (quantity: string | undefined, context: Context): Html => {
  const { graph, linkTo, t } = context
  const { steps, inputs } = graph
  const lead = t('pageCalculation.lead', { steps: steps.size, inputs: inputs.size })
  const near = quantity === undefined ? [] : nearestIn(graph, quantity)
  const labelOf = (id: string) => (steps.get(id) ?? inputs.get(id))?.label ?? id
  return html`<h1 id="result-title">${t('pageCalculation.title')}</h1>
${
  quantity === undefined
    ? ''
    : html`<div class="not-found" role="alert"><p>${t('pageCalculation.not-found', { quantity })}</p>${near.length === 0 ? '' : html`<p>${t('pageCalculation.nearest')}</p><ul>${near.map((id) => html`<li><a href="${linkTo(id)}">${labelOf(id)}</a> ${idView(id)}</li>`)}</ul>`}</div>`
}
<p class="lead">${lead}</p>
${allStepsView(context)}
<h2>${t('pageCalculation.every-input')}</h2>
${quantitiesTable([...inputs.values()], t('pageCalculation.every-input'), context)}`
}

/** Whether a calculation has a quantity: the page of one that it does not have says so. */
export const hasQuantity = (
  { steps, inputs }: Pick<Derivation, 'inputs' | 'steps'>,
  quantity: string,
): boolean => [...steps, ...inputs].some(({ id }) => id === quantity)

/**
 * The calculation of one number: its formula typeset and with numbers, its inputs with their
 * sources and dates, each a link to its own, and what it goes into; beside it the tree of
 * steps. Without a quantity, or with one that the calculation does not have, all of them.
 */
export const calculationView = (
  { derivation, quantity, linkTo, today, currency, headline, back, index }: Shown,
  t: Tell,
): Html => {
  const graph = graphOf(derivation, headline)
  const context: Context = { graph, linkTo, today, t }
  const asked = quantity === '' ? undefined : quantity
  const one = asked === undefined ? undefined : (graph.steps.get(asked) ?? graph.inputs.get(asked))
  return html`<div class="calculation"><article>
${back === undefined ? '' : html`<p class="back"><a href="${back}" data-back>${t('pageCalculation.back')}</a></p>`}
${one === undefined ? indexView(asked, context) : quantityView(one, context)}
${one === undefined || index === undefined ? '' : html`<p><a href="${index}#${one.id}">${t('pageCalculation.every-step')}</a></p>`}
${currency === 'USD' ? '' : html`<p class="note">${t('pageCalculation.in-dollars')}</p>`}
</article>
${treeView(one?.id, context)}</div>`
}
