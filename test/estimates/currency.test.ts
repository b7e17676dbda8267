import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { usdAmounts } from '../../src/estimates/shared/currency-amounts.ts'
import { compare, infer, post, train } from '../support/api.ts'

const at = (body: unknown, pointer: string) =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], body)

type Input = { id: string; value: number; origin: { note?: string; sources: unknown[] } }
// biome-ignore lint/suspicious/noExplicitAny: tests reach into answers by name, as clients do
const inputOf = (body: any, id: string): Input =>
  body.derivation.inputs.find((input: Input) => input.id === id)

const asks = {
  inference: () => infer({ scenario: 'gpt-3-refresh', currency: 'CNY', energy: { region: 'us' } }),
  roofline: () => infer({ scenario: 'llama-70b-team', currency: 'CNY' }),
  training: () => train({ scenario: 'deepseek-v3', currency: 'CNY' }),
  compare: () =>
    compare({
      scenario: 'llama-70b-team',
      accelerators: ['nvidia-h100-sxm', 'huawei-ascend-910b'],
      currency: 'CNY',
    }),
  capacity: () => post('/api/v1/capacity', { scenario: 'lingang-2025', currency: 'CNY' }),
}

describe('with CNY every amount comes in yuan too', () => {
  test.each(Object.entries(asks))('%s: by its pointer, at one dated rate', async (_, ask) => {
    const { status, body } = await ask()
    expect(status).toBe(200)
    const { code, perUsd, asOf, origin, formula, amounts } = body.currency
    expect({ code, perUsd, asOf, formula }).toEqual({
      code: 'CNY',
      perUsd: 6.9858,
      asOf: '2026-01-27',
      formula: 'usdAmount * cnyPerUsd',
    })
    expect(origin.sources[0].key).toBe('pboc-parity-2026-01-27')
    for (const [pointer, amount] of Object.entries(amounts)) {
      expect(pointer).not.toMatch(/^\/(request|published|derivation)/)
      expect(amount, pointer).toBeCloseTo((at(body, pointer) as number) * 6.9858, 9)
    }
  })

  test('the answer’s amounts are all there: cost, breakdown, refresh, energy', async () => {
    const { body } = await asks.inference()
    expect(Object.keys(body.currency.amounts)).toEqual(
      expect.arrayContaining([
        '/cost/usdPerHour',
        '/cost/usdPerYear',
        '/cost/usdPerQuery',
        '/cost/usdPerMillionTokens',
        '/cost/breakdown/0/usd',
        '/refresh/trainingUsdPerYear',
        '/refresh/totalUsdPerQuery',
        '/energy/electricityUsdPerYear',
      ]),
    )
  })

  test('intervals and curves of a roofline, and rows of a comparison', async () => {
    const { body: one } = await asks.roofline()
    expect(Object.keys(one.currency.amounts)).toEqual(
      expect.arrayContaining([
        '/cost/interval/low',
        '/cost/interval/high',
        '/roofline/interval/usdPerYear/low',
        '/roofline/curve/0/usdPerMillionOutputTokens',
      ]),
    )
    // A level is no amount.
    expect(one.currency.amounts).not.toHaveProperty(['/cost/interval/level'])
    const { body: run } = await train({
      workload: { tokens: 15e12, chips: 1024 },
      model: 'llama-3.1-70b',
      accelerator: 'nvidia-h100-sxm',
      performance: { method: 'plan' },
      currency: 'CNY',
      cnyPerUsd: 7,
    })
    expect(run.currency.amounts['/cost/interval/high']).toBeCloseTo(run.cost.interval.high * 7, 6)
    const { body: rows } = await asks.compare()
    expect(Object.keys(rows.currency.amounts)).toEqual(
      expect.arrayContaining([
        '/rows/0/cost/usdPerYear',
        '/rows/0/price/usdPerChipHour',
        '/rows/0/interval/low',
      ]),
    )
  })

  test('what is unknown in dollars is left out', async () => {
    const { body } = await infer({
      scenario: 'google-search-2023',
      currency: 'CNY',
      price: { usdPerChipHour: null },
      accelerator: { name: 'New', peakFlopsPerSecond: 1e15 },
    })
    expect(body.cost.usdPerYear).toBeNull()
    expect(body.currency.amounts).not.toHaveProperty(['/cost/usdPerYear'])
  })
})

