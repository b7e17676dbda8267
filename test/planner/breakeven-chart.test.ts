import { describe, expect, test } from 'vitest'
import { chartPoints, type Drawing } from '../../src/planner/breakeven/chart.ts'
import {
  type Costs,
  curvesOf,
  meanClusters,
  usdPerMillionTokens,
} from '../../src/planner/breakeven/curves.ts'
import { purchaseOf } from '../../src/planner/breakeven/purchase.ts'

/** Clusters of 100 tokens at the peak, 200 without one; $10 rented and $1 fixed, $15 owned by twos; $0.20 a token. */
const costs: Costs = {
  capacity: { peak: 100, steady: 200 },
  rent: { usdPerClusterMonth: 10, fixedUsdPerMonth: 1, exact: false },
  own: { usdPerClusterMonth: 15, fixedUsdPerMonth: 0, clustersPerPurchase: 2 },
  api: { usdPerMillionTokens: 200_000, fixedUsdPerMonth: 3 },
}
/** Half the day at twice the mean, half without load. */
const weights = [2, 2, 0, 0]

describe('what the ways cost at so many tokens', () => {
  test.each([
    // Ten clusters; five purchases of two; $200 and $3.
    { sizing: 'peak', tokens: 1000, rent: 101, own: 150, api: 203 },
    // One token more takes another cluster, and another purchase.
    { sizing: 'peak', tokens: 1001, rent: 111, own: 180, api: 203.2 },
    // Five clusters of 200, which take three purchases.
    { sizing: 'steady', tokens: 1000, rent: 51, own: 90, api: 203 },
    // 2,000 tokens a month in the busy half take 10 clusters half of the time; owned ones stay.
    { sizing: weights, tokens: 1000, rent: 51, own: 150, api: 203 },
  ] as const)('$tokens tokens, sized for $sizing', ({ sizing, tokens, ...expected }) => {
    const curves = curvesOf(costs, sizing)
    expect(curves.rent?.at(tokens)).toBeCloseTo(expected.rent, 9)
    expect(curves.own?.at(tokens)).toBeCloseTo(expected.own, 9)
    expect(curves.api?.at(tokens)).toBeCloseTo(expected.api, 9)
  })

  test.each([
    // Ten clusters and a thousandth; $1 fixed.
    { sizing: 'peak', tokens: 1000.1, rent: 101.01 },
    // Half of a cluster of 200.
    { sizing: 'steady', tokens: 100, rent: 6 },
    // Each hour pays for what it uses, which is as without a peak.
    { sizing: weights, tokens: 100, rent: 6 },
  ] as const)('$tokens tokens, sized for $sizing, rent billed exactly', (at) => {
    const exact: Costs = {
      ...costs,
      rent: { usdPerClusterMonth: 10, fixedUsdPerMonth: 1, exact: true },
    }
    expect(curvesOf(exact, at.sizing).rent?.at(at.tokens)).toBeCloseTo(at.rent, 9)
    expect(meanClusters(250, 200, weights, true)).toBe(1.25)
  })

  test('a way without a price has no curve, and clusters of unknown capacity have none', () => {
    expect(curvesOf({ ...costs, rent: null }, 'peak')).toMatchObject({ rent: null })
    expect(curvesOf({ ...costs, api: null }, 'peak')).toMatchObject({ api: null })
    const unsized = curvesOf({ ...costs, capacity: null }, 'peak')
    expect([unsized.rent, unsized.own]).toEqual([null, null])
    expect(unsized.api?.at(1000)).toBeCloseTo(203, 9)
  })

  test('a million tokens of full clusters cost their price over what they serve', () => {
    const { rent, own, api } = curvesOf(costs, 'peak')
    if (rent === null || own === null || api === null) throw new Error('a curve is missing')
    expect(usdPerMillionTokens(rent)).toBeCloseTo(100_000, 6)
    expect(usdPerMillionTokens(own)).toBeCloseTo(150_000, 6)
    expect(usdPerMillionTokens(api)).toBeCloseTo(200_000, 6)
  })

  test('rented clusters are counted hour by hour, whole ones in each', () => {
    // 250 tokens: 500 / 200 in the busy half is 3 clusters, none in the other.
    expect(meanClusters(250, 200, weights, false)).toBe(1.5)
    // 200: exactly 2, as a full cluster is one cluster.
    expect(meanClusters(200, 200, weights, false)).toBe(1)
  })
})

