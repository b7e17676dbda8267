import { describe, expect, test } from 'vitest'
import { all } from '../../src/presets/registry.ts'
import { compare, infer, train } from '../support/api.ts'

// One server of 8 chips at 10 kW: 1 query/s at 8 × 0.125 queries/s.
const one = {
  workload: { queriesPerSecond: 1, outputTokens: 100 },
  model: { name: '1B', activeParameters: 1e9 },
  accelerator: { name: 'P', peakFlopsPerSecond: 1e15 },
  performance: { method: 'measured', queriesPerSecondPerChip: 0.125 },
  price: { method: 'rent', usdPerChipHour: 1 },
  server: { chipsPerServer: 8, wattsPerServer: 10_000 },
}
const run = {
  workload: { flops: 1e20, chipHours: 8000 },
  model: one.model,
  accelerator: one.accelerator,
  price: one.price,
  server: one.server,
}

type Origin = { note: string; sources: unknown[] }
type Input = { id: string; value: number | null; reason?: string; origin?: Origin }
const inputOf = (body: { derivation: { inputs: Input[] } }, id: string) => {
  const found = body.derivation.inputs.find((input) => input.id === id)
  if (found === undefined) throw new Error(`no input ${id}`)
  return found
}

describe('energy and carbon of a workload, by hand', () => {
  test('one server of 10 kW for a year at 400 g/kWh', async () => {
    const { body } = await infer({ ...one, energy: { gramsCo2ePerKilowattHour: 400 } })
    expect(body.energy.kilowattHoursPerYear).toBeCloseTo(87_600, 6)
    // 10 kW over 3,600 queries an hour.
    expect(body.energy.wattHoursPerQuery).toBeCloseTo(10_000 / 3600, 9)
    expect(body.energy.tonnesCo2ePerYear).toBeCloseTo(35.04, 9)
    expect(body.energy.gramsCo2ePerQuery).toBeCloseTo((10 / 3600) * 400, 9)
  })

  test('a run of 8,000 chip-hours on servers of 8', async () => {
    const { body } = await train({ ...run, energy: { gramsCo2ePerKilowattHour: '0.4 kg/kWh' } })
    expect(body.energy.kilowattHours).toBeCloseTo(10_000, 6)
    expect(body.energy.tonnesCo2e).toBeCloseTo(4, 9)
  })
})

describe('PUE is applied once', () => {
  const energy = { gramsCo2ePerKilowattHour: 400, usdPerKilowattHour: 0.1 }
  const withPue = { ...energy, powerUsageEffectiveness: 1.5 }

  test('everything that follows from the power of a fleet is 1.5 times as much, not 2.25', async () => {
    const { body: bare } = await infer({ ...one, energy })
    const { body: cooled } = await infer({ ...one, energy: withPue })
    for (const id of [
      'powerWatts',
      'kilowattHoursPerDay',
      'kilowattHoursPerYear',
      'wattHoursPerQuery',
      'electricityUsdPerYear',
      'tonnesCo2ePerYear',
      'gramsCo2ePerQuery',
    ])
      expect(cooled.energy[id] / bare.energy[id], id).toBeCloseTo(1.5, 12)
    expect(cooled.cost.usdPerYear).toBe(bare.cost.usdPerYear)
  })

  test('and of a run', async () => {
    const { body: bare } = await train({ ...run, energy })
    const { body: cooled } = await train({ ...run, energy: withPue })
    for (const id of ['kilowattHours', 'electricityUsd', 'tonnesCo2e'])
      expect(cooled.energy[id] / bare.energy[id], id).toBeCloseTo(1.5, 12)
  })

  test('with a region’s figures too', async () => {
    const energyIn = (more: object) => infer({ ...one, energy: { region: 'us', ...more } })
    const { body: bare } = await energyIn({})
    const { body: cooled } = await energyIn({ powerUsageEffectiveness: 1.5 })
    expect(cooled.energy.tonnesCo2ePerYear / bare.energy.tonnesCo2ePerYear).toBeCloseTo(1.5, 12)
    for (const [index, { tonnesCo2ePerYear }] of cooled.energy.carbonByYear.entries())
      expect(tonnesCo2ePerYear / bare.energy.carbonByYear[index].tonnesCo2ePerYear).toBeCloseTo(
        1.5,
        12,
      )
  })
})

test('each row of a comparison has the region’s price and grid', async () => {
  const { body } = await compare({
    scenario: 'chatgpt-2023',
    energy: { region: 'fr', usdPerKilowattHour: 0.1 },
    accelerators: ['nvidia-h100-sxm', 'nvidia-a100-sxm-80gb'],
  })
  expect(body.rows).toHaveLength(2)
  for (const { energy } of body.rows) {
    expect(energy.tonnesCo2ePerYear).toBeCloseTo(energy.kilowattHoursPerYear * 44.18e-6, 6)
    expect(energy.electricityUsdPerYear).toBeCloseTo(energy.kilowattHoursPerYear * 0.1, 3)
  }
})

