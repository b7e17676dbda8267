import { describe, expect, test } from 'vitest'
import { isForSale } from '../../src/presets/chip.ts'
import { all } from '../../src/presets/registry.ts'
import { compare, infer } from '../support/api.ts'
import { again, wholeOf, withoutWorking } from '../support/working.ts'

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
  test('every chip that is for sale is in the table; ranks run from cheapest on', async () => {
    const rows = await rowsOf({ scenario })
    expect(rows.map(({ accelerator }) => accelerator.id).toSorted()).toEqual(
      all('accelerators')
        .filter(isForSale)
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
      expect(row.reasons.join()).toMatch(/needs at least|No on-demand rental price|memory|No dense/)
      if (row.cost.usdPerYear === null) expect(row.unknown['/cost/usdPerYear']).toBeTruthy()
    }
  })

  test('a card for servers of any size is ranked only where the eight of a usual one hold the weights', async () => {
    const of = async (model: string) =>
      (await rowsOf({ scenario, model, accelerators: ['nvidia-rtx-4090'] }))[0]
    expect(await of('gpt-3-175b')).toMatchObject({ rank: null, fits: false })
    // 350 GB of weights over 24,564 MiB (25.8 GB): 13.6 cards.
    expect((await of('gpt-3-175b'))?.reasons.join()).toContain('needs at least 14 chips')
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

describe('each row has its working', () => {
  const roofline = {
    workload: { queriesPerSecond: 20, inputTokens: 1500, outputTokens: 400 },
    model: 'llama-3.1-70b',
    accelerator: 'nvidia-h100-sxm',
    performance: { method: 'roofline' },
    accelerators: ['nvidia-h100-sxm', 'nvidia-h200-sxm', 'amd-mi300x', 'nvidia-l4'],
  }
  interface Worked extends Row {
    varied?: Record<string, number | null>
    inputs: { id: string; value: number | null }[]
    interval: { low: number; high: number } | null
    fleet: Record<string, number | null>
    energy: Record<string, number | null>
    derivation?: Working
    follows?: string
    latency?: object | null
    latencyAtPeak?: object | null
  }
  type Working = Parameters<typeof wholeOf>[1]

  test('a roofline row is what /inference says of that chip, its interval too', async () => {
    const { rows } = (await compare(roofline)).body as { rows: Worked[] }
    for (const { accelerator, cost, interval } of rows) {
      const { body } = await infer({
        ...roofline,
        accelerators: undefined,
        accelerator: accelerator.id,
      })
      expect(cost.usdPerYear).toBe(body.cost.usdPerYear)
      const { interval: own } = body.cost
      expect(interval).toEqual(own && { low: own.low, high: own.high })
    }
    expect(rows.filter(({ interval }) => interval !== null).length).toBeGreaterThan(1)
  })

  test.each([
    ['by a share of peak', { scenario }],
    ['by the roofline', roofline],
    ['owned', { ...roofline, price: { method: 'own' } }],
  ])(
    'the steps of the first row of its kind give every row, with the inputs that vary: %s',
    async (_, body) => {
      const answer = (await compare(body)).body as { rows: Worked[]; derivation: Working }
      const { rows, derivation } = answer
      expect(derivation.curves?.[0]?.pointer).toBe('/rows')
      for (const { varied, inputs, cost, fleet, energy, interval, follows, ...row } of rows) {
        const leader = follows === undefined ? undefined : rows[Number(follows.split('/')[2])]
        const working = row.derivation ?? leader?.derivation ?? derivation
        const own = {
          ...Object.fromEntries(inputs.map(({ id, value }) => [id, value])),
          ...varied,
        }
        const known = new Map(Object.entries(again(wholeOf(answer, working), own)))
        const named = {
          ...cost,
          ...fleet,
          ...energy,
          ...(interval && { costLowUsdPerYear: interval.low, costHighUsdPerYear: interval.high }),
        }
        for (const [id, value] of Object.entries(named))
          if (value !== null) {
            const worked = Number(known.get(id))
            expect(Math.abs(worked - value), id).toBeLessThanOrEqual(1e-9 * Math.abs(value))
          }
      }
    },
  )

  test('no number is without working but ranks, years, and inputs beside their ids', async () => {
    for (const body of [{ scenario }, roofline]) {
      const answer = (await compare(body)).body
      expect(
        withoutWorking(answer).filter(
          (pointer) => !/\/(rank|accelerator\/year|inputs\/\d+\/value|perUsd)$/.test(pointer),
        ),
      ).toEqual([])
    }
  })

  test('without working the rows have the same numbers', async () => {
    const { body: full } = await compare(roofline)
    const { body: none } = await compare({ ...roofline, working: 'none' })
    expect(none.derivation).toEqual({ inputs: [], steps: [] })
    const bare = (rows: Worked[]) =>
      rows.map(
        ({
          varied: _,
          inputs: __,
          derivation: ___,
          follows: ____,
          latency,
          latencyAtPeak,
          ...row
        }) => ({
          ...row,
          latency: { ...latency, derivation: undefined },
          latencyAtPeak: { ...latencyAtPeak, derivation: undefined },
        }),
      )
    expect(bare(none.rows)).toEqual(bare(full.rows))
    expect(none.rows.every(({ inputs }: Worked) => inputs.length === 0)).toBe(true)
  })

  test('rows that follow by other steps than the first have the steps of their kind', async () => {
    const { body } = await compare({
      scenario,
      performance: { method: 'measured', queriesPerSecondPerChip: 0.078 },
      accelerators: ['nvidia-a100-sxm-80gb', 'nvidia-h100-sxm'],
    })
    const formulaOf = (derivation: { steps: { id: string; formula: string }[] }) =>
      derivation.steps.find(({ id }) => id === 'queriesPerSecondPerChip')?.formula
    const kinds = [
      body.derivation,
      ...body.rows.flatMap((row: { derivation?: object }) => row.derivation ?? []),
    ]
    expect(kinds).toHaveLength(2)
    // The measured rate is given where it was measured; elsewhere it follows from the share of peak.
    expect(kinds.map(formulaOf).filter((one) => one !== undefined)).toHaveLength(1)
  })
})
