import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inference } from '../../../src/estimates/inference/index.ts'
import { bodyOf } from '../../../src/page/form/body.ts'
import { openAddress } from '../../../src/page/form/version.ts'
import { compare, infer } from '../../support/api.ts'
import { answerTo as answerToReplicas } from '../../support/one-chip-replicas.ts'
import { today } from '../../support/today.ts'

const hoursPerYear = 8760

/** Replicas of one chip, in servers of eight that cost $240,000 and draw 8 kW. */
const answerTo = (replicas: number, more: object = {}) =>
  answerToReplicas(replicas, { server: { usdPerServer: 240_000, wattsPerServer: 8000 }, ...more })

describe('power, capex and bill are of the same chips, for whoever adds them up', () => {
  test.each([
    { billing: 'exact', chips: 10 },
    { billing: 'chip', chips: 10 },
    { billing: 'server', chips: 16 },
  ])('rented, $billing: those of $chips chips', async ({ billing, chips }) => {
    const { fleet, energy, cost } = await answerTo(10, { billing })
    expect(fleet.chips).toBe(chips)
    // A kilowatt and $30,000 each.
    expect(energy.powerWatts).toBeCloseTo(chips * 1000, 6)
    expect(cost.capexUsd).toBeCloseTo(chips * 30_000, 6)
  })

  test.each([
    { billing: 'exact', chips: 10 },
    { billing: 'chip', chips: 10 },
    { billing: 'server', chips: 16 },
  ])('owned, $billing: $chips chips, all-in too', async ({ billing, chips }) => {
    const { fleet, energy, cost, price } = await answerTo(9.9, {
      billing,
      price: {
        method: 'own',
        lifetimeYears: 4,
        networkUsdPerChip: 5000,
        storageUsdPerChip: 0,
        staffUsdPerYear: 80_000,
      },
      energy: { usdPerKilowattHour: 0.1, powerUsageEffectiveness: 1.2 },
    })
    expect(fleet.chips).toBe(chips)
    expect(cost.capexUsd).toBeCloseTo(chips * 35_000, 6)
    expect(energy.powerWatts).toBeCloseTo(chips * 1200, 6)
    const line = (name: string) =>
      cost.breakdown.find(({ item }: { item: string }) => item === name).usd
    // 1.2 kW × 8,760 h × $0.10 = $1,051.20 a chip.
    expect(line('Electricity')).toBeCloseTo(chips * 1051.2, 6)
    expect(energy.electricityUsdPerYear).toBeCloseTo(chips * 1051.2, 6)
    expect(line('Servers, owned')).toBeCloseTo((chips * 30_000) / 4, 6)
    expect(line('Site staff')).toBeCloseTo(80_000, 6)
    expect(cost.usdPerYear / (chips * price.usdPerChipHour * hoursPerYear)).toBeCloseTo(1, 12)
    expect(cost.allInUsdPerYear / cost.usdPerYear).toBeCloseTo(1, 12)
    expect(fleet.utilization).toBeCloseTo(9.9 / chips, 9)
    expect(cost.idleCostShare).toBeCloseTo(1 - 9.9 / chips, 9)
  })

  test('exactly, with retries and spares: what they are held for', async () => {
    // 10 × 1.1 × 1.25 = 13.75 chips at $2 an hour.
    const { fleet, cost, energy } = await answerTo(10, {
      billing: 'exact',
      overheads: { retryShare: 0.1, reserveShare: 0.25 },
    })
    expect(fleet.chips).toBeCloseTo(13.75, 9)
    expect(cost.usdPerYear).toBeCloseTo(10 * 2 * hoursPerYear, 6)
    expect(cost.allInUsdPerYear).toBeCloseTo(13.75 * 2 * hoursPerYear, 6)
    expect(energy.powerWatts).toBeCloseTo(13_750, 6)
    expect(fleet.utilization).toBeCloseTo(10 / 13.75, 9)
  })

  test('a card whose server is not known: one MI210, not eight', async () => {
    const { body } = await infer({
      workload: { queriesPerSecond: 0.5, inputTokens: 1000, outputTokens: 50 },
      model: 'llama-3.1-8b',
      accelerator: 'amd-mi210',
      price: { method: 'own' },
      asOf: '2026-11-28',
    })
    expect(body.fleet.chips).toBe(1)
    // 300 W are 0.55 of a server’s share, at a PUE of 1.54.
    expect(body.energy.powerWatts).toBeCloseTo((300 / 0.55) * 1.54, 6)
    const electricity = body.cost.breakdown.find(
      ({ item }: { item: string }) => item === 'Electricity',
    )
    expect(electricity.usd).toBeCloseTo(body.energy.electricityUsdPerYear, 6)
    const warning = body.warnings.find(({ code }: { code: string }) => code === 'below-one-server')
    expect(warning.detail).toContain('12.5% of one server')
    expect(warning.detail).toContain('chips that are paid')
  })

  test('whatever the plan, electricity in the bill is that of the energy', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 1000, noNaN: true }),
        fc.constantFrom(undefined, 'exact', 'chip'),
        fc.constantFrom('nvidia-h100-sxm', 'amd-mi210', 'nvidia-l40s', 'nvidia-h100-nvl'),
        (queriesPerSecond, billing, accelerator) => {
          const result = inference.ask(
            {
              model: 'llama-3.1-8b',
              accelerator,
              workload: { queriesPerSecond, inputTokens: 512, outputTokens: 256 },
              price: { method: 'own' },
              billing,
            },
            { today },
          )
          if (!result.ok) throw new Error(JSON.stringify(result.errors))
          const { cost, energy, fleet, price } = result.answer
          const line = cost.breakdown.find(({ item }) => item === 'Electricity')
          expect((line?.usd ?? 0) / (energy.electricityUsdPerYear ?? 0)).toBeCloseTo(1, 9)
          const bill = (fleet.chips ?? 0) * (price.usdPerChipHour ?? 0) * hoursPerYear
          expect(bill / (cost.usdPerYear ?? 0)).toBeCloseTo(1, 9)
          expect((cost.allInUsdPerYear ?? 0) / (cost.usdPerYear ?? 0)).toBeCloseTo(1, 9)
        },
      ),
      { numRuns: 40 },
    )
  })

  test.each(['exact', 'chip', 'server'])('%s: in rows of a comparison, too', async (billing) => {
    const { body } = await compare({
      workload: { queriesPerSecond: 10, inputTokens: 1500, outputTokens: 350 },
      model: 'llama-3.1-70b',
      accelerator: 'nvidia-h100-sxm',
      billing,
    })
    const ranked = body.rows.filter(({ rank }: { rank: number | null }) => rank !== null)
    expect(ranked.length).toBeGreaterThan(20)
    for (const { fleet, price, cost } of ranked)
      expect((fleet.chips * price.usdPerChipHour * hoursPerYear) / cost.usdPerYear).toBeCloseTo(
        1,
        9,
      )
  })
})

test('an address of before that owns a plan’s chips still pays whole servers, and nothing less', () => {
  const query =
    'v=2&scenario=google-search-2023&workload.queriesPerSecond=10&workload.inputTokens=1500&workload.outputTokens=350&model=llama-3.1-70b&accelerator=nvidia-h100-sxm&performance.method=roofline&price.method=own'
  const { state } = openAddress('serve', new URLSearchParams(query))
  const result = inference.ask(bodyOf(state), { today })
  if (!result.ok) throw new Error(JSON.stringify(result.errors))
  const { cost, fleet } = result.answer
  expect((fleet.chips ?? 1) % 8).toBe(0)
  expect((cost.allInUsdPerYear ?? 0) / (cost.usdPerYear ?? 0)).toBeCloseTo(1, 12)
})
