import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { post, request } from '../support/api.ts'

const ask = (body: unknown) => post('/api/v1/breakeven', body)

/** The reference case: 100 output tokens/s, 90% planned for, 100 hours a month, a peak of 2. */
const reference = {
  workload: { inputTokens: 4000, outputTokens: 1000, peakToAverageRatio: 2 },
  cluster: { clusterOutputTokensPerSecond: 100, planningLevel: 0.9, activeHoursPerMonth: 100 },
  rent: { usdPerChipHour: 2 },
  own: { usdPerCluster: 24000, clusterMonths: 60 },
}
const at = (tokensPerMonth: number) => ({
  ...reference,
  workload: { ...reference.workload, tokensPerMonth },
})
const api = { apiUsdPerMillionInputTokens: 1, apiUsdPerMillionOutputTokens: 3 }

interface Row {
  way: string
  over: string
  first: { crossingTokensPerMonth: number; usdPerMonth: number } | null
  forGood: { crossingTokensPerMonth: number } | null
  undone: { crossingTokensPerMonth: number } | null
  text: string
}
const rowOf = (rows: Row[], way: string, over: string) =>
  rows.find((row) => row.way === way && row.over === over) as Row
const tokensOf = (row: Row) => ({
  first: row.first?.crossingTokensPerMonth ?? null,
  undone: row.undone?.crossingTokensPerMonth ?? null,
  forGood: row.forGood?.crossingTokensPerMonth ?? null,
})

describe('the reference case, by hand', () => {
  // 100 x 3,600 x 100 x 0.9 / 2 x 5,000 / 1,000.
  test('a cluster serves 81,000,000 tokens a month', async () => {
    const { status, body } = await ask(reference)
    expect(status).toBe(200)
    expect(body.capacity.clusterTokensPerMonth).toBe(81_000_000)
  })

  test.each([
    { tokens: 81_000_000, clusters: 1, rented: 200, bought: 400 },
    { tokens: 81_000_001, clusters: 2, rented: 400, bought: 800 },
  ])('$tokens tokens: $clusters clusters, rented for $rented, bought for $bought', async (row) => {
    const { body } = await ask(at(row.tokens))
    expect(body.atRate).toMatchObject({
      clusters: row.clusters,
      rentedUsdPerMonth: row.rented,
      boughtUsdPerMonth: row.bought,
    })
  })

  test('rent of $1 and $30 fixed crosses an API at $1 and $3 at 235,714,286 tokens', async () => {
    const { body } = await ask({
      ...reference,
      rent: { usdPerChipHour: 1, fixedUsdPerMonth: 30 },
      own: undefined,
      api,
    })
    // 330 / 1.4e-6 on the third cluster; the fourth costs 430 against 340.20;
    // the tenth starts dearer (1,020.60 < 1,030), the eleventh does not (1,134 > 1,130).
    const row = rowOf(body.crossings, 'rent', 'api')
    expect(tokensOf(row)).toEqual({
      first: 235_714_286,
      undone: 243_000_001,
      forGood: 735_714_286,
    })
    expect(row.first?.usdPerMonth).toBe(330)
    expect(row.text).toBe(
      'Renting is cheaper than the API from 236 million tokens/month to 243 million tokens/month, and permanently above 736 million tokens/month.',
    )
  })

  test('the rate in queries is the tokens over those of a query, in the active hours', async () => {
    const { body } = await ask({ ...reference, own: undefined, rent: { usdPerChipHour: 1 }, api })
    const row = body.crossings[0]
    expect(row.first.crossingQueriesPerSecond).toBeCloseTo(
      row.first.crossingTokensPerMonth / 5000 / 360_000,
      12,
    )
  })
})

