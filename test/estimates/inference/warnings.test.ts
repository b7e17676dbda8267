import { describe, expect, test } from 'vitest'
import { codesOf, detailOf } from '../../support/answers.ts'
import { infer } from '../../support/api.ts'

const ask = async (change: object) =>
  (
    await infer({
      workload: { queriesPerSecond: 100, inputTokens: 500, outputTokens: 500 },
      model: 'llama-3.1-8b',
      accelerator: 'nvidia-h100-sxm',
      performance: { method: 'flops', precision: 'bf16', flopsUtilization: 0.4 },
      ...change,
    })
  ).body

describe('a query longer than the model takes', () => {
  // Llama 3.1 takes 131,072 tokens in all.
  const of = (inputTokens: number) =>
    ask({ workload: { queriesPerSecond: 1, inputTokens, outputTokens: 1000 } })

  test('one token too many is warned of, with both numbers and the model', async () => {
    const detail = detailOf(await of(131_072 - 1000 + 1), 'beyond-context')
    expect(detail).toContain('131,073')
    expect(detail).toContain('131,072')
    expect(detail).toContain('Llama 3.1 8B')
  })

  test('one that just fits is not', async () => {
    expect(codesOf(await of(131_072 - 1000))).not.toContain('beyond-context')
  })

  test('nobody knows what a model of one’s own takes', async () => {
    const body = await ask({
      model: { activeParameters: 8e9 },
      workload: { queriesPerSecond: 1, inputTokens: 1e6, outputTokens: 1 },
    })
    expect(codesOf(body)).not.toContain('beyond-context')
  })
})

describe('a measured rate above what the chip can compute', () => {
  // A query takes 2 × 1e9 × 1000 = 2e12 FLOP: 494.5 of them are the 989e12 FLOP/s of an H100.
  const at = (queriesPerSecondPerChip: number) =>
    ask({
      model: { activeParameters: 1e9 },
      performance: { method: 'measured', queriesPerSecondPerChip },
    })

  test('is doubted, with how many times the peak it is', async () => {
    expect(detailOf(await at(494.5 * 3), 'above-peak')).toMatch(/\b3\b/)
  })

  test('up to the peak is believed', async () => {
    const body = await at(494.5)
    expect(body.performance.flopsUtilization).toBeCloseTo(1, 12)
    expect(codesOf(body)).not.toContain('above-peak')
    expect(codesOf(await at(200))).not.toContain('above-peak')
  })
})

describe('a load below one server', () => {
  // 8 chips at 0.4 × 989e12 FLOP/s and 2e12 FLOP a query serve 1,582.4 queries/s.
  const model = { activeParameters: 1e9 }
  const at = (queriesPerSecond: number, price: object = { method: 'rent', usdPerChipHour: 2 }) =>
    ask({
      model,
      price,
      workload: { queriesPerSecond, inputTokens: 500, outputTokens: 500 },
    })

  test('says which share of it is used; a rented share and an owned server are told apart', async () => {
    const rented = detailOf(await at(395.6), 'below-one-server')
    expect(rented).toContain('25%')
    const owned = detailOf(await at(395.6, { method: 'own' }), 'below-one-server')
    expect(owned).toContain('25%')
    expect(owned).not.toBe(rented)
  })

  test('a whole server and no load at all are not', async () => {
    expect(codesOf(await at(1583))).not.toContain('below-one-server')
    expect(codesOf(await at(0))).not.toContain('below-one-server')
  })
})

describe('fewer replicas than the peak needs', () => {
  const roofline = { performance: { method: 'roofline', precision: 'bf16' } }
  const load = { queriesPerSecond: 1000, inputTokens: 500, outputTokens: 500 }
  const at = (replicas: number) => ask({ ...roofline, workload: load, scaling: { replicas } })
  const ofBrim = (body: Awaited<ReturnType<typeof ask>>) =>
    codesOf(body).filter((code) => ['overloaded', 'above-max-utilization'].includes(code))

  test('are overloaded where they serve less, and nearly full where they only just serve it', async () => {
    const { fleet, derivation } = await ask({ ...roofline, workload: load })
    const needed = fleet.replicas
    const each = derivation.steps.find(
      ({ id }: { id: string }) => id === 'queriesPerSecondPerReplica',
    ).value
    // Used to four fifths; 1,000 queries a second of all that they serve take fewer.
    expect(needed).toBe(Math.ceil(1000 / (0.8 * each)))
    const least = Math.ceil(1000 / each)
    expect(least).toBeLessThan(needed)
    const detail = detailOf(await at(least - 1), 'overloaded')
    expect(detail).toContain(String(needed))
    expect(detail).toContain(String(least - 1))
    expect(ofBrim(await at(least))).toEqual(['above-max-utilization'])
    expect(ofBrim(await at(needed - 1))).toEqual(['above-max-utilization'])
    expect(ofBrim(await at(needed))).toEqual([])
    expect(ofBrim(await at(needed + 1))).toEqual([])
    expect(ofBrim(await ask({ ...roofline, workload: load }))).toEqual([])
  })

  test('a fleet that may run full is planned so, and told that it does: never 100% for a little less', async () => {
    const full = (maxUtilization: number) =>
      ask({ performance: { ...roofline.performance, maxUtilization }, workload: load })
    const { fleet, derivation } = await full(1)
    const each = derivation.steps.find(
      ({ id }: { id: string }) => id === 'queriesPerSecondPerReplica',
    ).value
    expect(fleet.replicas).toBe(Math.ceil(1000 / each))
    expect(fleet.peakUtilization).toBeCloseTo(1000 / (fleet.replicas * each), 12)
    const detail = detailOf(await full(1), 'above-max-utilization')
    expect(detail).toContain('80%')
    expect(detail).not.toContain('100%')
    expect(ofBrim(await full(0.5))).toEqual([])
  })
})

