import { describe, expect, test } from 'vitest'
import { errorsOf } from '../../support/answers.ts'
import { compare } from '../../support/api.ts'
import { idsOf, rowNamed, rowsOf } from '../../support/api-rows.ts'

/** 2 queries a second are 63,072,000 a year. */
const workload = { queriesPerSecond: 2, inputTokens: 3000, outputTokens: 500 }
const queriesPerYear = 63_072_000
const three = ['claude-sonnet-5', 'gpt-6.1-sol', 'grok-4.3']

describe('APIs ranked by their bill, for whoever picks a provider', () => {
  test('three bills by hand, with most of the input from the cache', async () => {
    const price = { method: 'api', cachedInputShare: '60%' }
    const rows = await rowsOf({ workload, apis: three, price })
    // 1,200 tokens are new and 1,800 cached, at USD a million (input, cached, output):
    // Grok 4.3      1.25, 0.20, 2.50:  1,500 + 360 + 1,250 = 3,110
    // GPT-6.1 Sol   2.00, 0.10, 10.0:  2,400 + 180 + 5,000 = 7,580
    // Claude S. 5   2.00, 0.20, 10.0:  2,400 + 360 + 5,000 = 7,760
    const bills = { 'grok-4.3': 0.00311, 'gpt-6.1-sol': 0.00758, 'claude-sonnet-5': 0.00776 }
    expect(idsOf(rows)).toEqual(Object.keys(bills))
    expect(rows.map(({ rank }) => rank)).toEqual([1, 2, 3])
    for (const [id, bill] of Object.entries(bills)) {
      const { cost } = rowNamed(rows, id)
      expect(cost.usdPerQuery, id).toBeCloseTo(bill, 12)
      expect(cost.usdPerYear, id).toBeCloseTo(bill * queriesPerYear, 6)
    }
  })

  test('the same bill twice stands in the order of the names', async () => {
    // Without the cache both ask 3,000 × 2 + 500 × 10.
    const rows = await rowsOf({ workload, apis: ['gpt-6.1-sol', 'claude-sonnet-5'] })
    expect(rows.map(({ cost }) => cost.usdPerQuery)).toEqual([0.011, 0.011])
    expect(idsOf(rows)).toEqual(['claude-sonnet-5', 'gpt-6.1-sol'])
  })

  test('what is known of a list stands beside its bill', async () => {
    const rows = await rowsOf({ workload, apis: ['gpt-4o', 'gpt-6.1-sol'] })
    // Read on 2026-11-20, asked on 2026-11-28.
    expect(rowNamed(rows, 'gpt-4o')).toMatchObject({
      accelerator: null,
      api: {
        provider: 'OpenAI',
        model: 'gpt-4o',
        serviceTier: 'standard',
        contextTokens: 128_000,
        maxOutputTokens: 16_384,
      },
      price: { asOf: '2025-07-04', readOn: '2026-11-20', ageDays: 8, retirement: '2027-01-14' },
    })
    expect(rowNamed(rows, 'gpt-4o').warnings.map(({ code }) => code)).toContain('price-retires')
    expect(rowNamed(rows, 'gpt-6.1-sol').price.retirement).toBeNull()
  })

  test('long prompts are billed at the tier that applies', async () => {
    const long = { ...workload, inputTokens: 300_000, outputTokens: 1000 }
    const row = rowNamed(await rowsOf({ workload: long, apis: three }), 'gpt-6.1-sol')
    // Above 272,000 tokens 4 and 15 USD a million: 1.2 + 0.015.
    expect(row.price.tokens).toMatchObject({ aboveInputTokens: 272_000, fromInputTokens: null })
    expect(row.cost.usdPerQuery).toBeCloseTo(1.215, 12)
  })

  test('what a model cannot take has no rank, and says why; its price still stands', async () => {
    const at = (inputTokens: number, outputTokens: number) =>
      rowsOf({ workload: { ...workload, inputTokens, outputTokens }, apis: ['gpt-4o', 'grok-4.3'] })
    const fits = rowNamed(await at(127_000, 1000), 'gpt-4o')
    expect(fits.reasons).toEqual([])
    const rows = await at(127_001, 1000)
    const long = rowNamed(rows, 'gpt-4o')
    expect(long).toMatchObject({
      rank: null,
      reasons: ['A query has 128,001 tokens, more than the context of 128,000.'],
    })
    expect(long.cost.usdPerQuery).toBeCloseTo((127_001 * 2.5 + 1000 * 10) / 1e6, 12)
    expect(idsOf(rows)).toEqual(['grok-4.3', 'gpt-4o'])
    expect(rowNamed(await at(1000, 16_384), 'gpt-4o').rank).not.toBeNull()
    expect(rowNamed(await at(1000, 16_385), 'gpt-4o').reasons).toEqual([
      'An answer has 16,385 tokens, more than the 16,384 that it may have.',
    ])
  })

  test('prices are those of the day asked for; a retired list has none', async () => {
    const ask = async (asOf: string) =>
      (await rowsOf({ workload, apis: ['deepseek-chat'], asOf }))[0]
    // In June 2025 0.27 and 1.10 USD a million: 810 + 550.
    expect((await ask('2025-06'))?.cost.usdPerQuery).toBeCloseTo(0.00136, 12)
    expect(await ask('2026-11-28')).toMatchObject({
      rank: null,
      cost: { usdPerQuery: null },
      reasons: [expect.stringContaining('retired on 2026-09-11')],
    })
    expect((await ask('2023'))?.reasons.join()).toContain('first known one is of 2024-12')
  })

  test('a price that moves within the year has its parts and the sum of the next 365 days', async () => {
    const row = rowNamed(await rowsOf({ workload, apis: ['gemini-2.5-pro'] }), 'gemini-2.5-pro')
    const { changes = [] } = row.price
    expect(changes.slice(0, 2).map(({ from, days }) => ({ from, days }))[0]).toEqual({
      // Retired on 2026-12-01, and billed as another from then on.
      from: '2026-11-28',
      days: 3,
    })
    expect(changes.reduce((sum, { days }) => sum + days, 0)).toBe(365)
    const sum = changes.reduce((sum, { days, usdPerDay }) => sum + days * (usdPerDay ?? NaN), 0)
    expect(row.cost.usdNext365Days).toBeCloseTo(sum, 6)
    expect(row.cost.usdNext365Days).not.toBeCloseTo(row.cost.usdPerYear ?? 0, 0)
  })
})

