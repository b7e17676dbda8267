import { describe, expect, test } from 'vitest'
import { post } from '../../support/api.ts'

const ask = async (body: unknown) => (await post('/api/v1/breakeven', body)).body

type Point = { readonly crossingTokensPerMonth: number }

describe('crossings of two costs that run alike', () => {
  // 81 million tokens a month for the peak of 2, $81 each: $1 a million when full.
  const alike = (api: number, fixedUsdPerMonth: number) => ({
    workload: { inputTokens: 4000, outputTokens: 1000, peakToAverageRatio: 2 },
    cluster: { clusterOutputTokensPerSecond: 100, planningLevel: 0.9, activeHoursPerMonth: 100 },
    rent: { usdPerChipHour: 0.81 },
    api: { apiUsdPerMillionInputTokens: api, apiUsdPerMillionOutputTokens: api, fixedUsdPerMonth },
  })
  const tokensOf = ({ first, undone, forGood }: Record<string, Point | null>) =>
    [first, undone, forGood].map((point) => point?.crossingTokensPerMonth ?? null)

  test('a full cluster costs what the API does: met there, undone by the next, never for good', async () => {
    const { crossings, unknown } = await ask(alike(1, 0))
    expect(tokensOf(crossings[0])).toEqual([81_000_000, 81_000_001, null])
    expect(unknown['/crossings/0/forGood']).toBeTruthy()
  })

  test('and $81 fixed: from the first token on, for good', async () => {
    const { crossings } = await ask(alike(1, 81))
    expect(tokensOf(crossings[0])).toEqual([1, null, 1])
  })

  test('and $50 fixed: once the cluster is used for $31', async () => {
    const { crossings } = await ask(alike(1, 50))
    expect(tokensOf(crossings[0])).toEqual([31_000_000, 81_000_001, null])
  })

  test('an API that is cheaper at full use, but has a fixed cost: met at once, and undone for good', async () => {
    // One cluster: 81 ≤ 90; two begin at 162 ≤ 90 + 0.9 × 81, three at 243 > 90 + 0.9 × 162.
    const { crossings } = await ask(alike(0.9, 90))
    expect(tokensOf(crossings[0])).toEqual([1, 162_000_001, null])
  })

  test('a range that begins later finds the first from there', async () => {
    const range = { fromTokensPerMonth: 100e6 }
    const { crossings } = await ask({ ...alike(1, 50), range })
    // 162 ≤ 50 + t from 112 million.
    expect(tokensOf(crossings[0])).toEqual([112_000_000, 162_000_001, null])
  })
})
