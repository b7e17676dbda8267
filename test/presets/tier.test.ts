import * as v from 'valibot'
import { expect, test } from 'vitest'
import { Api } from '../../src/presets/api-schema.ts'
import { priceAt, tierOf } from '../../src/presets/token-price.ts'

const priced = (value: number, from = '2026-01-01') => [
  { from, value, unit: 'USD/Mtoken', basis: 'published', source: 'x' },
]
const prices = (input: number, output: number, from?: string) => ({
  input: priced(input, from),
  output: priced(output, from),
})
const api = (fields: object) =>
  v.parse(Api, { id: 'x', provider: 'X', model: 'x', ...prices(1, 10), ...fields })

const at = (inputTokens: number, outputTokens = 1, asOf = '2026-06-01') => ({
  inputTokens,
  outputTokens,
  asOf,
})
const inputAt = (of: Api, asked: ReturnType<typeof at>) => {
  const record = (tierOf(of, asked) ?? of).input[0]
  return record?.value
}

test.each([
  // OpenAI: more than 272,000. xAI: 200,000 or more.
  ['above', { aboveInputTokens: 272_000 }, 272_000, 1],
  ['above', { aboveInputTokens: 272_000 }, 272_001, 2],
  ['from', { fromInputTokens: 200_000 }, 199_999, 1],
  ['from', { fromInputTokens: 200_000 }, 200_000, 2],
])('a bound of the input, %s %o, at %i tokens', (_, bound, inputTokens, expected) => {
  const of = api({ tiers: [{ ...bound, ...prices(2, 20) }] })
  expect(inputAt(of, at(inputTokens))).toBe(expected)
})

test('bounds of input and output: the last tier whose bounds hold', () => {
  // GLM-4.7 in China: to 32k by output at 200, above 32k one price.
  const of = api({
    tiers: [
      { aboveOutputTokens: 200, ...prices(3, 14) },
      { aboveInputTokens: 32_000, ...prices(4, 16) },
    ],
  })
  expect(inputAt(of, at(32_000, 200))).toBe(1)
  expect(inputAt(of, at(32_000, 201))).toBe(3)
  expect(inputAt(of, at(32_001, 201))).toBe(4)
  expect(inputAt(of, at(32_001, 200))).toBe(4)
})

test('a tier is sold from its first record until it ends', () => {
  const of = api({
    tiers: [{ aboveInputTokens: 100, until: '2026-08-01', ...prices(2, 20, '2026-03-01') }],
  })
  expect(inputAt(of, at(101, 1, '2026-02-28'))).toBe(1)
  expect(inputAt(of, at(101, 1, '2026-03-01'))).toBe(2)
  expect(inputAt(of, at(101, 1, '2026-07-31'))).toBe(2)
  expect(inputAt(of, at(101, 1, '2026-08-01'))).toBe(1)
})

test('a known gap has no price but a reason, until a record ends it', () => {
  const { input } = api({
    input: [
      ...priced(1, '2025-02'),
      { from: '2025-09-05', value: null, reason: 'the model behind the name changed' },
      ...priced(2, '2026-02-19'),
    ],
  })
  expect(priceAt(input, '2024-12', 7)).toBeUndefined()
  expect(priceAt(input, '2025-06', 7)?.value).toBe(1)
  expect(priceAt(input, '2025-12', 7)).toEqual({
    value: null,
    from: '2025-09-05',
    reason: 'the model behind the name changed',
  })
  expect(priceAt(input, '2026-03', 7)?.value).toBe(2)
})

test.each([
  ['a tier without a bound', { tiers: [prices(2, 20)] }],
  [
    'a tier with two bounds of the input',
    { tiers: [{ aboveInputTokens: 1, fromInputTokens: 2, ...prices(2, 20) }] },
  ],
  ['a gap without a reason', { input: [{ from: '2026', value: null }] }],
  [
    'hours that end before they begin',
    {
      hours: {
        multiplier: [{ ...priced(2)[0], unit: '1' }],
        windows: [{ days: [1], fromHourUtc: 4, toHourUtc: 1 }],
      },
    },
  ],
  ['a storage fee in the unit of a price', { cacheStorage: priced(0.1) }],
  ['a retirement without a date', { retirement: { basis: 'published', source: 'x' } }],
])('%s does not fit the schema', (_, fields) => {
  expect(() => api({})).not.toThrow()
  expect(() => api(fields)).toThrow()
})
