import { describe, expect, test } from 'vitest'
import { agrees } from '../../src/estimates/shared/published.ts'
import { all } from '../../src/presets/registry.ts'
import { infer, post, train } from '../support/api.ts'

/** The figures of SemiAnalysis (9 and 13 February 2023) and de Vries (Joule, 2023), as they were printed. */
const table2023 = [
  ['chatgpt-2023', 'ChatGPT a day: $694,444', '/cost/usdPerDay', 694_444, 0],
  ['chatgpt-2023', '3,617 HGX servers', '/fleet/servers', 3617, 0],
  ['chatgpt-2023', '28,936 GPUs', '/fleet/chips', 28_936, 0],
  ['chatgpt-2023', '28,935.2 GPUs needed', '/fleet/chipsExact', 28_935.2, 1],
  ['chatgpt-2023', '0.3561 cents a query, in USD', '/cost/usdPerQuery', 0.003561, 6],
  ['chatgpt-2023', '564.3 MWh a day, in kWh', '/energy/kilowattHoursPerDay', 564_300, -2],
  ['chatgpt-2023', '2.89 Wh a query', '/energy/wattHoursPerQuery', 2.89, 2],
  ['chatgpt-2023', '0.078 queries/s a GPU', '/performance/queriesPerSecondPerChip', 0.078, 3],
  ['google-search-2023', '512,820.51 servers', '/fleet/serversExact', 512_820.51, 2],
  ['google-search-2023', '4,102,568 GPUs', '/fleet/chips', 4_102_568, 0],
  ['google-search-2023', '4,102,564.1 GPUs needed', '/fleet/chipsExact', 4_102_564.1, 1],
  ['google-search-2023', '$35.94 billion a year', '/cost/usdPerYear', 35.94e9, -7],
  ['google-search-2023', '$36 billion a year', '/cost/usdPerYear', 36e9, -9],
  ['google-search-2023-short', '$5.03 billion a year', '/cost/usdPerYear', 5.03e9, -7],
] as const

const at = (body: unknown, pointer: string) =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], body)

/** Rounds to decimals, negative ones being powers of ten. */
const round = (value: number, decimals: number) =>
  decimals >= 0
    ? Number(value.toFixed(decimals))
    : Math.round(value * 10 ** decimals) / 10 ** decimals

describe('the published 2023 figures come out, at the precision they were published with', () => {
  test.each(table2023)('%s: %s', async (scenario, _, pointer, published, decimals) => {
    const { body } = await infer({ scenario })
    expect(round(at(body, pointer) as number, decimals)).toBe(published)
  })

  test('more than $100 billion of servers and network', async () => {
    const { body } = await infer({ scenario: 'google-search-2023' })
    expect(body.cost.capexUsd).toBeGreaterThan(100e9)
    expect(body.cost.capexUsd).toBeLessThan(100.001e9)
  })
})

describe('the published training runs come out', () => {
  test.each([
    ['gpt-3-v100', '355 GPU-years, cut off', 'chipHours', 355 * 8760, 356 * 8760],
    ['gpt-3-v100', '$4.6 million, cut off', 'usd', 4.6e6, 4.7e6],
    ['gpt-3-a100', '$2.45 million', 'usd', 2.445e6, 2.455e6],
    ['gpt-3-a100', '300 billion tokens', 'tokens', 295e9, 305e9],
    ['mpt-7b', 'about $200,000', 'usd', 195e3, 205e3],
    ['deepseek-v3', '$5.576 million', 'usd', 5.5755e6, 5.5765e6],
    ['deepseek-v3', '2.788 million H800-hours', 'chipHours', 2.7875e6, 2.7885e6],
  ] as const)('%s: %s', async (scenario, _, figure, from, below) => {
    const { body } = await train({ scenario })
    const value = figure === 'usd' ? body.cost.usd : body[figure]
    expect(value).toBeGreaterThanOrEqual(from)
    expect(value).toBeLessThan(below)
  })

  test('GPT-3 in 34 days on A100s: 33.9 by the formula of its source, 8 T P / (n X)', async () => {
    const { body } = await train({
      scenario: 'gpt-3-a100',
      solveFor: 'days',
      workload: { tokens: 300e9 },
    })
    expect(body.days).toBeCloseTo((8 * 300e9 * 175e9) / (1024 * 140e12) / 86400, 6)
    expect(round(body.days, 1)).toBe(33.9)
  })
})

describe('every figure that a scenario says was published agrees', () => {
  const figures = all('scenarios').flatMap(({ id, kind, published }) =>
    published.map(({ label }, index) => ({ id, kind, label, index })),
  )
  test.each(figures)('$id: $label', async ({ id, kind, index }) => {
    const { body } = await post(`/api/v1/${kind}`, { scenario: id })
    expect(body.published[index]).toMatchObject({ agrees: true, source: { url: /^https:/ } })
  })
})

describe('agreement is neither too strict nor too loose', () => {
  test.each([
    ['nearest', 694_444, 1, 694_444.44, true],
    ['nearest', 694_444, 1, 694_444.6, false],
    ['down', 355, 1, 355.6, true],
    ['down', 355, 1, 356, false],
    ['down', 355, 1, 354.9, false],
    ['at-least', 100, 1, 99, false],
    ['about', 200, 10, 209, true],
    ['about', 200, 10, 211, false],
  ] as const)('%s %d (step %d): %d', (rounding, value, step, computed, expected) =>
    expect(agrees({ rounding, value, step }, computed)).toBe(expected),
  )
})
