import { type Sign, type Tree, treeOf } from '../../units/arithmetic.ts'
import { nameOf } from './names.ts'

/** How tightly each binds; a spreadsheet’s `-a^b` is (-a)^b, and its `a^b^c` is (a^b)^c. */
const levels: Readonly<Record<Exclude<Sign, 'and' | 'or'>, number>> = {
  '<': 1,
  '>': 1,
  '<=': 1,
  '>=': 1,
  '+': 2,
  '-': 2,
  '*': 3,
  '/': 3,
  '^': 4,
}
const [loosest, ofProduct, atom] = [0, 3, 5]

/** A formula’s text and how tightly its outermost part binds. */
interface Written {
  readonly text: string
  readonly level: number
}

const whole = (text: string): Written => ({ text, level: atom })

/** A part where something that binds as tightly as `level` is wanted. */
const within = ({ text, level }: Written, wanted: number): string =>
  level < wanted ? `(${text})` : text

/** A number without a power of ten: not every program that reads workbooks reads `1E-12` in a formula. */
const plainNumber = (value: number): string => {
  const [digits = '', power = '0'] = value.toExponential().split('e')
  const figures = digits.replace('.', '')
  const point = 1 + Number(power)
  if (point <= 0) return `0.${'0'.repeat(-point)}${figures}`
  const whole = figures.slice(0, point).padEnd(point, '0')
  return figures.length > point ? `${whole}.${figures.slice(point)}` : whole
}

type Call = (args: readonly string[]) => string

const named =
  (name: string): Call =>
  (args) =>
    `${name}(${args.join(',')})`

/**
 * Functions of formulas as a spreadsheet has them; `expm1` by the hyperbolic sine, for
 * EXP(x)-1 loses the digits of a small x.
 */
const calls: Readonly<Record<string, Call>> = {
  min: named('MIN'),
  max: named('MAX'),
  sqrt: named('SQRT'),
  exp: named('EXP'),
  log: named('LN'),
  ceil: ([x]) => `CEILING(${x},1)`,
  floor: ([x]) => `INT(${x})`,
  round: named('ROUND'),
  hypot: (args) => `SQRT(SUMSQ(${args.join(',')}))`,
  expm1: ([x]) => `2*EXP((${x})/2)*SINH((${x})/2)`,
}

const callOf = (name: string, args: readonly Tree[]): Written | undefined => {
  const written = args.map(writtenOf)
  const call = Object.hasOwn(calls, name) ? calls[name] : undefined
  const texts = written.flatMap((one) => (one === undefined ? [] : [one.text]))
  if (call === undefined || texts.length < written.length) return undefined
  return { text: call(texts), level: name === 'expm1' ? ofProduct : atom }
}

const binaryOf = (sign: Sign, left: Written, right: Written): Written => {
  if (sign === 'and' || sign === 'or')
    return whole(`${sign.toUpperCase()}(${left.text},${right.text})`)
  const level = levels[sign]
  // Its own level on the left only: a - (b - c) keeps its parentheses, a - b - c needs none.
  const first = within(left, sign === '^' ? atom : level)
  return { text: `${first}${sign}${within(right, level + 1)}`, level }
}

const writtenOf = (tree: Tree): Written | undefined => {
  switch (tree.kind) {
    case 'number':
      return whole(plainNumber(tree.value))
    case 'name':
      return whole(nameOf(tree.name))
    case 'call':
      return callOf(tree.name, tree.args)
    case 'negative': {
      const of = writtenOf(tree.of)
      return of && { text: `-${within(of, atom)}`, level: loosest }
    }
    case 'binary': {
      const [left, right] = [writtenOf(tree.left), writtenOf(tree.right)]
      return left && right && binaryOf(tree.sign, left, right)
    }
    case 'choice': {
      const [test, yes, no] = [tree.test, tree.yes, tree.no].map(writtenOf)
      return test && yes && no && whole(`IF(${test.text},${yes.text},${no.text})`)
    }
  }
}

/** Longest formula that a spreadsheet takes, in characters. */
const maxLength = 8192

/**
 * A formula’s text as a spreadsheet’s formula over the names of its quantities,
 * without the `=`. Undefined where it cannot be said so: its value is held then.
 */
export const excelOf = (text: string): string | undefined => {
  const tree = treeOf(text)
  const written = tree && writtenOf(tree)?.text
  return written !== undefined && written.length <= maxLength ? written : undefined
}
