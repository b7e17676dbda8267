import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inference } from '../../../src/estimates/inference/index.ts'
import { infer } from '../../support/api.ts'
import { answerTo, each } from '../../support/one-chip-replicas.ts'
import { today } from '../../support/today.ts'

const hoursPerYear = 8760

describe('chips shown are chips paid, for whoever holds a bill against an estimate', () => {
  test.each([
    // Ten chips of one replica each; servers hold eight.
    { billing: 'exact', chips: 10, paid: 10 },
    { billing: 'chip', chips: 10, paid: 10 },
    { billing: 'server', chips: 16, paid: 16 },
  ])('$billing: $paid chips are paid', async ({ billing, chips, paid }) => {
    const { fleet, cost, price, request } = await answerTo(10, { billing })
    expect(fleet.chipsExact).toBe(10)
    expect(fleet.chips).toBe(chips)
    expect(cost.usdPerYear).toBeCloseTo(paid * 2 * hoursPerYear, 6)
    expect(price.billing.by).toBe(billing)
    expect(request.billing).toBe(billing)
  })

  test('what a query costs is the bill over the queries', async () => {
    const { cost } = await answerTo(10)
    expect(cost.usdPerQuery / ((16 * 2) / 3600 / (10 * each))).toBeCloseTo(1, 12)
  })

  test('idle cost and utilization are of what is paid', async () => {
    // 9.9 replicas’ worth of load on sixteen chips.
    const { fleet, cost } = await answerTo(9.9)
    expect(fleet.utilization).toBeCloseTo(9.9 / 16, 9)
    expect(cost.idleCostShare).toBeCloseTo(1 - 9.9 / 16, 9)
    expect(cost.idleUsdPerYear / (16 * 2 * hoursPerYear * (1 - 9.9 / 16))).toBeCloseTo(1, 9)
  })

  test('retries fit in the spare chips of a server: the bill is that of two servers', async () => {
    // 10 × 1.1 = 11 chips are held: two servers of eight, and no more.
    const { cost, fleet } = await answerTo(10, { overheads: { retryShare: 0.1 } })
    expect(fleet.heldServers).toBe(2)
    expect(fleet.chips).toBe(16)
    expect(cost.allInUsdPerYear).toBeCloseTo(16 * 2 * hoursPerYear, 6)
    // Of them, 16 / 1.1 are of the load, and a tenth of those of what is computed twice.
    expect(cost.usdPerYear).toBeCloseTo((16 / 1.1) * 2 * hoursPerYear, 6)
    expect(fleet.utilization).toBeCloseTo(10 / 16, 9)
    // 10 chips serve, and one computes again what failed: 5 of 16 are idle.
    expect(cost.idleUsdPerYear).toBeCloseTo(5 * 2 * hoursPerYear, 4)
  })

  test.each([
    // 10 × 1.1 × (1 + 0.2 + 0.05) = 13.75 chips are held.
    { billing: 'chip', chips: 14 },
    { billing: 'server', chips: 16 },
  ])(
    'with retries and spares, whole chips are paid, by the $billing',
    async ({ billing, chips }) => {
      const { cost, fleet } = await answerTo(10, {
        billing,
        overheads: { retryShare: 0.1, reserveShare: 0.2, idleCapacityShare: 0.05 },
      })
      expect(fleet.heldChips).toBeCloseTo(13.75, 9)
      expect(fleet.chips).toBe(chips)
      expect(cost.allInUsdPerYear).toBeCloseTo(chips * 2 * hoursPerYear, 6)
    },
  )

  test('owned and used half of the hours, twice the chips are bought whole', async () => {
    // 10 × 1.1 / 0.5 = 22 chips: three servers.
    const { cost, fleet, price } = await answerTo(10, {
      price: { method: 'own', ownershipUtilization: 0.5 },
      overheads: { retryShare: 0.1 },
    })
    expect(fleet.chips).toBe(24)
    const hoursOfUse = hoursPerYear / 2
    expect(cost.allInUsdPerYear / (24 * price.usdPerChipHour * hoursOfUse)).toBeCloseTo(1, 12)
  })

  test('by the hour, each hour pays its whole servers', async () => {
    // 4, 9 and 17 replicas by the hour: 8, 16 and 24 chips, 16 on average.
    const hourlyWeights = [...Array(8).fill(4), ...Array(8).fill(9), ...Array(8).fill(17)]
    const { fleet, cost } = await answerTo(10, {
      scaling: { autoscaling: 'hourly', hourlyWeights },
    })
    expect(fleet.chipsExact).toBeCloseTo(10, 9)
    expect(fleet.chips).toBeCloseTo(16, 9)
    expect(cost.usdPerYear).toBeCloseTo(16 * 2 * hoursPerYear, 6)
  })

  test('by the hour, each hour pays the whole servers of its retries too', async () => {
    // 4.4, 9.9 and 18.7 chips by the hour: 8, 16 and 24.
    const hourlyWeights = [...Array(8).fill(4), ...Array(8).fill(9), ...Array(8).fill(17)]
    const { fleet, cost } = await answerTo(10, {
      scaling: { autoscaling: 'hourly', hourlyWeights },
      overheads: { retryShare: 0.1 },
    })
    expect(fleet.chips).toBeCloseTo(16, 9)
    expect(cost.allInUsdPerYear).toBeCloseTo(16 * 2 * hoursPerYear, 6)
  })

  test('owned, the headline is the bill of whole servers', async () => {
    const { cost, fleet, price } = await answerTo(10, { price: { method: 'own' } })
    expect(fleet.chips).toBe(16)
    expect(cost.usdPerYear / (16 * price.usdPerChipHour * hoursPerYear)).toBeCloseTo(1, 12)
    expect(cost.allInUsdPerYear).toBeCloseTo(cost.usdPerYear, 6)
  })

  test('top-down methods bill exact chips, as the published cases do', async () => {
    const { body } = await infer({ scenario: 'google-search-2023' })
    expect(body.price.billing.by).toBe('exact')
    // 4,102,564.1 chips × 8,760 h × $1
    expect(body.cost.usdPerYear / (4_102_564.1 * hoursPerYear)).toBeCloseTo(1, 7)
  })

  test('a top-down fleet billed by the server multiplies out', async () => {
    const { body } = await infer({ scenario: 'google-search-2023', billing: 'server' })
    // 512,821 servers of eight
    expect(body.fleet.chips).toBe(4_102_568)
    expect(body.cost.usdPerYear).toBeCloseTo(4_102_568 * hoursPerYear, 3)
  })

  test('whatever the request, fleet × rate × hours is the bill', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 1e5, noNaN: true }),
        fc.constantFrom('chip', 'server'),
        fc.constantFrom('rent', 'own'),
        fc.record({
          retryShare: fc.double({ min: 0, max: 0.5, noNaN: true }),
          reserveShare: fc.double({ min: 0, max: 0.5, noNaN: true }),
          idleCapacityShare: fc.double({ min: 0, max: 0.5, noNaN: true }),
        }),
        fc.constantFrom(
          { method: 'roofline' },
          { method: 'flops', flopsUtilization: 0.3 },
          { method: 'measured', outputTokensPerSecondPerChip: 400 },
        ),
        (queriesPerSecond, billing, method, overheads, performance) => {
          const result = inference.ask(
            {
              model: 'llama-3.1-8b',
              accelerator: 'nvidia-h100-sxm',
              workload: { queriesPerSecond, inputTokens: 512, outputTokens: 256 },
              price: { method },
              overheads,
              performance,
              billing,
            },
            { today },
          )
          if (!result.ok) throw new Error(JSON.stringify(result.errors))
          const { fleet, price, cost } = result.answer
          const bill = (fleet.chips ?? 0) * (price.usdPerChipHour ?? 0) * hoursPerYear
          expect(bill / (cost.allInUsdPerYear ?? 0)).toBeCloseTo(1, 9)
          expect((fleet.chips ?? 0) % (billing === 'server' ? 8 : 1)).toBe(0)
        },
      ),
      { numRuns: 60 },
    )
  })

  test('whole servers of a module whose server nobody knows or estimates are refused', async () => {
    const { status, body } = await infer({
      model: 'llama-3.1-8b',
      accelerator: 'intel-gpu-max-1550',
      workload: { queriesPerSecond: 1, inputTokens: 512, outputTokens: 256 },
      billing: 'server',
    })
    expect(status).toBe(422)
    expect(body.errors[0]).toMatchObject({ pointer: '/billing', received: 'server' })
    expect(body.errors[0].allowed).toContain('server.chipsPerServer')
  })
})

