import { html } from 'hono/html'
import type { Sign, Tree } from '../../../units/arithmetic.ts'
import type { Html } from '../../parts/html.ts'
import { fenced, type level, type Piece, piece, within } from './piece.ts'

/** What a formula is typeset with. */
export interface Setting {
  /** A quantity: its symbol, or its number. */
  readonly nameOf: (name: string) => Piece
  readonly numberOf: (value: number) => Piece
  /** Words between the signs. */
  readonly words: {
    readonly if: string
    readonly otherwise: string
    readonly and: string
    readonly or: string
  }
}

const comparing: Readonly<Partial<Record<Sign, string>>> = {
  '<=': '≤',
  '>=': '≥',
  '<': '<',
  '>': '>',
}

/** Factors over divisors, of which one or more follow each other in the text. */
interface Quotient {
  readonly over: readonly Tree[]
  readonly under: readonly Tree[]
}

/** A chain of * and / as quotients that are multiplied: `a * b / c / d * e` is ab/(cd) × e. */
const quotientsOf = (tree: Tree): readonly Quotient[] => {
  if (tree.kind !== 'binary' || (tree.sign !== '*' && tree.sign !== '/'))
    return [{ over: [tree], under: [] }]
  const before = quotientsOf(tree.left)
  const last = before.at(-1) ?? { over: [], under: [] }
  const rest = before.slice(0, -1)
  if (tree.sign === '/') return [...rest, { ...last, under: [...last.under, tree.right] }]
  return last.under.length === 0
    ? [...rest, { over: [...last.over, tree.right], under: [] }]
    : [...before, { over: [tree.right], under: [] }]
}

/** How a tree is typeset, once what stands for names and numbers is known. */
export const typesetter = ({ nameOf, numberOf, words }: Setting): ((tree: Tree) => Piece) => {
  const factors = (trees: readonly Tree[]): Html => {
    const [first, ...rest] = trees
    if (first === undefined) return html``
    if (rest.length === 0) return set(first).markup
    return html`<mrow>${trees.map((tree, at) => html`${at === 0 ? '' : html`<mo>×</mo>`}${within(set(tree), 'product')}`)}</mrow>`
  }

  const quotient = ({ over, under }: Quotient): Html =>
    html`<mfrac>${factors(over)}${factors(under)}</mfrac>`

  const product = (tree: Tree): Piece => {
    const quotients = quotientsOf(tree)
    const shown = quotients.map((one) =>
      one.under.length > 0
        ? quotient(one)
        : html`${one.over.map((factor, at) => html`${at === 0 ? '' : html`<mo>×</mo>`}${within(set(factor), 'product')}`)}`,
    )
    return piece(
      html`<mrow>${shown.map((one, at) => html`${at === 0 ? '' : html`<mo>×</mo>`}${one}`)}</mrow>`,
      'product',
    )
  }

  const power = (base: Piece, exponent: Html): Piece =>
    piece(html`<msup>${within(base, 'atom')}${exponent}</msup>`, 'power')

  const joined = (left: Html, sign: string, right: Html, of: keyof typeof level): Piece =>
    piece(html`<mrow>${left}<mo>${sign}</mo>${right}</mrow>`, of)

  const worded = (left: Piece, of: 'and' | 'or', right: Piece): Piece =>
    piece(
      html`<mrow>${within(left, of)}<mtext>&nbsp;${words[of]}&nbsp;</mtext>${within(right, of)}</mrow>`,
      of,
    )

  const binary = (tree: Extract<Tree, { kind: 'binary' }>): Piece => {
    const { sign } = tree
    if (sign === '*' || sign === '/') return product(tree)
    const [left, right] = [set(tree.left), set(tree.right)]
    if (sign === '^') return power(left, right.markup)
    // A sum on the right keeps its brackets, as it is read from the left.
    if (sign === '+' || sign === '-')
      return joined(within(left, 'sum'), sign === '+' ? '+' : '−', within(right, 'product'), 'sum')
    if (sign === 'and' || sign === 'or') return worded(left, sign, right)
    return joined(within(left, 'sum'), comparing[sign] ?? sign, within(right, 'sum'), 'compare')
  }

  // No atom: ln(x)² could be read as the logarithm of x².
  const called = (name: string, args: readonly Tree[]): Piece =>
    piece(
      html`<mrow><mi>${name}</mi><mo>&#x2061;</mo>${fenced('(', html`${args.map((one, at) => html`${at === 0 ? '' : html`<mo separator="true">,</mo>`}${set(one).markup}`)}`, ')')}</mrow>`,
      'power',
    )

  const call = (name: string, args: readonly Tree[]): Piece => {
    const inside = html`${args.map((one) => set(one).markup)}`
    if (name === 'ceil') return piece(fenced('⌈', inside, '⌉'), 'atom')
    if (name === 'floor') return piece(fenced('⌊', inside, '⌋'), 'atom')
    if (name === 'sqrt') return piece(html`<msqrt>${inside}</msqrt>`, 'atom')
    if (name === 'hypot') {
      const squares = args.map((one) => power(set(one), html`<mn>2</mn>`).markup)
      return piece(
        html`<msqrt>${squares.map((one, at) => html`${at === 0 ? '' : html`<mo>+</mo>`}${one}`)}</msqrt>`,
        'atom',
      )
    }
    if (name === 'expm1') return joined(called('exp', args).markup, '−', html`<mn>1</mn>`, 'sum')
    return called(name === 'log' ? 'ln' : name, args)
  }

  const choice = ({ test, yes, no }: Extract<Tree, { kind: 'choice' }>): Piece =>
    piece(
      html`<mrow><mo>{</mo><mtable><mtr><mtd>${set(yes).markup}</mtd><mtd><mtext>${words.if}&nbsp;</mtext>${set(test).markup}</mtd></mtr><mtr><mtd>${set(no).markup}</mtd><mtd><mtext>${words.otherwise}</mtext></mtd></mtr></mtable></mrow>`,
      'choice',
    )

  const set = (tree: Tree): Piece => {
    switch (tree.kind) {
      case 'number':
        return numberOf(tree.value)
      case 'name':
        return nameOf(tree.name)
      case 'negative':
        return piece(html`<mrow><mo>−</mo>${within(set(tree.of), 'product')}</mrow>`, 'sum')
      case 'binary':
        return binary(tree)
      case 'call':
        return call(tree.name, tree.args)
      case 'choice':
        return choice(tree)
    }
  }
  return set
}
