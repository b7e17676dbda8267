import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formulas } from '../../../src/model/formulas.ts'
import type { Formula } from '../../../src/model/graph/formula.ts'
import { variantsOf } from '../../../src/model/graph/lean.ts'
import { constants, isConstant } from '../../../src/model/quantities/constants.ts'
import { type QuantityId, quantities } from '../../../src/model/quantities/index.ts'
import { constantText } from '../../../src/page/view/calculation/formula.ts'
import { numberPiece, symbolPiece } from '../../../src/page/view/calculation/symbol.ts'
import { typesetter } from '../../../src/page/view/calculation/typeset.ts'
import { treeOf } from '../../../src/units/arithmetic.ts'
import { en } from '../../../src/words/en.ts'
import { math } from '../../support/math.ts'
import { readMath } from '../../support/mathml.ts'

const symbolOf = (id: string) => symbolPiece(quantities[id as QuantityId].symbol)

const set = typesetter({
  nameOf: symbolOf,
  numberOf: (value) => numberPiece(constantText(value, en.format)),
  words: { if: 'if', otherwise: 'otherwise', and: 'and', or: 'or' },
})

const typesetOf = (text: string): string => {
  const tree = treeOf(text)
  if (tree === undefined) throw new Error(`not read: ${text}`)
  return String(set(tree).markup)
}

/** What each symbol of a formula stands for, that of its result among them; a numeral is its number. */
const namesIn = ({ of, from }: Formula): ReadonlyMap<string, string> => {
  const names = new Map<string, string>()
  for (const id of new Set([of, ...from])) {
    if (/^\d/.test(quantities[id].symbol)) continue
    const markup = String(symbolOf(id).markup)
    if (names.has(markup)) throw new Error(`${names.get(markup)} and ${id} have one symbol`)
    names.set(markup, id)
  }
  return names
}

const positive = fc.double({ min: 1e-3, max: 1e6, noNaN: true })

const inputsOf = ({ from }: Formula) =>
  fc.record(
    Object.fromEntries(
      from.map((id) => [
        id,
        isConstant(id) && /^\d/.test(quantities[id].symbol)
          ? fc.constant(constants[id].value)
          : positive,
      ]),
    ),
  ) as fc.Arbitrary<Record<QuantityId, number>>

/** Read back, `expm1(x)` is exp(x) − 1, which loses the digits that it is there to keep. */
const toleranceOf = ({ text }: Formula) => (text.includes('expm1') ? 1e-6 : 1e-9)

const close = (a: number, b: number, tolerance: number, slack: number) =>
  Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b)) + slack

/** mathjs takes numbers within 1e-12 of each other for equal, where a formula compares or rounds them. */
const isTie = ({ text, from }: Formula, inputs: Record<QuantityId, number>) =>
  /[<>?]|ceil|floor/.test(text) &&
  from.some((id, at) =>
    from.slice(at + 1).some((other) => Math.abs(inputs[id] / inputs[other] - 1) < 1e-9),
  )

const check = (formula: Formula, typeset = typesetOf(formula.text)) => {
  const read = math.compile(readMath(typeset, namesIn(formula)))
  fc.assert(
    fc.property(inputsOf(formula), (inputs) => {
      fc.pre(formula.domain?.(inputs) ?? true)
      fc.pre(!isTie(formula, inputs))
      const computed = formula.compute(inputs)
      const slack = formula.text.includes(' - ')
        ? 1e-12 * Math.max(...formula.from.map((id) => inputs[id]))
        : 0
      const asRead: unknown = read.evaluate({ ...inputs })
      if (typeof asRead !== 'number' || !close(computed, asRead, toleranceOf(formula), slack))
        throw new Error(`read as ${asRead}, computed as ${computed}`)
    }),
    { numRuns: 30, seed: 2023, endOnFailure: true },
  )
}

describe('the typeset formula, read back, is the formula computed', () => {
  const variants = formulas.flatMap(variantsOf)
  test.each(variants.map((formula) => [`${formula.of} = ${formula.text}`, formula] as const))(
    '%s',
    (_, formula) => check(formula),
  )
})

