import fc from 'fast-check'
import { HyperFormula } from 'hyperformula'
import { afterAll, describe, expect, test } from 'vitest'
import { excelOf } from '../../src/export/formula/excel.ts'
import { nameOf } from '../../src/export/formula/names.ts'
import { formulas } from '../../src/model/formulas.ts'
import type { Formula } from '../../src/model/graph/formula.ts'
import { variantsOf } from '../../src/model/graph/lean.ts'
import { type QuantityId, quantities } from '../../src/model/quantities/index.ts'

const licenseKey = 'gpl-v3'
const engine = HyperFormula.buildFromSheets(
  { sheet: [] },
  { licenseKey, smartRounding: false, precisionEpsilon: 0 },
)
afterAll(() => engine.destroy())

describe('a formula as a spreadsheet has it', () => {
  test.each([
    ['a + b * d', 'a+b*d'],
    ['(a + b) * d', '(a+b)*d'],
    ['a - (b - d)', 'a-(b-d)'],
    ['a - b - d', 'a-b-d'],
    ['a / (b * d)', 'a/(b*d)'],
    // By the rules of mathjs -(a^2), where a spreadsheet reads -a^2 as (-a)^2.
    ['-a ^ 2', '-(a^2)'],
    ['b - -a ^ 2', 'b-(-(a^2))'],
    ['(1 + x) ^ (-y / z)', '(1+x)^((-y)/z)'],
    ['x ^ y ^ z', 'x^(y^z)'],
    ['ceil(x * (1 - 1e-12))', 'CEILING(x*(1-0.000000000001),1)'],
    ['min(a, max(b, 2.5e+21))', 'MIN(a,MAX(b,2500000000000000000000))'],
    ['0.95 * x - 1.5', '0.95*x-1.5'],
    ['exp(-hypot(log(a / b), x))', 'EXP(-SQRT(SUMSQ(LN(a/b),x)))'],
    ['(z < 3 and d > 1 ? 1 : 0) * e', 'IF(AND(z<3,d>1),1,0)*e'],
    ['days * r', 'days_*r_'],
  ])('%s', (text, formula) => expect(excelOf(text)).toBe(formula))

  test.each(['gamma(x)', 'the largest of them', 'a +', '"x"', 'constructor(a)'])(
    '%s cannot be said',
    (text) => expect(excelOf(text)).toBeUndefined(),
  )
})

describe('a name of a workbook', () => {
  test.each(['tp8', 'R', 'c', 'R1C1', 'XFD1', 'days', 'TRUE'])('%s is another', (id) =>
    expect(nameOf(id)).toBe(`${id}_`),
  )

  test('of each quantity is no cell and no function, and its own', () => {
    const functions = new Set(HyperFormula.getRegisteredFunctionNames('enGB'))
    const names = Object.keys(quantities).map((id) => nameOf(id).toUpperCase())
    expect(names.filter((name) => functions.has(name))).toEqual([])
    expect(new Set(names).size).toBe(names.length)
    expect(names.filter((name) => !/^[A-Z]\w*$/.test(name))).toEqual([])
  })
})

const positive = fc.double({ min: 1e-3, max: 1e6, noNaN: true })

const inputsOf = ({ from }: Formula) =>
  fc.record(Object.fromEntries(from.map((id) => [id, positive]))) as fc.Arbitrary<
    Record<QuantityId, number>
  >

/** A formula’s value by the engine, with numbers in place of names. */
const recalculated = ({ text, from }: Formula, inputs: Record<QuantityId, number>): unknown => {
  const formula = excelOf(text) ?? ''
  const ids = new Map(from.map((id) => [nameOf(id), `(${inputs[id]})`]))
  return engine.calculateFormula(
    `=${formula.replace(/[A-Za-z_]\w*(?![\w(])/g, (name) => ids.get(name) ?? name)}`,
    0,
  )
}

/** Whether a whole number is near what is rounded, where engines may round differently. */
const isNear = ({ text, from }: Formula, inputs: Record<QuantityId, number>) =>
  /[<>]|ceil|floor/.test(text) &&
  from.some((id) =>
    from.some((other) => other !== id && Math.abs(inputs[id] / inputs[other] - 1) < 1e-9),
  )

describe('a spreadsheet computes what the model does', () => {
  const all = formulas.flatMap((formula) => variantsOf(formula))
  const texts = new Map(all.map((formula) => [`${formula.of} = ${formula.text}`, formula]))
  test.each([...texts])('%s', (_, formula) => {
    expect(excelOf(formula.text)).toBeDefined()
    fc.assert(
      fc.property(inputsOf(formula), (inputs) => {
        fc.pre(formula.domain?.(inputs) ?? true)
        fc.pre(!isNear(formula, inputs))
        const computed = formula.compute(inputs)
        fc.pre(Number.isFinite(computed))
        const slack = 1e-12 * Math.max(...formula.from.map((id) => inputs[id]))
        const value = recalculated(formula, inputs)
        expect(value).toBeTypeOf('number')
        expect(Math.abs(Number(value) - computed)).toBeLessThanOrEqual(
          1e-9 * Math.abs(computed) + (formula.text.includes(' - ') ? slack : 0),
        )
      }),
      { numRuns: 12, seed: 2023, endOnFailure: true },
    )
  })
})
