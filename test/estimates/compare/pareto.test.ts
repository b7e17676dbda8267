import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { paretoSet } from '../../../src/estimates/compare/pareto.ts'

const row = (name: string, cost: number, seconds: number) => ({ name, cost, seconds })
const names = (rows: readonly { readonly name: string }[]) => rows.map(({ name }) => name)

describe('what is worth choosing between: nothing is both cheaper and faster', () => {
  test('the fastest first, then ever cheaper', () => {
    const rows = [
      row('cheap', 10, 0.09),
      row('beaten by middle', 60, 0.05),
      row('fast', 90, 0.02),
      row('middle', 40, 0.03),
      row('as cheap, slower', 10, 0.1),
    ]
    expect(names(paretoSet(rows))).toEqual(['fast', 'middle', 'cheap'])
  })

  test('two that are alike beat neither each other nor themselves', () => {
    const rows = [row('a', 10, 1), row('b', 10, 1)]
    expect(names(paretoSet(rows))).toEqual(['a', 'b'])
  })

  test('nothing of nothing', () => expect(paretoSet([])).toEqual([]))
})

const tradeoffs = fc.array(
  fc.record({ cost: fc.integer({ min: 0, max: 20 }), seconds: fc.integer({ min: 0, max: 20 }) }),
  { maxLength: 30 },
)

test('all that is left out is beaten by one that is in, and none that is in is', () => {
  fc.assert(
    fc.property(tradeoffs, (rows) => {
      const front = paretoSet(rows)
      const isBeaten = (one: (typeof rows)[number]) =>
        front.some(
          (other) =>
            other.cost <= one.cost &&
            other.seconds <= one.seconds &&
            (other.cost < one.cost || other.seconds < one.seconds),
        )
      for (const one of rows) expect(isBeaten(one)).toBe(!front.includes(one))
    }),
  )
})
