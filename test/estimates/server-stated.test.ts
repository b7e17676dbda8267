import { describe, expect, test } from 'vitest'
import { codesOf, detailOf } from '../support/answers.ts'
import { compare, infer } from '../support/api.ts'

const base = {
  workload: { queriesPerSecond: 10, inputTokens: 1500, outputTokens: 350 },
  model: 'llama-3.1-70b',
  accelerator: 'nvidia-h100-sxm',
  asOf: '2026-11-28',
  performance: { method: 'flops', flopsUtilization: 0.3 },
}
const owned = (server: object, more: object = {}) =>
  infer({ ...base, price: { method: 'own' }, energy: { region: 'us' }, server, ...more })

describe('a server that is stated and is not the chip’s', () => {
  test('of another size, its price and power are still those of the known server', async () => {
    const { body } = await owned({ chipsPerServer: 10000 })
    expect(detailOf(body, 'server-of-other-size')).toMatch(/10,?000 chips .* holds 8/)
  })

  test('of its own size, or with its own price and power, nothing is said', async () => {
    const stated = { chipsPerServer: 4, usdPerServer: 150000, wattsPerServer: '5 kW' }
    for (const server of [{}, { chipsPerServer: 8 }, stated])
      expect(codesOf((await owned(server)).body)).not.toContain('server-of-other-size')
  })

  test('more chips than a rack holds are asked about, whatever is stated', async () => {
    const server = { chipsPerServer: 1000, usdPerServer: 2e7, wattsPerServer: '1 MW' }
    expect(codesOf((await owned(server)).body)).toContain('server-of-other-size')
  })

  test('without power an owner is told what is gone', async () => {
    expect(codesOf((await owned({ wattsPerServer: 0 })).body)).toContain('server-without-power')
    const rented = await infer({ ...base, server: { wattsPerServer: 0 } })
    expect(codesOf(rented.body)).not.toContain('server-without-power')
  })

  // A board takes at least 25 W, and nothing is known to take more than 30 kW a chip: 72 × 30 kW.
  test.each([
    [{ wattsPerServer: 1 }, '0, or from 25 to'],
    [{ wattsPerServer: '2.17 MW' }, '0, or from 25 to 2,160,000 W: 30,000 W for each chip'],
    [{ chipsPerServer: 8, wattsPerServer: '250 kW' }, '0, or from 25 to 240,000 W'],
  ])('%o is refused with what is allowed', async (server, allowed) => {
    const { status, body } = await owned(server)
    expect(status).toBe(422)
    expect(body.errors[0].pointer).toBe('/server/wattsPerServer')
    expect(body.errors[0].allowed).toContain(allowed)
  })

  test('the ends of what is allowed are', async () => {
    for (const wattsPerServer of [0, 25, 240_000])
      expect((await owned({ chipsPerServer: 8, wattsPerServer })).status).toBe(200)
  })
})

describe('whole servers of a card whose server nobody states', () => {
  test.each(['nvidia-h100-nvl', 'nvidia-rtx-4090', 'nvidia-a10'])(
    'are billed by the usual eight, which is said to be an estimate: %s',
    async (accelerator) => {
      const asked = { ...base, accelerator, billing: 'server' }
      const { status, body } = await infer(asked)
      expect(status).toBe(200)
      expect(body.price.billing.by).toBe('server')
      expect(body.fleet.chips).toBe(body.fleet.servers * 8)
      expect(detailOf(body, 'rests-on-estimates')).toMatch(/chips per server/i)
      const ranked = await compare({ ...asked, accelerators: [accelerator] })
      expect(ranked.body.rows[0].cost.usdPerYear).toBe(body.cost.usdPerYear)
    },
  )

  test('a chip that goes in no cards is refused with what is needed', async () => {
    const accelerator = { name: 'Mine', peakFlopsPerSecond: 1e15, memoryBytes: 8e10 }
    const { status, body } = await infer({
      ...base,
      accelerator,
      billing: 'server',
      price: { method: 'rent', usdPerChipHour: 2 },
    })
    expect(status).toBe(422)
    expect(body.errors[0].pointer).toBe('/billing')
  })
})

test('a share of rework of chips that are not spot is said not to be counted', async () => {
  const rent = (price: object) => infer({ ...base, price: { method: 'rent', ...price } })
  for (const kind of ['1-year', 'on-demand'])
    expect(codesOf((await rent({ kind, spotOverhead: 0.2 })).body)).toContain('terms-not-counted')
  expect(codesOf((await rent({ kind: 'spot', spotOverhead: 0.2 })).body)).not.toContain(
    'terms-not-counted',
  )
})
