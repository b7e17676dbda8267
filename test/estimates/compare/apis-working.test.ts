import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { all } from '../../../src/presets/registry.ts'
import { compare } from '../../support/api.ts'
import { nullExceptions, nullsWithoutReason } from '../../support/nulls.ts'
import { again, type Derivation, wholeOf, withoutWorking } from '../../support/working.ts'
import { unexplained } from '../../support/working-exceptions.ts'

const workload = {
  queriesPerSecond: 2,
  inputTokens: 3000,
  outputTokens: 500,
  reasoningTokens: 100,
  webSearchesPerQuery: 1,
}
const price = { method: 'api', cachedInputShare: 0.3, cacheWriteShare: 0.2, batchShare: 0.4 }

/** Rows that follow by other steps: hours, tiers, storage, fees, announced changes, what is not known. */
const kinds = {
  workload,
  apis: [
    'deepseek-v4-pro',
    'gemini-2.5-pro',
    'gpt-6.1-sol',
    'claude-sonnet-5',
    'groq-llama-3.1-8b',
    'deepseek-chat',
    'qwen-long-cn',
  ],
  price,
}
const plain = {
  ...kinds,
  workload: { queriesPerSecond: 2, inputTokens: 3000, outputTokens: 500 },
  price: { method: 'api', cachedInputShare: 0.3, batchShare: 0.4 },
}
const chips = { model: 'llama-3.1-8b', accelerators: ['nvidia-h100-sxm', 'nvidia-l4'] }

const excepted = (pointer: string) => nullExceptions.some(([pattern]) => pattern.test(pointer))

