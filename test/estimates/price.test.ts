import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compare, infer, train } from '../support/api.ts'
import { serversAlone } from '../support/owning.ts'

const sum = (values: readonly (number | null)[]) =>
  values.reduce<number>((total, value) => total + (value ?? Number.NaN), 0)
const usdOf = (body: { cost: { breakdown: { usd: number | null }[] } }) =>
  body.cost.breakdown.map(({ usd }) => usd)

const load = { queriesPerSecond: 10, inputTokens: 1000, outputTokens: 300 }
const chips = {
  workload: { queriesPerSecond: 320_000, outputTokens: 2000 },
  model: 'gpt-3-175b',
  accelerator: 'nvidia-a100-sxm-80gb',
  performance: { method: 'flops', flopsUtilization: 0.35, busyShare: 0.5 },
  server: { usdPerServer: 195_000, wattsPerServer: '6.5 kW', chipsPerServer: 8 },
}
const owned = (price: object, rest: object = {}) =>
  infer({ ...chips, price: { method: 'own', ...price }, ...rest })
/** Without what an owner pays around the servers. */
const alone = (price: object, energy: object) =>
  owned({ ...serversAlone, ...price }, { energy: { powerUsageEffectiveness: 1, ...energy } })

describe('a chip-hour that is owned', () => {
  test('straight line by hand: 195,000 / 8 over five years, and 812.5 W at 0.08 a kWh', async () => {
    const { body } = await alone({ lifetimeYears: 5 }, { usdPerKilowattHour: 0.08 })
    expect(body.price.usdPerChipHour).toBeCloseTo(195_000 / 8 / 5 / 8760 + 0.8125 * 0.08, 9)
  })

  test('annuity by hand: 8% over four years with a tenth left', async () => {
    const { body } = await alone(
      { lifetimeYears: 4, depreciation: 'annuity', costOfCapital: '8%', residualShare: '10%' },
      { usdPerKilowattHour: 0 },
    )
    const discount = 1.08 ** -4
    const yearly = ((195_000 / 8) * 0.08 * (1 - 0.1 * discount)) / (1 - discount)
    expect(body.price.usdPerChipHour).toBeCloseTo(yearly / 8760, 9)
  })

  test('bought for 24,000 over 60 months: 400 a month', async () => {
    const { body } = await infer({
      workload: { queriesPerSecond: 0.1, inputTokens: 4000, outputTokens: 1000 },
      model: { activeParameters: 8e9 },
      accelerator: { peakFlopsPerSecond: 1e15 },
      performance: { method: 'measured', outputTokensPerSecondPerChip: 100 },
      server: { usdPerServer: 24_000, wattsPerServer: 0, chipsPerServer: 1 },
      price: { method: 'own', ...serversAlone, lifetimeYears: '60 months' },
    })
    expect(body.fleet.chipsExact).toBeCloseTo(1, 9)
    expect(body.cost.usdPerYear / 12).toBeCloseTo(400, 6)
  })

  test('idle hours draw idle power and are borne by the hours of use', async () => {
    const { body } = await alone(
      { lifetimeYears: 5, idleFraction: 0.3, ownershipUtilization: 0.5 },
      { usdPerKilowattHour: 0.1, powerUsageEffectiveness: 1.2 },
    )
    const capital = 195_000 / 8 / 5 / (8760 * 0.5)
    const power = (0.8125 * (0.3 + 0.7 * 0.5) * 1.2 * 0.1) / 0.5
    expect(body.price.usdPerChipHour).toBeCloseTo(capital + power, 9)
  })

  test('staff stated in all is paid once, however many hours the fleet is used', async () => {
    const { body } = await owned({ staffUsdPerYear: 500_000, ownershipUtilization: 0.5 })
    const staff = body.cost.breakdown.find(({ item }: { item: string }) => item === 'Site staff')
    expect(staff.usd).toBeCloseTo(500_000, 3)
  })

  test('a server is bought whole, however little of it is used', async () => {
    const { body } = await owned({}, { workload: { ...load, queriesPerSecond: 1e-6 } })
    const serverYear = 195_000 / 5
    expect(body.fleet).toMatchObject({ chips: 8, heldServers: 1 })
    expect(body.cost.usdPerYear).toBeLessThan(1)
    expect(body.cost.allInUsdPerYear).toBeGreaterThan(serverYear)
    // Of the whole server nearly all is idle; its cost is all that there is.
    expect(body.cost.idleUsdPerYear / body.cost.allInUsdPerYear).toBeGreaterThan(0.999)
    expect(body.cost.idleCostShare).toBeCloseTo(
      body.cost.idleUsdPerYear / body.cost.allInUsdPerYear,
      12,
    )
    expect(usdOf(body)[0]).toBeCloseTo(serverYear, 6)
    const electricity = body.cost.breakdown.find(
      ({ item }: { item: string }) => item === 'Electricity',
    )
    expect(electricity.usd).toBeCloseTo(body.energy.electricityUsdPerYear, 6)
  })

  test('reserve, retries and hours without use are bought, and draw power', async () => {
    const [plain, more] = await Promise.all([
      owned({}),
      owned(
        { ownershipUtilization: 0.5 },
        { overheads: { reserveShare: 0.25, idleCapacityShare: 0.1, retryShare: 0.05 } },
      ),
    ])
    const grown = (1.05 * 1.35) / 0.5
    expect(more.body.fleet.chipsExact).toBe(plain.body.fleet.chipsExact)
    expect(more.body.fleet.heldChips / plain.body.fleet.heldChips).toBeCloseTo(grown, 9)
    for (const part of ['cost/capexUsd', 'energy/powerWatts'] as const) {
      const [group, id] = part.split('/') as [string, string]
      expect(more.body[group][id] / plain.body[group][id]).toBeCloseTo(grown, 3)
    }
    expect(sum(usdOf(more.body)) / more.body.cost.allInUsdPerYear).toBeCloseTo(1, 9)
  })

  test('parts add up to it, and the lines of a year to its cost', () =>
    fc.assert(
      fc.asyncProperty(
        fc.record(
          {
            networkUsdPerChip: fc.integer({ min: 0, max: 20_000 }),
            storageUsdPerChip: fc.integer({ min: 0, max: 5000 }),
            lifetimeYears: fc.integer({ min: 1, max: 10 }),
            residualShare: fc.double({ min: 0, max: 1, noNaN: true }),
            ownershipUtilization: fc.double({ min: 0.05, max: 1, noNaN: true }),
            buildingUsdPerWatt: fc.integer({ min: 0, max: 20 }),
            maintenanceShare: fc.double({ min: 0, max: 0.3, noNaN: true }),
            staffUsdPerChipYear: fc.integer({ min: 0, max: 5000 }),
          },
          { requiredKeys: [] },
        ),
        fc.integer({ min: 0, max: 500 }),
        async (terms, colocationUsdPerKilowattMonth) => {
          const price = terms.buildingUsdPerWatt
            ? terms
            : { ...terms, colocationUsdPerKilowattMonth }
          const { body } = await owned(price)
          const hour = body.price.chipHour.map(
            ({ usdPerChipHour }: { usdPerChipHour: number }) => usdPerChipHour,
          )
          expect(sum(hour) / body.price.usdPerChipHour).toBeCloseTo(1, 9)
          expect(sum(usdOf(body)) / body.cost.allInUsdPerYear).toBeCloseTo(1, 9)
        },
      ),
      { numRuns: 40 },
    ))

  test('what is assumed says on whose word', async () => {
    const { body } = await owned({})
    const input = (id: string) =>
      body.derivation.inputs.find((one: { id: string }) => one.id === id).origin
    expect(input('lifetimeYears')).toMatchObject({ from: 'preset', asOf: '2025-01' })
    expect(input('lifetimeYears').sources[0].url).toMatch(/^https:/)
    expect(input('usdPerKilowattHour').note).toMatch(/^assumed, as no region is given/)
    expect(input('residualShare')).toMatchObject({ from: 'default' })
  })

  test('a server of unknown price is a reason', async () => {
    const { body } = await infer({
      workload: load,
      model: 'llama-3.1-8b',
      accelerator: { peakFlopsPerSecond: 1e15 },
      performance: { method: 'flops', flopsUtilization: 0.3 },
      price: { method: 'own' },
    })
    expect(body.price.usdPerChipHour).toBeNull()
    expect(body.unknown['/cost/usdPerYear']).toMatch(/Server price/)
  })

  test('every chip of a comparison is owned on the same terms, at its own server’s price', async () => {
    const { body } = await compare({
      ...chips,
      server: undefined,
      price: { method: 'own' },
      accelerators: ['nvidia-a100-sxm-80gb', 'nvidia-h100-sxm'],
    })
    const prices = body.rows.map(
      (row: { price: { usdPerChipHour: number } }) => row.price.usdPerChipHour,
    )
    expect(new Set(prices).size).toBe(2)
  })

  test('a run is priced by it too', async () => {
    const { body } = await train({ scenario: 'mpt-7b', price: { method: 'own' } })
    expect(body.cost.usd).toBeCloseTo(body.chipHours * body.price.usdPerChipHour, 3)
  })
})

