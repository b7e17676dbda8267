import { describe, expect, test } from 'vitest'
import type { Definition } from '../../src/model/graph/formula.ts'
import { formulaOf } from '../../src/model/graph/formula.ts'
import { inOrder } from '../../src/model/graph/order.ts'
import { inferenceDefinitions, inferenceParts } from '../../src/model/inference/parts.ts'
import type { InferenceTrait } from '../../src/model/inference/traits.ts'
import { en } from '../../src/words/en.ts'

const methods: readonly (readonly InferenceTrait[])[] = [
  ['chips', 'flops'],
  ['chips', 'measured'],
  ['chips', 'measured', 'measured-tokens'],
  ['chips', 'roofline'],
  ['chips', 'roofline', 'speculation'],
  ['chips', 'roofline', 'ttft-limit', 'tpot-spread', 'tpot-p95'],
  ['chips', 'roofline', 'ttft-limit', 'tpot-spread', 'tpot-p99'],
  ['chips', 'roofline', 'replicas-given'],
  ['chips', 'roofline', 'by-the-hour'],
  ['chips', 'roofline', 'by-the-hour', 'replicas-given'],
  ['bought'],
]
const owned: readonly (readonly InferenceTrait[])[] = [
  [],
  ['owned'],
  ['owned', 'annuity', 'power-of-use', 'staff-of-fleet'],
]
const asked: readonly (readonly InferenceTrait[])[] = [
  [],
  ['costs-beside', 'load-of-users'],
  ['costs-beside', 'training', 'egress-of-queries', 'load-of-tokens'],
  ['costs-beside', 'training', 'training-by-months', 'value', 'architecture', 'subject'],
]
/** Exactly the replicas of a plan, or top-down the chips of the load. */
const billedOf = (method: readonly InferenceTrait[]): readonly InferenceTrait[] => [
  method.includes('roofline') ? 'bill-held' : 'bill-exact',
  'bill-chip',
  'bill-server',
]
/** A rent with its spread, by a ladder, and of spot chips whose interruptions are known. */
const rented: readonly (readonly InferenceTrait[])[] = [
  ['rent-spread'],
  ['rent-spread', 'rent-by-ladder'],
  ['rent-spread', 'rent-by-ladder', 'spot-overhead', 'spot-of-band'],
]
const cases = methods.flatMap((method) =>
  [...owned, ...(method.includes('chips') ? rented : [])]
    .filter((one) => one.length === 0 || method.includes('chips'))
    .flatMap((own) => asked.map((rest) => [...method, ...own, ...rest]))
    .flatMap((all): readonly (readonly InferenceTrait[])[] =>
      all.includes('chips') ? billedOf(all).map((bill) => [...all, bill]) : [all],
    ),
)
const ofs = (definitions: readonly Definition[]) => definitions.map((one) => formulaOf(one).of)

describe('which formulas of an inference estimate run, for whoever adds one', () => {
  test.each(cases.map((traits) => [traits.join(' '), traits] as const))(
    '%s: one formula for each quantity, in an order that exists',
    (_, traits) => {
      const definitions = inferenceDefinitions(traits)
      expect(() => inOrder(definitions)).not.toThrow()
      // Every bill has its parts, its sum, and what a query costs.
      expect(ofs(definitions)).toEqual(
        expect.arrayContaining(['usdPerQuery', 'usdPerYear', 'allInUsdPerYear', 'costShare']),
      )
    },
  )

  test('each formula runs in some case', () => {
    const run = new Set(cases.flatMap((traits) => inferenceDefinitions(traits).map(formulaOf)))
    const never = inferenceParts()
      .flatMap(({ formulas }) => formulas)
      .filter((formula) => !run.has(formula))
      .map(({ of, text }) => `${of} = ${text}`)
    // Those of a cluster belong to other estimates.
    expect(
      never.filter((text) => !/^(activeShare|loadFraction|staffUsdPerChipYear) /.test(text)),
    ).toEqual([])
  })

  test('a quantity that several formulas give says why it is this one', () => {
    const parts = inferenceParts().flatMap(({ formulas, because }) =>
      formulas.map((formula) => ({ formula, because })),
    )
    const count = Map.groupBy(parts, ({ formula }) => formula.of)
    for (const [of, several] of count)
      if (several.length > 1)
        for (const { because } of several) {
          expect(because, of).toBeDefined()
          expect(Object.keys(en.because)).toContain(because?.replace('because.', ''))
        }
  })
})