describe('terms that hold for every list', () => {
  const asked = (price: object, apis: readonly string[] = three) =>
    rowsOf({ workload, apis, price: { method: 'api', ...price } })

  test('a batch, a region and a discount of one’s own, each at the list’s rate', async () => {
    const rows = await asked({ batchShare: 1, apiRegion: 'us', priceMultiplier: 0.9 })
    // Claude takes 50% off batches and 10% on top in the US: 11,000 × 0.5 × 1.1 × 0.9.
    expect(rowNamed(rows, 'claude-sonnet-5').cost.usdPerQuery).toBeCloseTo(0.005445, 12)
    // Grok takes 20% off: (3,750 + 1,250) × 0.8 × 1.1 × 0.9.
    expect(rowNamed(rows, 'grok-4.3').cost.usdPerQuery).toBeCloseTo(0.00396, 12)
    // OpenAI takes 50% off and asks 10% more in each of its regions: 11,000 × 0.5 × 1.1 × 0.9.
    expect(rowNamed(rows, 'gpt-6.1-sol').cost.usdPerQuery).toBeCloseTo(0.005445, 12)
  })

  test('a service tier or a lifetime that one list lacks leaves that row without a rank, and no other', async () => {
    const fast = await asked({ serviceTier: 'fast' })
    expect(rowNamed(fast, 'gpt-6.1-sol')).toMatchObject({ rank: 1, api: { serviceTier: 'fast' } })
    expect(rowNamed(fast, 'gpt-6.1-sol').cost.usdPerQuery).toBeCloseTo(0.022, 12)
    expect(rowNamed(fast, 'grok-4.3').reasons).toEqual([
      'grok-4.3 is not sold in the service tier fast.',
    ])
    const hour = await asked({ cacheLifetimeMinutes: '1 h', cacheWriteShare: 0.5 })
    // 1,500 × 2 + 1,500 × 4 + 500 × 10.
    expect(rowNamed(hour, 'claude-sonnet-5').cost.usdPerQuery).toBeCloseTo(0.014, 12)
    expect(rowNamed(hour, 'gpt-6.1-sol')).toMatchObject({
      rank: null,
      cost: { usdPerYear: null },
      reasons: ['gpt-6.1-sol is not sold with a cache of 60 minutes.'],
    })
  })

  test('priority up to so many tokens: a longer prompt is not sold so', async () => {
    const price = { method: 'api', serviceTier: 'priority' }
    const at = async (inputTokens: number) =>
      (await rowsOf({ workload: { ...workload, inputTokens }, apis: ['gpt-5.4'], price }))[0]
    expect((await at(272_000))?.reasons).toEqual([])
    expect((await at(272_001))?.reasons).toEqual([
      'gpt-5.4 is sold as priority for prompts of at most 272,000 input tokens.',
    ])
  })

  test('a price that nobody published is null, with the most it can be', async () => {
    const row = (await asked({ cachedInputShare: 0.5 }, ['groq-llama-3.1-8b']))[0]
    expect(row).toMatchObject({ rank: null, cost: { usdPerQuery: null } })
    // At the list price for all input: 3,000 × 0.05 + 500 × 0.08.
    expect(row?.price.atMost?.usdPerQuery).toBeCloseTo(0.00019, 12)
  })

  test('the API of the price is compared too, and marked', async () => {
    const rows = await asked({ api: 'gpt-4o' })
    expect(idsOf(rows).toSorted()).toEqual([...three, 'gpt-4o'].toSorted())
    expect(rows.filter(({ asRequested }) => asRequested).map(({ api }) => api.id)).toEqual([
      'gpt-4o',
    ])
  })

  test('prices of tokens are each list’s own: one for all of them is refused', async () => {
    const { status, body } = await compare({
      workload,
      apis: three,
      price: { method: 'api', apiUsdPerMillionInputTokens: 1 },
    })
    expect(status).toBe(422)
    expect(errorsOf(body)).toEqual([['/price/apiUsdPerMillionInputTokens', 'unknown-field']])
  })
})

