import { expect, test } from 'vitest'
import { inForce } from '../../src/presets/dates.ts'
import { find } from '../../src/presets/registry.ts'
import { type TokenHistory, tierOf } from '../../src/presets/token-price.ts'

const today = '2026-11-28'

const presetOf = (id: string) => {
  const api = find('apis', id)
  if (api === undefined) throw new Error(`no API preset ${id}`)
  return api
}
const valueOn = (history: TokenHistory | undefined, day: string) => {
  const record = history && inForce(history, day)
  return record?.value
}
/** Input, cached input, cache write and output of a request on a day, as the list has them. */
const pricesOf = (id: string, day = today, inputTokens = 1000, outputTokens = 1000) => {
  const api = presetOf(id)
  const prices = tierOf(api, { inputTokens, outputTokens, asOf: day }) ?? api
  return [prices.input, prices.cachedInput, prices.cacheWrite, prices.output].map((history) =>
    valueOn(history, day),
  )
}

test('Claude Sonnet 5 did not rise on 2026-09-01; the list that says so stands beside the price', () => {
  expect(pricesOf('claude-sonnet-5', '2026-08-31')).toEqual([2, 0.2, 2.5, 10])
  expect(pricesOf('claude-sonnet-5')).toEqual([2, 0.2, 2.5, 10])
  const record = inForce(presetOf('claude-sonnet-5').input, today)
  expect(record).toMatchObject({ alternatives: [{ value: 3, source: 'genai-prices' }] })
})

test('DeepSeek V4: July, August and September; twice as much at peak', () => {
  expect(pricesOf('deepseek-v4-pro', '2026-08-15')).toEqual([0.435, 0.003625, undefined, 0.87])
  expect(pricesOf('deepseek-v4-pro', '2026-08-16')).toEqual([0.66, 0.022, undefined, 1.98])
  expect(pricesOf('deepseek-v4-flash', '2026-09-09')).toEqual([0.22, 0.007, undefined, 0.66])
  expect(pricesOf('deepseek-v4-flash', '2026-09-10')).toEqual([0.15, 0.003, undefined, 0.6])
  const { hours } = presetOf('deepseek-v4-pro')
  expect(hours?.multiplier.map(({ value }) => value)).toEqual([2])
  // 3 + 4 hours on 5 days: 35 of the 168 of a week.
  const weekly = hours?.windows.reduce(
    (sum, { days, fromHourUtc, toHourUtc }) => sum + days.length * (toHourUtc - fromHourUtc),
    0,
  )
  expect(weekly).toBe(35)
})

test('GPT-5.6 Sol fell on 2026-08-21, in all kinds and tiers', () => {
  expect(pricesOf('gpt-5.6-sol', '2026-08-20')).toEqual([5, 0.5, 6.25, 30])
  expect(pricesOf('gpt-5.6-sol', '2026-08-21')).toEqual([4, 0.4, 5, 20])
  expect(pricesOf('gpt-5.6-sol', today, 272_000)).toEqual([4, 0.4, 5, 20])
  expect(pricesOf('gpt-5.6-sol', today, 272_001)).toEqual([8, 0.8, 10, 30])
})

test('o3 cost 10, 2.50 and 40 until the cut of 2025-06-10', () => {
  expect(pricesOf('o3', '2025-05')).toEqual([10, 2.5, undefined, 40])
  expect(pricesOf('o3', '2025-06-09')).toEqual([10, 2.5, undefined, 40])
  expect(pricesOf('o3', '2025-06-10')).toEqual([2, 0.5, undefined, 8])
  expect(pricesOf('o3', '2025-04-15')).toEqual([undefined, undefined, undefined, undefined])
})

test('deepseek-chat: what it cost from autumn 2025 to spring 2026 is not known', () => {
  expect(pricesOf('deepseek-chat', '2025-08')[0]).toBe(0.27)
  expect(pricesOf('deepseek-chat', '2025-12')).toEqual([null, null, undefined, null])
  expect(pricesOf('deepseek-chat', '2026-05')[0]).toBe(0.14)
  expect(presetOf('deepseek-chat').retirement).toMatchObject({ on: '2026-09-11' })
})

