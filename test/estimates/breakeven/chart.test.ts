import { describe, expect, test } from 'vitest'
import { post } from '../../support/api.ts'

const ask = async (body: unknown) => (await post('/api/v1/breakeven', body)).body

/** 100 output tokens/s, 90% planned for, 100 hours a month, a peak of 2: 81 million tokens a month. */
const reference = {
  workload: { inputTokens: 4000, outputTokens: 1000, peakToAverageRatio: 2 },
  cluster: { clusterOutputTokensPerSecond: 100, planningLevel: 0.9, activeHoursPerMonth: 100 },
  rent: { usdPerChipHour: 1, fixedUsdPerMonth: 30 },
  own: { usdPerCluster: 9000, clusterMonths: 60, runningUsdPerClusterMonth: 10 },
  // (4,000 × $1 + 1,000 × $3) / 5,000 = $1.40 a million.
  api: { apiUsdPerMillionInputTokens: 1, apiUsdPerMillionOutputTokens: 3 },
}
interface Point {
  tokensPerMonth: number
  queriesPerSecond: number
  rentUsdPerMonth: number | null
  ownUsdPerMonth: number | null
  apiUsdPerMonth: number | null
  autoscaledRentUsdPerMonth: number | null
  cheapest: string | null
}

describe('the chart, for whoever reads which way is cheapest at a rate', () => {
  test('each cost at each rate, and the least of them', async () => {
    const { chart } = await ask(reference)
    for (const point of chart.points as Point[]) {
      const clusters = Math.ceil(point.tokensPerMonth / 81e6)
      // Rented: $1 × 100 hours a cluster and $30; bought: $9,000 over 60 months and $10 a month.
      const costs = {
        rent: 100 * clusters + 30,
        own: 160 * clusters,
        api: 1.4e-6 * point.tokensPerMonth,
      }
      expect(point.rentUsdPerMonth).toBeCloseTo(costs.rent, 9)
      expect(point.ownUsdPerMonth).toBeCloseTo(costs.own, 9)
      expect(point.apiUsdPerMonth).toBeCloseTo(costs.api, 9)
      const least = Math.min(costs.rent, costs.own, costs.api)
      expect(costs[point.cheapest as keyof typeof costs]).toBe(least)
      // 5,000 tokens a query in 100 hours.
      expect(point.queriesPerSecond).toBeCloseTo(point.tokensPerMonth / 5000 / 360_000, 12)
    }
    const cheapest = new Set((chart.points as Point[]).map((point) => point.cheapest))
    expect([...cheapest].toSorted()).toEqual(['api', 'rent'])
  })

  test('a way that is not asked for has no cost, and is no cheapest', async () => {
    const { chart } = await ask({ ...reference, rent: undefined })
    for (const point of chart.points as Point[]) {
      expect(point.rentUsdPerMonth).toBeNull()
      expect(point.cheapest).toBe(
        160 * Math.ceil(point.tokensPerMonth / 81e6) < 1.4e-6 * point.tokensPerMonth
          ? 'own'
          : 'api',
      )
    }
  })

  test('its marks are the crossings, each with what is cheaper from there on', async () => {
    const { chart } = await ask({ ...reference, own: undefined })
    // 330 / 1.4e-6 on the third cluster; the fourth costs 430 against 340.20; the eleventh
    // starts at 1,134 > 1,130, and 1,030 / 1.4e-6 is on the tenth.
    const mark = (kind: string, cheaper: string, tokens: number, usdPerMonth: number) => ({
      kind,
      cheaper,
      dearer: cheaper === 'rent' ? 'api' : 'rent',
      autoscaled: false,
      crossingTokensPerMonth: tokens,
      crossingQueriesPerSecond: expect.closeTo(tokens / 5000 / 360_000, 12),
      usdPerMonth,
      derivation: expect.anything(),
    })
    expect(chart.marks.filter((one: { autoscaled: boolean }) => !one.autoscaled)).toEqual([
      mark('first', 'rent', 235_714_286, 330),
      mark('undone', 'api', 243_000_001, 430),
      mark('forGood', 'rent', 735_714_286, 1030),
    ])
  })

  test('one mark where a crossing is for good at once', async () => {
    // Bought for $110 a month and cluster and $25, rented for $120.
    const { chart, crossings } = await ask({
      ...reference,
      api: undefined,
      rent: { usdPerChipHour: 1.2 },
      own: { usdPerCluster: 6600, clusterMonths: 60, fixedUsdPerMonth: 25 },
    })
    // 110 n + 25 ≤ 120 n from n = 3 on: the first token beyond two clusters.
    expect(crossings[0].first.crossingTokensPerMonth).toBe(162_000_001)
    expect(crossings[0].forGood.crossingTokensPerMonth).toBe(162_000_001)
    expect(crossings[0].undone).toBeNull()
    const fixed = chart.marks.filter((one: { autoscaled: boolean }) => !one.autoscaled)
    expect(fixed.map(({ kind }: { kind: string }) => kind)).toEqual(['first'])
  })
})

describe('how far the chart reaches', () => {
  const endsOf = async (body: object) => {
    const { chart } = await ask(body)
    const points = chart.points as Point[]
    return [points.length, points[0]?.tokensPerMonth, points.at(-1)?.tokensPerMonth]
  }
  const small = {
    ...reference,
    // 0.01 tokens/s: 8,100 tokens a month.
    cluster: { ...reference.cluster, clusterOutputTokensPerSecond: 0.01 },
    own: undefined,
  }

  test('from a tenth of a million tokens to three times the last crossing', async () => {
    // For good over the API from 1,030 / 1.4e-6 = 735,714,286.
    expect(await endsOf({ ...reference, own: undefined })).toEqual([80, 100_000, 2_207_142_858])
  })

  test('from a tenth of a smaller cluster on', async () => {
    expect(await endsOf(small)).toEqual([80, 810, 3_000_000])
  })

  test('from a tenth of a smaller rate on, and to three times a larger one', async () => {
    const at = (tokensPerMonth: number) => ({
      ...small,
      workload: { ...small.workload, tokensPerMonth },
    })
    expect(await endsOf(at(500))).toEqual([80, 50, 3_000_000])
    expect(await endsOf(at(5e9))).toEqual([80, 810, 15_000_000_000])
  })

  test('as far as it is asked to, each point as many times the one before', async () => {
    const range = { fromTokensPerMonth: 1e6, toTokensPerMonth: 1e9 }
    const { chart } = await ask({ ...reference, range })
    const tokens = (chart.points as Point[]).map((point) => point.tokensPerMonth)
    // A thousand times in 79 steps.
    for (const [index, one] of tokens.entries())
      expect(one).toBe(Math.round(1e6 * 1000 ** (index / 79)))
    expect(await endsOf({ ...small, range: { fromTokensPerMonth: 2e7 } })).toEqual([
      80, 20_000_000, 2_000_000_000,
    ])
    expect(await endsOf({ ...small, range: { toTokensPerMonth: 500 } })).toEqual([1, 500, 500])
  })
})