describe('owning and renting', () => {
  // Rented $200, bought $100 and $250 fixed: 3 clusters make up for it.
  const rows = { ...reference, own: { usdPerCluster: 6000, fixedUsdPerMonth: 250 } }

  test('cross where the first cluster’s saving makes up for what is fixed', async () => {
    const { body } = await ask(rows)
    const row = rowOf(body.crossings, 'own', 'rent')
    expect(tokensOf(row)).toEqual({ first: 162_000_001, undone: null, forGood: 162_000_001 })
    const steps = body.crossings[0].first.derivation.steps as { id: string; value: number }[]
    expect(steps.find(({ id }) => id === 'crossingClusters')?.value).toBe(3)
    expect(steps.find(({ id }) => id === 'crossingTokensPerMonth')?.value).toBe(162_000_001)
  })

  test('owning that counts no electricity is warned of', async () => {
    const codes = async (own: object) =>
      (await ask({ ...reference, own })).body.warnings.map(({ code }: { code: string }) => code)
    expect(await codes(reference.own)).toContain('running-cost-not-counted')
    expect(await codes({ ...reference.own, runningUsdPerClusterMonth: 90 })).toEqual([])
  })

  test('payback is the price over what is saved a month', async () => {
    const { body } = await ask({ ...rows, workload: at(162_000_001).workload, api })
    // 3 x 6,000; rent 3 x 200; the API 162,000,001 x 1.4e-6; running 250.
    expect(body.payback.purchaseUsd).toBe(18_000)
    expect(body.payback.paybackMonthsOverRent).toBeCloseTo(18_000 / 350, 9)
    expect(body.payback.paybackMonthsOverApi).toBeNull()
    expect(body.unknown['/payback/paybackMonthsOverApi']).toMatch(/costs more per month/)
  })

  test('a load that is not stated has no payback, and says so', async () => {
    const { body } = await ask(rows)
    expect(body.payback.paybackMonthsOverRent).toBeNull()
    expect(body.unknown['/payback/paybackMonthsOverRent']).toMatch(/No rate is given/)
  })

  test('what renting never reaches is null, with both prices of a million tokens', async () => {
    const { body } = await ask({ ...reference, api: { ...api, apiUsdPerMillionOutputTokens: 1 } })
    const index = body.crossings.findIndex((row: Row) => row.way === 'rent')
    expect(body.crossings[index].first).toBeNull()
    // 200 / 81 and 1.
    expect(body.unknown[`/crossings/${index}/first`]).toMatch(
      /The API is cheaper than renting at every rate.*\$2\.47.*\$1/,
    )
  })

  test('a crossing beyond the range is null, and says where it is', async () => {
    const { body } = await ask({
      ...reference,
      own: undefined,
      rent: { usdPerChipHour: 1, fixedUsdPerMonth: 30 },
      api,
      range: { toTokensPerMonth: 2e8 },
    })
    expect(body.crossings[0].first).toBeNull()
    expect(body.unknown['/crossings/0/first']).toMatch(/236 million/)
    expect(body.chart.points.at(-1).tokensPerMonth).toBe(2e8)
  })
})

describe('a load that varies over the day', () => {
  // Half the day at 2, half at nothing: a peak of 2.
  const hourlyWeights = [...Array(12).fill(2), ...Array(12).fill(0)]
  const diurnal = {
    ...reference,
    workload: { inputTokens: 4000, outputTokens: 1000, tokensPerMonth: 162e6 },
    load: { hourlyWeights },
    rent: { usdPerChipHour: 2 },
  }

  test('rented clusters that follow it cost half of those that stay; a flat load needs half of them', async () => {
    const { body } = await ask({ ...diurnal, api })
    expect(body.capacity.clusterTokensPerMonth).toBe(81e6)
    expect(body.capacity.steadyClusterTokensPerMonth).toBe(162e6)
    expect(body.atRate.rentedUsdPerMonth).toBe(400)
    expect(body.autoscaled.meanClusters).toBe(1)
    expect(body.autoscaled.scaledUsdPerMonth).toBe(200)
    expect(body.steady.crossings).toHaveLength(3)
  })

  test('renting beats an API earlier when it follows the load', async () => {
    // On full clusters: 200 / 81 = $2.47 a million kept, 200 / 162 = $1.23 followed; the API asks $1.40.
    const { body } = await ask({ ...diurnal, api })
    expect(rowOf(body.crossings, 'rent', 'api').first).toBeNull()
    // Each 81 million tokens cost 12 of 24 hours of one cluster, $100: 100 / 1.4e-6.
    expect(tokensOf(rowOf(body.autoscaled.crossings, 'rent', 'api')).first).toBe(71_428_572)
  })

  test('a peak alone gets a shape; a flat load has no such part', async () => {
    const { body } = await ask(reference)
    expect(Math.max(...body.autoscaled.hourlyWeights)).toBeCloseTo(2, 6)
    const flat = await ask({ ...reference, workload: { outputTokens: 1000 } })
    expect(flat.body.autoscaled).toBeNull()
    expect(flat.body.unknown['/autoscaled']).toMatch(/flat/)
  })
})