test('Gemini: the flash models double on 2027-01-01, Argon and Carbon on 2026-12-01', () => {
  expect(pricesOf('gemini-3.7-flash', '2026-12-31')).toEqual([0.75, 0.075, undefined, 3.75])
  expect(pricesOf('gemini-3.7-flash', '2027-01-01')).toEqual([1.5, 0.15, undefined, 7.5])
  expect(pricesOf('gemini-4-argon', '2026-11-30')).toEqual([2, 0.1, undefined, 10])
  expect(pricesOf('gemini-4-argon', '2026-12-01')).toEqual([4, 0.2, undefined, 20])
  expect(pricesOf('gemini-4-carbon', '2026-12-01')).toEqual([4, 0.2, undefined, 20])
})

test('Gemini 2.5 is shut on 2026-12-01, and Google bills what it routes to', () => {
  expect(presetOf('gemini-2.5-pro').retirement).toMatchObject({
    on: '2026-12-01',
    routedTo: 'gemini-3.8-flash',
  })
  expect(presetOf('gemini-2.5-flash').retirement).toMatchObject({
    on: '2026-12-01',
    routedTo: 'gemini-3.5-flash-lite',
  })
})

test('Claude 3 Sonnet: a write costs 1.25 times the input, not what a read does', () => {
  // 1.25 × 3 = 3.75; the list had 0.30.
  const { cacheWrite } = presetOf('claude-3-sonnet')
  expect(cacheWrite).toMatchObject([{ value: 3.75, alternatives: [{ value: 0.3 }] }])
})

test('Claude writes for an hour at twice the input', () => {
  const { longCacheWrite, longCacheWriteMinutes } = presetOf('claude-opus-5')
  expect([valueOn(longCacheWrite, today), longCacheWriteMinutes]).toEqual([10, 60])
})

test('xAI’s tier begins at 200,000 tokens, OpenAI’s above 272,000', () => {
  expect(pricesOf('grok-4.5', today, 199_999)).toEqual([2, 0.3, undefined, 6])
  expect(pricesOf('grok-4.5', today, 200_000)).toEqual([4, 0.6, undefined, 12])
  expect(pricesOf('gpt-6-luna', today, 272_000)).toEqual([0.1, 0.01, 0.125, 0.5])
  expect(pricesOf('gpt-6-luna', today, 272_001)).toEqual([0.2, 0.02, 0.25, 0.75])
})

test('Claude Opus 4.6 had a tier above 200,000 tokens until 2026-03-13', () => {
  expect(pricesOf('claude-opus-4-6', '2026-03-12', 200_001)).toEqual([10, 1, 12.5, 37.5])
  expect(pricesOf('claude-opus-4-6', '2026-03-13', 200_001)).toEqual([5, 0.5, 6.25, 25])
  expect(pricesOf('claude-opus-4-6', today, 900_000)).toEqual([5, 0.5, 6.25, 25])
})

test('GLM-4.7 in China: bands of the input at 32,000 tokens, of the output at 200', () => {
  expect(pricesOf('glm-4.7-cn', today, 32_000, 200)).toEqual([2, 0.4, undefined, 8])
  expect(pricesOf('glm-4.7-cn', today, 32_000, 201)).toEqual([3, 0.6, undefined, 14])
  expect(pricesOf('glm-4.7-cn', today, 32_001, 200)).toEqual([4, 0.8, undefined, 16])
})

test('a storage fee is no price of writing', () => {
  const { cacheWrite, cacheStorage, cacheWriteCharged } = presetOf('zenmux-doubao-seed-2.0-pro')
  expect([cacheWrite, cacheWriteCharged]).toEqual([undefined, 'no'])
  expect(cacheStorage).toMatchObject([{ value: 0.0024, unit: 'USD/Mtoken/h' }])
})

test.each([
  ['claude-sonnet-4-5-20250929', 'claude-sonnet-4-5'],
  ['us.anthropic.claude-sonnet-4-5-20250929-v1:0', 'bedrock-claude-sonnet-4-5'],
  ['global.anthropic.claude-opus-5-5', 'bedrock-global-claude-opus-5-5'],
  ['vertex_ai/claude-opus-4-5@20251101', 'vertex-claude-opus-4-5'],
  ['azure/gpt-4o', 'azure-gpt-4o'],
  ['grok-code-fast-1', 'grok-build-0.1'],
  ['mistral-large-latest', 'mistral-large-4'],
  ['grok-4.20-0309-reasoning', 'grok-4.20'],
])('the name %s is that of %s', (name, id) => expect(find('apis', name)?.id).toBe(id))

test('what several sellers call alike is the name of none', () => {
  expect(find('apis', 'openai/gpt-oss-120b')).toBeUndefined()
  expect(find('apis', 'groq/openai/gpt-oss-120b')?.id).toBe('groq-gpt-oss-120b')
})
