import { describe, expect, test } from 'vitest'
import { infer } from '../support/api.ts'
import { math } from '../support/math.ts'

describe('a scenario and what is changed in it', () => {
  test('half the queries cost half, and the scenario’s tokens stay', async () => {
    const whole = (await infer({ scenario: 'google-search-2023' })).body
    const half = (
      await infer({ scenario: 'google-search-2023', workload: { queriesPerSecond: 160000 } })
    ).body
    expect(half.cost.usdPerYear * 2).toBeCloseTo(whole.cost.usdPerYear, 3)
    expect(half.request.workload.outputTokens).toBe(2000)
    expect(half.published).toEqual([])
  })

  test('another method replaces the performance whole', async () => {
    const { body } = await infer({
      scenario: 'google-search-2023',
      performance: { method: 'measured', queriesPerSecondPerChip: 0.078 },
    })
    expect(body.performance).toMatchObject({ method: 'measured', bound: 'measured' })
    expect(body.fleet.chipsExact).toBeCloseTo(320000 / 0.078, 3)
  })

  test('null takes the scenario’s price away, and the preset’s is used', async () => {
    const { body } = await infer({
      scenario: 'google-search-2023',
      price: { usdPerChipHour: null },
    })
    const price = body.derivation.inputs.find(({ id }: { id: string }) => id === 'usdPerChipHour')
    expect(price.origin).toMatchObject({ from: 'preset', preset: 'prices/nvidia-a100-sxm-80gb' })
    expect(price.origin.sources.length).toBeGreaterThan(0)
  })

  test('a scenario’s price kept for another chip is warned of', async () => {
    const { body } = await infer({ scenario: 'google-search-2023', accelerator: 'H100' })
    expect(body.request.accelerator).toBe('nvidia-h100-sxm')
    expect(body.warnings.map(({ code }: { code: string }) => code)).toContain(
      'scenario-of-other-accelerator',
    )
  })

  test('expressions are echoed as numbers, and shown as written', async () => {
    const { body } = await infer({
      scenario: 'google-search-2023',
      workload: { queriesPerSecond: '13e6 * 15 / day' },
    })
    expect(body.request.workload.queriesPerSecond).toBeCloseTo(195e6 / 86400, 9)
    const input = body.derivation.inputs.find(({ id }: { id: string }) => id === 'queriesPerSecond')
    expect(input.origin).toMatchObject({ from: 'request', expression: '13e6 * 15 / day' })
  })
})

test('a price in yuan is converted at a sourced, dated rate', async () => {
  const { body } = await infer({
    scenario: 'google-search-2023',
    price: { usdPerChipHour: '7 CNY/h' },
  })
  const price = body.derivation.inputs.find(({ id }: { id: string }) => id === 'usdPerChipHour')
  expect(price.value).toBeCloseTo(7 / 6.9858, 6)
  expect(price.origin.note).toContain('USD/CNY 6.9858, rate of 2026-01-27')
  expect(price.origin.sources).toHaveLength(1)
})

describe('what is unknown is null, with a reason', () => {
  test('a chip that nobody rents out has a fleet, and no cost', async () => {
    const { body } = await infer({
      scenario: 'google-search-2023',
      accelerator: { name: 'New', peakFlopsPerSecond: 1e15 },
      price: { usdPerChipHour: null },
      server: { chipsPerServer: null },
    })
    expect(body.fleet.chipsExact).toBeGreaterThan(0)
    expect(body.fleet.servers).toBeNull()
    expect(body.cost.usdPerYear).toBeNull()
    expect(body.unknown['/cost/usdPerYear']).toContain('No price is given')
    expect(body.unknown['/fleet/servers']).toContain('Chips per server')
  })

  test('no queries: no cost, and no energy for each', async () => {
    const { body } = await infer({
      scenario: 'google-search-2023',
      workload: { queriesPerSecond: 0 },
    })
    expect(body.cost.usdPerYear).toBe(0)
    expect(body.fleet.servers).toBe(0)
    expect(body.energy.wattHoursPerQuery).toBeNull()
    expect(body.unknown['/energy/wattHoursPerQuery']).toBe(
      'Not defined where this is 0: QPS served by the model.',
    )
  })
})

describe('the working', () => {
  test.each(['google-search-2023', 'chatgpt-2023'])(
    '%s: anyone can recompute every step from its text',
    async (scenario) => {
      const { body } = await infer({ scenario })
      const known: Record<string, number> = {}
      for (const { id, value } of body.derivation.inputs) known[id] = value
      for (const { id, formula, inputs, value } of body.derivation.steps) {
        for (const input of inputs) expect(known).toHaveProperty(input)
        if (value === null) continue
        known[id] = math.evaluate(formula, { ...known })
        expect(value === 0 ? 1 : Number(known[id]) / value, `${id} = ${formula}`).toBeCloseTo(1, 10)
      }
      expect(known.usdPerYear).toBeCloseTo(body.cost.usdPerYear, 3)
    },
  )

  test('every input says on whose word it stands', async () => {
    const { body } = await infer({ scenario: 'google-search-2023' })
    for (const { id, value, reason, origin } of body.derivation.inputs) {
      if (value === null) expect(reason, id).toBeTruthy()
      else expect(origin, id).toBeDefined()
      if (origin?.from === 'preset' || origin?.from === 'scenario')
        expect(origin.sources.length, id).toBeGreaterThan(0)
    }
  })

  test('a load below one server says what the whole one costs', async () => {
    const { body } = await infer({
      scenario: 'google-search-2023',
      workload: { queriesPerSecond: 0.01 },
    })
    expect(body.warnings.map(({ code }: { code: string }) => code)).toContain('below-one-server')
    expect(body.cost.usdPerYearWholeServers).toBe(8 * 8760)
  })
})
