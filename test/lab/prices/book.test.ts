import { describe, expect, test } from 'vitest'
import { bookPriceOf } from '../../../src/lab/prices/book.ts'
import { type Usage, usages } from '../../../src/lab/prices/usage.ts'
import { batch, history, made, usd } from './made-up.ts'

const day = '2026-11-28'
const of = (name: string): Usage => {
  const found = usages.find((one) => one.name === name)
  if (found === undefined) throw new Error(name)
  return found
}
const usdOf = (given: object, usage: Usage, asOf = day) => {
  const price = bookPriceOf(made(given), usage, asOf)
  return 'usd' in price ? Number(price.usd.toFixed(9)) : price.missing
}
const input = (freshTokens: number): Usage => ({ ...of('short'), freshTokens, outputTokens: 0 })

const cached = { cachedInput: usd(0.2) }
const writes = {
  cacheWrite: usd(2.5),
  cacheWriteMinutes: 5,
  longCacheWrite: usd(4),
  longCacheWriteMinutes: 60,
}

describe('a request pays each kind of token at its own price', () => {
  test.each([
    // 1,000 × 2 + 500 × 10 = 7,000 millionths
    ['short', {}, 0.007],
    // 2,000 + 9,000 × 0.2 = 3,800, + 5,000
    ['cached', cached, 0.0088],
    // 2,000 + 9,000 × 2.5 = 24,500, + 5,000
    ['written', writes, 0.0295],
    // 2,000 + 9,000 × 4 = 38,000, + 5,000
    ['kept-1h', writes, 0.043],
    // Half of 7,000
    ['batch', { batchDiscount: batch(0.5) }, 0.0035],
    // Half of 8,800
    ['batch-cached', { ...cached, batchDiscount: batch(0.5) }, 0.0044],
    // Half of 2,000 and 5,000; 1,800 in full
    [
      'batch-cached',
      { ...cached, batchDiscount: batch(0.5), batchFullPrice: ['cachedInput'] },
      0.0053,
    ],
    // 10,000 × 2 + 5,000: the vendor says that writing is free
    ['written', { cacheWriteCharged: 'no' }, 0.025],
  ])('%s %j', (name, given, expected) => {
    expect(usdOf(given, of(name))).toBe(expected)
  })
})

describe('a tier prices the whole request', () => {
  const tier = { input: usd(4), cachedInput: usd(0.4), output: usd(15) }
  const above = { tiers: [{ aboveInputTokens: 200_000, ...tier }] }
  const from = { tiers: [{ fromInputTokens: 200_000, ...tier }] }
  test.each([
    [above, 200_000, 0.4],
    [above, 200_001, 0.800004],
    [from, 199_999, 0.399998],
    [from, 200_000, 0.8],
  ])('%j of %d', (given, tokens, expected) => {
    expect(usdOf(given, input(tokens))).toBe(expected)
  })

  test('cached tokens count towards it, and pay its price', () => {
    // 30,000 × 4 = 120,000; 270,000 × 0.4 = 108,000; 2,000 × 15 = 30,000
    expect(usdOf({ ...cached, ...above }, of('long-cached'))).toBe(0.258)
  })

  test('without a cached price of its own it has none, whatever the base has', () => {
    const given = { ...cached, tiers: [{ ...above.tiers[0], cachedInput: undefined }] }
    expect(usdOf(given, of('long-cached'))).toBe('no-token-price')
  })
})

describe('what has no price is named', () => {
  const ended = { cachedInput: history('USD/Mtoken', { '2026-01-01': 0.2, '2026-06-01': null }) }
  const retired = { retirement: { on: day, basis: 'published', source: 'a-list' } }
  test.each([
    ['cached', {}, day, 'no-token-price'],
    ['cached', ended, day, 'not sold any more'],
    ['short', {}, '2025-12-31', 'no-token-price-by'],
    ['short', retired, day, 'retired'],
    ['written', {}, day, 'no-cache-write-price'],
    ['kept-1h', { cacheWrite: usd(2.5), cacheWriteMinutes: 5 }, day, 'lifetime'],
    ['batch', {}, day, 'no-batch-discount'],
  ])('%s %j on %s', (name, given, asOf, missing) => {
    expect(usdOf(given, of(name), asOf)).toBe(missing)
  })

  test('a model is sold up to the day before it is retired', () => {
    expect(usdOf(retired, of('short'), '2026-11-27')).toBe(0.007)
  })
})