const asSold = { billing: undefined, asOf: '2026-11-28' }

test('a card of unknown server that is rented singly says so: that is why single chips are billed', async () => {
  const { price } = await answerTo(10, {
    ...asSold,
    accelerator: 'nvidia-l40s',
    price: { method: 'rent' },
  })
  expect(price.billing).toEqual({ by: 'chip', reason: '6 of its 7 sellers rent it out singly.' })
})

describe('a quote of one’s own is billed as the chip is sold on the market', () => {
  test.each([
    ['nvidia-h100-sxm', 'chip', '10 of its 15 sellers rent it out singly.', 10],
    ['nvidia-l40s', 'chip', '6 of its 7 sellers rent it out singly.', undefined],
    // Few of its sellers rent it out singly.
    ['nvidia-b300', 'server', 'It comes in servers of 8.', undefined],
  ])('%s: by the %s', async (accelerator, by, reason, chips) => {
    const open = await answerTo(10, { ...asSold, accelerator, price: { method: 'rent' } })
    const quote = open.price.usdPerChipHour
    const typed = await answerTo(10, {
      ...asSold,
      accelerator,
      price: { method: 'rent', usdPerChipHour: quote },
    })
    expect(typed.price.billing).toEqual({ by, reason })
    expect(typed.price.billing).toEqual(open.price.billing)
    // The price that is shown, typed, changes nothing.
    expect(typed.cost.usdPerYear).toBe(open.cost.usdPerYear)
    if (chips !== undefined) expect(typed.fleet.chips).toBe(chips)
  })

  test('of a chip of one’s own no seller is known: whole servers, where their size is', async () => {
    const own = { peakFlopsPerSecond: 1e15, memoryBytes: 80e9, bandwidthBytesPerSecond: 3e12 }
    const { price } = await answerTo(10, {
      billing: undefined,
      accelerator: own,
      server: { chipsPerServer: 8 },
    })
    expect(price.billing).toEqual({ by: 'server', reason: 'It comes in servers of 8.' })
  })
})
