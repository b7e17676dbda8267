import { html } from 'hono/html'
import { type Tree, treeOf } from '../../../units/arithmetic.ts'
import type { Tell } from '../../../words/say.ts'
import type { Html } from '../../parts/html.ts'
import type { Context } from './context.ts'
import type { Input, Step } from './graph.ts'
import { type Piece, piece } from './piece.ts'
import { numberPiece, symbolPiece } from './symbol.ts'
import { typesetter } from './typeset.ts'
import { formulaText } from './value.ts'

/** A number of a formula’s own text: with all of its digits, for the formula shown is the one computed. */
export const constantText = (
  value: number,
  { precise }: Pick<Tell['format'], 'precise'>,
): string => {
  const whole = String(value)
  return whole.includes('e') ? precise(value) : whole
}

/** The symbol of a quantity: a numeral only where it is the number of a constant. */
export const symbolOf = (one: Step | Input): Piece => {
  const isFixed = 'origin' in one && one.origin?.from === 'constant'
  return /^\d/.test(one.symbol) && !isFixed
    ? piece(html`<mtext>${one.label}</mtext>`, 'atom')
    : symbolPiece(one.symbol)
}

const nodeOf = ({ graph: { steps, inputs } }: Context, id: string): Step | Input | undefined =>
  steps.get(id) ?? inputs.get(id)

const named = (id: string): Piece => piece(html`<mi>${id}</mi>`, 'atom')

const settings = (context: Context, nameOf: (id: string) => Piece) => {
  const { t } = context
  return typesetter({
    nameOf,
    numberOf: (value) => numberPiece(constantText(value, t.format)),
    words: {
      if: t('pageCalculation.if'),
      otherwise: t('pageCalculation.otherwise'),
      and: t('pageCalculation.and'),
      or: t('pageCalculation.or'),
    },
  })
}

const bySymbol = (context: Context): ((tree: Tree) => Piece) =>
  settings(context, (id) => {
    const node = nodeOf(context, id)
    return node === undefined ? named(id) : symbolOf(node)
  })

const byNumber = (context: Context): ((tree: Tree) => Piece) =>
  settings(context, (id) => {
    const node = nodeOf(context, id)
    if (node === undefined) return named(id)
    return node.value === null ? symbolOf(node) : numberPiece(context.t.format.precise(node.value))
  })

/** A formula that scrolls by itself where it is wider than the page. */
const region = (label: string, inside: Html): Html =>
  html`<div class="formula-scroll" tabindex="0" role="region" aria-label="${label}">${inside}</div>`

const equation = (left: Html, right: Html): Html =>
  html`<math display="block"><mrow>${left}<mo>=</mo>${right}</mrow></math>`

const resultMath = ({ value, unit }: Step, t: Tell): Html => {
  if (value === null) return html``
  const written = t.format.unit(unit, t.format.precise(value))
  return html`<mo>=</mo>${numberPiece(t.format.precise(value)).markup}${written === '' ? '' : html`<mtext>&nbsp;${written}</mtext>`}`
}

/** The formula of a step: typeset, the same with numbers, and as text that can be copied. */
export const formulaView = (step: Step, context: Context): Html => {
  const { t } = context
  const { label, formula } = step
  const tree = treeOf(formula)
  const symbol = symbolOf(step).markup
  const typeset =
    tree === undefined
      ? ''
      : html`${region(t('pageCalculation.formula-region', { label }), equation(symbol, bySymbol(context)(tree).markup))}
<h3>${t('pageCalculation.with-numbers')}</h3>
${region(t('pageCalculation.numbers-region', { label }), equation(symbol, html`${byNumber(context)(tree).markup}${resultMath(step, t)}`))}`
  return html`<h2>${t('pageCalculation.formula')}</h2>
${typeset}
<h3>${t('pageCalculation.as-text')}</h3>
<p class="formula-text">${formulaText(`${step.id} = ${formula}`)}</p>`
}