describe('tokens that are bought', () => {
  const buy = (price: object, workload: object = load, rest: object = {}) =>
    infer({ workload, price: { method: 'api', ...price }, ...rest })
  const own = { apiUsdPerMillionInputTokens: 1, apiUsdPerMillionOutputTokens: 3 }

  test('need no model and no chip, and show input and output apart', async () => {
    const { status, body } = await buy(own)
    expect(status).toBe(200)
    expect(body.cost.usdPerQuery).toBeCloseTo((1000 * 1 + 300 * 3) / 1e6, 12)
    expect(usdOf(body)[0]).toBeCloseTo((1000 / 1e6) * 10 * 31_536_000, 3)
    expect(usdOf(body)[3]).toBeCloseTo(((300 * 3) / 1e6) * 10 * 31_536_000, 3)
    expect(body.fleet.chips).toBeNull()
    expect(body.unknown['/fleet']).toMatch(/Tokens are bought/)
  })

  test('cached, written and batched tokens have prices of their own', async () => {
    const { body } = await buy({
      ...own,
      apiUsdPerMillionCachedInputTokens: 0.1,
      apiUsdPerMillionCacheWriteTokens: 1.25,
      cachedInputShare: 0.5,
      cacheWriteShare: 0.1,
      batchShare: 0.5,
      batchDiscount: 0.5,
    })
    const full = (400 * 1 + 500 * 0.1 + 100 * 1.25 + 300 * 3) / 1e6
    expect(body.cost.usdPerQuery).toBeCloseTo(full * 0.75, 12)
  })

  test('queries above a tier pay its prices: Gemini 2.5 Pro above 200,000 tokens', async () => {
    const at = async (inputTokens: number) =>
      (await buy({ api: 'gemini-2.5-pro' }, { ...load, inputTokens })).body
    expect((await at(200_000)).price.tokens).toMatchObject({
      aboveInputTokens: null,
      apiUsdPerMillionInputTokens: 1.25,
      apiUsdPerMillionOutputTokens: 10,
    })
    const above = await at(200_001)
    expect(above.price.tokens).toMatchObject({
      aboveInputTokens: 200_000,
      apiUsdPerMillionInputTokens: 2.5,
      apiUsdPerMillionOutputTokens: 15,
    })
    expect(above.warnings.map(({ code }: { code: string }) => code)).toContain('price-tier')
  })

  test.each([
    ['claude-haiku-5-5', 100_000, 0.125, 0.625],
    ['gpt-5.6-sol', 272_000, 5, 10],
    ['gpt-5.6-luna', 272_000, 0.25, 0.5],
  ])(
    '%s asks more for writing to the cache above %i input tokens',
    async (api, tier, below, above) => {
      const written = async (inputTokens: number) =>
        (await buy({ api, cacheWriteShare: 0.5 }, { ...load, inputTokens })).body.price.tokens
          .apiUsdPerMillionCacheWriteTokens
      expect(await written(tier)).toBe(below)
      expect(await written(tier + 1)).toBe(above)
    },
  )

  test('what a higher tier asks for cached input is not known, and not guessed', async () => {
    const at = async (inputTokens: number, price: object) =>
      (await buy({ api: 'grok-4', ...price }, { ...load, inputTokens })).body
    expect((await at(100_000, { cachedInputShare: 0.5 })).cost.usdPerYear).toBeGreaterThan(0)
    const above = await at(200_000, { cachedInputShare: 0.5 })
    expect(above.cost.usdPerYear).toBeNull()
    expect(above.unknown['/cost/usdPerYear']).toMatch(/cached input.*128,000/)
    const given = await at(200_000, {
      cachedInputShare: 0.5,
      apiUsdPerMillionCachedInputTokens: 1.5,
    })
    expect(given.cost.usdPerYear).toBeGreaterThan(0)
  })

  test('batches at a discount that nobody gave are not priced at full', async () => {
    const { body } = await buy({ ...own, batchShare: 0.5 })
    expect(body.cost.usdPerYear).toBeNull()
    expect(body.unknown['/cost/usdPerYear']).toMatch(/batch discount is given/)
  })

  test('what says nothing of the cost, and more tokens than the model takes, are warned of', async () => {
    const { body } = await buy(
      { api: 'gpt-4o' },
      { ...load, inputTokens: 200_000 },
      { server: { chipsPerServer: 8 } },
    )
    const codes = body.warnings.map(({ code }: { code: string }) => code)
    expect(codes).toEqual(expect.arrayContaining(['not-counted', 'beyond-context']))
  })

  test('a price in yuan is converted at the rate of the answer', async () => {
    const at = async (cnyPerUsd: number) =>
      (await buy({ api: 'qwen-max-cn' }, load, { cnyPerUsd })).body.cost.usdPerQuery
    expect((await at(7)) / (await at(14))).toBeCloseTo(2, 9)
  })

  test.each([
    ['no price', {}, 'api', /apiUsdPerMillionInputTokens/],
    ['a misspelt id', { api: 'gpt-4oo' }, 'api', /presets\/apis/],
    [
      'a token’s price',
      { ...own, apiUsdPerMillionInputTokens: 0.0000025 },
      'apiUsdPerMillionInputTokens',
      /^0, or from 0.001 to 10000 in USD/,
    ],
    [
      'a billion’s price',
      { ...own, apiUsdPerMillionOutputTokens: 2.5e6 },
      'apiUsdPerMillionOutputTokens',
      /^0, or from 0.001 to 10000 in USD/,
    ],
    [
      'shares above one',
      { ...own, cachedInputShare: 0.8, cacheWriteShare: 0.3 },
      'cacheWriteShare',
      /together/,
    ],
    [
      'a negative price',
      { ...own, apiUsdPerMillionInputTokens: -1 },
      'apiUsdPerMillionInputTokens',
      /from 0/,
    ],
  ] as const)('%s is refused', async (_, price, field, allowed) => {
    const { status, body } = await buy(price)
    expect(status).toBe(422)
    const error = body.errors.find(
      ({ pointer }: { pointer: string }) => pointer === `/price/${field}`,
    )
    expect(error?.allowed, JSON.stringify(body.errors)).toMatch(allowed)
  })

  test('a price a million times off gets a question', async () => {
    const { body } = await buy({ ...own, apiUsdPerMillionInputTokens: 0.0000025 })
    expect(body.errors[0].detail).toMatch(/per million tokens, .* Did you mean 2.5\?/)
  })

  test('a training cannot be bought by the token', async () => {
    const { status, body } = await train({
      scenario: 'mpt-7b',
      price: { method: 'api', api: 'gpt-4o' },
    })
    expect(status).toBe(422)
    expect(body.errors[0]).toMatchObject({ pointer: '/price/method', allowed: '"rent", "own"' })
  })
})

