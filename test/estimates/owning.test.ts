import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breakevenRequest } from '../../src/estimates/breakeven/of-inference.ts'
import { all, find } from '../../src/presets/registry.ts'
import { hints } from '../../src/words/en/hints.ts'
import { ownTexts } from '../../src/words/openapi/fields/price.ts'
import { energyTexts } from '../../src/words/openapi/fields/shared.ts'
import { compare, infer, post, train } from '../support/api.ts'
import { serversAlone } from '../support/owning.ts'

interface Line {
  readonly item: string
  readonly usdPerChipHour: number
}
type Hour = Readonly<Record<string, number>>

const hourOf = (body: { price: { chipHour: readonly Line[] } }): Hour =>
  Object.fromEntries(body.price.chipHour.map((line) => [line.item, line.usdPerChipHour]))

const h100 = {
  workload: { queriesPerSecond: 10, inputTokens: 1000, outputTokens: 300 },
  model: 'llama-3.1-8b',
  accelerator: 'nvidia-h100-sxm',
  performance: { method: 'flops', flopsUtilization: 0.3 },
}
const owned = async (price: object = {}, rest: object = {}) =>
  (await infer({ ...h100, price: { method: 'own', ...price }, ...rest })).body

const server = 375_000 / 8
const network = (server * 0.19) / 0.81
const storage = server * 0.0217