describe('clusters that are bought together', () => {
  test.each([
    { server: 8, cluster: 2, clusters: 4, kind: 'clusters-of-server' },
    { server: 8, cluster: 8, clusters: 1, kind: 'clusters-of-server' },
    { server: 8, cluster: 16, clusters: 1, kind: 'whole-servers' },
    { server: 8, cluster: 6, clusters: 1, kind: 'share-of-servers' },
    { server: 8, cluster: 12, clusters: 1, kind: 'share-of-servers' },
  ])('$cluster chips of servers of $server: $clusters', ({ server, cluster, clusters, kind }) =>
    expect(purchaseOf(server, cluster)).toEqual({ clusters, kind }),
  )
})

describe('the points of a chart', () => {
  const drawing: Drawing = {
    costs,
    curves: curvesOf(costs, 'peak'),
    scaled: { curves: curvesOf(costs, weights), weights },
    tokensPerQuery: 5,
    activeHoursPerMonth: 10,
  }
  const pointsOf = (range: { from?: number; to?: number }, shown: readonly number[] = []) =>
    chartPoints(drawing, range, shown)

  test('hold what each way costs there, and which costs least', () => {
    const points = pointsOf({ from: 10, to: 1000 })
    // One cluster and $1; one purchase of two; $2 and $3. 20 tokens an hour of load take one cluster half of the time.
    expect(points[0]).toEqual({
      tokensPerMonth: 10,
      queriesPerSecond: expect.closeTo(10 / (5 * 3600 * 10), 15),
      rentUsdPerMonth: 11,
      ownUsdPerMonth: 30,
      apiUsdPerMonth: 5,
      autoscaledClusters: 0.5,
      autoscaledRentUsdPerMonth: 6,
      cheapest: 'api',
    })
    expect(points.at(-1)).toMatchObject({
      tokensPerMonth: 1000,
      rentUsdPerMonth: 101,
      ownUsdPerMonth: 150,
      apiUsdPerMonth: 203,
      autoscaledClusters: 5,
      autoscaledRentUsdPerMonth: 51,
      cheapest: 'rent',
    })
  })

  test('rise by the same factor, each rate once', () => {
    const rates = pointsOf({ from: 1e3, to: 1e9 }).map((point) => point.tokensPerMonth)
    expect(rates).toHaveLength(80)
    // A million times in 79 steps.
    const factor = 10 ** (6 / 79)
    expect((rates[41] ?? 0) / (rates[40] ?? 1)).toBeCloseTo(factor, 5)
    // Few whole numbers lie between 1 and 10.
    const few = pointsOf({ from: 1, to: 10 }).map((point) => point.tokensPerMonth)
    expect(few).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  })

  test.each([
    { why: 'nothing to show', range: {}, shown: [], from: 1e5, to: 1e7 },
    { why: 'from a tenth to three times', range: {}, shown: [5000, 2e9], from: 500, to: 6e9 },
    { why: 'the first token says nothing', range: {}, shown: [1, 4e6], from: 1e5, to: 1.2e7 },
    { why: 'a start that is given', range: { from: 2e8 }, shown: [5000], from: 2e8, to: 2e10 },
    { why: 'an end that is given', range: { to: 2e8 }, shown: [], from: 1e5, to: 2e8 },
    { why: 'an end before all of it', range: { to: 40 }, shown: [5000], from: 40, to: 40 },
  ])('span $from to $to: $why', ({ range, shown, from, to }) => {
    const points = pointsOf(range, shown)
    expect(points[0]?.tokensPerMonth).toBe(from)
    expect(points.at(-1)?.tokensPerMonth).toBe(to)
  })

  test('leave out what is not known', () => {
    const [point] = chartPoints(
      { ...drawing, curves: { rent: null, own: null, api: null }, scaled: null },
      {},
      [],
    )
    expect(point).toMatchObject({
      rentUsdPerMonth: null,
      ownUsdPerMonth: null,
      apiUsdPerMonth: null,
      autoscaledClusters: null,
      autoscaledRentUsdPerMonth: null,
      cheapest: null,
    })
  })
})