describe('the dollars stay dollars', () => {
  test('no usd… figure changes with the currency', async () => {
    const { body: usd } = await infer({ scenario: 'google-search-2023' })
    const { body: cny } = await infer({ scenario: 'google-search-2023', currency: 'CNY' })
    expect(cny.cost).toEqual(usd.cost)
    expect(cny.energy).toEqual(usd.energy)
  })

  test('a rate the other way round gets a question', async () => {
    const { status, body } = await infer({ scenario: 'chatgpt-2023', cnyPerUsd: 0.14 })
    expect(status).toBe(422)
    expect(body.errors[0]).toMatchObject({
      pointer: '/cnyPerUsd',
      code: 'rate-inverted',
      detail: 'cnyPerUsd is 0.14 CNY per USD, which looks inverted. Did you mean 7.14286?',
    })
  })

  test.each([{}, { currency: 'USD' }, { currency: 'USD', cnyPerUsd: 8 }])(
    '%o: no amounts beside them',
    async (more) => {
      const { body } = await infer({ scenario: 'google-search-2023', ...more })
      expect(body.currency).toEqual({
        code: 'USD',
        perUsd: 1,
        asOf: null,
        origin: null,
        formula: null,
        amounts: null,
        unknown: Object.fromEntries(
          ['/asOf', '/origin', '/formula', '/amounts'].map((pointer) => [
            pointer,
            'No other currency is asked for.',
          ]),
        ),
      })
    },
  )
})

describe('one answer has one rate', () => {
  test('the rate given holds for what is written, for rents, for electricity and for amounts', async () => {
    const { body } = await infer({
      scenario: 'google-search-2023',
      currency: 'CNY',
      cnyPerUsd: 8,
      price: { usdPerChipHour: '14 CNY/h' },
      energy: { region: '内蒙古' },
    })
    const price = inputOf(body, 'usdPerChipHour')
    expect(price.value).toBe(14 / 8)
    expect(price.origin.note).toBe('at USD/CNY 8, as given')
    expect(price.origin.sources).toEqual([])
    const power = inputOf(body, 'usdPerKilowattHour')
    expect(power.value).toBeCloseTo(0.38 / 8, 12)
    expect(power.origin.note).toContain('at USD/CNY 8, as given')
    expect(body.currency).toMatchObject({
      perUsd: 8,
      asOf: null,
      origin: { from: 'request', pointer: '/cnyPerUsd' },
      unknown: { '/asOf': 'The request gives the rate, which is of no day.' },
    })
    // 14 CNY an hour for each chip, there and back.
    expect(body.currency.amounts['/cost/usdPerHour'] / body.fleet.chipsExact).toBeCloseTo(14, 9)
  })

  test('a rent known in yuan', async () => {
    const body = { scenario: 'google-search-2023', accelerator: '天垓100' }
    const price = { usdPerChipHour: null }
    const { body: dated } = await infer({ ...body, price })
    const { body: given } = await infer({ ...body, price, cnyPerUsd: '6.9858 * 2' })
    const [before, after] = [inputOf(dated, 'usdPerChipHour'), inputOf(given, 'usdPerChipHour')]
    expect(after.value * 2).toBeCloseTo(before.value, 12)
    expect(before.origin.note).toContain('yuan at USD/CNY 6.9858, rate of 2026-01-27')
    expect(after.origin.note).toContain('yuan at USD/CNY 13.9716, as given')
  })

  test('asOf chooses the rate of all of them', async () => {
    const { body } = await infer({
      scenario: 'google-search-2023',
      currency: 'CNY',
      asOf: '2023-07',
      price: { usdPerChipHour: '14 CNY/h' },
    })
    expect(body.currency).toMatchObject({ perUsd: 7.1201, asOf: '2023-06-19' })
    expect(inputOf(body, 'usdPerChipHour').value).toBeCloseTo(14 / 7.1201, 12)
    expect(inputOf(body, 'usdPerChipHour').origin.note).toContain('USD/CNY 7.1201')
  })

  test.each(['14 CNY/h', '14元', '¥14/h', '１４ 元/小时'])(
    'yuan say their rate however they are written: %s',
    async (usdPerChipHour) => {
      const { body } = await infer({ scenario: 'google-search-2023', price: { usdPerChipHour } })
      const { value, origin } = inputOf(body, 'usdPerChipHour')
      expect(value).toBeCloseTo(14 / 6.9858, 12)
      expect(origin).toMatchObject({
        expression: usdPerChipHour,
        note: 'at USD/CNY 6.9858, rate of 2026-01-27',
        sources: [{ key: 'pboc-parity-2026-01-27' }],
      })
    },
  )

  test('euros have theirs, whatever the rate of the yuan', async () => {
    const energy = { usdPerKilowattHour: '60 EUR/MWh' }
    const { body } = await infer({ scenario: 'google-search-2023', energy, cnyPerUsd: 8 })
    const { value, origin } = inputOf(body, 'usdPerKilowattHour')
    // 0.06 euros; 0.84415 of them are a dollar.
    expect(value).toBeCloseTo(0.06 / 0.84415, 12)
    expect(body.request.energy.usdPerKilowattHour).toBe(value)
    expect(origin).toMatchObject({
      expression: '60 EUR/MWh',
      note: 'at USD/EUR 0.84415, rate of 2026-01-27',
      sources: [{ key: 'pboc-parity-2026-01-27' }],
    })
  })

  test('a scenario’s own yuan, too', async () => {
    const { body } = await train({ scenario: 'ulanqab', workload: { chips: 8 }, cnyPerUsd: 7.6 })
    const power = inputOf(body, 'usdPerKilowattHour')
    expect(power.value).toBeCloseTo(0.05, 12)
    expect(power.origin.note).toContain('USD/CNY 7.6, as given')
  })

  test('rows of a comparison share it', async () => {
    const { body } = await compare({
      scenario: 'google-search-2023',
      accelerators: ['天垓100'],
      price: { usdPerChipHour: null },
      cnyPerUsd: 8,
    })
    expect(body.rows[0].price.origin.note).toContain('yuan at USD/CNY 8')
  })
})