describe('an owner pays for more than servers', () => {
  test('a DGX H100 by hand, line by line: 375,000 USD and 10.2 kW for 8 chips', async () => {
    const { 'Site staff': staff, ...hour } = hourOf(await owned())
    expect(hour).toEqual({
      // 46,875 over five years of 8,760 hours: 1.070
      Servers: expect.closeTo(server / 5 / 8760, 9),
      // Epoch: 19% of servers and network together, 10,995 a chip: 0.251
      Network: expect.closeTo(network / 5 / 8760, 9),
      // Bernstein: 1.25% of 5.9M over 3.4M of servers, 1,017 a chip: 0.023
      Storage: expect.closeTo(storage / 5 / 8760, 9),
      Facility: 0,
      // CBRE: 184.06 a kW and month for 1.275 kW: 0.321
      Colocation: expect.closeTo((1.275 * 184.06 * 12) / 8760, 9),
      // EIA: 0.0929 a kWh, Uptime: PUE 1.54: 0.182
      Electricity: expect.closeTo(1.275 * 1.54 * 0.0929, 9),
      // Roskies and Zacharia: 6% in four of five years, 4.8% of 58,888: 0.323
      Maintenance: expect.closeTo(((server + network + storage) * 0.048) / 8760, 9),
    })
    // One person at 250,000 a year for 100 servers of 8: 0.036
    expect(staff).toBeCloseTo(250_000 / 800 / 8760, 9)
  })

  test('it lies above what published models of large owners have, and below twice that', async () => {
    // InferenceX: an H100 costs a hyperscaler 1.30 an hour and a neocloud 1.69, at less than the price of a DGX.
    const { price } = await owned()
    expect(price.usdPerChipHour).toBeGreaterThan(1.69)
    expect(price.usdPerChipHour).toBeLessThan(2 * 1.69)
    const { price: cheaper } = await owned({}, { server: { usdPerServer: 200_000 } })
    expect(cheaper.usdPerChipHour).toBeGreaterThan(1.3)
    expect(cheaper.usdPerChipHour).toBeLessThan(1.69)
  })

  test.each([
    ['networkUsdPerChip', 'Network', network],
    ['storageUsdPerChip', 'Storage', storage],
    ['colocationUsdPerKilowattMonth', 'Colocation', 0],
    ['maintenanceShare', 'Maintenance', 0],
    ['staffUsdPerChipYear', 'Site staff', 0],
  ])(
    '%s of 0 takes away its line alone, and the maintenance of what is not bought',
    async (field, item, bought) => {
      const [all, less] = [hourOf(await owned()), hourOf(await owned({ [field]: 0 }))]
      const maintenance = item === 'Maintenance' ? 0 : (all.Maintenance ?? 0)
      expect(less).toEqual({
        ...all,
        Maintenance: expect.closeTo(maintenance - (bought * 0.048) / 8760, 12),
        [item]: 0,
      })
    },
  )

  test('all of them at 0 and a PUE of 1 are servers and their electricity', async () => {
    const { price } = await owned(serversAlone, { energy: { powerUsageEffectiveness: 1 } })
    expect(price.usdPerChipHour).toBeCloseTo(server / 5 / 8760 + 1.275 * 0.0929, 9)
  })

  test('a building takes the place of colocation', async () => {
    const body = await owned({ buildingUsdPerWatt: 11.5 })
    expect(hourOf(body)).toMatchObject({
      Facility: expect.closeTo((1275 * 11.5) / 39 / 8760, 9),
      Colocation: 0,
    })
    expect(body.request.price.colocationUsdPerKilowattMonth).toBe(0)
  })

  test('staff of the whole site takes the place of staff for each chip', async () => {
    const body = await owned({ staffUsdPerYear: 80_000 })
    const { servers, chips } = { servers: body.fleet.heldServers, chips: 8 }
    expect(hourOf(body)['Site staff']).toBeCloseTo(80_000 / (servers * chips) / 8760, 9)
    expect(body.request.price).not.toHaveProperty('staffUsdPerChipYear')
    // No staff for each chip beside it says the same.
    const none = await owned({ staffUsdPerYear: 80_000, staffUsdPerChipYear: 0 })
    expect(none.price.usdPerChipHour).toBe(body.price.usdPerChipHour)
  })

  test('each default says on whose word it stands', async () => {
    const { derivation } = await owned()
    const originOf = (id: string) =>
      derivation.inputs.find((one: { id: string }) => one.id === id)?.origin
    for (const id of [
      'networkShareOfCluster',
      'storageShareOfServer',
      'colocationUsdPerKilowattMonth',
      'maintenanceShare',
      'staffUsdPerChipYear',
      'powerUsageEffectiveness',
    ]) {
      expect(originOf(id), id).toMatchObject({ from: 'preset', note: /^assumed: that of / })
      expect(originOf(id).sources[0].url, id).toMatch(/^https:/)
    }
  })

  test('a PUE of a scenario or a request stays, and rented chips count the servers alone', async () => {
    const given = await owned({}, { energy: { powerUsageEffectiveness: 1.2 } })
    expect(given.request.energy.powerUsageEffectiveness).toBe(1.2)
    expect(hourOf(given).Electricity).toBeCloseTo(1.275 * 1.2 * 0.0929, 9)
    const { body: run } = await train({ scenario: 'gpt-3-patterson', price: { method: 'own' } })
    expect(run.request.energy.powerUsageEffectiveness).toBe(1.1)
    const { body: rented } = await infer(h100)
    expect(rented.request.energy.powerUsageEffectiveness).toBe(1)
  })

  test('at the defaults it costs no less than without them, whatever the chip and the terms', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom('nvidia-h100-sxm', 'nvidia-a100-sxm-80gb', 'nvidia-b200-sxm'),
        fc.record(
          {
            lifetimeYears: fc.integer({ min: 1, max: 10 }),
            residualShare: fc.double({ min: 0, max: 1, noNaN: true }),
            ownershipUtilization: fc.double({ min: 0.05, max: 1, noNaN: true }),
            buildingUsdPerWatt: fc.integer({ min: 0, max: 20 }),
            depreciation: fc.constantFrom('straight-line', 'annuity'),
          },
          { requiredKeys: [] },
        ),
        async (accelerator, terms) => {
          const [all, alone] = await Promise.all([
            owned(terms, { accelerator }),
            owned(
              { ...terms, ...serversAlone },
              { accelerator, energy: { powerUsageEffectiveness: 1 } },
            ),
          ])
          expect(all.price.usdPerChipHour).toBeGreaterThan(alone.price.usdPerChipHour)
        },
      ),
      { numRuns: 30 },
    ))
})

