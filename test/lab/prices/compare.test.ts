import { describe, expect, test } from 'vitest'
import { compare } from '../../../src/lab/prices/compare.ts'
import type { Listed, PricePackage } from '../../../src/lab/prices/package.ts'
import { usages } from '../../../src/lab/prices/usage.ts'
import { history, made, usd } from './made-up.ts'

const short = usages.filter(({ name }) => name === 'short')
const long = usages.filter(({ name }) => name === 'long')
const cached = usages.filter(({ name }) => name === 'cached')

/** A package that knows the model of one seller by one name. */
const listing = (usdOf: Listed['usdOf'], dataOf = '2026-06-01'): PricePackage => ({
  name: 'a-package',
  version: '1.0.0',
  dataOf,
  find: ({ provider, names }) =>
    provider === 'Seller' && names.includes('model-1-2026') ? { id: 'theirs', usdOf } : undefined,
})
const api = (given: object = {}) => made({ aliases: ['model-1-2026', 'Model 1'], ...given })
const verdicts = (given: object, usage: typeof short, usdOf: Listed['usdOf']) =>
  compare([api(given)], listing(usdOf), usage, '2026-11-28').rows.flatMap(({ compared }) =>
    compared.map(({ verdict }) => verdict),
  )

describe('a request that both price', () => {
  // The book: 1,000 × 2 + 500 × 10 = 7,000 millionths
  test.each([
    ['the same', 0.007, { kind: 'agrees' }],
    ['rounded by the package', 0.0070035, { kind: 'agrees' }],
    ['a tenth dearer', 0.0077, { kind: 'differs', share: expect.closeTo(0.1, 9) }],
    ['free at the package', 0, { kind: 'differs', share: -1 }],
  ])('%s', (_, theirs, verdict) => {
    expect(verdicts({}, short, () => theirs)).toEqual([verdict])
  })

  test('that was the book’s price on the package’s day is not held against it', () => {
    const changed = { input: history('USD/Mtoken', { '2026-01-01': 2, '2026-08-01': 1 }) }
    expect(verdicts(changed, short, () => 0.007)).toEqual([{ kind: 'agreesThen' }])
  })
})

test('a price that one of them lacks is no disagreement', () => {
  expect(verdicts({}, cached, () => 0.01)).toEqual([
    { kind: 'notInBook', missing: 'no-token-price' },
  ])
  expect(verdicts({ cachedInput: usd(0.2) }, cached, () => undefined)).toEqual([
    { kind: 'notInPackage' },
  ])
})

test('a request longer than the context is not priced', () => {
  const context = { value: 200_000, unit: 'token', basis: 'published', source: 'a-list' }
  const given = { contextTokens: { ...context, asOf: '2026-01-01' } }
  expect(verdicts(given, long, () => 1)).toEqual([{ kind: 'beyondContext' }])
})

test('presets whose seller or model it does not know are listed apart', () => {
  const other = made({ id: 'model-2', provider: 'Another', aliases: ['model-1-2026'] })
  const { unknown, rows } = compare(
    [api(), other, made({ id: 'model-3' })],
    listing(() => 0.007),
    short,
    '2026-11-28',
  )
  expect(unknown).toEqual(['model-2', 'model-3'])
  expect(rows.map(({ preset, theirs }) => [preset, theirs])).toEqual([['model-1', 'theirs']])
})
