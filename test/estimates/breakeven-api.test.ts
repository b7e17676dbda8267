import { describe, expect, test } from 'vitest'
import { infer, post } from '../support/api.ts'

const load = { inputTokens: 4000, outputTokens: 1000 }
const ask = (api: object, workload: object = load, rest: object = {}) =>
  post('/api/v1/breakeven', {
    workload,
    cluster: { clusterOutputTokensPerSecond: 100 },
    rent: { usdPerChipHour: 2 },
    api,
    ...rest,
  })

describe('a million tokens of an API cost what an inference estimate says', () => {
  test.each([
    ['at two prices', { apiUsdPerMillionInputTokens: 1, apiUsdPerMillionOutputTokens: 3 }, {}],
    ['of a preset', { api: 'gpt-4o' }, {}],
    ['cached', { api: 'gpt-4o', cachedInputShare: '50%' }, {}],
    [
      'written to the cache',
      { api: 'claude-sonnet-4-5', cachedInputShare: 0.6, cacheWriteShare: 0.1 },
      {},
    ],
    ['in batches', { api: 'gpt-4o', batchShare: 0.4 }, {}],
    ['at a discount of one’s own', { api: 'gpt-4o', batchShare: 1, batchDiscount: 0.25 }, {}],
    ['under a price of one’s own', { api: 'gpt-4o', apiUsdPerMillionOutputTokens: 5 }, {}],
    ['above a tier', { api: 'gemini-2.5-pro' }, { inputTokens: 250_000 }],
    ['in yuan', { api: 'qwen-max-cn' }, {}],
  ] as const)('%s', async (_, api, change) => {
    const workload = { ...load, ...change }
    const rest = { cnyPerUsd: 7, asOf: '2026-11-20' }
    const { status, body } = await ask(api, workload, rest)
    expect(status).toBe(200)
    const { body: estimate } = await infer({
      workload: { queriesPerSecond: 1, ...workload },
      price: { method: 'api', ...api },
      ...rest,
    })
    expect(body.ways.apiUsdPerMillionTokens).toBe(estimate.cost.usdPerMillionTokens)
    expect(body.ways.apiUsdPerMillionTokens).toBeGreaterThan(0)
    const step = body.derivation.steps.find(({ id }: { id: string }) => id === 'apiUsdPerQuery')
    expect(step.value).toBe(estimate.cost.usdPerQuery)
    expect(body.tokens).toEqual(estimate.price.tokens)
  })

  test('with the sources of its prices in the derivation, and its tier in a warning', async () => {
    const { body } = await ask({ api: 'gemini-2.5-pro' }, { ...load, inputTokens: 250_000 })
    const input = body.derivation.inputs.find(
      ({ id }: { id: string }) => id === 'apiUsdPerMillionOutputTokens',
    )
    expect(input.origin.preset).toBe('apis/gemini-2.5-pro')
    expect(input.origin.sources[0].url).toMatch(/^https:/)
    expect(body.warnings.map(({ code }: { code: string }) => code)).toContain('price-tier')
  })

  test('a price that was not known by then is null, and says since when it is', async () => {
    const { body } = await ask({ api: 'gpt-4o' }, load, { asOf: '2020' })
    expect(body.ways.apiUsdPerMillionTokens).toBeNull()
    expect(body.unknown['/ways/apiUsdPerMillionTokens']).toMatch(
      /gpt-4o as of 2020.*The first known one is of/,
    )
    expect(body.crossings[0].text).toMatch(/^Not available\. No price of input is known for gpt-4o/)
  })
})

test('a rent that is known in yuan is converted at the rate of the answer', async () => {
  const at = async (cnyPerUsd: number) =>
    (
      await ask({ apiUsdPerMillionInputTokens: 1, apiUsdPerMillionOutputTokens: 3 }, load, {
        cnyPerUsd,
        rent: {},
        accelerator: 'huawei-ascend-910b',
      })
    ).body.ways.rentUsdPerClusterMonth
  expect((await at(7)) / (await at(14))).toBeCloseTo(2, 9)
})

describe('an API that is asked for wrongly', () => {
  const two = { apiUsdPerMillionInputTokens: 1, apiUsdPerMillionOutputTokens: 3 }
  test.each([
    ['without a price', {}, '/api/api'],
    ['with one price', { apiUsdPerMillionInputTokens: 1 }, '/api/apiUsdPerMillionOutputTokens'],
    ['with the other', { apiUsdPerMillionOutputTokens: 1 }, '/api/apiUsdPerMillionInputTokens'],
    ['misspelt', { api: 'gpt-4oo' }, '/api/api'],
    [
      'with shares above one',
      { ...two, cachedInputShare: 0.8, cacheWriteShare: 0.3 },
      '/api/cacheWriteShare',
    ],
    ['with a method', { ...two, method: 'api' }, '/api/method'],
  ])('%s is told what is wrong', async (_, api, pointer) => {
    const { status, body } = await ask(api)
    expect(status).toBe(422)
    expect(body.errors.map((one: { pointer: string }) => one.pointer)).toEqual([pointer])
  })
})