describe('what stood in is echoed', () => {
  const stoodIn = {
    networkUsdPerChip: expect.closeTo(network, 6),
    storageUsdPerChip: expect.closeTo(storage, 6),
    colocationUsdPerKilowattMonth: 184.06,
    maintenanceShare: 0.048,
    staffUsdPerChipYear: 312.5,
  }
  const energy = { powerUsageEffectiveness: 1.54 }

  test('of queries served, and asked again it costs the same', async () => {
    const { request, price } = await owned()
    expect(request).toMatchObject({ price: stoodIn, energy })
    const { body: again } = await infer(request)
    expect(again.price.usdPerChipHour).toBeCloseTo(price.usdPerChipHour, 12)
  })

  test('of a run, priced by the same chip-hour', async () => {
    const { body } = await train({
      model: 'llama-3.1-8b',
      accelerator: 'nvidia-h100-sxm',
      workload: { tokens: 1e12 },
      performance: { method: 'mfu', modelFlopsUtilization: 0.4 },
      price: { method: 'own' },
    })
    expect(body.request).toMatchObject({ price: stoodIn, energy })
    expect(body.price.usdPerChipHour).toBeCloseTo((await owned()).price.usdPerChipHour, 12)
    expect(body.cost.usd).toBeCloseTo(body.chipHours * body.price.usdPerChipHour, 3)
  })

  const breakeven = {
    workload: h100.workload,
    model: h100.model,
    accelerator: h100.accelerator,
    performance: h100.performance,
    rent: { usdPerChipHour: 3 },
  }

  test('of a break-even, at the price of the same chip in an inference estimate', async () => {
    const { body } = await post('/api/v1/breakeven', { ...breakeven, own: {} })
    expect(body.request).toMatchObject({ own: stoodIn, energy })
    const { price } = await owned()
    expect(body.ownMonth.ownedUsdPerChipHour).toBeCloseTo(price.usdPerChipHour, 12)
    const { body: again } = await post('/api/v1/breakeven', body.request)
    expect(again.ownMonth).toEqual(body.ownMonth)
  })

  test('the break-even beside rented chips has an owner’s site', async () => {
    const { body } = await infer(h100)
    const asked = breakevenRequest(body, { api: 'gpt-4o' })
    expect(asked.energy).not.toHaveProperty('powerUsageEffectiveness')
    const { body: beside } = await post('/api/v1/breakeven', asked)
    expect(beside.ownMonth.ownedUsdPerChipHour).toBeCloseTo(
      (await owned()).price.usdPerChipHour,
      12,
    )
  })

  test('of a comparison but for what follows each chip’s server', async () => {
    const { body } = await compare({
      ...h100,
      price: { method: 'own' },
      accelerators: ['nvidia-h100-sxm', 'nvidia-a100-sxm-80gb'],
    })
    const { networkUsdPerChip: _, storageUsdPerChip: __, ...same } = stoodIn
    expect(body.request).toMatchObject({ price: same, energy })
    expect(body.request.price).not.toHaveProperty('networkUsdPerChip')
    const { body: again } = await compare(body.request)
    expect(again.rows).toEqual(body.rows)
  })
})

describe('what the page and the description say stands in', () => {
  const figure = (id: string) =>
    find('economics', id)?.figures.find(({ standsIn }) => standsIn)?.value ?? Number.NaN
  const percent = (id: string) => `${Number((figure(id) * 100).toFixed(2))}%`

  test('of each file at most one figure does', () => {
    for (const { id, figures } of all('economics'))
      expect(figures.filter(({ standsIn }) => standsIn).length, id).toBeLessThan(2)
  })

  test.each([
    [hints['owned-network'], ownTexts.networkUsdPerChip, percent('overheads')],
    [hints['owned-storage'], ownTexts.storageUsdPerChip, percent('storage')],
    [hints['owned-colocation'], ownTexts.colocationUsdPerKilowattMonth, `${figure('colocation')}`],
    [hints['owned-maintenance'], ownTexts.maintenanceShare, percent('maintenance')],
    [hints['owned-staff'], ownTexts.staffUsdPerChipYear, `${figure('staff')}`],
    [
      hints['servers-alone'],
      energyTexts.powerUsageEffectiveness,
      `${figure('power-usage-effectiveness')}`,
    ],
  ])('%s', (hint, text, value) => {
    expect(hint).toContain(value)
    expect(text).toContain(value)
  })
})