describe('a region fills in its price of electricity and its grid', () => {
  test.each(['us-ohio', 'Ohio', '俄亥俄州', 'Ohio, United States'])('%s', async (region) => {
    const { body } = await infer({ ...one, energy: { region } })
    expect(body.request.energy.region).toBe('us-ohio')
    expect(body.energy.electricityUsdPerYear).toBeCloseTo(87_600 * 0.079, 6)
    expect(inputOf(body, 'usdPerKilowattHour')).toMatchObject({
      value: 0.079,
      origin: { from: 'preset', preset: 'regions/us-ohio', asOf: '2025-04', basis: 'published' },
    })
    expect(body.energy.tonnesCo2ePerYear).toBeNull()
    expect(body.unknown['/energy/tonnesCo2ePerYear']).toContain('the whole country only')
    expect(body.unknown['/energy/gramsCo2ePerQuery']).toContain('the whole country only')
    expect(body.energy.carbonByYear).toEqual([])
  })

  test('what is given stands over the region’s', async () => {
    const { body } = await infer({
      ...one,
      energy: { region: '俄亥俄州', usdPerKilowattHour: 0.05, gramsCo2ePerKilowattHour: 500 },
    })
    expect(body.energy.electricityUsdPerYear).toBeCloseTo(87_600 * 0.05, 6)
    expect(body.energy.tonnesCo2ePerYear).toBeCloseTo(43.8, 9)
    for (const id of ['usdPerKilowattHour', 'gramsCo2ePerKilowattHour'])
      expect(inputOf(body, id).origin).toMatchObject({ from: 'request', pointer: `/energy/${id}` })
  })

  test('a run in China', async () => {
    const { body } = await train({ ...run, energy: { region: '中国' } })
    expect(body.energy.electricityUsd).toBeCloseTo(10_000 * 0.088, 6)
    expect(body.energy.tonnesCo2e).toBeCloseTo(10_000 * 557.5e-6, 9)
    expect(inputOf(body, 'gramsCo2ePerKilowattHour').origin).toMatchObject({
      asOf: '2024',
      sources: [{ key: 'co2js-ember-intensity' }],
    })
  })

  test('without a region both are unknown, and what would tell is said', async () => {
    const { body } = await infer(one)
    expect(body.unknown['/energy/electricityUsdPerYear']).toContain(
      'No electricity price or region',
    )
    expect(body.unknown['/energy/tonnesCo2ePerYear']).toContain('No grid carbon intensity or')
  })

  test.each(all('regions').map(({ id }) => id))(
    '%s: each of the two is a sourced number or has its reason',
    async (region) => {
      const { body } = await infer({ ...one, energy: { region } })
      for (const [id, figure] of [
        ['usdPerKilowattHour', 'electricityUsdPerYear'],
        ['gramsCo2ePerKilowattHour', 'tonnesCo2ePerYear'],
      ] as const) {
        const { value, origin } = inputOf(body, id)
        if (value === null) expect(body.unknown[`/energy/${figure}`].length).toBeGreaterThan(9)
        else expect(origin?.sources).not.toEqual([])
      }
    },
  )
})

describe('prices in other currencies are converted at the dated rate, and say so', () => {
  test('yuan', async () => {
    const { body } = await infer({ ...one, energy: { region: '内蒙古' } })
    const { value, origin } = inputOf(body, 'usdPerKilowattHour')
    expect(value).toBeCloseTo(0.38 / 6.9858, 12)
    expect(origin).toMatchObject({ basis: 'derived', asOf: '2015-03' })
    expect(origin?.note).toContain('0.38 CNY/kWh at USD/CNY 6.9858, rate of 2026-01-27')
    expect(origin?.sources).toHaveLength(2)
  })

  test('euros', async () => {
    const { body } = await infer({ ...one, energy: { region: 'eu' }, asOf: '2024-12' })
    const { value, origin } = inputOf(body, 'usdPerKilowattHour')
    expect(value).toBeCloseTo(0.1941 / 0.84415, 12)
    expect(origin?.note).toContain(
      '0.1941 EUR/kWh at USD/EUR 0.84415, the first known rate, of 2026-01-27',
    )
  })
})

describe('asOf chooses the price, the rate and the year of the grid', () => {
  // The price of 2024 is published for the year, the newest for a month.
  test.each([
    ['2022-06', 0.0832, 385.98],
    ['2024-06', 0.0771, 383.55],
    [undefined, 0.0929, 383.55],
  ])('the United States by %s', async (asOf, price, grams) => {
    const { body } = await infer({
      ...one,
      energy: { region: 'us' },
      ...(asOf === undefined ? {} : { asOf }),
    })
    expect(inputOf(body, 'usdPerKilowattHour').value).toBe(price)
    expect(inputOf(body, 'gramsCo2ePerKilowattHour').value).toBe(grams)
  })

  test('before the first price there is none, and its date is said', async () => {
    const { body } = await infer({ ...one, energy: { region: 'us-ohio' }, asOf: '2024' })
    expect(body.energy.electricityUsdPerYear).toBeNull()
    expect(body.unknown['/energy/electricityUsdPerYear']).toContain(
      'The first known one is of 2025-04',
    )
  })

  test('yuan at the rate of the date', async () => {
    const { body } = await infer({ ...one, energy: { region: '内蒙古' }, asOf: '2023-07' })
    expect(inputOf(body, 'usdPerKilowattHour').value).toBeCloseTo(0.38 / 7.1201, 12)
  })
})

