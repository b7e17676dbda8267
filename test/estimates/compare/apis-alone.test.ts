import fc from 'fast-check'
import { expect, test } from 'vitest'
import { find } from '../../../src/presets/registry.ts'
import { infer } from '../../support/api.ts'
import { idsOf, rowNamed, rowsOf } from '../../support/api-rows.ts'

/** Lists of every kind: tiers, hours, yuan, lifetimes, storage, fees, changes, ends, gaps. */
const ids = [
  'azure-gpt-5',
  'bedrock-claude-haiku-4-5',
  'claude-sonnet-4-5',
  'claude-sonnet-5',
  'deepseek-chat',
  'deepseek-v4-pro',
  'gemini-2.5-pro',
  'gpt-4o',
  'gpt-5.4',
  'gpt-6.1-sol',
  'grok-4.3',
  'groq-llama-3.1-8b',
  'qwen-long-cn',
] as const

const share = fc.constantFrom(0, 0.2, 0.5)
/** Left out three times of four: what one seller lacks is refused where it alone is asked about. */
const optional = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary })
const request = fc.record({
  workload: fc.record({
    queriesPerSecond: fc.constantFrom(0, 0.5, 40),
    inputTokens: fc.constantFrom(1, 1000, 128_000, 200_000, 272_001, 900_000),
    outputTokens: fc.constantFrom(1, 800, 20_000),
    reasoningTokens: optional(fc.constantFrom(0, 1)),
    webSearchesPerQuery: optional(fc.constantFrom(0, 2)),
  }),
  price: fc.record({
    method: fc.constant('api'),
    cachedInputShare: share,
    cacheWriteShare: share,
    batchShare: share,
    serviceTier: optional(fc.constantFrom('standard', 'fast', 'flex', 'priority')),
    cacheLifetimeMinutes: optional(fc.constantFrom(5, 60)),
    apiRegion: optional(fc.constantFrom('us', 'regional')),
    priceMultiplier: optional(fc.constantFrom(0.8, 1.2)),
  }),
  overheads: optional(fc.constantFrom({ retryShare: 0.1, taxRate: 0.06 })),
  asOf: optional(fc.constantFrom('2025-06', '2026-08-31', '2027-02')),
})
const chosen = fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 4 })
const runs = { numRuns: 40 }

test('a row is what /inference says of that API alone; what it refuses is a row without a rank', async () => {
  let answered = 0
  await fc.assert(
    fc.asyncProperty(request, chosen, async (body, apis) => {
      for (const row of await rowsOf({ ...body, apis, working: 'none' })) {
        const price = { ...body.price, api: row.api.id }
        const { status, body: alone } = await infer({ ...body, price, working: 'none' })
        if (status === 422) {
          expect(row.rank).toBeNull()
          expect(row.cost.usdPerYear).toBeNull()
          continue
        }
        answered += 1
        for (const [id, amount] of Object.entries(row.cost)) expect(amount, id).toBe(alone.cost[id])
        const { tokens, ageDays, retirement, changes = [], atMost } = row.price
        expect({ tokens, ageDays, retirement }).toEqual({
          tokens: alone.price.tokens,
          ageDays: alone.price.ageDays,
          retirement: alone.price.retirement,
        })
        expect(changes.map(({ from, days, usdPerDay }) => [from, days, usdPerDay])).toEqual(
          alone.price.changes.map((one: (typeof changes)[number]) => [
            one.from,
            one.days,
            one.usdPerDay,
          ]),
        )
        expect(atMost?.usdPerQuery).toBe(alone.price.atMost?.usdPerQuery)
        const codes = alone.warnings.map(({ code }: { code: string }) => code)
        const ofRequest = ['beyond-context', 'beyond-max-output', 'future-as-of']
        expect(row.warnings.map(({ code }) => code)).toEqual(
          codes.filter((code: string) => !ofRequest.includes(code)),
        )
        if (codes.includes('beyond-context') && row.price.tokens.routedTo === null)
          expect(row.rank).toBeNull()
      }
    }),
    runs,
  )
  expect(answered).toBeGreaterThan(30)
})

test('the order of the list changes nothing, and more APIs change no other row', async () => {
  await fc.assert(
    fc.asyncProperty(request, chosen, chosen, async (body, apis, more) => {
      const rows = await rowsOf({ ...body, apis, working: 'none' })
      expect(await rowsOf({ ...body, apis: apis.toReversed(), working: 'none' })).toEqual(rows)
      const all = await rowsOf({ ...body, apis: [...more, ...apis], working: 'none' })
      const unranked = (row: (typeof rows)[number]) => ({ ...row, rank: row.rank !== null })
      for (const row of rows) expect(unranked(rowNamed(all, row.api.id))).toEqual(unranked(row))
      expect(idsOf(all).filter((id) => idsOf(rows).includes(id))).toEqual(idsOf(rows))
    }),
    runs,
  )
})

test('the lists are all in the book', () => {
  for (const id of ids) expect(find('apis', id)?.id).toBe(id)
})
