import { describe, expect, test } from 'vitest'
import { crossingFormulas } from '../../src/model/breakeven/crossing.ts'
import { monthFormulas } from '../../src/model/breakeven/estimate.ts'
import { evaluate } from '../../src/model/graph/evaluate.ts'
import type { Givens } from '../../src/model/graph/trace.ts'
import type { QuantityId } from '../../src/model/quantities/index.ts'

const givens = (values: Partial<Record<QuantityId, number>>): Givens<string> =>
  Object.fromEntries(
    Object.entries(values).map(([id, value]) => [id, { value, origin: 'of the test' }]),
  )
const of = (
  definitions: Parameters<typeof evaluate>[0]['definitions'],
  values: Partial<Record<QuantityId, number>>,
) => evaluate({ definitions, given: givens(values), constantOrigin: () => 'constant' })

/** A query of 5 tokens, one of them output; 10 output tokens/s in 100 hours a month, planned at 90%, a peak of 2. */
const workload = { inputTokens: 4, outputTokens: 1, queriesPerSecond: 20, peakToAverageRatio: 2 }
const cluster = {
  clusterOutputTokensPerSecond: 10,
  activeHoursPerMonth: 100,
  planningLevel: 0.9,
  chipsPerCluster: 8,
  clustersPerPurchase: 2,
}
const rented = { usdPerChipHour: 2, rentFixedUsdPerMonth: 30, apiFixedUsdPerMonth: 7 }
const bought = {
  apiUsdPerMillionInputTokens: 1,
  apiUsdPerMillionCachedInputTokens: 1,
  apiUsdPerMillionCacheWriteTokens: 1,
  apiUsdPerMillionOutputTokens: 3,
  apiUsdPerMillionReasoningTokens: 3,
  cachedInputShare: 0,
  cacheWriteShare: 0,
  batchShare: 0,
  batchDiscount: 0,
  cachedBatchDiscount: 0,
  cacheWriteBatchDiscount: 0,
  cacheStorageHours: 0,
  apiUsdPerMillionTokenHours: 0,
  reasoningTokens: 0,
  webSearchesPerQuery: 0,
  maxChargedSearchesPerQuery: 1,
  inputTokensPerWebSearch: 0,
  usdPerWebSearch: 0,
  requestFeeUsdPerQuery: 0,
  serviceTierMultiplier: 1,
  regionalMultiplier: 1,
  peakHoursShare: 0,
  peakHoursMultiplier: 1,
  priceMultiplier: 1,
}
const stated = {
  usdPerServer: 48_000,
  chipsPerServer: 16,
  clusterMonths: 60,
  runningUsdPerClusterMonth: 100,
  ownFixedUsdPerMonth: 50,
}
const all = { ...workload, ...cluster, ...rented, ...bought, ...stated }

describe('a month of each way, by hand', () => {
  const trace = of(monthFormulas(['stated']), all)

  test.each([
    // 10 x 3,600 x 100 x 0.9 x 5, and half of it at the peak.
    ['steadyClusterTokensPerMonth', 16_200_000],
    ['clusterTokensPerMonth', 8_100_000],
    // 20 x 5 x 3,600 x 100: 4.44 clusters, so 5, bought by twos.
    ['tokensPerMonth', 36_000_000],
    ['clusters', 5],
    ['ownedClusters', 6],
    // 8 chips at $2 in 100 hours.
    ['rentUsdPerClusterMonth', 1600],
    ['rentedUsdPerMonth', 5 * 1600 + 30],
    // Half a server of $48,000 over 60 months, and $100.
    ['usdPerCluster', 24_000],
    ['ownUsdPerClusterMonth', 500],
    ['boughtUsdPerMonth', 6 * 500 + 50],
    // 4 x $1 and $3 for 5 tokens.
    ['apiUsdPerMillionTokens', 1.4],
    ['apiUsdPerMonth', 36 * 1.4 + 7],
    ['rentFullUsdPerMillionTokens', 1600 / 8.1],
    ['ownFullUsdPerMillionTokens', 500 / 8.1],
    ['purchaseUsd', 144_000],
    ['ownRunningUsdPerMonth', 650],
    ['paybackMonthsOverRent', 144_000 / (8030 - 650)],
    ['paybackMonthsOverApi', 144_000 / (57.4 - 650)],
  ] as const)('%s is %d', (id, value) => expect(trace.value(id)).toBeCloseTo(value, 9))

  test.each(Object.keys(all) as QuantityId[])('an input that nobody gave throws: %s', (id) => {
    const { [id]: _, ...rest } = all as Partial<Record<QuantityId, number>>
    expect(() => of(monthFormulas(['stated']), rest)).toThrow(id)
  })

  test('why the owned cluster costs so is in the working', () => {
    const because = (id: QuantityId) => {
      const node = trace.node(id)
      return node?.kind === 'step' ? node.because : undefined
    }
    expect(because('ownUsdPerClusterMonth')).toBe('because.cluster-stated')
    expect(because('usdPerCluster')).toBe('because.cluster-of-servers')
    expect(because('rentUsdPerClusterMonth')).toBeUndefined()
  })

  test('a predicted rate continues the estimate that it comes from, and leaves it as it was', () => {
    const before = of([], { outputTokensPerSecondPerChip: 1.25, tokensPerQuery: 5 })
    const { clusterOutputTokensPerSecond: _, ...rest } = all
    const after = evaluate({
      definitions: monthFormulas(['stated', 'predicted']),
      given: givens(rest),
      constantOrigin: () => 'constant',
      before,
    })
    expect(after.value('clusterOutputTokensPerSecond')).toBe(10)
    expect(after.value('clusterTokensPerMonth')).toBe(8_100_000)
    expect(before.nodes()).toHaveLength(2)
  })
})