describe('what comes on top', () => {
  test('is nothing where nothing is said', async () => {
    const { body } = await infer(chips)
    expect(body.cost.allInUsdPerYear).toBe(body.cost.usdPerYear)
    expect(body.cost.breakdown).toHaveLength(1)
  })

  test('by hand: retries, commitment, storage, egress, staff and tax', async () => {
    const { body } = await infer({
      workload: load,
      price: { method: 'api', apiUsdPerMillionInputTokens: 1, apiUsdPerMillionOutputTokens: 3 },
      overheads: {
        retryShare: 0.1,
        minimumSpendUsdPerYear: 2e6,
        storedGigabytes: 1000,
        storageUsdPerGigabyteMonth: 0.02,
        egressBytesPerQuery: '2 kB',
        egressUsdPerGigabyte: 0.09,
        implementationStaffUsd: 300_000,
        implementationYears: 3,
        operationsStaffUsdPerYear: 50_000,
        taxRate: 0.06,
      },
    })
    const base = 0.0019 * 10 * 31_536_000
    const spend = base * 1.1
    const lines = [
      base * 0.1,
      0,
      0,
      2e6 - spend,
      1000 * 0.02 * 12,
      ((2000 * 10 * 31_536_000) / 1e9) * 0.09,
      100_000,
      50_000,
    ]
    const before = base + sum(lines)
    const got = usdOf(body).slice(4)
    for (const [index, line] of [...lines, before * 0.06].entries())
      expect(got[index]).toBeCloseTo(line, 4)
    expect(body.cost.allInUsdPerYear).toBeCloseTo(before * 1.06, 3)
    expect(sum(usdOf(body))).toBeCloseTo(body.cost.allInUsdPerYear, 3)
  })

  const tokens = {
    workload: load,
    price: { method: 'api', apiUsdPerMillionInputTokens: 1, apiUsdPerMillionOutputTokens: 3 },
  }
  test.each([
    ['of chips', { ...chips, price: { method: 'rent', usdPerChipHour: 1 } }],
    ['of tokens', tokens],
    ['of chips, with training', { ...chips, refresh: { trainingUsd: 1e5 } }],
    ['of tokens, with training', { ...tokens, refresh: { trainingUsd: 1e5 } }],
  ])(
    'a bill %s shows the very lines that its sum adds, so that shares add up to 1',
    async (_, one) => {
      const { body } = await infer({ ...one, overheads: { operationsStaffUsdPerYear: 1000 } })
      const { steps, figures } = body.derivation
      const step = (id: string) => steps.find((found: { id: string }) => found.id === id)
      const shown = body.cost.breakdown.map(
        (__: unknown, index: number) => figures[`/cost/breakdown/${index}/usd`],
      )
      // What chips or tokens cost is one line or one of each kind; their spend is one input of the sum.
      const spend = [
        ...step('spendUsdPerYear').inputs,
        ...shown.filter((id: string) => /^api/.test(id)),
      ]
      const beside = shown.filter((id: string) => !spend.includes(id) && id !== 'taxUsdPerYear')
      expect(['spendUsdPerYear', ...beside]).toEqual(step('subtotalUsdPerYear').inputs)
    },
  )

  test('a reserve and idle capacity are held over what retries need', async () => {
    const { body } = await infer({
      ...chips,
      price: { method: 'rent', usdPerChipHour: 1 },
      overheads: { retryShare: 0.1, reserveShare: 0.5, idleCapacityShare: 0.2 },
    })
    const { usdPerYear } = body.cost
    expect(usdOf(body)[2]).toBeCloseTo(usdPerYear * 1.1 * 0.5, 0)
    expect(usdOf(body)[3]).toBeCloseTo(usdPerYear * 1.1 * 0.2, 0)
    expect(body.cost.allInUsdPerYear).toBeCloseTo(usdPerYear * 1.1 * 1.7, 0)
  })

  test('whoever buys tokens holds no reserve', async () => {
    const { status, body } = await infer({
      workload: load,
      price: { method: 'api', api: 'gpt-4o' },
      overheads: { reserveShare: 0.25 },
    })
    expect(status).toBe(422)
    expect(body.errors[0].pointer).toBe('/overheads/reserveShare')
  })

  test('a margin counts every line of the cost, and tokens may be bought for it', async () => {
    const { body } = await infer({
      workload: load,
      price: { method: 'api', apiUsdPerMillionInputTokens: 1, apiUsdPerMillionOutputTokens: 3 },
      value: { valueUsdPerYear: 2e6, implementationUsd: 1 },
      refresh: { trainingUsd: 1e5, monthsBetweenTrainings: 6 },
      overheads: { operationsStaffUsdPerYear: 3e6 },
    })
    expect(body.cost.allInUsdPerYear).toBeCloseTo(0.0019 * 10 * 31_536_000 + 2e5 + 3e6, 3)
    expect(body.value.marginUsdPerYear).toBeCloseTo(2e6 - body.cost.allInUsdPerYear, 3)
    expect(body.value.paybackYears).toBeNull()
  })

  test.each([
    [{ storedGigabytes: 100 }, /Storage price/],
    [{ storageUsdPerGigabyteMonth: 0.02 }, /Stored data/],
    [{ egressBytesPerQuery: 1e4 }, /Egress price/],
    [{ egressUsdPerGigabyte: 0.09 }, /Egress per month/],
  ])('half of a line is not known, not nothing: %j', async (overheads, reason) => {
    const { body } = await infer({ ...chips, overheads })
    expect(body.cost.usdPerYear).toBeGreaterThan(0)
    expect(body.cost.allInUsdPerYear).toBeNull()
    expect(body.unknown['/cost/allInUsdPerYear']).toMatch(reason)
  })

  test('terms that are known only from later than the date asked for are warned of', async () => {
    const codes = async (asOf?: string) =>
      (
        await infer({
          workload: load,
          model: 'llama-3.1-8b',
          accelerator: 'nvidia-h100-sxm',
          price: { method: 'own' },
          asOf,
        })
      ).body.warnings.map(({ code }: { code: string }) => code)
    expect(await codes('2023-06')).toContain('later-than-as-of')
    expect(await codes()).not.toContain('later-than-as-of')
  })

  test('what serves nothing is visible: half of a fleet that is idle half of the time', async () => {
    const { body } = await infer(chips)
    expect(body.cost.idleUsdPerYear).toBeCloseTo(body.cost.usdPerYear / 2, 0)
  })

  test('a cost is dearer with a dearer chip, whatever else', () =>
    fc.assert(
      fc.asyncProperty(
        fc.double({ min: 0.1, max: 100, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (usdPerChipHour, taxRate) => {
          const at = async (price: number) =>
            (
              await infer({
                ...chips,
                price: { method: 'rent', usdPerChipHour: price },
                overheads: { taxRate },
              })
            ).body.cost.allInUsdPerYear
          expect(await at(usdPerChipHour * 1.1)).toBeGreaterThan(await at(usdPerChipHour))
        },
      ),
      { numRuns: 20 },
    ))
})

describe('wrong terms are named', () => {
  test.each([
    ['a lifetime of nothing', { lifetimeYears: 0 }, '/price/lifetimeYears'],
    ['a negative lifetime', { lifetimeYears: -3 }, '/price/lifetimeYears'],
    [
      'a cost of capital over 100%',
      { depreciation: 'annuity', costOfCapital: '150%' },
      '/price/costOfCapital',
    ],
    ['a cost of capital with a straight line', { costOfCapital: '8%' }, '/price/costOfCapital'],
    ['more left than was paid', { residualShare: 1.5 }, '/price/residualShare'],
    [
      'space twice',
      { colocationUsdPerKilowattMonth: 184, buildingUsdPerWatt: 11 },
      '/price/buildingUsdPerWatt',
    ],
    ['staff twice', { staffUsdPerYear: 1, staffUsdPerChipYear: 1 }, '/price/staffUsdPerYear'],
  ] as const)('%s', async (_, price, pointer) => {
    const { status, body } = await owned(price)
    expect(status).toBe(422)
    expect(body.errors[0]).toMatchObject({ pointer })
    expect(body.errors[0].allowed).toMatch(/\w/)
  })

  test.each([
    ['without a currency', '0.08/kWh', /USD\/kWh/],
    ['in cents, it seems', 8, /Did you mean 0.08 \(from cents\)\?/],
    ['in cents or yuan, it seems', 2.5, /Did you mean 0.025 \(from cents\) or "2.5 CNY\/kWh"/],
    ['for a MWh, it seems', 180, /Did you mean 0.18 \(from a price per MWh\)/],
  ])('electricity %s', async (_, usdPerKilowattHour, detail) => {
    const { status, body } = await owned({}, { energy: { usdPerKilowattHour } })
    expect(status).toBe(422)
    expect(body.errors[0]).toMatchObject({ pointer: '/energy/usdPerKilowattHour' })
    expect(body.errors[0].detail).toMatch(detail)
  })

  test.each([
    [{ price: { method: 'rent', usdPerChipHour: 2e-6 } }, /per chip-hour, .* Did you mean 2\?/],
    [{ price: { method: 'rent', usdPerChipHour: 2.5e6 } }, /per chip-hour, .* Did you mean 2.5\?/],
    [{ server: { ...chips.server, usdPerServer: 0.195 } }, /per server, .* Did you mean 195000\?/],
  ])('%j gets a question', async (wrong, detail) => {
    const { status, body } = await infer({ ...chips, ...wrong })
    expect(status).toBe(422)
    expect(body.errors[0].detail).toMatch(detail)
  })

  test.each([
    [{ price: { method: 'rent', usdPerChipHour: -2 } }],
    [{ server: { ...chips.server, usdPerServer: -1 } }],
  ])('%j is below 0, and no question', async (wrong) => {
    const { body } = await infer({ ...chips, ...wrong })
    expect(body.errors).toHaveLength(1)
    expect(body.errors[0].detail).toMatch(/ is out of range\. Received -\d\.$/)
    expect(body.errors[0].allowed).toMatch(/^a number from 0/)
  })

  test('staff of a cluster whose size nobody said', async () => {
    const { status, body } = await train({
      workload: { tokens: 1e12 },
      model: 'llama-3.1-8b',
      accelerator: 'nvidia-h100-sxm',
      performance: { method: 'mfu', modelFlopsUtilization: 0.4 },
      price: { method: 'own', staffUsdPerYear: 1e6 },
    })
    expect(status).toBe(422)
    expect(body.errors[0].pointer).toBe('/price/staffUsdPerYear')
  })
})
