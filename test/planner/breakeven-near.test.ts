import { describe, expect, test } from 'vitest'
import { chartPoints } from '../../src/planner/breakeven/chart.ts'
import { crossingOf } from '../../src/planner/breakeven/crossing.ts'
import { lineOf, staircaseOf } from '../../src/planner/breakeven/curve.ts'
import { type Costs, curvesOf } from '../../src/planner/breakeven/curves.ts'

const never = { first: null, forGood: null, undone: null, tooNear: false }
const always = { first: 1, forGood: 1, undone: null, tooNear: false }

describe('prices so near that whoever compares them would be told of the wrong token', () => {
  test('meet no later than where they cost the same, however many digits their difference lacks', () => {
    // $100 and $1e-8 a token against $1.001e-8: $100 over $1e-11 is 1e13 tokens; 14 digits of $100,000 part none nearer than 100.
    const { first, forGood } = crossingOf(lineOf(100, 1e-8), lineOf(0, 1.001 * 1e-8))
    expect(first).toBeLessThanOrEqual(1e13)
    expect(first).toBeGreaterThan(1e13 - 200)
    expect(forGood).toBe(first)
  })

  test('never meet where the steeper one starts dearer', () => {
    expect(crossingOf(lineOf(30, 1.000001), lineOf(0, 1.0000000001))).toEqual(never)
    // A full cluster comes to $2.000000002 a token.
    const clusters = staircaseOf(1, [{ usd: 100, tokens: 49.99999995 }])
    expect(crossingOf(clusters, lineOf(1, 2))).toEqual(never)
  })

  test('hold from the first token where both the fee and the price are lower', () =>
    expect(crossingOf(lineOf(30, 1.40000000014), lineOf(100, 1.4000000014))).toEqual(always))

  test('and for good where they meet beyond what is looked at', () =>
    // $1,234,566 over $2e-17 a token is 6e22 tokens a month.
    expect(crossingOf(lineOf(1, 2.000000002e-8), lineOf(1_234_567, 2e-8))).toEqual(always))

  test('are given up, and said to be, before someone waits for minutes', () => {
    // They part at $29 over $1.4e-18 a token; each look is a step of $29 over $1.4e-6, 2e7 tokens.
    expect(crossingOf(lineOf(1, 1.400000000001e-6), lineOf(30, 1.4e-6))).toMatchObject({
      undone: null,
      tooNear: true,
    })
    const found = crossingOf(lineOf(1_234_567, 2e-8), lineOf(1_234_567, 2.000000000002e-8))
    expect(found.tooNear || found.forGood === 1).toBe(true)
  })
})

test('two ways that cost nothing cost no more than each other', () =>
  expect(crossingOf(lineOf(0, 0), lineOf(0, 0))).toEqual(always))

describe('of ways that cost the same at a rate, a chart names the one that binds least', () => {
  /** One cluster of 100 tokens, and $10 whichever way. */
  const costs: Costs = {
    capacity: { peak: 100, steady: 100 },
    rent: { usdPerClusterMonth: 10, fixedUsdPerMonth: 0, exact: false },
    own: { usdPerClusterMonth: 10, fixedUsdPerMonth: 0, clustersPerPurchase: 1 },
    api: { usdPerMillionTokens: 0, fixedUsdPerMonth: 10 },
  }
  const cheapest = (change: Partial<Costs>) =>
    chartPoints(
      {
        costs,
        curves: curvesOf({ ...costs, ...change }, 'peak'),
        scaled: null,
        tokensPerQuery: 1,
        activeHoursPerMonth: 1,
      },
      { from: 50, to: 50 },
      [],
    )[0]?.cheapest

  test('rent before a purchase', () => expect(cheapest({})).toBe('rent'))
  test('own clusters before the API', () => expect(cheapest({ rent: null })).toBe('own'))
})
