import { describe, expect, test } from 'vitest'
import { all } from '../../src/presets/registry.ts'
import { compare, infer } from '../support/api.ts'

type Row = {
  rank: number | null
  accelerator: { id: string }
  asRequested: boolean
  fits: boolean | null
  reasons: string[]
  cost: { usdPerYear: number | null; usdPerQuery: number | null }
  price: { usdPerChipHour: number | null }
  unknown: Record<string, string>
}
const rowsOf = async (body: unknown) => (await compare(body)).body.rows as Row[]
const scenario = 'google-search-2023'

describe('one workload over every accelerator', () => {
  test('all presets stay in the table; ranks run from cheapest on', async () => {
    const rows = await rowsOf({ scenario })
    expect(rows.map(({ accelerator }) => accelerator.id).toSorted()).toEqual(
      all('accelerators')
        .map(({ id }) => id)
        .toSorted(),
    )
    const ranked = rows.filter(({ rank }) => rank !== null)
    expect(ranked.length).toBeGreaterThanOrEqual(5)
    expect(ranked.map(({ rank }) => rank)).toEqual(ranked.map((_, index) => index + 1))
    const costs = ranked.map(({ cost }) => cost.usdPerQuery as number)
    expect(costs).toEqual(costs.toSorted((a, b) => a - b))
  })

  test('a row without a rank says why, and its nulls have reasons', async () => {
    const rows = await rowsOf({ scenario })
    const unranked = rows.filter(({ rank }) => rank === null)
    expect(unranked.some(({ fits }) => fits === false)).toBe(true)
    expect(unranked.some(({ price }) => price.usdPerChipHour === null)).toBe(true)
    for (const row of unranked) {
      expect(row.reasons.join()).toMatch(/needs at least|no on-demand rental price|memory/)
      if (row.cost.usdPerYear === null) expect(row.unknown['/cost/usdPerYear']).toBeTruthy()
    }
  })

  test('a card for servers of any size is ranked only where one card holds the weights', async () => {
    const of = async (model: string) =>
      (await rowsOf({ scenario, model, accelerators: ['nvidia-rtx-4090'] }))[0]
    expect(await of('gpt-3-175b')).toMatchObject({ rank: null, fits: null })
    expect((await of('gpt-3-175b'))?.reasons.join()).toContain('needs at least 15 chips')
    expect(await of('llama-3.1-8b')).toMatchObject({ rank: 1, fits: true })
  })

  test('the requested accelerator keeps the request’s price and agrees with /inference', async () => {
    const [own] = (await rowsOf({ scenario })).filter(({ asRequested }) => asRequested)
    const { body } = await infer({ scenario })
    expect(own?.accelerator.id).toBe('nvidia-a100-sxm-80gb')
    expect(own?.cost).toEqual(
      Object.fromEntries(Object.keys(own?.cost ?? {}).map((key) => [key, body.cost[key]])),
    )
  })

  test('each other row is what /inference says of that chip', async () => {
    const rows = await rowsOf({ scenario, accelerators: ['nvidia-h100-sxm'] })
    const { body } = await infer({
      scenario,
      accelerator: 'nvidia-h100-sxm',
      price: { usdPerChipHour: null },
      server: { chipsPerServer: null, wattsPerServer: null, usdPerServer: null },
    })
    expect(rows).toHaveLength(1)
    expect(rows[0]?.cost.usdPerYear).toBe(body.cost.usdPerYear)
  })

  test('a measured rate is carried over as a share of peak, and says so', async () => {
    const { body } = await compare({
      scenario,
      performance: { method: 'measured', queriesPerSecondPerChip: 0.078 },
      accelerators: ['nvidia-a100-sxm-80gb', 'nvidia-h100-sxm'],
    })
    expect(body.warnings[0].code).toBe('measured-carried-over')
    const ratio = (id: string) =>
      body.rows.find((row: Row) => row.accelerator.id === id)?.fleet.chipsExact
    expect(ratio('nvidia-a100-sxm-80gb') / ratio('nvidia-h100-sxm')).toBeCloseTo(989 / 312, 1)
  })
})