describe('what a request need not say', () => {
  test('no model, chip or performance; what it says of them is said not to count', async () => {
    const { status, body } = await compare({
      workload,
      apis: three,
      accelerator: 'nvidia-h100-sxm',
      server: { chipsPerServer: 4 },
      price: { method: 'rent', usdPerChipHour: 2 },
    })
    expect(status).toBe(200)
    expect(body.warnings).toMatchObject([
      { code: 'not-counted', detail: expect.stringContaining('server, accelerator and price') },
    ])
    expect(body.request.price).toEqual({
      method: 'api',
      cachedInputShare: 0,
      cacheWriteShare: 0,
      batchShare: 0,
    })
  })

  test('a scenario gives its load, and not its rent', async () => {
    const { body } = await compare({ scenario: 'google-search-2023', apis: ['gpt-4o'] })
    // 320,000 a second of 50 + 2,000 tokens: 125 + 20,000 USD a million queries… of 31,536,000 s.
    const { inputTokens, outputTokens } = body.request.workload
    const perQuery = (inputTokens * 2.5 + outputTokens * 10) / 1e6
    expect(body.rows[0].cost.usdPerYear).toBeCloseTo(perQuery * 320_000 * 31_536_000, -3)
    expect(body.warnings).toEqual([])
  })

  test('capacity that a provider holds is refused, as where one API is asked about', async () => {
    const { body } = await compare({ workload, apis: three, overheads: { reserveShare: 0.2 } })
    expect(errorsOf(body)).toEqual([['/overheads/reserveShare', 'capacity-of-provider']])
  })
})

describe('APIs beside accelerators of one’s own', () => {
  const both = {
    workload: { ...workload, queriesPerSecond: 20 },
    model: 'llama-3.1-8b',
    accelerators: ['nvidia-h100-sxm', 'nvidia-l4'],
    apis: ['groq-llama-3.1-8b', 'gpt-6.1-sol'],
  }

  test('one order by the bill, and each row as it is without the others', async () => {
    const rows = await rowsOf(both)
    const paid = rows.map(({ cost }) => cost.allInUsdPerQuery ?? Infinity)
    expect(paid).toEqual(paid.toSorted((a, b) => a - b))
    expect(rows.map(({ rank }) => rank)).toEqual([1, 2, 3, 4])
    const { apis: _, ...chips } = both
    const { accelerators: __, model: ___, ...apis } = both
    const alone = [...(await rowsOf(chips)), ...(await rowsOf(apis))]
    const bare = (list: typeof rows) =>
      list
        .map(({ rank: _rank, latency, latencyAtPeak, ...row }) => ({
          ...row,
          derivation: undefined,
          latencyAtPeak: { ...latencyAtPeak, derivation: undefined },
          latency: { ...latency, derivation: undefined },
        }))
        .toSorted((a, b) => (a.cost.usdPerQuery ?? 0) - (b.cost.usdPerQuery ?? 0))
    // Inputs that vary are told beside the first row, which may be another.
    const withoutVaried = (list: ReturnType<typeof bare>) =>
      list.map((row) => ({ ...row, varied: undefined }))
    expect(withoutVaried(bare(rows))).toEqual(withoutVaried(bare(alone)))
  })

  test('a reserve is of chips: it makes no API dearer', async () => {
    const { rows } = (await compare({ ...both, overheads: { reserveShare: 1 } })).body
    const without = await rowsOf(both)
    const all = (list: typeof without) =>
      new Map(list.map((row) => [idsOf([row])[0], row.cost.allInUsdPerYear]))
    const [dear, cheap] = [all(rows), all(without)]
    for (const id of both.apis) expect(dear.get(id), id).toBe(cheap.get(id))
    for (const id of both.accelerators)
      expect(dear.get(id) ?? 0, id).toBeGreaterThan(cheap.get(id) ?? Infinity)
  })

  test('terms of tokens leave the chips at their usual rent; a price of chips leaves the lists as they are', async () => {
    const plain = await rowsOf(both)
    const bought = await rowsOf({ ...both, price: { method: 'api', batchShare: 1 } })
    const owned = await rowsOf({ ...both, price: { method: 'own' } })
    const yearOf = (rows: typeof plain, id: string) =>
      rows.find((row) => idsOf([row])[0] === id)?.cost.usdPerYear
    expect(yearOf(bought, 'nvidia-h100-sxm')).toBe(yearOf(plain, 'nvidia-h100-sxm'))
    expect(yearOf(bought, 'gpt-6.1-sol')).toBeCloseTo((yearOf(plain, 'gpt-6.1-sol') ?? 0) / 2, 6)
    expect(yearOf(owned, 'gpt-6.1-sol')).toBe(yearOf(plain, 'gpt-6.1-sol'))
    expect(yearOf(owned, 'nvidia-h100-sxm')).not.toBe(yearOf(plain, 'nvidia-h100-sxm'))
  })
})
