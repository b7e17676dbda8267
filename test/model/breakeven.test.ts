import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { crossingOf } from '../../src/planner/breakeven/crossing.ts'
import { type Curve, lineOf, staircaseOf } from '../../src/planner/breakeven/curve.ts'

/** Every token looked at, up to a number beyond which nothing changes any more. */
const byHand = (cheap: Curve, dear: Curve, upTo: number) => {
  const holds = Array.from({ length: upTo }, (_, i) => cheap.at(i + 1) <= dear.at(i + 1) + 1e-9)
  const first = holds.indexOf(true)
  const last = holds.lastIndexOf(false)
  const undone = first < 0 ? -1 : holds.indexOf(false, first)
  return {
    first: first < 0 ? null : first + 1,
    forGood: last === upTo - 1 ? null : last + 2,
    undone: undone < 0 ? null : undone + 1,
  }
}

const usd = fc.integer({ min: 1, max: 12 })
const capacity = fc.integer({ min: 1, max: 25 })
const fixed = fc.integer({ min: 0, max: 20 })
const flat = fc
  .tuple(fixed, usd, capacity)
  .map(([f, unit, tokens]) => staircaseOf(f, [{ usd: unit, tokens }]))
const hourly = fc
  .tuple(fixed, usd, fc.array(capacity, { minLength: 2, maxLength: 5 }))
  .map(([f, unit, list]) =>
    staircaseOf(
      f,
      list.map((tokens) => ({ usd: unit, tokens })),
    ),
  )
const line = fc.tuple(fixed, fc.integer({ min: 1, max: 30 })).map(([f, p]) => lineOf(f, p / 10))
const any = fc.oneof(flat, hourly, line)

describe('a crossing is where every token looked at one by one says it is', () => {
  test('for staircases and lines of every kind', () => {
    fc.assert(
      fc.property(any, any, (cheap, dear) => {
        // Nearer slopes cross beyond what is looked at.
        fc.pre(Math.abs(cheap.slope - dear.slope) > 0.02)
        const found = crossingOf(cheap, dear)
        const { first, forGood, undone } = byHand(cheap, dear, 12_000)
        expect(found).toEqual({
          first,
          forGood,
          undone: forGood === first ? null : undone,
          tooNear: false,
        })
      }),
      { numRuns: 400 },
    )
  })

  test('and on stairs of the same width, over the number of clusters', () => {
    fc.assert(
      fc.property(fixed, usd, fixed, usd, capacity, (f1, a1, f2, a2, tokens) => {
        const cheap = staircaseOf(f1, [{ usd: a1, tokens }])
        const dear = staircaseOf(f2, [{ usd: a2, tokens }])
        const { first, forGood, undone } = byHand(cheap, dear, 1000)
        expect(crossingOf(cheap, dear)).toEqual({
          first,
          forGood,
          undone: forGood === first ? null : undone,
          tooNear: false,
        })
      }),
    )
  })

  test('as where two that cost the same for one cluster part with the second', () => {
    // $7 a cluster is no sum of 25 binary fractions.
    const cheap = staircaseOf(0, [{ usd: 7, tokens: 25 }])
    const dear = staircaseOf(1, [{ usd: 6, tokens: 25 }])
    expect(crossingOf(cheap, dear)).toEqual({
      first: 1,
      undone: 26,
      forGood: null,
      tooNear: false,
    })
  })
})

describe('by hand: clusters of 81 million tokens', () => {
  const rent = staircaseOf(30, [{ usd: 100, tokens: 81e6 }])

  test('$100 a cluster and $30 fixed against $1.40 a million', () => {
    // 330 / 1.4e-6 on the third step; 430 > 243,000,001 x 1.4e-6 undoes it;
    // the tenth step starts at 1020.6 < 1030, the eleventh at 1134 > 1130.
    expect(crossingOf(rent, lineOf(0, 1.4e-6))).toEqual({
      first: 235_714_286,
      undone: 243_000_001,
      forGood: 735_714_286,
      tooNear: false,
    })
  })

  test('an API below the cost of a full cluster is never reached', () => {
    // 100 / 81 is 1.2346 USD a million.
    expect(crossingOf(rent, lineOf(0, 1.23e-6))).toMatchObject({ first: null, forGood: null })
  })

  test('a price a hair above a full cluster is told apart or said to be too near, at once', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-15, max: 1e-2, noNaN: true }), (hair) => {
        const found = crossingOf(rent, lineOf(0, (100 / 81e6) * (1 + hair)))
        if (found.first !== null) expect(found.first).toBeGreaterThan(81e6)
      }),
    )
  })
})
