import fc from 'fast-check'
import type { Unit } from 'mathjs'
import { describe, expect, test } from 'vitest'
import { formulas } from '../../src/model/formulas.ts'
import type { Formula } from '../../src/model/graph/formula.ts'
import { usdPerDay } from '../../src/model/inference/cost.ts'
import { type QuantityId, quantities } from '../../src/model/quantities/index.ts'
import { sourceOf } from '../../src/presets/registry.ts'
import { math, roundings, unitOf } from '../support/math.ts'

const positive = fc.double({ min: 1e-3, max: 1e6, noNaN: true })

const inputsOf = ({ from }: Formula) =>
  fc.record(Object.fromEntries(from.map((id) => [id, positive]))) as fc.Arbitrary<
    Record<QuantityId, number>
  >

/** A difference of near numbers keeps only the digits that they do not share. */
const cancelled = ({ text, from }: Formula, inputs: Record<QuantityId, number>) =>
  text.includes(' - ') ? 1e-12 * Math.max(...from.map((id) => inputs[id])) : 0

const close = (a: number, b: number, slack: number) =>
  Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b)) + slack

/** The text’s value, with numbers in place of names. */
const valueOfText = ({ text }: Formula, inputs: Record<string, number>): number =>
  math.evaluate(text, { ...inputs })

/** The text’s value in the unit of its quantity, with quantities in place of names. */
const valueInUnit = (formula: Formula, inputs: Record<QuantityId, number>): number => {
  const scope = Object.fromEntries(
    formula.from.map((id) => [id, math.multiply(inputs[id], unitOf(quantities[id].unit))]),
  )
  const result = math.evaluate(formula.text, { ...scope, ...roundings })
  const ratio = math.divide(result, unitOf(quantities[formula.of].unit)) as Unit | number
  if (typeof ratio === 'number') return ratio
  if (ratio.dimensions.some((power) => Math.abs(power) > 1e-9))
    throw new Error(
      `${formula.text} is in ${result.formatUnits()}, not ${quantities[formula.of].unit}`,
    )
  return (ratio as Unit & { value: number }).value
}

/** mathjs takes numbers within 1e-12 of each other for equal, where a formula compares or rounds them. */
const isTie = ({ text, from }: Formula, inputs: Record<QuantityId, number>) =>
  /[<>?]|ceil|floor/.test(text) &&
  from.some((id, at) =>
    from.slice(at + 1).some((other) => Math.abs(inputs[id] / inputs[other] - 1) < 1e-9),
  )

const check = (formula: Formula) =>
  fc.assert(
    fc.property(inputsOf(formula), (inputs) => {
      fc.pre(formula.domain?.(inputs) ?? true)
      fc.pre(!isTie(formula, inputs))
      const computed = formula.compute(inputs)
      const slack = cancelled(formula, inputs)
      const text = valueOfText(formula, inputs)
      if (!close(computed, text, slack))
        throw new Error(`text gives ${text}, code gives ${computed}`)
      const inUnit = valueInUnit(formula, inputs)
      if (!close(computed, inUnit, slack))
        throw new Error(`with units ${inUnit}, code gives ${computed}`)
    }),
    // A smaller counterexample says no more, and takes thousands of runs to find.
    { numRuns: 60, seed: 2023, endOnFailure: true },
  )

describe('the formula shown is the formula computed, in value and dimension', () => {
  test.each(formulas.map((formula) => [`${formula.of} = ${formula.text}`, formula] as const))(
    '%s',
    (_, formula) => check(formula),
  )
})

describe('the check sees a formula that is wrong', () => {
  const right: Formula = usdPerDay
  const wrong: [string, Partial<Formula>][] = [
    ['another factor in the text', { text: '2 * usdPerHour * hoursPerDay' }],
    ['another power in the text', { text: 'usdPerHour * hoursPerDay ^ 2' }],
    ['another result in the code', { compute: (i) => i.usdPerHour * 23 }],
    ['the right number for another quantity', { of: 'usdPerYear' }],
    ['the same dimension on another scale', { of: 'usdPerHour' }],
  ]
  test.each(wrong)('%s', (_, change) => expect(() => check({ ...right, ...change })).toThrow())
})

describe('each formula', () => {
  test.each(formulas.map((formula) => [formula.of, formula] as const))(
    '%s: names in the text are its inputs, and its source is known',
    (_, formula) => {
      const names = new Set<string>()
      math.parse(formula.text).traverse((node) => {
        if ('name' in node && node.type === 'SymbolNode') names.add(String(node.name))
      })
      names.delete('ceil')
      names.delete('floor')
      names.delete('round')
      names.delete('min')
      names.delete('max')
      names.delete('sqrt')
      names.delete('hypot')
      names.delete('exp')
      names.delete('log')
      names.delete('expm1')
      expect([...names].toSorted()).toEqual([...formula.from].toSorted())
      if (formula.source !== 'definition') expect(sourceOf(formula.source)).toBeDefined()
    },
  )
})
