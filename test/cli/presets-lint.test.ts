import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { lint } from '../../src/cli/presets/lint.ts'
import { type LintException, unexplained } from '../../src/cli/presets/lint-exceptions.ts'
import { lintRents } from '../../src/cli/presets/lint-rents.ts'
import { entriesOf, readStore } from '../../src/cli/presets/store.ts'
import { root } from '../../src/disk/root.ts'
import { Api } from '../../src/presets/api-schema.ts'
import { newFolder, presets, run } from './presets-folder.ts'

const tokens = (value: number, unit = 'USD/Mtoken', from = '2026-01-15') => [
  { from, value, unit, basis: 'published', source: 'old-list' },
]
/** A list without fault: 2 and 10 USD, reading at a tenth, writing at 1.25 times. */
const good = {
  id: 'x',
  provider: 'X',
  model: 'x',
  input: tokens(2),
  cachedInput: tokens(0.2),
  cacheWrite: tokens(2.5),
  longCacheWrite: tokens(4),
  output: tokens(10),
  tiers: [
    { aboveInputTokens: 1000, input: tokens(4), cachedInput: tokens(0.4), output: tokens(15) },
    { aboveInputTokens: 2000, input: tokens(8), output: tokens(30) },
  ],
}
const [first, second] = good.tiers
const rulesOf = (change: object) =>
  lint([v.parse(Api, { ...good, ...change })]).map(({ rule }) => rule)

test('a list without fault has no finding', () => expect(rulesOf({})).toEqual([]))

test.each([
  ['write-below-input', { cacheWrite: tokens(1.9) }],
  ['write-below-input', { longCacheWrite: tokens(1) }],
  // 0.017 CNY for a million tokens and hour stood as a price of writing: 0.0024 of 0.45 USD.
  ['storage-as-write', { cacheWrite: tokens(0.0024) }],
  ['cached-above-input', { cachedInput: tokens(2.1) }],
  ['output-below-input', { output: tokens(1) }],
  ['tier-below-base', { tiers: [{ ...first, input: tokens(1.5) }] }],
  ['tier-below-base', { tiers: [{ ...first, cachedInput: tokens(0.1) }] }],
  // USD for a thousand tokens: 2 and 10 for a million are 0.002 and 0.01, as is 0.0005.
  ['unit-off', { ...good, input: tokens(0.0005), cachedInput: tokens(0.00005) }],
  ['unit-off', { output: tokens(10_000) }],
  ['unit-off', { output: tokens(7001, 'CNY/Mtoken') }],
  ['tiers-out-of-order', { tiers: [second, first] }],
  ['tiers-out-of-order', { tiers: [first, first] }],
  [
    'route-unknown',
    { retirement: { on: '2026-12-01', basis: 'published', source: 'x', routedTo: 'nobody' } },
  ],
  // Sold from 2026-08 on, so a model that ended in 2025 never was.
  ['after-retirement', { retirement: { on: '2025-01-01', basis: 'published', source: 'x' } }],
])('%s: %o', (rule, change) => expect(rulesOf(change)).toContain(rule))

test('a record of a later day is looked at too', () => {
  const later = tokens(2, 'USD/Mtoken', '2026-09-01')
  expect(rulesOf({ input: [...good.input, ...tokens(20, 'USD/Mtoken', '2026-09-01')] })).toContain(
    'write-below-input',
  )
  expect(rulesOf({ input: [...good.input, ...later] })).toEqual([])
})

test('prices in two currencies, free ones and gaps are not compared', () => {
  const gap = [{ from: '2026-01-15', value: null, reason: 'nobody read the price' }]
  expect(rulesOf({ cacheWrite: tokens(1, 'CNY/Mtoken') })).toEqual([])
  expect(rulesOf({ cacheWrite: gap, cachedInput: gap })).toEqual([])
  const free = { input: tokens(0), cachedInput: tokens(0), output: tokens(0), tiers: [] }
  expect(rulesOf(free)).toEqual([])
})

describe('the command', () => {
  const gpt = presets['apis/gpt-4o.json']
  const check = (content: unknown, ...args: readonly string[]) =>
    run('check', '--presets', newFolder({ 'apis/gpt-4o.json': content }), ...args)

  test('ends with 1 on a doubtful price, and says which', () => {
    const { status, stdout } = check({ ...gpt, cacheWrite: [{ ...gpt.input[0], value: 1 }] })
    expect(status).toBe(1)
    expect(stdout).toContain(
      '  apis/gpt-4o.json: write-below-input: cacheWrite 1, input 5 on 2026-01-15',
    )
  })

  test('ends with 1 on a retirement without a day and on a name of two presets', () => {
    const retirement = { basis: 'published', source: 'old-list' }
    expect(check({ ...gpt, retirement }).status).toBe(1)
    const { status, stdout } = check({ ...gpt, aliases: ['GPT-5.5'] })
    expect([status, stdout]).toEqual([1, expect.stringContaining('"gpt-5.5" is a name of')])
  })

  test('--stale lists what was read over 90 and over 180 days before, and ends with 0', () => {
    // 2026-08-26 is 90 days before 2026-11-24, 2026-08-25 is 91; the others were read on 2026-01-15.
    const on = (readOn: string) => check({ ...gpt, readOn }, '--stale', '--as-of', '2026-11-24')
    const { status, stdout } = on('2026-08-26')
    expect(status).toBe(0)
    expect(stdout).toContain('5 APIs on 2026-11-24: 4 last read over 90 days before, 4 over 180')
    expect(stdout).not.toContain('gpt-4o')
    expect(on('2026-08-25').stdout).toMatch(
      /5 last read .*, 4 over 180[\s\S]*gpt-4o .*2026-08-25 +91/,
    )
  })
})

describe('the price lists of the book', async () => {
  const store = await readStore(`${root}presets`)
  const apis = entriesOf(store, 'apis').map(({ preset }) => preset)
  const rents = lintRents(entriesOf(store, 'prices').map(({ preset }) => preset))
  const found = [...lint(apis), ...rents]
  const exceptions: readonly LintException[] = JSON.parse(
    readFileSync(`${root}presets/lint-exceptions.json`, 'utf8'),
  )

  test('every finding is explained, and every explanation has its finding', () => {
    expect(unexplained(found, exceptions)).toEqual([])
  })

  test('an explanation too many, or a finding without one, is told', () => {
    const [one, ...rest] = exceptions
    expect(unexplained(found, rest)).toHaveLength(1)
    const stray = { preset: 'gpt-5', rule: 'unit-off', reason: one?.reason ?? '' } as const
    expect(unexplained(found, [...exceptions, stray])).toHaveLength(1)
  })
})