describe('the working of rows of APIs', () => {
  test.each([
    ['that follow by other steps', kinds],
    ['at plain prices', { ...plain, price: { method: 'api' } }],
    ['at a multiplier', { ...plain, price: { ...price, priceMultiplier: 0.9 } }],
    ['of a whole provider', { ...plain, apis: { provider: 'Google' } }],
    ['of the whole book', { ...plain, apis: { all: true, retired: true } }],
    [
      'where one alone is charged by the call',
      {
        workload: { ...plain.workload, webSearchesPerQuery: 0 },
        apis: ['sonar-pro', '360gpt-pro', 'gpt-4o'],
      },
    ],
    ['beside chips', { ...plain, ...chips }],
    ['beside chips, in yuan', { ...plain, ...chips, currency: 'CNY' }],
    [
      'with a training and overheads',
      { ...plain, refresh: { trainingUsd: 1e6 }, overheads: { retryShare: 0.1 } },
    ],
  ])('every number is reached and every null has its reason, %s', async (_, body) => {
    const { status, body: answer } = await compare(body)
    expect(status).toBe(200)
    expect(unexplained(answer)).toEqual([])
    expect(nullsWithoutReason(answer).filter((pointer) => !excepted(pointer))).toEqual([])
  })

  test('so is any mix of lists, terms and days', async () => {
    const some = <T>(...values: readonly T[]) =>
      fc.constantFrom<T | undefined>(undefined, ...values)
    const asked = fc.record({
      workload: fc.record({
        queriesPerSecond: fc.constantFrom(0, 2),
        inputTokens: fc.constantFrom(0, 1000, 272_001),
        outputTokens: fc.constantFrom(1, 20_000),
        reasoningTokens: some(0, 1),
        webSearchesPerQuery: some(0, 2),
      }),
      apis: fc.uniqueArray(fc.constantFrom(...all('apis').map(({ id }) => id)), {
        minLength: 2,
        maxLength: 12,
      }),
      price: fc.record({
        method: fc.constant('api'),
        cachedInputShare: fc.constantFrom(0, 0.4),
        cacheWriteShare: fc.constantFrom(0, 0.3),
        batchShare: fc.constantFrom(0, 0.5),
        serviceTier: some('fast', 'flex'),
        priceMultiplier: some(0.8),
        usdPerWebSearch: some(0.01),
        requestFeeUsdPerQuery: some(0.001),
      }),
      asOf: some('2025-06', '2026-09-15', '2027-02'),
    })
    await fc.assert(
      fc.asyncProperty(asked, async (body) => {
        const { status, body: answer } = await compare(body)
        expect(status).toBe(200)
        expect(unexplained(answer)).toEqual([])
        expect(nullsWithoutReason(answer).filter((pointer) => !excepted(pointer))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('a row names its own list as the source of its prices, where another asks the same', async () => {
    // Both ask 2 USD for input and 10 for output.
    const apis = ['gpt-6.1-sol', 'claude-sonnet-5']
    const { body } = await compare({ ...plain, apis, price: { method: 'api' } })
    for (const row of body.rows) {
      const { inputs } = wholeOf(body, row.derivation)
      for (const id of ['apiUsdPerMillionInputTokens', 'apiUsdPerMillionOutputTokens'])
        expect(
          inputs.find((one) => one.id === id),
          id,
        ).toMatchObject({
          origin: { preset: `apis/${row.api.id}` },
        })
    }
  })

  test('a price that a row loses is seen, and only there', async () => {
    const { body } = await compare(plain)
    const index = body.rows.findIndex(
      ({ api }: { api: { id: string } }) => api.id === 'gpt-6.1-sol',
    )
    expect(index).toBeGreaterThan(0)
    const { derivation, ...row } = body.rows[index]
    const lost = derivation.inputs.filter(
      ({ id }: { id: string }) => id !== 'apiUsdPerMillionInputTokens',
    )
    const rows = body.rows.with(index, { ...row, derivation: { ...derivation, inputs: lost } })
    const unreached = withoutWorking({ ...body, rows }).filter((one) => one.includes('/cost/'))
    expect(unreached).toContain(`/rows/${index}/cost/usdPerYear`)
    expect(unreached.every((pointer) => pointer.startsWith(`/rows/${index}/`))).toBe(true)
  })

  test('the parts of a year and the most that a row costs continue the row’s own working', async () => {
    const { body } = await compare(plain)
    const byId = (id: string) =>
      body.rows.findIndex(({ api }: { api: { id: string } }) => api.id === id)
    const gemini = byId('gemini-2.5-pro')
    const [, later] = body.rows[gemini].price.changes
    expect(later.derivation.continues).toBe(`/rows/${gemini}/derivation`)
    const groq = body.rows[byId('groq-llama-3.1-8b')]
    const whole: Derivation = wholeOf(body, groq.price.atMost.derivation)
    expect(again(whole).usdPerQuery).toBeCloseTo(groq.price.atMost.usdPerQuery, 15)
  })
})

describe('how much of it is sent', () => {
  test('without working, and with that of the headline, the rows have the same numbers', async () => {
    const bare = (rows: readonly object[]) =>
      JSON.parse(JSON.stringify(rows, (key, value) => (key === 'derivation' ? undefined : value)))
    const { rows } = (await compare(kinds)).body
    for (const working of ['none', 'headline'])
      expect(bare((await compare({ ...kinds, working })).body.rows), working).toEqual(bare(rows))
  })

  test('none is none; the headline is that of the first row alone', async () => {
    const none = (await compare({ ...kinds, working: 'none' })).body
    expect(JSON.stringify(none.rows)).not.toContain('"derivation"')
    expect(none.derivation).toEqual({ inputs: [], steps: [] })
    const headline = (await compare({ ...kinds, working: 'headline' })).body
    expect(JSON.stringify(headline.rows)).not.toContain('"derivation"')
    expect(headline.derivation.steps.map(({ id }: { id: string }) => id)).toContain('usdPerYear')
  })

  test.each([
    ['a hundred lists, in full', 450_000, { provider: 'Amazon Bedrock' }, 'full'],
    ['the whole book, without working', 1_200_000, { all: true, retired: true }, 'none'],
    ['the whole book, in full', 3_200_000, { all: true, retired: true }, 'full'],
  ])('%s: at most %d bytes', async (_, most, apis, working) => {
    const { body } = await compare({ workload: plain.workload, apis, working })
    expect(body.rows.length).toBeGreaterThanOrEqual(100)
    expect(Buffer.byteLength(JSON.stringify(body))).toBeLessThan(most)
  })
})
