import { describe, expect, test } from 'vitest'
import sources from '../../presets/sources.json' with { type: 'json' }
import { bands } from './price-book/bands.ts'
import { batches } from './price-book/batches.ts'
import { caches } from './price-book/caches.ts'
import { changes, past } from './price-book/days.ts'
import { disputed } from './price-book/disputed.ts'
import { factors } from './price-book/factors.ts'
import { fees } from './price-book/fees.ts'
import { nulls } from './price-book/nulls.ts'
import { terms } from './price-book/terms.ts'
import { inputTiers } from './price-book/tiers.ts'
import { bill } from './price-book/usage.ts'

const rules = [
  ...inputTiers,
  ...bands,
  ...caches,
  ...batches,
  ...fees,
  ...factors,
  ...changes,
  ...disputed,
  ...past,
  ...terms,
  ...nulls,
]

const cases = rules.map(({ rule, source, rows }) => ({
  rule,
  source,
  rows: rows.map(([api, usage, usd, why]) => ({
    api,
    asked: JSON.stringify(usage),
    usage,
    usd,
    why,
  })),
}))

describe.each(cases)('$rule', ({ rows, source }) => {
  test('has a source', () => expect(Object.keys(sources)).toContain(source))

  test.each(rows)('$api, $asked', async ({ api, usage, usd, why }) => {
    const { cost, unknown } = await bill(api, usage)
    const reason = unknown['/cost/usdPerQuery']
    if (usd === null) {
      expect(cost.usdPerQuery).toBeNull()
      expect(reason).toMatch(why ?? /^$/)
    } else expect(cost.usdPerQuery, reason).toBeCloseTo(usd, 12)
  })
})

test('no usage stands twice among them, so that sixty are sixty', () => {
  const usages = cases.flatMap(({ rows }) => rows.map(({ api, asked }) => `${api} ${asked}`))
  expect(new Set(usages).size).toBe(usages.length)
  expect(usages.length).toBeGreaterThanOrEqual(60)
})
