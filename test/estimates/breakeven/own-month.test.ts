import { describe, expect, test } from 'vitest'
import { post } from '../../support/api.ts'

const ask = async (own: object | undefined, more: object = {}) =>
  (
    await post('/api/v1/breakeven', {
      workload: { inputTokens: 4000, outputTokens: 1000, tokensPerMonth: 100e6 },
      // 100 × 3,600 × 730 × 5 = 1,314 million tokens a month.
      cluster: { clusterOutputTokensPerSecond: 100, chipsPerCluster: 8, activeHoursPerMonth: 730 },
      accelerator: { name: 'P', peakFlopsPerSecond: 1e15 },
      server: { chipsPerServer: 8, usdPerServer: 240_000, wattsPerServer: 8000 },
      energy: { usdPerKilowattHour: 0.1, powerUsageEffectiveness: 1 },
      rent: { usdPerChipHour: 3 },
      own,
      ...more,
    })
  ).body

interface Part {
  readonly item: string
  readonly usdPerClusterMonth: number | null
}
const monthOf = ({ ownMonth }: { ownMonth: { parts: Part[] } }) =>
  ownMonth.parts.map(({ usdPerClusterMonth }) => usdPerClusterMonth)
const inputOf = (body: { derivation: { inputs: { id: string }[] } }, id: string) =>
  body.derivation.inputs.find((one) => one.id === id)

describe('a month of an owned cluster, for whoever buys one', () => {
  test('by its parts: 8 chips over all hours of a month', async () => {
    const body = await ask({
      lifetimeYears: 5,
      networkUsdPerChip: 6000,
      storageUsdPerChip: 1500,
      residualShare: 0.1,
      colocationUsdPerKilowattMonth: 150,
      maintenanceShare: 0.06,
      staffUsdPerChipYear: 300,
    })
    const month = monthOf(body)
    const parts = [
      // Servers of $240,000 less a tenth over 60 months; network and storage of 8 chips alike.
      (240_000 * 0.9) / 60,
      (8 * 6000 * 0.9) / 60,
      (8 * 1500 * 0.9) / 60,
      // No building.
      0,
      // 8 kW at $150 a month; 8 kW × 730 hours at $0.10.
      8 * 150,
      8 * 730 * 0.1,
      // 6% of $300,000 a year; $300 for each of 8 chips a year.
      (0.06 * 300_000) / 12,
      (8 * 300) / 12,
    ]
    expect(month).toEqual(parts.map((usd) => expect.closeTo(usd, 6)))
    const total = parts.reduce((sum, usd) => sum + usd, 0)
    expect(body.ways.ownUsdPerClusterMonth).toBeCloseTo(total, 6)
    expect(body.ownMonth.ownedUsdPerChipHour).toBeCloseTo(total / 8 / 730, 9)
    expect(body.unknown['/ownMonth/ownedUsdPerChipHour']).toBeUndefined()
    expect(body.ways.usdPerCluster).toBeCloseTo(300_000, 6)
    // What is paid after the purchase.
    const running = 8 * 150 + 8 * 730 * 0.1 + 1500 + 200
    expect(body.ways.runningUsdPerClusterMonth).toBeCloseTo(running, 6)
    expect(body.ways.ownFullUsdPerMillionTokens).toBeCloseTo(total / 1314, 9)
    expect(body.ways.rentFullUsdPerMillionTokens).toBeCloseTo((8 * 3 * 730) / 1314, 9)
    // One cluster: $300,000 over what it saves a month.
    expect(body.payback.paybackMonthsOverRent).toBeCloseTo(300_000 / (8 * 3 * 730 - running), 6)
  })

  test('stated in all: what is left out is assumed, and marked as an estimate', async () => {
    const rest = { accelerator: undefined, server: undefined, energy: undefined }
    const body = await ask({ usdPerCluster: 120_000 }, rest)
    expect(monthOf(body)).toEqual([2000, 0])
    expect(body.ownMonth).toMatchObject({ form: 'stated', ownedUsdPerChipHour: null })
    expect(body.unknown['/ownMonth/ownedUsdPerChipHour']).toBeTruthy()
    expect(body.request.own).toMatchObject({ clusterMonths: 60, runningUsdPerClusterMonth: 0 })
    expect(inputOf(body, 'clusterMonths')).toMatchObject({
      value: 60,
      origin: { basis: 'estimate' },
    })
    const own = { usdPerCluster: 120_000, clusterMonths: 48, runningUsdPerClusterMonth: 500 }
    const given = await ask(own, rest)
    expect(monthOf(given)).toEqual([2500, 500])
    expect(inputOf(given, 'clusterMonths')).not.toMatchObject({ origin: { basis: 'estimate' } })
    expect(inputOf(given, 'clusterMonths')).toMatchObject({ origin: { from: 'request' } })
  })

  test('not asked for: no month of it, and the reason', async () => {
    const body = await ask(undefined, {
      server: undefined,
      energy: undefined,
      api: { apiUsdPerMillionInputTokens: 1, apiUsdPerMillionOutputTokens: 3 },
    })
    expect(body.ownMonth).toBeNull()
    expect(body.unknown['/ownMonth']).toBeTruthy()
    expect(body.ways.ownUsdPerClusterMonth).toBeNull()
    expect(
      body.crossings.map(({ way, over }: { way: string; over: string }) => [way, over]),
    ).toEqual([['rent', 'api']])
  })
})
