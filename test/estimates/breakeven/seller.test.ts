import { describe, expect, test } from 'vitest'
import { sellerOf } from '../../../src/estimates/breakeven/index.ts'
import { isMakers, sellersOfModel } from '../../../src/presets/model-sellers.ts'

const asOf = '2026-11-28'
const of = (model: string, inputTokens: number, outputTokens: number, more: object = {}) => {
  const found = sellerOf(model, { inputTokens, outputTokens, asOf, ...more })
  return found && [found.api.id, found.why, found.sellers]
}

describe('whom a model on one’s own chips is compared with', () => {
  test('its maker, where it sells the model, though another is cheaper', () => {
    // A million each: DeepSeek 0.15 + 0.60, DeepInfra 0.10 + 0.20 USD.
    expect(of('deepseek-v4-flash', 1000, 1000)).toEqual(['deepseek-v4-flash', 'maker', 2])
  })

  test.each([
    // For 1000 in, 100 out: Bedrock 0.72 + 0.072, Groq 0.59 + 0.079, DeepInfra 0.10 + 0.032.
    [1000, 100, 'groq-llama-3.3-70b'],
    // For 100 in, 1000 out: Bedrock 0.072 + 0.72, Groq 0.059 + 0.79, DeepInfra 0.01 + 0.32.
    [100, 1000, 'bedrock-llama-3.3-70b'],
  ])('else the middle one by the price of the query: %i in, %i out', (input, output, id) => {
    expect(of('llama-3.3-70b', input, output)).toEqual([id, 'middle', 3])
  })

  test('lists in yuan are compared at the rate of the request', () => {
    // Alibaba 0.287 + 1.147 = 1.434 USD, Bedrock 2.26; Volcengine 10 yuan: 1.25 USD, or 1.54.
    expect(of('deepseek-v3', 1000, 1000, { cnyPerUsd: 8 })?.[0]).toBe('alibaba-cn-deepseek-v3')
    expect(of('deepseek-v3', 1000, 1000, { cnyPerUsd: 6.5 })?.[0]).toBe('volcengine-deepseek-v3')
  })

  test('of two the cheaper: DeepInfra at 0.10 and 0.30, Bedrock at 0.17 and 0.66', () => {
    expect(of('llama-4-scout', 1000, 1000)).toEqual(['deepinfra-llama-4-scout', 'cheaper', 2])
  })

  test('who does not sell it any more is none: Together left on 2026-11-20', () => {
    expect(of('llama-3.1-70b', 1000, 1000)).toEqual(['bedrock-llama-3.1-70b', 'only', 1])
    expect(of('llama-3.1-70b', 1000, 1000, { asOf: '2026-07-10' })?.[2]).toBe(2)
    expect(of('llama-3.1-405b', 1000, 1000)).toBeUndefined()
  })

  test('who does not sell it yet is none', () => {
    expect(of('llama-3.3-70b', 1000, 1000, { asOf: '2025-01' })).toBeUndefined()
  })
})

test('price lists of a model are those of no other: neither of a snapshot nor of a larger one', () => {
  expect(sellersOfModel('gpt-4o')).toEqual(['gpt-4o', 'azure-gpt-4o'])
  expect(sellersOfModel('gpt-3-175b')).toEqual([])
  expect(sellersOfModel('')).toEqual([])
  expect(isMakers('azure-gpt-4o')).toBe(false)
})
