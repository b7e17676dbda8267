import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { infer, post } from '../support/api.ts'
import { serversAlone } from '../support/owning.ts'

const ask = (body: unknown) => post('/api/v1/breakeven', body)

const chips = {
  model: 'llama-3.1-70b',
  accelerator: 'nvidia-h100-sxm',
  performance: { method: 'measured', outputTokensPerSecondPerChip: 400 },
  server: { usdPerServer: 240_000, wattsPerServer: '10 kW', chipsPerServer: 8 },
}
const workload = { queriesPerSecond: 20, inputTokens: 1500, outputTokens: 300 }
const owned = (own: object, rest: object = {}) =>
  ask({ workload, ...chips, rent: { usdPerChipHour: 3 }, own, ...rest })

interface Part {
  item: string
  usdPerClusterMonth: number | null
}
const partsOf = (body: { ownMonth: { parts: Part[] } }) =>
  Object.fromEntries(
    body.ownMonth.parts.map(({ item, usdPerClusterMonth }) => [item, usdPerClusterMonth]),
  )
const sumOf = (body: { ownMonth: { parts: Part[] } }) =>
  body.ownMonth.parts.reduce((sum, part) => sum + (part.usdPerClusterMonth ?? Number.NaN), 0)

describe('a month of a cluster that is owned', () => {
  test('by hand: a server of 8 chips over five years, with all that is around it', async () => {
    const { status, body } = await owned(
      {
        lifetimeYears: 5,
        networkUsdPerChip: 6000,
        storageUsdPerChip: 1500,
        buildingUsdPerWatt: 12,
        buildingYears: 20,
        maintenanceShare: '4%',
        staffUsdPerChipYear: 300,
      },
      { energy: { usdPerKilowattHour: 0.1, powerUsageEffectiveness: 1.2, loadFraction: 0.8 } },
    )
    expect(status).toBe(200)
    const parts = partsOf(body)
    const capex = 240_000 + 8 * 7500
    expect(parts).toEqual({
      Servers: expect.closeTo(240_000 / 60, 6),
      Network: expect.closeTo((8 * 6000) / 60, 6),
      Storage: expect.closeTo((8 * 1500) / 60, 6),
      Facility: expect.closeTo((10_000 * 12) / 240, 6),
      Colocation: 0,
      Electricity: expect.closeTo(10 * 0.8 * 1.2 * 0.1 * 730, 6),
      Maintenance: expect.closeTo((capex * 0.04) / 12, 6),
      'Site staff': expect.closeTo((8 * 300) / 12, 6),
    })
    expect(body.ways.usdPerCluster).toBeCloseTo(capex + 120_000, 6)
    expect(body.ways.runningUsdPerClusterMonth).toBeCloseTo(
      (parts.Electricity ?? 0) + (parts.Maintenance ?? 0) + (parts['Site staff'] ?? 0),
      6,
    )
    expect(body.payback.purchaseUsd).toBe(body.atRate.ownedClusters * body.ways.usdPerCluster)
    const saved =
      body.atRate.rentedUsdPerMonth -
      body.atRate.ownedClusters * body.ways.runningUsdPerClusterMonth
    expect(body.payback.paybackMonthsOverRent).toBeCloseTo(body.payback.purchaseUsd / saved, 9)
    expect(body.warnings).toEqual([])
  })

  test('$24,000 over 60 months is $400, stated or by its parts', async () => {
    const stated = await owned({ usdPerCluster: 24_000, clusterMonths: 60 })
    expect(stated.body.ways.ownUsdPerClusterMonth).toBe(400)
    expect(partsOf(stated.body)).toEqual({ Depreciation: 400, Opex: 0 })
    const byParts = await owned(
      { ...serversAlone, lifetimeYears: '60 months' },
      {
        server: { usdPerServer: 24_000, wattsPerServer: 0, chipsPerServer: 1 },
        energy: { usdPerKilowattHour: 0 },
      },
    )
    expect(byParts.body.ways.ownUsdPerClusterMonth).toBeCloseTo(400, 9)
    expect(byParts.body.ways.usdPerCluster).toBe(24_000)
  })

  test.each([
    ['with nothing said', {}, undefined],
    ['with an annuity', { depreciation: 'annuity', costOfCapital: '8%', residualShare: 0.1 }, {}],
    ['with colocation', { colocationUsdPerKilowattMonth: 184.06, lifetimeYears: 4 }, undefined],
    ['in a region', { maintenanceShare: 0.05 }, { region: 'cn', powerUsageEffectiveness: 1.25 }],
    [
      'with a building',
      { buildingUsdPerWatt: 11.5, depreciation: 'annuity' },
      { loadFraction: 0.7 },
    ],
  ] as const)(
    '%s costs what an inference estimate says of its chip-hours',
    async (_, own, energy) => {
      const { body } = await owned(own, { ...(energy && { energy }) })
      const estimate = await infer({
        workload,
        ...chips,
        price: { method: 'own', ...own },
        ...(energy && { energy }),
      })
      const { usdPerChipHour, chipHour } = estimate.body.price
      expect(body.ownMonth.ownedUsdPerChipHour).toBe(usdPerChipHour)
      expect(body.ways.ownUsdPerClusterMonth).toBeCloseTo(8 * usdPerChipHour * 730, 9)
      expect(body.ownMonth.parts.map(({ item }: Part) => item)).toEqual(
        chipHour.map(({ item }: Part) => item),
      )
    },
  )

  test('on a predicted cluster, of the chips of its server', async () => {
    const { performance: _, server: __, ...rest } = chips
    const { body } = await ask({ workload, ...rest, rent: {}, own: {}, billing: 'server' })
    const estimate = await infer({ workload, ...rest, price: { method: 'own' } })
    expect(body.ownMonth.ownedUsdPerChipHour).toBe(estimate.body.price.usdPerChipHour)
    expect(body.ways.ownUsdPerClusterMonth).toBeCloseTo(
      8 * estimate.body.price.usdPerChipHour * 730,
      9,
    )
    expect(body.request.own.depreciation).toBe('straight-line')
  })

  test('parts add up to it, whatever they are', () =>
    fc.assert(
      fc.asyncProperty(
        fc.record(
          {
            networkUsdPerChip: fc.integer({ min: 0, max: 20_000 }),
            storageUsdPerChip: fc.integer({ min: 0, max: 5000 }),
            lifetimeYears: fc.integer({ min: 1, max: 10 }),
            depreciation: fc.constantFrom('straight-line', 'annuity'),
            residualShare: fc.double({ min: 0, max: 1, noNaN: true }),
            idleFraction: fc.double({ min: 0, max: 1, noNaN: true }),
            buildingUsdPerWatt: fc.integer({ min: 0, max: 20 }),
            maintenanceShare: fc.double({ min: 0, max: 0.3, noNaN: true }),
            staffUsdPerChipYear: fc.integer({ min: 0, max: 5000 }),
          },
          { requiredKeys: [] },
        ),
        fc.integer({ min: 0, max: 500 }),
        async (terms, colocationUsdPerKilowattMonth) => {
          const own = terms.buildingUsdPerWatt ? terms : { ...terms, colocationUsdPerKilowattMonth }
          const { body } = await owned(own)
          expect(sumOf(body) / body.ways.ownUsdPerClusterMonth).toBeCloseTo(1, 9)
        },
      ),
      { numRuns: 40 },
    ))

  test('draws idle power in the hours without work, as a fleet that is used as much does', async () => {
    const own = { idleFraction: 0.3, lifetimeYears: 5 }
    const energy = { usdPerKilowattHour: 0.1, powerUsageEffectiveness: 1 }
    const { body } = await owned(own, { energy, cluster: { activeHoursPerMonth: 365 } })
    expect(partsOf(body).Electricity).toBeCloseTo(10 * (0.3 + 0.7 * 0.5) * 0.1 * 730, 9)
    const { body: estimate } = await infer({
      workload,
      ...chips,
      price: { method: 'own', ...own, ownershipUtilization: 0.5 },
      energy,
    })
    expect(body.ownMonth.ownedUsdPerChipHour).toBeCloseTo(estimate.price.usdPerChipHour * 0.5, 12)
  })

  test('pays staff that is stated in all once, however many clusters there are', async () => {
    const { body } = await owned({ staffUsdPerYear: 120_000, fixedUsdPerMonth: 50 })
    expect(partsOf(body)['Site staff']).toBe(0)
    const { ownedClusters, boughtUsdPerMonth } = body.atRate
    expect(boughtUsdPerMonth).toBeCloseTo(
      ownedClusters * body.ways.ownUsdPerClusterMonth + 10_050,
      6,
    )
  })
})

