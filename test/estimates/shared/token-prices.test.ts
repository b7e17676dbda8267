import { describe, expect, test } from 'vitest'
import { codesOf, detailOf, inputOf, stepOf } from '../../support/answers.ts'
import { infer } from '../../support/api.ts'

const buy = async (price: object, inputTokens = 1000, more: object = {}) =>
  (
    await infer({
      workload: { queriesPerSecond: 1, inputTokens, outputTokens: 100 },
      price: { method: 'api', ...price },
      ...more,
    })
  ).body

describe('prices that the request gives itself', () => {
  const own = { apiUsdPerMillionInputTokens: 2, apiUsdPerMillionOutputTokens: 8 }

  test('what nobody gave is not known: nothing stands in for cached reads, writes and batches', async () => {
    const { price, unknown } = await buy(own)
    const notGiven = {
      apiUsdPerMillionCachedInputTokens: null,
      apiUsdPerMillionCacheWriteTokens: null,
      batchDiscount: null,
    }
    expect(price.tokens).toMatchObject({ api: null, ...notGiven })
    for (const id of ['api', ...Object.keys(notGiven)])
      expect(unknown).toHaveProperty([`/price/tokens/${id}`])
  })

  test('a discount that is not given is not made up where batches are sent', async () => {
    const { price, cost } = await buy({ ...own, batchShare: 0.5 })
    expect(price.tokens.batchDiscount).toBeNull()
    expect(cost.usdPerYear).toBeNull()
    const given = await buy({ ...own, batchShare: 0.5, batchDiscount: 0.5 })
    // (1000 × 2 + 100 × 8) / 1e6 = 0.0028, and half of it at half the price: 0.0021.
    expect(given.cost.usdPerQuery).toBeCloseTo(0.0021, 12)
  })
})

describe('prices of a provider', () => {
  const asOf = '2026-11-01'
  const sonnet = { api: 'claude-sonnet-4-5' }

  test('a tier holds above its limit, and is warned of there alone', async () => {
    // Anthropic sold it to 2026-04-30.
    const sold = { asOf: '2026-04-29' }
    const at = await buy(sonnet, 200_000, sold)
    expect(at.price.tokens).toMatchObject({ api: 'claude-sonnet-4-5', aboveInputTokens: null })
    expect(codesOf(at)).not.toContain('price-tier')
    const above = await buy(sonnet, 200_001, sold)
    expect(above.price.tokens.aboveInputTokens).toBe(200_000)
    expect(codesOf(above)).toContain('price-tier')
    expect(above.price.tokens.apiUsdPerMillionInputTokens).toBeGreaterThan(
      at.price.tokens.apiUsdPerMillionInputTokens,
    )
  })

  test('where no price of cached input is published, the list price bounds the bill', async () => {
    // Grok 4 above 128,000 tokens: 6 and 30; what is read from the cache costs 6 at most.
    const { cost, price } = await buy({ api: 'grok-4', cachedInputShare: 0.5 }, 200_000, { asOf })
    expect(cost.usdPerQuery).toBeNull()
    expect(price.atMost.usdPerQuery).toBeCloseTo((200_000 * 6 + 100 * 30) / 1e6, 12)
    // Nothing bounds what a provider asks for writing.
    const written = await buy({ api: 'grok-4', cacheWriteShare: 0.5 }, 200_000, { asOf })
    expect(written.cost.usdPerQuery).toBeNull()
    expect(written.price.atMost).toBeNull()
  })

  test('writing to a cache has its own price where the provider charges for it', async () => {
    const charged = await buy({ ...sonnet, cacheWriteShare: 0.5 }, 1000, { asOf })
    expect(charged.price.tokens).toMatchObject({
      apiUsdPerMillionInputTokens: 3,
      apiUsdPerMillionCacheWriteTokens: 3.75,
    })
    const free = await buy({ api: 'gpt-5.5', cacheWriteShare: 0.5 }, 1000, { asOf })
    expect(free.price.tokens.apiUsdPerMillionCacheWriteTokens).toBe(
      free.price.tokens.apiUsdPerMillionInputTokens,
    )
    expect(free.cost.usdPerQuery).not.toBeNull()
  })

  test('a discount that a provider publishes is told even where no batches are sent', async () => {
    expect((await buy(sonnet, 1000, { asOf })).price.tokens.batchDiscount).toBe(0.5)
    const none = await buy({ api: 'doubao-seed-1.6', batchShare: 0.1 }, 1000, { asOf })
    expect(none.price.tokens.batchDiscount).toBeNull()
    expect(none.cost.usdPerQuery).toBeNull()
    const without = await buy({ api: 'doubao-seed-1.6' }, 1000, { asOf })
    expect(without.price.tokens.batchDiscount).toBeNull()
    expect(without.cost.usdPerQuery).not.toBeNull()
  })

  test('before the first price none is known, and both dates are told', async () => {
    const body = await buy(sonnet, 1000, { asOf: '2024-01-01' })
    expect(body.price.tokens.apiUsdPerMillionInputTokens).toBeNull()
    const why = body.unknown['/price/tokens/apiUsdPerMillionInputTokens']
    expect(why).toContain('2024-01-01')
    expect(why).toMatch(/20(25|26)-\d\d-\d\d/)
  })

  test('one in dollars has the sources of its record alone, one in yuan those of the rate as well', async () => {
    const dollars = inputOf(await buy(sonnet, 1000, { asOf }), 'apiUsdPerMillionInputTokens').origin
    expect(dollars.sources.length).toBe(1)
    expect(dollars.basis).not.toBe('derived')
    const yuan = inputOf(
      await buy({ api: 'doubao-seed-1.6' }, 1000, { asOf }),
      'apiUsdPerMillionInputTokens',
    ).origin
    expect(yuan.sources.length).toBe(2)
    expect(yuan.basis).toBe('derived')
  })
})

