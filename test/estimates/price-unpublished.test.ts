import { describe, expect, test } from 'vitest'
import { infer } from '../support/api.ts'

const workload = { queriesPerSecond: 1, inputTokens: 1000, outputTokens: 1000 }
const own = { apiUsdPerMillionInputTokens: 3, apiUsdPerMillionOutputTokens: 15 }
const priced = async (price: object, asked: object = workload) => {
  const { status, body } = await infer({ workload: asked, price: { method: 'api', ...price } })
  expect(status).toBe(200)
  return body
}
const codes = (body: { warnings: readonly { code: string; detail: string }[] }) =>
  body.warnings.map(({ code }) => code)

describe('what a list has no price of', () => {
  test('is null with the reason, and costs nothing where a request has none of it', async () => {
    const { cost, price, unknown, derivation } = await priced({ api: 'qwen3-32b' })
    // 1,000 at 0.70 and 1,000 at 2.80 USD a million.
    expect(cost.usdPerQuery).toBeCloseTo(0.0035, 12)
    for (const id of [
      'apiUsdPerMillionCachedInputTokens',
      'apiUsdPerMillionCacheWriteTokens',
      'batchDiscount',
    ]) {
      expect(price.tokens[id]).toBeNull()
      expect(unknown[`/price/tokens/${id}`]).toBe('The price list has none.')
      expect(derivation.inputs.map((one: { id: string }) => one.id)).not.toContain(id)
    }
  })

  test.each([
    ['cachedInputShare', 'apiUsdPerMillionCachedInputTokens', (1000 * 3 + 1000 * 15) / 1e6],
    ['cacheWriteShare', 'apiUsdPerMillionCacheWriteTokens', undefined],
  ])('of own prices, %s asks for the field %s', async (share, field, atMost) => {
    const { cost, price, unknown } = await priced({ ...own, [share]: 0.5 })
    expect(cost.usdPerQuery).toBeNull()
    expect(unknown['/cost/usdPerQuery']).toContain(field)
    // A cached read costs no more than the input; a write may.
    expect(price.atMost?.usdPerQuery).toBe(atMost)
    const stated = await priced({ ...own, [share]: 0.5, [field]: 1 })
    expect(stated.cost.usdPerQuery).toBeCloseTo((500 * 3 + 500 * 1 + 1000 * 15) / 1e6, 12)
  })
})

describe('a price that sources differ on is a warning', () => {
  test('with both values and the other source', async () => {
    const body = await priced({ api: 'minimax-m3' }, { ...workload, inputTokens: 600_000 })
    const said = body.warnings.find(({ code }: { code: string }) => code === 'price-disputed')
    expect(said?.detail).toContain('1.2 instead of 0.6')
  })

  test('and not of tokens that the request has none of', async () => {
    // Of GLM-5.3 the price of cached reads alone is disputed.
    expect(codes(await priced({ api: 'glm-5.3' }))).not.toContain('price-disputed')
    const cached = await priced({ api: 'glm-5.3', cachedInputShare: 0.5 })
    expect(codes(cached)).toContain('price-disputed')
  })

  test.each([
    [255_999, false],
    [256_000, true],
    [256_001, false],
  ])('at exactly the bound that sources read in two ways: %i', async (inputTokens, isSaid) => {
    const body = await priced({ api: 'qwen3.7-plus' }, { ...workload, inputTokens })
    expect(codes(body).includes('price-bound-disputed')).toBe(isSaid)
  })

  test('a multiplier that is an estimate is called one', async () => {
    const body = await priced({ api: 'gemini-2.5-pro', serviceTier: 'priority' })
    const said = body.warnings.find(({ code }: { code: string }) => code === 'rests-on-estimates')
    expect(said?.detail).toContain('Service tier multiplier')
  })
})