describe('servers are bought whole', () => {
  const predicted = { model: 'llama-3.1-70b', accelerator: 'nvidia-h100-sxm' }
  const own = { lifetimeYears: 5, networkUsdPerChip: 6500, colocationUsdPerKilowattMonth: 150 }
  const at = (queriesPerSecond: number, parts: object = own, more: object = {}) =>
    ask({
      workload: { ...workload, queriesPerSecond },
      ...predicted,
      rent: { usdPerChipHour: 3 },
      own: parts,
      api: { apiUsdPerMillionInputTokens: 0.9, apiUsdPerMillionOutputTokens: 0.9 },
      ...more,
    })

  test.each([0.1, 1, 3, 20, 26, 300])(
    'at %d queries/s, as an inference estimate says',
    async (rate) => {
      const { body } = await at(rate)
      const estimate = await infer({
        workload: { ...workload, queriesPerSecond: rate },
        ...predicted,
        price: { method: 'own', ...own },
      })
      const { cost, fleet } = estimate.body
      const rented = await infer({
        workload: { ...workload, queriesPerSecond: rate },
        ...predicted,
        price: { method: 'rent', usdPerChipHour: 3 },
      })
      expect(body.atRate.rentedUsdPerMonth).toBeCloseTo(rented.body.cost.usdPerYear / 12, 6)
      expect(body.atRate.ownedClusters * body.capacity.chipsPerCluster).toBe(fleet.heldServers * 8)
      expect(body.atRate.boughtUsdPerMonth).toBeCloseTo(cost.allInUsdPerYear / 12, 6)
      expect(body.payback.purchaseUsd).toBeCloseTo(cost.capexUsd, 6)
    },
  )

  test('crosses rent by the chip and API where whole servers do', async () => {
    const { body } = await at(20, own, { rent: { usdPerChipHour: 3, billing: 'chip' } })
    const server = 2 * body.ways.ownUsdPerClusterMonth
    const rent = body.ways.rentUsdPerClusterMonth
    const { clusterTokensPerMonth } = body.capacity
    const [overRent, , overApi] = body.crossings
    // A server of two clusters costs more than one that is rented, and less than two.
    expect(rent).toBeLessThan(server)
    expect(overRent.first.crossingTokensPerMonth).toBe(Math.floor(clusterTokensPerMonth) + 1)
    expect(overRent.first.usdPerMonth).toBeCloseTo(server, 6)
    expect(overRent.first.overUsdPerMonth).toBeCloseTo(2 * rent, 6)
    expect(overApi.first.crossingTokensPerMonth).toBe(Math.ceil((server / 0.9) * 1e6))
    const step = (id: string) =>
      overApi.first.derivation.inputs.find((one: { id: string }) => one.id === id)
    expect(step('crossingClusters')).toMatchObject({
      value: 2,
      origin: { note: expect.stringContaining('whole servers, of 2 clusters each') },
    })
  })

  test('where the price of a cluster is its share of a server’s', async () => {
    const { body } = await at(1, { runningUsdPerClusterMonth: 2500 })
    expect(body.atRate).toMatchObject({ clusters: 1, ownedClusters: 2 })
    expect(body.payback.purchaseUsd).toBe(2 * body.ways.usdPerCluster)
  })

  test('but a cluster of a stated price is bought by itself', async () => {
    const { body } = await at(1, { usdPerCluster: 24_000 })
    expect(body.atRate).toMatchObject({ clusters: 1, ownedClusters: 1 })
    expect(body.atRate.boughtUsdPerMonth).toBe(400)
  })
})