describe('the year of the grid', () => {
  test('carbonYear chooses; the price stays the newest', async () => {
    const { body } = await infer({ ...one, energy: { region: 'de', carbonYear: 2022 } })
    expect(body.energy.tonnesCo2ePerYear).toBeCloseTo(87_600 * 420.06e-6, 9)
  })

  test('a year that is not known is null, and the known ones are named', async () => {
    const { body } = await infer({ ...one, energy: { region: 'de', carbonYear: 2019 } })
    expect(body.energy.tonnesCo2ePerYear).toBeNull()
    expect(body.unknown['/energy/tonnesCo2ePerYear']).toBe(
      'No grid carbon intensity of Germany is known for 2019. Known years: 2022, 2023 and 2024.',
    )
  })

  test('the same energy over the years that are known', async () => {
    const { body } = await train({ ...run, energy: { region: 'fr' } })
    expect(
      body.energy.carbonByYear.map(({ year, tonnesCo2e }: { year: string; tonnesCo2e: number }) => [
        year,
        Number(tonnesCo2e.toFixed(4)),
      ]),
    ).toEqual([
      ['2022', 0.7881],
      ['2023', 0.5524],
      ['2024', 0.4418],
    ])
    expect(body.energy.carbonByYear[2].tonnesCo2e).toBe(body.energy.tonnesCo2e)
  })

  test.each(all('regions'))('$id: its years are in order, each once', ({ gridCarbonIntensity }) => {
    if (gridCarbonIntensity.value === null) return
    const years = [
      ...(gridCarbonIntensity.earlier ?? []).map(({ from }) => from),
      gridCarbonIntensity.asOf,
    ]
    expect(years).toEqual([...new Set(years)].toSorted())
  })
})

describe('the published energy figures', () => {
  test('de Vries: 564 MWh a day, 2.9 Wh a query', async () => {
    const { body } = await infer({ scenario: 'chatgpt-2023' })
    expect(Math.round(body.energy.kilowattHoursPerDay / 1000)).toBe(564)
    expect(body.energy.wattHoursPerQuery.toFixed(1)).toBe('2.9')
  })

  test('Epoch AI: 0.301 Wh for a query of GPT-4o', async () => {
    // 2 × 100e9 × 500 FLOPs at a tenth of 989 TFLOP/s, 1,275 W a GPU, 70% of it drawn, PUE 1.2.
    const { body } = await infer({
      workload: { queriesPerSecond: 10_000, outputTokens: 500 },
      model: { name: 'GPT-4o, assumed', activeParameters: 100e9 },
      accelerator: 'nvidia-h100-sxm',
      performance: { method: 'flops', flopsUtilization: 0.1 },
      server: { chipsPerServer: 8, wattsPerServer: '8 * 1275 W' },
      energy: { loadFraction: 0.7, powerUsageEffectiveness: 1.2 },
    })
    expect(body.energy.wattHoursPerQuery.toFixed(3)).toBe('0.301')
  })
})

describe('wrong fields are named', () => {
  test.each([
    [{ region: 'us-ohoi' }, '/energy/region', 'No region is called', 'us-ohio'],
    [{ region: 5 }, '/energy/region', 'must be the name of a preset', undefined],
    [{ region: 'us', carbonYear: 1850 }, '/energy/carbonYear', 'is out of range', undefined],
    [{ region: 'us', carbonYear: 2024.5 }, '/energy/carbonYear', 'is out of range', undefined],
    [{ region: 'us', carbonYear: 'now' }, '/energy/carbonYear', 'is not a year', undefined],
    [{ carbonYear: 2024 }, '/energy/carbonYear', 'requires region', undefined],
    [
      { gramsCo2ePerKilowattHour: -1 },
      '/energy/gramsCo2ePerKilowattHour',
      'is out of range',
      undefined,
    ],
    [{ regoin: 'us' }, '/energy/regoin', 'Unknown field', 'region'],
  ])('%o', async (energy, pointer, detail, didYouMean) => {
    for (const ask of [infer({ ...one, energy }), train({ ...run, energy })]) {
      const { status, body } = await ask
      expect(status).toBe(422)
      expect(body.errors).toHaveLength(1)
      expect(body.errors[0]).toMatchObject({ pointer })
      expect(body.errors[0].detail).toContain(detail)
      expect(body.errors[0].didYouMean).toBe(didYouMean)
    }
  })
})