describe('wrong currencies and rates are refused', () => {
  test.each([
    ['/currency', 'CYN', 'CNY'],
    ['/currency', 'RMB', 'CNY'],
    ['/currency', '人民币', 'CNY'],
    ['/currency', 'usd', 'USD'],
    ['/currency', 'EUR', undefined],
    ['/currency', 7, undefined],
    ['/cnyPerUsd', 0, undefined],
    ['/cnyPerUsd', -7, undefined],
    ['/cnyPerUsd', 1e-320, undefined],
    ['/cnyPerUsd', '7 / 0', undefined],
    ['/cnyPerUsd', '7.2 CNY/USD', undefined],
    ['/cnyPerUsd', '¥7', undefined],
    ['/cnyPerUsd', true, undefined],
  ])('%s: %s', async (pointer, value, didYouMean) => {
    for (const [route, scenario] of [
      ['inference', 'google-search-2023'],
      ['training', 'deepseek-v3'],
      ['compare', 'google-search-2023'],
      ['capacity', 'lingang-2025'],
    ]) {
      const { status, body } = await post(`/api/v1/${route}`, {
        scenario,
        [pointer.slice(1)]: value,
      })
      expect(status).toBe(422)
      expect(body.errors.map((error: { pointer: string }) => error.pointer)).toEqual([pointer])
      expect(body.errors[0].allowed).toBeDefined()
      expect(body.errors[0].didYouMean).toBe(didYouMean)
    }
  })
})

