import { describe, expect, test } from 'vitest'
import { compare, infer, post } from '../support/api.ts'

const workload = { queriesPerSecond: 1, inputTokens: 1000, outputTokens: 1000 }
const ask = async (api: string, more: object = {}) =>
  infer({ workload, price: { method: 'api', api, ...more }, working: 'none' })

describe('an id of a cloud that states a region is priced in it, and the request says so', () => {
  // Nova Pro asks 0.80 and 3.20 USD a million tokens: 0.004 USD for 1,000 of each; × 1.14 in eu.
  test.each([
    ['us.amazon.nova-pro-v1:0', undefined, 0.004],
    ['eu.amazon.nova-pro-v1:0', 'eu', 0.00456],
  ])('%s', async (name, region, usdPerQuery) => {
    const { status, body } = await ask(name)
    expect(status).toBe(200)
    expect(body.request.price).toMatchObject({ api: 'amazon-nova-pro' })
    expect(body.request.price.apiRegion).toBe(region)
    expect(body.cost.usdPerQuery).toBeCloseTo(usdPerQuery, 10)
  })

  test('the same in a break-even', async () => {
    const { status, body } = await post('/api/v1/breakeven', {
      workload,
      api: { api: 'eu.amazon.nova-pro-v1:0' },
      model: 'llama-3.1-70b',
      accelerator: 'nvidia-h100-sxm',
      rent: {},
      working: 'none',
    })
    expect({ status, errors: body.errors }).toEqual({ status: 200, errors: undefined })
    expect(body.request.api).toMatchObject({ api: 'amazon-nova-pro', apiRegion: 'eu' })
  })

  test('a region that the request states otherwise is not overruled', async () => {
    const { status, body } = await ask('eu.amazon.nova-pro-v1:0', { apiRegion: 'jp' })
    expect(status).toBe(422)
    expect(body.errors).toMatchObject([
      {
        pointer: '/price/api',
        code: 'region-in-name',
        received: 'eu.amazon.nova-pro-v1:0',
        allowed: 'amazon-nova-pro with apiRegion: "eu"',
      },
    ])
  })

  test('among others, whose region is one for all, it is asked back about', async () => {
    const { status, body } = await compare({
      workload,
      apis: ['gpt-4o', 'eu.amazon.nova-pro-v1:0'],
    })
    expect(status).toBe(422)
    expect(body.errors).toMatchObject([{ pointer: '/apis/1', code: 'region-in-name' }])
  })
})

describe('a seller that does not sell the model is told, with those who do', () => {
  test.each([
    ['openai/claude-opus-5-5', 'OpenAI', 'claude-opus-5-5, bedrock-claude-opus-5-5'],
    ['azure/claude-opus-5-5', 'Azure OpenAI', 'claude-opus-5-5, bedrock-claude-opus-5-5'],
    ['anthropic/gpt-4o', 'Anthropic', 'gpt-4o, azure-gpt-4o'],
  ])('%s', async (name, seller, sellers) => {
    const { status, body } = await ask(name)
    expect(status).toBe(422)
    const [error] = body.errors
    expect(error).toMatchObject({ pointer: '/price/api', code: 'not-of-seller', received: name })
    expect(error.detail).toContain(seller)
    expect(error.allowed).toContain(sellers)
    expect(error).not.toHaveProperty('didYouMean')
  })
})