describe('a volume that is stated by the day, without a peak', () => {
  const at = (queriesPerSecond: number | string, more: object = {}) =>
    ask({
      performance: { method: 'roofline', precision: 'bf16' },
      workload: { queriesPerSecond, inputTokens: 500, outputTokens: 500, ...more },
    })

  test.each(['2M/day', '1e6 per month', '1000 / week', '1亿/day'])(
    '%s: names a usual one',
    async (load) => {
      // DeepSeek’s day: 278 nodes at the peak, 226.75 on average.
      expect(278 / 226.75).toBeCloseTo(1.23, 2)
      const detail = detailOf(await at(load), 'no-peak-given')
      expect(detail).toContain(load)
      expect(detail).toContain('1.23')
    },
  )

  test.each([
    ['a rate by the second', () => at(20)],
    ['a rate by the minute', () => at('60/minute')],
    ['a peak that is given, be it none', () => at('2M/day', { peakToAverageRatio: 1 })],
  ])('%s says nothing of one', async (_, asked) =>
    expect(codesOf(await asked())).not.toContain('no-peak-given'),
  )

  test('nor where the hours are given', async () => {
    const body = await ask({
      performance: { method: 'roofline', precision: 'bf16' },
      workload: { queriesPerSecond: '2M/day', inputTokens: 500, outputTokens: 500 },
      scaling: { hourlyWeights: Array(24).fill(1) },
    })
    expect(codesOf(body)).not.toContain('no-peak-given')
  })
})

describe('chips that tokens from a provider do not need', () => {
  const bought = (change: object) =>
    ask({ performance: undefined, price: { method: 'api', api: 'gpt-5.5' }, ...change })

  test('what is said of them is named as not counted', async () => {
    const body = await bought({ server: { chipsPerServer: 4 }, energy: { region: 'us' } })
    const detail = detailOf(body, 'not-counted')
    expect(detail).toMatch(/server/)
    expect(detail).toMatch(/energy/)
    expect(detail).not.toMatch(/scaling|performance/)
  })

  test('a part that says nothing is not', async () => {
    expect(codesOf(await bought({ server: {}, energy: {} }))).not.toContain('not-counted')
    expect(codesOf(await bought({}))).toEqual([])
  })

  test('a query beyond the context of the provider’s model is warned of', async () => {
    const body = await bought({
      workload: { queriesPerSecond: 1, inputTokens: 1e8, outputTokens: 1 },
    })
    expect(codesOf(body)).toContain('beyond-context')
  })

  test('no number of chips is made up for them', async () => {
    const { fleet, performance, energy, roofline, unknown } = await bought({})
    for (const value of Object.values(fleet)) expect(value).toBeNull()
    expect(performance).toMatchObject({ method: 'bought', bound: 'bought', batch: null })
    expect(performance).toHaveProperty('ttftSeconds', null)
    expect(energy).toHaveProperty('powerWatts', null)
    expect(roofline).toBeNull()
    for (const part of ['/fleet', '/performance', '/energy', '/roofline'])
      expect(unknown).toHaveProperty(part)
  })
})

test('chips that are owned stay at night; rented ones, and those that never change, are no matter', async () => {
  const hours = { hourlyWeights: Array.from({ length: 24 }, (_, hour) => (hour < 8 ? 1 : 2)) }
  const on = (method: string, autoscaling: string) =>
    ask({
      performance: { method: 'roofline', precision: 'bf16' },
      price: { method },
      scaling: { ...hours, autoscaling },
    })
  expect(codesOf(await on('own', 'hourly'))).toContain('owned-chips-stay')
  expect(codesOf(await on('own', 'none'))).not.toContain('owned-chips-stay')
  expect(codesOf(await on('rent', 'hourly'))).not.toContain('owned-chips-stay')
})