describe('what counts as an amount', () => {
  test('by name, wherever it stands; ratios to a dollar and what was asked do not', () => {
    const answer = {
      request: { price: { usdPerChipHour: 1 } },
      published: [{ usd: 2 }],
      cost: { usd: 3, usdPerYear: null, share: 4, parts: [{ capexUsd: 5 }] },
      later: {
        monthlyUsdPerRack: 6,
        tokensPerUsd: 7,
        cnyPerUsd: 8,
        usdRange: { low: 9, high: 10 },
      },
      'a/b~c': { usd: 11 },
      reused: 12,
    }
    expect(Object.fromEntries(usdAmounts(answer))).toEqual({
      '/cost/usd': 3,
      '/cost/parts/0/capexUsd': 5,
      '/later/monthlyUsdPerRack': 6,
      '/later/usdRange/low': 9,
      '/later/usdRange/high': 10,
      '/a~1b~0c/usd': 11,
    })
  })

  test('yuan over dollars is the rate, whatever the rate and the load', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.double({ min: 0.5, max: 1000, noNaN: true }),
        fc.double({ min: 1, max: 1e6, noNaN: true }),
        async (cnyPerUsd, queriesPerSecond) => {
          const { body } = await infer({
            scenario: 'google-search-2023',
            workload: { queriesPerSecond },
            currency: 'CNY',
            cnyPerUsd,
          })
          const { amounts } = body.currency
          expect(amounts['/cost/usdPerYear'] / body.cost.usdPerYear / cnyPerUsd).toBeCloseTo(1, 12)
        },
      ),
      { numRuns: 30, seed: 2023 },
    )
  })
})

test('mixes and break-evens have their amounts in yuan too', async () => {
  const { body: mix } = await post('/api/v1/mix', {
    load: { peakChips: 10 },
    prices: { onDemandUsdPerChipHour: '7 CNY/h' },
    currency: 'CNY',
    cnyPerUsd: 7,
  })
  expect(mix.currency.amounts['/cost/usdPerYear']).toBeCloseTo(7 * 10 * 8760, 6)
  const { body } = await post('/api/v1/breakeven', {
    workload: { tokensPerMonth: 81e6, inputTokens: 4000, outputTokens: 1000 },
    cluster: { clusterOutputTokensPerSecond: 100 },
    rent: { usdPerChipHour: 1 },
    api: { apiUsdPerMillionInputTokens: 1, apiUsdPerMillionOutputTokens: 3 },
    currency: 'CNY',
    cnyPerUsd: 7,
  })
  expect(body.currency.amounts['/atRate/apiUsdPerMonth']).toBeCloseTo(
    7 * body.atRate.apiUsdPerMonth,
    6,
  )
})

test('the chart and the crossings of a break-even have theirs, and the parts of an owned month', async () => {
  const { body } = await post('/api/v1/breakeven', {
    workload: { queriesPerSecond: 1, inputTokens: 4000, outputTokens: 1000, peakToAverageRatio: 2 },
    cluster: { clusterOutputTokensPerSecond: 100 },
    accelerator: 'nvidia-h100-sxm',
    rent: { usdPerChipHour: 3 },
    own: {},
    api: { api: 'gpt-4o' },
    currency: 'CNY',
    cnyPerUsd: 7,
  })
  const { amounts } = body.currency
  const pointers = (list: object[], under: string, fields: string[]) =>
    list.flatMap((_, index) => fields.map((field) => `${under}/${index}/${field}`))
  const { points, marks } = body.chart
  const first = body.crossings.map(({ first }: { first: object | null }) => first)
  expect(points.length).toBeGreaterThanOrEqual(60)
  expect(marks.length).toBeGreaterThan(0)
  expect(first).not.toContain(null)
  for (const pointer of [
    ...pointers(points, '/chart/points', [
      'rentUsdPerMonth',
      'ownUsdPerMonth',
      'apiUsdPerMonth',
      'autoscaledRentUsdPerMonth',
    ]),
    ...pointers(marks, '/chart/marks', ['usdPerMonth']),
    ...pointers(first, '/crossings', ['first/usdPerMonth', 'first/overUsdPerMonth']),
    ...pointers(body.ownMonth.parts, '/ownMonth/parts', ['usdPerClusterMonth']),
    '/ownMonth/ownedUsdPerChipHour',
    '/tokens/apiUsdPerMillionOutputTokens',
  ]) {
    const usd = pointer
      .split('/')
      .slice(1)
      .reduce((value, key) => value[key], body)
    expect(amounts[pointer], pointer).toBeCloseTo(7 * usd, 6)
  }
})