test('the sentences are in the currency that is asked for', async () => {
  const textOf = async (rest: object) =>
    (await owned({ usdPerCluster: 24_000 }, { rent: { usdPerChipHour: 0.001 }, ...rest })).body
      .crossings[0].text
  const perMillion = /cost (\$|CNY) ?([\d.]+) owning/
  const [, dollar, inDollars] = perMillion.exec(await textOf({})) ?? []
  const [, yuan, inYuan] = perMillion.exec(await textOf({ currency: 'CNY', cnyPerUsd: 7 })) ?? []
  expect([dollar, yuan]).toEqual(['$', 'CNY'])
  expect(Number(inYuan) / Number(inDollars) / 7).toBeCloseTo(1, 1)
})

describe('what is counted of running', () => {
  const codes = (body: { warnings: { code: string }[] }) => body.warnings.map(({ code }) => code)

  test('is electricity, where power and price are known or assumed', async () => {
    const { body } = await owned({})
    expect(partsOf(body).Electricity).toBeGreaterThan(0)
    expect(codes(body)).toEqual([])
    const price = body.derivation.inputs.find(
      ({ id }: { id: string }) => id === 'usdPerKilowattHour',
    )
    expect(price.origin.note).toMatch(/^assumed, as no region is given/)
    expect(price.origin.sources[0].url).toMatch(/^https:/)
  })

  test.each([
    [
      'power',
      {
        accelerator: { name: 'Lab card', peakFlopsPerSecond: 1e15 },
        server: { usdPerServer: 60_000, chipsPerServer: 8 },
      },
      /Max server power/,
    ],
    ['price', { energy: { region: 'de' } }, /electricity|kWh|eu/i],
  ])(
    'electricity of a %s that nobody knows is null, as in an estimate',
    async (_, rest, reason) => {
      const { body } = await owned({}, rest)
      expect(partsOf(body).Electricity).toBeNull()
      expect(body.ways.ownUsdPerClusterMonth).toBeNull()
      expect(body.unknown['/ways/ownUsdPerClusterMonth']).toMatch(reason)
    },
  )

  test('is said to be missing of a stated cluster without it', async () => {
    expect(codes((await owned({ usdPerCluster: 24_000 })).body)).toContain(
      'running-cost-not-counted',
    )
    const stated = { usdPerCluster: 24_000, runningUsdPerClusterMonth: 90 }
    expect(codes((await owned(stated)).body)).toEqual([])
  })
})

