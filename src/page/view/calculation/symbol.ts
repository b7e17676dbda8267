import { html } from 'hono/html'
import type { Html } from '../../parts/html.ts'
import { fenced, type Piece, piece } from './piece.ts'

const lowered = '₀₁₂₃₄₅₆₇₈₉₊₋ₐₛ'
const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼'
const onLine = (text: string): string =>
  [...text]
    .map(
      (one) =>
        '0123456789+−as'[lowered.indexOf(one)] ?? '0123456789+−='[raised.indexOf(one)] ?? one,
    )
    .join('')

/** A word of MathML: a name, a number or a sign. */
const word = (text: string): Html =>
  /^[\d.,½]+$/.test(text)
    ? html`<mn>${text}</mn>`
    : /^\p{L}/u.test(text)
      ? html`<mi>${text}</mi>`
      : html`<mo>${text}</mo>`

const overlined = '\u0304'

const based = (text: string): Html =>
  text.endsWith(overlined)
    ? html`<mover>${based(text.slice(0, -1))}<mo>¯</mo></mover>`
    : /^[$¥]/.test(text)
      ? html`<mi>${text}</mi>`
      : word(text)

const parts = new RegExp(`^(.+?)(?:_(.+?)|([${lowered}]+))?([⁺⁻⁼′*~+−]*)$`, 'u')

/** Groups of digits apart by a thin space: in `max(1, 1,234)` a comma would be one too many. */
const spaced = (digits: string): string => digits.replace(/,(?=\d{3})/g, '\u2009')

/** A number as formats write it: `1,234.5`, `−2`, `3.5 × 10⁹`. */
export const numberPiece = (text: string): Piece => {
  const [, sign = '', digits = '', power] =
    /^([-−]?)(.*?)(?: × 10([⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+))?$/u.exec(text) ?? []
  const ten = power === undefined ? '' : html`<msup><mn>10</mn><mn>${onLine(power)}</mn></msup>`
  const size =
    power === undefined
      ? piece(html`<mn>${spaced(digits)}</mn>`, 'atom')
      : digits === '1'
        ? piece(html`${ten}`, 'power')
        : piece(html`<mrow><mn>${digits}</mn><mo>×</mo>${ten}</mrow>`, 'product')
  return sign === '' ? size : piece(html`<mrow><mo>−</mo>${size.markup}</mrow>`, 'sum')
}

/** A quantity’s symbol, such as `p_s⁺`, `λₛ` or `10⁶`, as MathML. */
export const symbolPiece = (symbol: string): Piece => {
  const tens = /^10([⁰¹²³⁴⁵⁶⁷⁸⁹]+)$/u.exec(symbol)?.[1]
  if (tens !== undefined) return numberPiece(`1 × 10${tens}`)
  if (/^\d+$/.test(symbol)) return numberPiece(symbol)
  const [, floored] = /^⌊(.+)⌋$/u.exec(symbol) ?? []
  if (floored !== undefined) return piece(fenced('⌊', symbolPiece(floored).markup, '⌋'), 'atom')
  const [, over, under] = /^(.+)\/(.+)$/.exec(symbol) ?? []
  if (over !== undefined && under !== undefined)
    return piece(
      html`<mrow>${symbolPiece(over).markup}<mo>/</mo>${symbolPiece(under).markup}</mrow>`,
      'product',
    )
  const [, base, exponent] = /^(.+)\^(.+)$/.exec(symbol) ?? []
  if (base !== undefined && exponent !== undefined)
    return piece(html`<msup>${word(base)}${symbolPiece(exponent).markup}</msup>`, 'power')
  return markedPiece(symbol)
}

/** A symbol with what stands below and above it. */
const markedPiece = (symbol: string): Piece => {
  const [, base = symbol, named, numbered, marks = ''] = parts.exec(symbol.normalize('NFD')) ?? []
  const below = named ?? numbered
  const sub = below === undefined ? undefined : word(onLine(below).normalize('NFC'))
  const above = marks === '' ? undefined : html`<mo>${onLine(marks)}</mo>`
  if (above === undefined)
    return piece(sub === undefined ? based(base) : html`<msub>${based(base)}${sub}</msub>`, 'atom')
  return piece(
    sub === undefined
      ? html`<msup>${based(base)}${above}</msup>`
      : html`<msubsup>${based(base)}${sub}${above}</msubsup>`,
    'power',
  )
}