describe('by hand', () => {
  const mi = (text: string) => `<mi>${text}</mi>`
  const mo = (text: string) => `<mo>${text}</mo>`
  const plain = typesetter({
    nameOf: (name) => symbolPiece(name),
    numberOf: (value) => numberPiece(constantText(value, en.format)),
    words: { if: 'if', otherwise: 'otherwise', and: 'and', or: 'or' },
  })
  const setOf = (text: string) => {
    const tree = treeOf(text)
    return tree && String(plain(tree).markup).replaceAll(/<\/?mrow>/g, '')
  }
  const [a, b, c, d] = [mi('a'), mi('b'), mi('c'), mi('d')]
  const times = mo('×')

  test.each([
    ['a * b', `${a}${times}${b}`],
    ['a / b', `<mfrac>${a}${b}</mfrac>`],
    ['a * b / c * d', `<mfrac>${a}${times}${b}${c}</mfrac>${times}${d}`],
    ['a / b / c', `<mfrac>${a}${b}${times}${c}</mfrac>`],
    ['(a + b) * c', `${mo('(')}${a}${mo('+')}${b}${mo(')')}${times}${c}`],
    ['(a + b) / c', `<mfrac>${a}${mo('+')}${b}${c}</mfrac>`],
    ['a - (b - c)', `${a}${mo('−')}${mo('(')}${b}${mo('−')}${c}${mo(')')}`],
    ['ceil(a / b)', `${mo('⌈')}<mfrac>${a}${b}</mfrac>${mo('⌉')}`],
    [
      '(1 + a) ^ (-b / c)',
      `<msup>${mo('(')}<mn>1</mn>${mo('+')}${a}${mo(')')}<mfrac>${mo('−')}${b}${c}</mfrac></msup>`,
    ],
    ['sqrt(a)', `<msqrt>${a}</msqrt>`],
    [
      'hypot(a, b)',
      `<msqrt><msup>${a}<mn>2</mn></msup>${mo('+')}<msup>${b}<mn>2</mn></msup></msqrt>`,
    ],
    [
      'max(1, a)',
      `${mi('max')}${mo('&#x2061;')}${mo('(')}<mn>1</mn><mo separator="true">,</mo>${a}${mo(')')}`,
    ],
    [
      'log(a) ^ 2',
      `<msup>${mo('(')}${mi('ln')}${mo('&#x2061;')}${mo('(')}${a}${mo(')')}${mo(')')}<mn>2</mn></msup>`,
    ],
    ['a * 1e-12', `${a}${times}<msup><mn>10</mn><mn>−12</mn></msup>`],
    [
      'a <= 1 ? b : c',
      `${mo('{')}<mtable><mtr><mtd>${b}</mtd><mtd><mtext>if&nbsp;</mtext>${a}${mo('≤')}<mn>1</mn></mtd></mtr><mtr><mtd>${c}</mtd><mtd><mtext>otherwise</mtext></mtd></mtr></mtable>`,
    ],
  ])('%s', (text, markup) => {
    expect(setOf(text)).toBe(markup)
  })
})

describe('the check sees a formula that is typeset wrong', () => {
  const byName = (of: string) => {
    const found = formulas.find((one) => one.of === of)
    if (found === undefined) throw new Error(of)
    return found
  }
  test.each([
    ['a factor too many', 'usdPerYear', '2 * usdPerDay * daysPerYear'],
    ['turned over', 'usdPerYear', 'usdPerDay / daysPerYear'],
    ['without its brackets', 'batchFactor', '(1 - batchShare) * batchDiscount'],
    ['without rounding', 'servers', 'serversExact'],
  ])('%s', (_, of, text) => {
    expect(() => check(byName(of), typesetOf(text))).toThrow()
  })
})

describe('symbols', () => {
  test('no two quantities of a formula look the same', () => {
    for (const formula of formulas) expect(() => namesIn(formula), formula.of).not.toThrow()
  })

  test('a numeral is the number of its constant', () => {
    for (const [id, { symbol }] of Object.entries(quantities)) {
      if (!/^\d/.test(symbol)) continue
      const read = math.evaluate(readMath(String(symbolPiece(symbol).markup), new Map()))
      expect(
        isConstant(id as QuantityId) && constants[id as keyof typeof constants].value,
        id,
      ).toBe(read)
    }
  })

  test.each([
    ['λ', '<mi>λ</mi>'],
    ['TPOT', '<mi>TPOT</mi>'],
    ['λₛ', '<msub><mi>λ</mi><mi>s</mi></msub>'],
    ['a₁', '<msub><mi>a</mi><mn>1</mn></msub>'],
    ['M_w', '<msub><mi>M</mi><mi>w</mi></msub>'],
    ['M_−', '<msub><mi>M</mi><mo>−</mo></msub>'],
    ['n⁺', '<msup><mi>n</mi><mo>+</mo></msup>'],
    ['p_s⁺', '<msubsup><mi>p</mi><mi>s</mi><mo>+</mo></msubsup>'],
    ['C_y*', '<msubsup><mi>C</mi><mi>y</mi><mo>*</mo></msubsup>'],
    ['k*′', '<msup><mi>k</mi><mo>*′</mo></msup>'],
    ['T_½', '<msub><mi>T</mi><mn>½</mn></msub>'],
    ['n̄_d', '<msub><mover><mi>n</mi><mo>¯</mo></mover><mi>d</mi></msub>'],
    ['ū_r', '<msub><mover><mi>u</mi><mo>¯</mo></mover><mi>r</mi></msub>'],
    ['10⁶', '<msup><mn>10</mn><mn>6</mn></msup>'],
    ['3600', '<mn>3600</mn>'],
    ['e^s_τ', '<msup><mi>e</mi><msub><mi>s</mi><mi>τ</mi></msub></msup>'],
    ['⌊B_max⌋', '<mrow><mo>⌊</mo><msub><mi>B</mi><mi>max</mi></msub><mo>⌋</mo></mrow>'],
    ['G/C', '<mrow><mi>G</mi><mo>/</mo><mi>C</mi></mrow>'],
  ])('%s', (symbol, markup) => {
    expect(String(symbolPiece(symbol).markup)).toBe(markup)
  })
})

test.each([
  ['1,234.5', '<mn>1\u2009234.5</mn>', 7],
  ['−2', '<mrow><mo>−</mo><mn>2</mn></mrow>', 4],
  ['-2', '<mrow><mo>−</mo><mn>2</mn></mrow>', 4],
  ['3.5 × 10⁹', '<mrow><mn>3.5</mn><mo>×</mo><msup><mn>10</mn><mn>9</mn></msup></mrow>', 5],
  ['1 × 10⁻¹²', '<msup><mn>10</mn><mn>−12</mn></msup>', 6],
])('the number %s', (text, markup, level) => {
  const piece = numberPiece(text)
  expect(String(piece.markup)).toBe(markup)
  expect(piece.level).toBe(level)
})