describe('a cluster stated in all and by its parts is refused', () => {
  test.each([
    [{ usdPerCluster: 24_000, networkUsdPerChip: 6500 }, 'networkUsdPerChip', 'usdPerCluster'],
    [
      { runningUsdPerClusterMonth: 90, maintenanceShare: 0.05 },
      'maintenanceShare',
      'runningUsdPerClusterMonth',
    ],
    [{ clusterMonths: 60, lifetimeYears: 5 }, 'lifetimeYears', 'clusterMonths'],
    [{ usdPerCluster: 24_000, depreciation: 'annuity' }, 'depreciation', 'usdPerCluster'],
    [{ usdPerCluster: 1, staffUsdPerYear: 1 }, 'staffUsdPerYear', 'usdPerCluster'],
  ] as const)('%j', async (own, field, stated) => {
    const { status, body } = await owned(own)
    expect(status).toBe(422)
    const [error] = body.errors
    expect(error.pointer).toBe(`/own/${field}`)
    expect(error.code).toBe('own-stated-as-whole')
    expect(error.detail).toContain(`together with ${stated}`)
    expect(error.allowed).toContain(`${stated} or ${field}`)
  })

  test.each([
    [
      'parts without a chip',
      { accelerator: undefined },
      { networkUsdPerChip: 1 },
      '/own/networkUsdPerChip',
    ],
    ['energy of a stated cluster', { energy: { region: 'us' } }, { usdPerCluster: 1 }, '/energy'],
    [
      'energy of nothing that is owned',
      { energy: { region: 'us' }, api: { api: 'gpt-4o' } },
      undefined,
      '/energy',
    ],
    ['carbon, which nothing here says', { energy: { carbonYear: 2024 } }, {}, '/energy/carbonYear'],
    ['a share of hours', {}, { ownershipUtilization: 0.5 }, '/own/ownershipUtilization'],
    ['interest without an annuity', {}, { costOfCapital: 0.1 }, '/own/costOfCapital'],
    [
      'staff stated twice',
      {},
      { staffUsdPerYear: 1, staffUsdPerChipYear: 1 },
      '/own/staffUsdPerYear',
    ],
    ['power in cents', { energy: { usdPerKilowattHour: 8 } }, {}, '/energy/usdPerKilowattHour'],
  ] as const)('so is %s', async (_, change, own, pointer) => {
    const { status, body } = await ask({
      workload,
      ...chips,
      cluster: { clusterOutputTokensPerSecond: 3200 },
      rent: { usdPerChipHour: 3 },
      own,
      ...change,
    })
    expect(status).toBe(422)
    expect(body.errors.map((one: { pointer: string }) => one.pointer)).toEqual([pointer])
  })
})