describe('searches of the web that are charged by the call', () => {
  const searched = (price: object, inputTokens = 1000) =>
    infer({
      workload: { queriesPerSecond: 1, inputTokens, outputTokens: 100, webSearchesPerQuery: 1 },
      price: { method: 'api', ...price },
    })

  test.each([
    ['gpt-6.2-sol', /tokens found bill as input/],
    ['gemini-3.8-flash', /first 5,000 a month.*are free/],
  ])('whoever buys %s hears what the fee leaves out', async (api, caveat) => {
    const { body } = await searched({ api })
    expect(detailOf(body, 'search-fee-caveat')).toMatch(caveat)
    expect(inputOf(body, 'usdPerWebSearch').origin.note).toMatch(caveat)
  })

  test('nothing is said of a fee that is the request’s own, or of one that leaves nothing out', async () => {
    const own = await searched({ api: 'gpt-6.2-sol', usdPerWebSearch: 0.008 })
    expect(codesOf(own.body)).not.toContain('search-fee-caveat')
    const plain = await searched({ api: 'grok-4.7' })
    expect(codesOf(plain.body)).not.toContain('search-fee-caveat')
  })
})

describe('what comes on top', () => {
  const own = { apiUsdPerMillionInputTokens: 2, apiUsdPerMillionOutputTokens: 8 }

  test('without a word of it is nothing', async () => {
    const body = await buy(own)
    expect(body.cost.allInUsdPerYear).toBe(body.cost.usdPerYear)
    expect(body.cost.breakdown).toHaveLength(4)
  })

  test('stored data without a price has no cost that anybody could know', async () => {
    const asked = (overheads: object) => buy(own, 1000, { overheads })
    expect((await asked({ storedGigabytes: 100 })).cost.allInUsdPerYear).toBeNull()
    expect((await asked({ storageUsdPerGigabyteMonth: 0.02 })).cost.allInUsdPerYear).toBeNull()
    const both = await asked({ storedGigabytes: 100, storageUsdPerGigabyteMonth: 0.02 })
    // 100 GB × 0.02 USD × 12 months = 24 USD a year.
    expect(both.cost.allInUsdPerYear - both.cost.usdPerYear).toBeCloseTo(24, 6)
    expect(stepOf(both, 'allInUsdPerYear')).toBeDefined()
  })
})
