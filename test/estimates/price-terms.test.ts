import { expect, test } from 'vitest'
import { infer } from '../support/api.ts'

const workload = { queriesPerSecond: 1, inputTokens: 1000, outputTokens: 500 }
const own = { apiUsdPerMillionInputTokens: 1, apiUsdPerMillionOutputTokens: 2 }

/** The terms that an answer says it left out. */
const leftOut = async (price: object) => {
  const { status, body } = await infer({ workload, price: { method: 'api', ...price } })
  expect(status).toBe(200)
  const found = body.warnings.find(({ code }: { code: string }) => code === 'terms-not-counted')
  return found?.detail
}

test.each([
  [{ ...own, serviceTier: 'flex' }, 'Service tier'],
  [{ ...own, apiRegion: 'eu' }, 'Region'],
  [{ ...own, cacheLifetimeMinutes: 5 }, 'Cache lifetime'],
  [{ ...own, cacheStorageHours: 2 }, 'Hours in the cache'],
  // GPT-4o costs the same at every hour, and has no storage fee.
  [{ api: 'gpt-4o', peakHoursShare: 0.2 }, 'Share of traffic in peak hours'],
  [{ api: 'gpt-4o', cacheStorageHours: 2 }, 'Hours in the cache'],
])('whoever states a term that changes nothing is told: %j', async (price, label) => {
  expect(await leftOut(price)).toContain(label)
})

test.each([
  [{ ...own, serviceTier: 'standard' }],
  [{ api: 'deepseek-v4-pro', peakHoursShare: 0.2 }],
  [{ api: 'gpt-4o', serviceTier: 'flex' }],
])('and of one that counts, nothing is said: %j', async (price) => {
  const { body } = await infer({ workload, price: { method: 'api', ...price } })
  expect(JSON.stringify(body)).not.toContain('terms-not-counted')
})
