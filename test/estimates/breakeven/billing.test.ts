import { describe, expect, test } from 'vitest'
import { post } from '../../support/api.ts'
import { withWorkings } from '../../support/working.ts'
import { unexplained } from '../../support/working-exceptions.ts'

/**
 * 1000 output tokens/s of a chip, so 8000 of a server; of queries of 500 output
 * tokens alone a chip serves 2 a second, and a server 16 * 3600 * 730 of them a
 * month. An average of 5 queries/s needs 2.5 chips, or 0.3125 of a server.
 */
const measured = {
  workload: { queriesPerSecond: 5, inputTokens: 0, outputTokens: 500 },
  model: 'llama-3.1-8b',
  accelerator: 'nvidia-h100-sxm',
  performance: { method: 'measured', outputTokensPerSecondPerChip: 1000 },
  rent: { usdPerChipHour: 2 },
  api: { apiUsdPerMillionInputTokens: 1, apiUsdPerMillionOutputTokens: 1 },
}
const ask = async (more: object = {}) => {
  const { status, body } = await post('/api/v1/breakeven', { ...measured, ...more })
  expect(status).toBe(200)
  expect(unexplained(body)).toEqual([])
  return body
}
/** $2 a chip-hour for the 730 hours of a month. */
const chipMonth = 2 * 730

describe('rent pays for what its billing says, for whoever compares it with an API', () => {
  test.each([
    { billing: undefined, chips: 8, clusters: 0.3125, paid: 2.5 },
    { billing: 'exact', chips: 8, clusters: 0.3125, paid: 2.5 },
    { billing: 'chip', chips: 1, clusters: 3, paid: 3 },
    { billing: 'server', chips: 8, clusters: 1, paid: 8 },
  ])('$billing: $paid chips', async ({ billing, chips, clusters, paid }) => {
    const { capacity, atRate, request } = await ask({ billing })
    expect(capacity.chipsPerCluster).toBe(chips)
    expect(atRate.clusters).toBeCloseTo(clusters, 12)
    expect(atRate.rentedUsdPerMonth).toBeCloseTo(paid * chipMonth, 6)
    expect(request.rent.billing).toBe(billing ?? 'exact')
  })

  test('exactly: every rate costs the same a token, so that rent beats a dearer API at once', async () => {
    // A chip-hour serves 1000 * 3600 tokens for $2: $0.5556 a million, at an API of $1.
    const { crossings, chart, ways } = await ask()
    expect(ways.rentFullUsdPerMillionTokens).toBeCloseTo(2 / 3.6, 9)
    expect(crossings[0].first.crossingTokensPerMonth).toBe(1)
    expect(crossings[0].forGood.crossingTokensPerMonth).toBe(1)
    for (const { tokensPerMonth, rentUsdPerMonth } of chart.points)
      expect(rentUsdPerMonth / tokensPerMonth).toBeCloseTo(2 / 3.6 / 1e6, 12)
  })

  test('a fixed cost is made up for where both lines meet, and the working says how', async () => {
    const body = withWorkings(await ask({ rent: { usdPerChipHour: 2, fixedUsdPerMonth: 100 } }))
    // $100 over a saving of $1 - $5/9 a million: 225 million tokens.
    const { first, forGood } = body.crossings[0]
    expect(first.crossingTokensPerMonth).toBe(225_000_000)
    expect(forGood.crossingTokensPerMonth).toBe(225_000_000)
    expect(first.usdPerMonth).toBeCloseTo(225, 9)
    const step = first.derivation.steps.find(({ id }: { id: string }) => id === 'crossingClusters')
    expect(step).toMatchObject({
      formula: 'crossingTokensPerMonth / clusterTokensPerMonth',
      because: 'Clusters are billed exactly as far as the rate uses them.',
    })
  })

  test('by the hour, exactly: a peak costs no more than its mean', async () => {
    const hourlyWeights = Array.from({ length: 24 }, (_, hour) => (hour < 12 ? 2 : 0))
    const { autoscaled, atRate } = await ask({ load: { hourlyWeights } })
    expect(autoscaled.meanClusters).toBeCloseTo(0.3125, 12)
    expect(autoscaled.scaledUsdPerMonth).toBeCloseTo(2.5 * chipMonth, 6)
    // Sized for the peak of 2.
    expect(atRate.rentedUsdPerMonth).toBeCloseTo(5 * chipMonth, 6)
  })

  test('a cluster that is stated is rented whole, or exactly where the request says so', async () => {
    const cluster = { clusterOutputTokensPerSecond: 8000, chipsPerCluster: 8 }
    const stated = { ...measured, cluster, performance: undefined }
    expect((await ask(stated)).atRate.rentedUsdPerMonth).toBeCloseTo(8 * chipMonth, 6)
    const exactly = await ask({ ...stated, billing: 'exact' })
    expect(exactly.atRate.rentedUsdPerMonth).toBeCloseTo(2.5 * chipMonth, 6)
  })
})

describe('owned chips', () => {
  test.each([
    { billing: undefined, chips: 8 },
    { billing: 'exact', chips: 8 },
    { billing: 'chip', chips: 3 },
    { billing: 'server', chips: 8 },
  ])('$billing: $chips are bought', async ({ billing, chips }) => {
    const { atRate, capacity, ways } = await ask({ own: {}, billing })
    expect(atRate.ownedClusters * capacity.chipsPerCluster).toBe(chips)
    expect(atRate.boughtUsdPerMonth).toBeCloseTo(
      (chips / capacity.chipsPerCluster) * ways.ownUsdPerClusterMonth,
      6,
    )
  })

  test('rent may be billed apart, but not by the server where chips are bought singly', async () => {
    const apart = await ask({ own: {}, rent: { usdPerChipHour: 2, billing: 'chip' } })
    expect(apart.atRate).toMatchObject({ clusters: 3, ownedClusters: 8 })
    const { status, body } = await post('/api/v1/breakeven', {
      ...measured,
      own: {},
      billing: 'chip',
      rent: { billing: 'server' },
    })
    expect(status).toBe(422)
    expect(body.errors[0]).toMatchObject({ pointer: '/rent/billing', received: 'server' })
  })

  test('a server of unknown size cannot be rented whole', async () => {
    const { status, body } = await post('/api/v1/breakeven', {
      ...measured,
      accelerator: { name: 'X', peakFlopsPerSecond: 1e15 },
      rent: { usdPerChipHour: 2, billing: 'server' },
    })
    expect(status).toBe(422)
    expect(body.errors[0].pointer).toBe('/rent/billing')
  })
})