describe('a predicted cluster', () => {
  const predicted = {
    workload: { queriesPerSecond: 20, inputTokens: 1500, outputTokens: 300 },
    model: 'llama-3.1-70b',
    accelerator: 'nvidia-h100-sxm',
    rent: {},
    api: { apiUsdPerMillionInputTokens: 2, apiUsdPerMillionOutputTokens: 2 },
  }

  test.each([
    ['chip', 'a replica'],
    ['server', 'the replicas of a server'],
  ] as const)(
    'by roofline, billed by the %s, is %s, at the rate that an inference estimate gives',
    async (billing, _what) => {
      const { status, body } = await ask({ ...predicted, billing })
      expect(status).toBe(200)
      const { rent: _, api: __, ...rest } = predicted
      const estimate = await post('/api/v1/inference', rest)
      const { chipsPerReplica } = estimate.body.fleet
      const replicas = billing === 'server' ? 8 / chipsPerReplica : 1
      expect(body.capacity.chipsPerCluster).toBe(replicas * chipsPerReplica)
      expect(body.capacity.clusterOutputTokensPerSecond).toBeCloseTo(
        replicas * estimate.body.performance.outputTokensPerSecondPerReplica,
        6,
      )
      // Planned for as much of it as an estimate is.
      expect(body.request).toMatchObject({ billing, cluster: { planningLevel: 0.8 } })
      const inputs = body.derivation.inputs as { id: string; origin?: { from: string } }[]
      expect(inputs.find(({ id }) => id === 'usdPerChipHour')?.origin?.from).toBe('preset')
    },
  )

  test('measured is a server, and its own price comes with the accelerator', async () => {
    const { body } = await ask({
      ...predicted,
      performance: { method: 'measured', outputTokensPerSecondPerChip: 400 },
      own: {},
    })
    expect(body.capacity).toMatchObject({ chipsPerCluster: 8, clusterOutputTokensPerSecond: 3200 })
    expect(body.ways.usdPerCluster).toBeGreaterThan(0)
  })

  test('a price that nobody knows leaves the others', async () => {
    const { status, body } = await ask({
      ...predicted,
      accelerator: 'huawei-ascend-910b',
      rent: { kind: 'spot' },
      performance: { method: 'measured', outputTokensPerSecondPerChip: 400 },
      own: { usdPerCluster: 2e5 },
    })
    expect(status).toBe(200)
    expect(body.ways.rentUsdPerClusterMonth).toBeNull()
    expect(rowOf(body.crossings, 'own', 'api').first).not.toBeNull()
    expect(body.unknown['/crossings/0/first']).toMatch(/No spot rental price/)
  })
})

