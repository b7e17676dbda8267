import { describe, expect, test } from 'vitest'
import { post } from '../../support/api.ts'

const ask = async (body: unknown) => (await post('/api/v1/breakeven', body)).body

/**
 * Half of the day at half the mean, half at one and a half: a peak of 1.5.
 * 100 output tokens/s × 3,600 × 100 hours × 0.9 × 5 are 162 million tokens a
 * month of a cluster that is always full, 108 million of one for the peak.
 * Renting is $200 a month, owning $24,000 / 60 = $400, the API $1.40 a million.
 */
const body = {
  workload: { inputTokens: 4000, outputTokens: 1000, tokensPerMonth: 162e6 },
  load: { hourlyWeights: [...Array(12).fill(0.5), ...Array(12).fill(1.5)] },
  cluster: { clusterOutputTokensPerSecond: 100, planningLevel: 0.9, activeHoursPerMonth: 100 },
  rent: { usdPerChipHour: 2 },
  own: { usdPerCluster: 24_000, clusterMonths: 60 },
  api: { apiUsdPerMillionInputTokens: 1, apiUsdPerMillionOutputTokens: 3 },
}
interface Row {
  way: string
  over: string
  [kind: string]: { crossingTokensPerMonth: number; usdPerMonth: number } | null | string
}
const tokensOf = (rows: Row[], way: string, over: string) => {
  const row = rows.find((one) => one.way === way && one.over === over) as Row
  const at = (kind: string) =>
    (row[kind] as { crossingTokensPerMonth: number } | null)?.crossingTokensPerMonth ?? null
  return { first: at('first'), undone: at('undone'), forGood: at('forGood') }
}

describe('clusters that follow the hours, for whoever rents them', () => {
  test('at a rate: one cluster in half of the hours, two in the others', async () => {
    const { autoscaled, atRate, capacity, payback } = await ask(body)
    expect(capacity).toMatchObject({
      clusterTokensPerMonth: 108e6,
      steadyClusterTokensPerMonth: 162e6,
    })
    expect(autoscaled.hourlyWeights).toEqual(body.load.hourlyWeights)
    expect(autoscaled.meanClusters).toBe(1.5)
    expect(autoscaled.scaledUsdPerMonth).toBe(300)
    // Two that stay; $48,000 over what each way of renting costs a month.
    expect(atRate).toMatchObject({
      tokensPerMonth: 162e6,
      clusters: 2,
      ownedClusters: 2,
      rentedUsdPerMonth: 400,
      boughtUsdPerMonth: 800,
    })
    expect(atRate.apiUsdPerMonth).toBeCloseTo(226.8, 9)
    expect(payback.purchaseUsd).toBe(48_000)
    expect(payback.paybackMonthsOverRent).toBeCloseTo(120, 9)
    expect(payback.paybackMonthsOverApi).toBeCloseTo(48_000 / 226.8, 9)
    expect(autoscaled.paybackMonthsOverRent).toBeCloseTo(160, 9)
  })

  test('what buying saves too late is warned of: after the 60 months of its life', async () => {
    const codes = async (clusterMonths: number) => {
      const { warnings } = await ask({
        ...body,
        own: { usdPerCluster: 24_000, clusterMonths, runningUsdPerClusterMonth: 0 },
      })
      return warnings.map(({ code, detail }: { code: string; detail: string }) =>
        code === 'payback-beyond-life' ? detail : code,
      )
    }
    // Over renting after 120 months, over the API after 212.
    expect((await codes(60)).join()).toMatch(/rent.* API .* 60 /)
    expect((await codes(150)).join()).toMatch(/API .* 150 /)
    expect((await codes(150)).join()).not.toMatch(/rent/)
    expect(await codes(250)).toEqual([])
  })

  test('hours of less than the mean are paid for, too', async () => {
    const { chart } = await ask(body)
    for (const point of chart.points) {
      // A cluster for half of the hours is $100: one for each 324 and one for each 108 million.
      const low = Math.ceil(point.tokensPerMonth / 324e6)
      const high = Math.ceil(point.tokensPerMonth / 108e6)
      expect(point.autoscaledRentUsdPerMonth).toBeCloseTo(100 * (low + high), 6)
      expect(point.rentUsdPerMonth).toBeCloseTo(200 * high, 6)
    }
  })

  test('cross the API where their sum does', async () => {
    const { autoscaled } = await ask(body)
    // One and two clusters, $300, are 300 / 1.4e-6 tokens; one and three cost $400 against 302.40.
    // The last step that begins dearer is four and ten, $1,400 at 972 million tokens and one.
    expect(tokensOf(autoscaled.crossings, 'rent', 'api')).toEqual({
      first: 214_285_715,
      undone: 216_000_001,
      forGood: 1_000_000_000,
    })
  })

  test('those of an even load cross it earlier', async () => {
    const { steady } = await ask(body)
    // 200 / 1.4e-6; two clusters cost 400 against 226.80; eight begin dearer, 1,600 / 1.4e-6.
    expect(tokensOf(steady.crossings, 'rent', 'api')).toEqual({
      first: 142_857_143,
      undone: 162_000_001,
      forGood: 1_142_857_143,
    })
  })

  test('those that stay for the peak cost more than the API at every rate', async () => {
    const { crossings } = await ask(body)
    // 200 / 108 is $1.85 a million.
    expect(tokensOf(crossings, 'rent', 'api')).toEqual({ first: null, undone: null, forGood: null })
  })

  test('owning beats those that stay, and never those that follow', async () => {
    // Bought at $9,000: $150 a month and cluster, and $60 fixed.
    const own = { usdPerCluster: 9000, clusterMonths: 60, fixedUsdPerMonth: 60 }
    const { crossings, autoscaled } = await ask({ ...body, own })
    // 150 n + 60 ≤ 200 n from two clusters on.
    expect(tokensOf(crossings, 'own', 'rent')).toEqual({
      first: 108_000_001,
      undone: null,
      forGood: 108_000_001,
    })
    // n clusters at the peak are $100 × (n + n / 3, rounded up) by the hour: never 150 n + 60.
    expect(tokensOf(autoscaled.crossings, 'own', 'rent')).toEqual({
      first: null,
      undone: null,
      forGood: null,
    })
  })
})

describe('a peak without hours is a shape', () => {
  const weightsOf = async (load: object, peakToAverageRatio: number) => {
    const { autoscaled, unknown } = await ask({
      ...body,
      workload: { ...body.workload, peakToAverageRatio },
      load,
    })
    return autoscaled?.hourlyWeights ?? unknown['/autoscaled']
  }

  test('a block: the peak for eight hours, or as many as are asked for', async () => {
    // 24 hours of mean 1 less 8 × 2 leave 8 / 16 for each of the others.
    const eight = await weightsOf({ shape: 'block' }, 2)
    expect(eight.toSorted()).toEqual([...Array(16).fill(0.5), ...Array(8).fill(2)])
    const six = await weightsOf({ shape: 'block', peakHours: 6 }, 2.5)
    expect(six.toSorted()).toEqual([...Array(18).fill(0.5), ...Array(6).fill(2.5)])
  })

  test('a peak that no 24 hours have: no shape, and it is said', async () => {
    expect(await weightsOf({}, 25)).toContain('24')
    expect(Math.max(...(await weightsOf({}, 24)))).toBeCloseTo(24, 3)
  })
})
