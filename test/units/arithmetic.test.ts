import { describe, expect, test } from 'vitest'
import { type Tree, treeOf } from '../../src/units/arithmetic.ts'

/** A tree with every bracket that it can have. */
const bracketed = (tree: Tree): string => {
  switch (tree.kind) {
    case 'number':
      return String(tree.value)
    case 'name':
      return tree.name
    case 'negative':
      return `(-${bracketed(tree.of)})`
    case 'binary':
      return `(${bracketed(tree.left)} ${tree.sign} ${bracketed(tree.right)})`
    case 'call':
      return `${tree.name}(${tree.args.map(bracketed).join(', ')})`
    case 'choice':
      return `(${bracketed(tree.test)} ? ${bracketed(tree.yes)} : ${bracketed(tree.no)})`
  }
}

const read = (text: string) => {
  const tree = treeOf(text)
  return tree === undefined ? undefined : bracketed(tree)
}

describe('the tree of a formula’s text', () => {
  test.each([
    ['a + b * c', '(a + (b * c))'],
    ['a - b - c', '((a - b) - c)'],
    ['a / b / c * d', '(((a / b) / c) * d)'],
    ['a * (b + c)', '(a * (b + c))'],
    ['a ^ b ^ c', '(a ^ (b ^ c))'],
    ['-a ^ 2', '(-(a ^ 2))'],
    ['-a / b', '((-a) / b)'],
    ['2 ^ -x', '(2 ^ (-x))'],
    ['ceil(a / b * (1 - 1e-12))', 'ceil(((a / b) * (1 - 1e-12)))'],
    ['max(1, min(a, b))', 'max(1, min(a, b))'],
    ['a <= 1 ? b : c > 2 ? d : 0.5', '((a <= 1) ? b : ((c > 2) ? d : 0.5))'],
    ['a < 3 and b >= 1 or c > d + 1', '(((a < 3) and (b >= 1)) or (c > (d + 1)))'],
    ['and_then + order', '(and_then + order)'],
  ])('%s', (text, tree) => {
    expect(read(text)).toBe(tree)
  })

  test.each([
    '',
    ' ',
    'a +',
    '(a',
    'a)',
    'a b',
    'a ? b',
    'f(a,',
    'f()',
    'a % b',
    '"a"',
    'and',
    'a = b',
  ])('there is none of “%s”', (text) => {
    expect(treeOf(text)).toBeUndefined()
  })
})