describe('the chart', () => {
  test('holds the three costs over a log axis and its marks lie on them', async () => {
    const { body } = await ask({
      ...at(5e8),
      rent: { usdPerChipHour: 1, fixedUsdPerMonth: 30 },
      api,
    })
    const { points, marks } = body.chart
    expect(points.length).toBeGreaterThanOrEqual(60)
    expect(points.length).toBeLessThanOrEqual(100)
    const tokens = points.map((point: { tokensPerMonth: number }) => point.tokensPerMonth)
    expect(tokens).toEqual(tokens.toSorted((a: number, b: number) => a - b))
    for (const mark of marks) {
      expect(mark.crossingTokensPerMonth).toBeGreaterThanOrEqual(tokens[0])
      expect(mark.crossingTokensPerMonth).toBeLessThanOrEqual(tokens.at(-1))
    }
    for (const { tokensPerMonth, rentUsdPerMonth } of points)
      expect(rentUsdPerMonth).toBeCloseTo(Math.ceil(tokensPerMonth / 81e6) * 100 + 30, 6)
  })
})

const day = (hours: number) => Array.from({ length: hours }, () => 1)
describe('a wrong request is told what is wrong', () => {
  test.each([
    [{ load: { hourlyWeights: day(23) } }, '/load/hourlyWeights'],
    [{ load: { hourlyWeights: day(24).map(() => 0) } }, '/load/hourlyWeights'],
    [{ load: { hourlyWeights: [-1, ...day(23)] } }, '/load/hourlyWeights/0'],
    [{ load: { hourlyWeights: day(24) } }, '/load/hourlyWeights'],
    [{ load: { shape: 'block', peakHours: 13 } }, '/load/peakHours'],
    [{ load: { peakHours: 5 } }, '/load/peakHours'],
    [{ rent: { usdPerChipHour: -1 } }, '/rent/usdPerChipHour'],
    [{ own: { usdPerCluster: -1 } }, '/own/usdPerCluster'],
    [{ own: { clusterMonths: 0 } }, '/own/clusterMonths'],
    [{ api: { ...api, apiUsdPerMillionInputTokens: 1e-6 } }, '/api/apiUsdPerMillionInputTokens'],
    [{ api: { ...api, apiUsdPerMillionOutputTokens: 3e6 } }, '/api/apiUsdPerMillionOutputTokens'],
    [{ api: { apiUsdPerMillionInputTokens: 1 } }, '/api/apiUsdPerMillionOutputTokens'],
    [{ range: { fromTokensPerMonth: 2, toTokensPerMonth: 1 } }, '/range/toTokensPerMonth'],
    [{ range: { fromTokensPerMonth: 0 } }, '/range/fromTokensPerMonth'],
    [{ own: undefined }, '/own'],
    [{ rent: undefined, own: undefined, api }, '/rent'],
    [{ cluster: {} }, '/model'],
    [{ cluster: { ...reference.cluster, planningLevel: 1.1 } }, '/cluster/planningLevel'],
    [
      { cluster: { ...reference.cluster, activeHoursPerMonth: 745 } },
      '/cluster/activeHoursPerMonth',
    ],
    [{ workload: { inputTokens: 4000 } }, '/workload/outputTokens'],
    [
      { workload: { outputTokens: 10, queriesPerSecond: 1, tokensPerMonth: 1 } },
      '/workload/tokensPerMonth',
    ],
    [
      { cluster: {}, model: 'llama-3.1-70b', accelerator: 'nvidia-h100-sxm' },
      '/workload/queriesPerSecond',
    ],
    [{ rnet: {} }, '/rnet'],
  ])('%j', async (change, pointer) => {
    const { status, body } = await ask({ ...reference, ...change })
    expect(status).toBe(422)
    expect((body.errors as { pointer: string }[]).map((one) => one.pointer)).toContain(pointer)
  })

  test('another method is refused by name', async () => {
    const got = await request('/api/v1/breakeven')
    expect(got.status).toBe(405)
    expect(got.headers.get('Allow')).toBe('POST')
  })
})

