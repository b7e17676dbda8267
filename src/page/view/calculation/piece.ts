import { html } from 'hono/html'
import type { Html } from '../../parts/html.ts'

/** How tightly a piece of a formula holds together; what holds less is put in brackets. */
export const level = { choice: 0, or: 1, and: 2, compare: 3, sum: 4, product: 5, power: 6, atom: 7 }

/** A piece of a formula as MathML. */
export interface Piece {
  readonly markup: Html
  readonly level: number
}

export const piece = (markup: Html, of: keyof typeof level): Piece => ({
  markup,
  level: level[of],
})

export const fenced = (open: string, inside: Html, close: string): Html =>
  html`<mrow><mo>${open}</mo>${inside}<mo>${close}</mo></mrow>`

/** A piece as it stands beside others that hold together so tightly: in brackets if it holds less. */
export const within = ({ markup, level: own }: Piece, least: keyof typeof level): Html =>
  own < level[least] ? fenced('(', markup, ')') : markup