describe('a crossing over an API, by hand', () => {
  // Three clusters at $100 and $30 fixed: $330, which the API asks at 235,714,285.7 tokens.
  const given = {
    crossingClusters: 3,
    usdPerClusterMonth: 100,
    wayFixedUsdPerMonth: 30,
    overFixedUsdPerMonth: 0,
    apiUsdPerMillionTokens: 1.4,
    tokensPerQuery: 5000,
    activeHoursPerMonth: 100,
  }
  const trace = of(crossingFormulas(['over-api', 'cost-met']), given)

  test('is the next whole token, where both cost as much', () => {
    expect(trace.value('crossingUsdPerMonth')).toBe(330)
    expect(trace.value('crossingTokensPerMonth')).toBe(235_714_286)
    expect(trace.value('overCrossingUsdPerMonth')).toBeCloseTo(235.714286 * 1.4, 9)
    expect(trace.value('crossingQueriesPerSecond')).toBeCloseTo(235_714_286 / 1.8e9, 12)
  })

  test.each(Object.keys(given) as QuantityId[])('an input that nobody gave throws: %s', (id) => {
    const { [id]: _, ...rest } = given as Partial<Record<QuantityId, number>>
    expect(() => of(crossingFormulas(['over-api', 'cost-met']), rest)).toThrow(id)
  })
})

describe('a crossing over clusters, by hand', () => {
  const ways = {
    usdPerClusterMonth: 100,
    wayFixedUsdPerMonth: 250,
    overUsdPerClusterMonth: 200,
    overFixedUsdPerMonth: 0,
    clusterTokensPerMonth: 81e6,
    tokensPerQuery: 5000,
    activeHoursPerMonth: 100,
  }

  test('three clusters save $100 each: the first token that needs the third', () => {
    const trace = of(crossingFormulas(['saving-made']), ways)
    expect(trace.value('crossingClusters')).toBe(3)
    expect(trace.value('crossingTokensPerMonth')).toBe(162_000_001)
    expect(trace.value('crossingUsdPerMonth')).toBe(550)
    expect(trace.value('overCrossingClusters')).toBe(3)
    expect(trace.value('overCrossingUsdPerMonth')).toBe(600)
  })

  test('where clusters come by twos, the rate is searched and takes two purchases', () => {
    const trace = of(crossingFormulas(['whole-servers']), {
      ...ways,
      clustersPerPurchase: 2,
      crossingTokensPerMonth: 162_000_001,
    })
    expect(trace.value('crossingClusters')).toBe(4)
    expect(trace.value('crossingUsdPerMonth')).toBe(650)
    expect(trace.value('overCrossingUsdPerMonth')).toBe(600)
  })

  test('a searched rate takes whole clusters', () => {
    const trace = of(crossingFormulas([]), { ...ways, crossingTokensPerMonth: 81_000_001 })
    expect(trace.value('crossingClusters')).toBe(2)
    expect(trace.value('crossingUsdPerMonth')).toBe(450)
  })
})