const nullsWithout = (value: unknown, unknown: Record<string, string>, pointer = ''): string[] => {
  if (value === null) return unknown[pointer] === undefined ? [pointer] : []
  if (typeof value !== 'object') return []
  return Object.entries(value as object).flatMap(([key, one]) =>
    ['request', 'derivation', 'chart', 'unknown', 'currency'].includes(key)
      ? []
      : nullsWithout(one, unknown, `${pointer}/${key}`),
  )
}

test('any accepted request is answered with finite numbers and a reason for each null', async () => {
  const wide = (min: number, max: number) =>
    fc
      .double({ min: Math.log(min), max: Math.log(max), noNaN: true })
      .map((power) => Math.min(max, Math.max(min, Math.exp(power))))
  const orZero = (max: number, min = 1e-3) => fc.oneof(fc.constant(0), wide(min, max))
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        workload: fc.record(
          {
            tokensPerMonth: wide(1e-3, 1e15),
            inputTokens: orZero(1e9),
            outputTokens: wide(1e-6, 1e9),
            peakToAverageRatio: fc.oneof(fc.constant(1), wide(1, 1000)),
          },
          { requiredKeys: ['inputTokens', 'outputTokens', 'peakToAverageRatio'] },
        ),
        cluster: fc.record({
          clusterOutputTokensPerSecond: wide(1e-9, 1e12),
          planningLevel: wide(1e-6, 1),
          activeHoursPerMonth: wide(1e-3, 744),
        }),
        rent: fc.record({ usdPerChipHour: orZero(1e4), fixedUsdPerMonth: orZero(1e12) }),
        accelerator: fc.constant({ peakFlopsPerSecond: 1e15 }),
        server: fc.record({
          chipsPerServer: fc.integer({ min: 1, max: 1e5 }),
          // Of one chip, at most 30 kW.
          wattsPerServer: orZero(3e4, 25),
          usdPerServer: orZero(1e9, 50),
        }),
        own: fc.oneof(
          fc.record({
            usdPerCluster: orZero(1e12),
            clusterMonths: wide(1e-3, 1200),
            fixedUsdPerMonth: orZero(1e12),
          }),
          fc.record(
            {
              networkUsdPerChip: orZero(1e7),
              lifetimeYears: wide(0.01, 50),
              depreciation: fc.constantFrom('straight-line', 'annuity'),
              residualShare: orZero(1),
              idleFraction: orZero(1),
              buildingUsdPerWatt: orZero(1e4),
              buildingYears: wide(1e-3, 200),
              maintenanceShare: orZero(1),
              staffUsdPerYear: orZero(1e12),
            },
            { requiredKeys: [] },
          ),
        ),
        api: fc.record(
          {
            apiUsdPerMillionInputTokens: orZero(1e4),
            apiUsdPerMillionOutputTokens: orZero(1e4),
            apiUsdPerMillionCachedInputTokens: orZero(1e4),
            apiUsdPerMillionCacheWriteTokens: orZero(1e4),
            cachedInputShare: orZero(0.5),
            cacheWriteShare: orZero(0.5),
            batchShare: orZero(1),
            batchDiscount: orZero(1),
            fixedUsdPerMonth: orZero(1e12),
          },
          // Batches without their discount are not priced, nor is what a cache reads or writes without its price.
          {
            requiredKeys: [
              'apiUsdPerMillionInputTokens',
              'apiUsdPerMillionOutputTokens',
              'apiUsdPerMillionCachedInputTokens',
              'apiUsdPerMillionCacheWriteTokens',
              'batchDiscount',
            ],
          },
        ),
      }),
      async (body) => {
        const { status, body: answer } = await ask(body)
        expect(status).toBe(200)
        // JSON has no other way to write what is not finite than null.
        expect(nullsWithout(answer, answer.unknown)).toEqual([])
        for (const point of answer.chart.points)
          for (const name of ['rentUsdPerMonth', 'ownUsdPerMonth', 'apiUsdPerMonth'])
            expect(point[name]).not.toBeNull()
      },
    ),
    { numRuns: 150 },
  )
})
