import { describe, expect, test } from 'vitest'
import { crossingOf } from '../../src/planner/breakeven/crossing.ts'
import { lineOf, staircaseOf } from '../../src/planner/breakeven/curve.ts'

/** $5 and $2 a token; $10 for each 100 tokens begun, and $1. */
const line = lineOf(5, 2)
const stairs = staircaseOf(1, [{ usd: 10, tokens: 100 }])
/** Two clusters that follow two hours: $4 for each 100 tokens and $6 for each 50. */
const hours = staircaseOf(1, [
  { usd: 4, tokens: 100 },
  { usd: 6, tokens: 50 },
])

describe('the fewest tokens that cost at least so much, or more', () => {
  test.each([
    // 5 + 2 x 10 is 25.
    { what: 'a line', curve: line, usd: 25, reach: 10, above: 11 },
    { what: 'a line, between two tokens', curve: line, usd: 24, reach: 10, above: 10 },
    { what: 'a line, below what is fixed', curve: line, usd: 4, reach: 1, above: 1 },
    { what: 'a line, at what is fixed', curve: line, usd: 5, reach: 1, above: 1 },
    // The first cluster costs $11, the second is needed from 101 tokens on.
    { what: 'stairs, on the first step', curve: stairs, usd: 11, reach: 1, above: 101 },
    { what: 'stairs, between two', curve: stairs, usd: 12, reach: 101, above: 101 },
    { what: 'stairs, on the third', curve: stairs, usd: 31, reach: 201, above: 301 },
    // $11 from the first token, $17 from 51, $27 from 101.
    { what: 'hours, on the first step', curve: hours, usd: 11, reach: 1, above: 51 },
    { what: 'hours, on the second', curve: hours, usd: 17, reach: 51, above: 101 },
    { what: 'hours, between two', curve: hours, usd: 18, reach: 101, above: 101 },
  ])('$what: $$usd', ({ curve, usd, reach, above }) => {
    expect(curve.reach(usd)).toBe(reach)
    expect(curve.above(usd)).toBe(above)
  })

  test('what costs nothing a cluster never comes to cost more', () => {
    const free = staircaseOf(1, [{ usd: 0, tokens: 100 }])
    expect([free.reach(1), free.above(1)]).toEqual([1, Infinity])
    const freeHours = staircaseOf(1, [
      { usd: 0, tokens: 100 },
      { usd: 0, tokens: 50 },
    ])
    expect([freeHours.reach(1), freeHours.reach(2), freeHours.above(1)]).toEqual([
      1,
      Infinity,
      Infinity,
    ])
  })
})

describe('ways whose costs run side by side', () => {
  test('cost no more from the first token on where they cost the same', () =>
    expect(crossingOf(lineOf(5, 2), lineOf(5, 2))).toEqual({
      first: 1,
      forGood: 1,
      undone: null,
      tooNear: false,
    }))

  test('never cost less where more is fixed', () =>
    expect(crossingOf(lineOf(6, 2), lineOf(5, 2))).toMatchObject({ first: null, forGood: null }))

  test('are cheaper only up to where a smaller slope catches up', () => {
    // 1 + 3 x tokens against 11 + 2 x tokens: equal at 10.
    expect(crossingOf(lineOf(1, 3), lineOf(11, 2))).toEqual({
      first: 1,
      forGood: null,
      undone: 11,
      tooNear: false,
    })
    expect(crossingOf(lineOf(11, 2), lineOf(1, 3))).toMatchObject({ first: 10, forGood: 10 })
  })

  test('are looked at from the rate that is asked for', () =>
    expect(crossingOf(lineOf(11, 2), lineOf(1, 3), 25)).toMatchObject({ first: 25, forGood: 25 }))
})
