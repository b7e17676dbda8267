import { describe, expect, test } from 'vitest'
import { english } from '../../../src/words/english.ts'
import { message } from '../../../src/words/message.ts'
import { codesOf, inputOf } from '../../support/answers.ts'
import { post } from '../../support/api.ts'

const ask = async (body: object) => (await post('/api/v1/breakeven', body)).body
/** A cluster for 81,000,000 tokens a month: 100 × 3,600 × 100 × 0.9 / 2 × 5,000 / 1,000; rented for $200. */
const stated = {
  workload: { inputTokens: 4000, outputTokens: 1000, peakToAverageRatio: 2 },
  cluster: { clusterOutputTokensPerSecond: 100, planningLevel: 0.9, activeHoursPerMonth: 100 },
  rent: { usdPerChipHour: 2 },
}
/** $2 for a million tokens, 5,000 of which are a query: 0.8 × 1 + 0.2 × 6. */
const api = { apiUsdPerMillionInputTokens: 1, apiUsdPerMillionOutputTokens: 6 }
const own = { usdPerCluster: 24_000, clusterMonths: 60 }
const predicted = {
  workload: { inputTokens: 1000, outputTokens: 1000, queriesPerSecond: 10 },
  model: 'llama-3.1-8b',
  accelerator: 'nvidia-h100-sxm',
  rent: {},
  api: { api: 'gpt-5.5' },
}

describe('a crossing that does not last', () => {
  test('is undone by the next cluster, and why it is never for good is said', async () => {
    // One cluster is $200: $100 and $2 a million reach it at 50,000,000 tokens. The second makes
    // $400 of it at 81,000,001, and $200 for 81,000,000 tokens are $2.47 a million, above $2.
    const body = await ask({ ...stated, api: { ...api, fixedUsdPerMonth: 100 } })
    const [row] = body.crossings
    expect(row.first.crossingTokensPerMonth).toBe(50_000_000)
    expect(row.undone.crossingTokensPerMonth).toBe(81_000_001)
    expect(row.forGood).toBeNull()
    expect(body.unknown['/crossings/0/forGood']).toBe(english(message('reasons.not-for-good')))
    expect(body.unknown).not.toHaveProperty('/crossings/0/first')
  })

  test('one that never comes has one reason for all of its points', async () => {
    const { crossings, unknown } = await ask({ ...stated, api })
    expect(crossings[0]).toMatchObject({ first: null, forGood: null, undone: null })
    const why = unknown['/crossings/0/first']
    expect(why).toMatch(/\d/)
    expect(unknown['/crossings/0/forGood']).toBe(why)
    expect(unknown['/crossings/0/undone']).toBe(why)
  })

  test('one that lasts from the first is undone by nothing', async () => {
    // $200 a cluster against $12 a million: at 16,666,667 tokens, and $2.47 is far below $12.
    const dear = { apiUsdPerMillionInputTokens: 10, apiUsdPerMillionOutputTokens: 20 }
    const { crossings, unknown } = await ask({ ...stated, api: dear })
    expect(crossings[0].first.crossingTokensPerMonth).toBe(16_666_667)
    const { derivation: _, ...forGood } = crossings[0].forGood
    expect(crossings[0].first).toMatchObject(forGood)
    expect(unknown['/crossings/0/undone']).toBe(english(message('reasons.not-undone')))
  })

  test('its numbers say where they come from: from the months, and sized for this load', async () => {
    // $150 and $100 a cluster against $200 a cluster: less from the second on, at 81,000,001 tokens.
    const cheap = { usdPerCluster: 6000, clusterMonths: 60, fixedUsdPerMonth: 150 }
    const body = await ask({ ...stated, own: cheap })
    const { first } = body.crossings[0]
    expect(first.crossingTokensPerMonth).toBe(81_000_001)
    expect(first).toMatchObject({ usdPerMonth: 350, overUsdPerMonth: 400 })
    const note = (id: string) => inputOf(first, id).origin.note
    expect(note('usdPerClusterMonth')).toBe(english(message('notes.from-months')))
  })
})

describe('a way that is not asked for', () => {
  test('is why its numbers are not known', async () => {
    const { unknown, ways, ownMonth } = await ask({ ...stated, api })
    const notAsked = english(message('reasons.way-not-asked', { way: 'own' }))
    expect(ways.usdPerCluster).toBeNull()
    expect(ownMonth).toBeNull()
    for (const pointer of ['/ownMonth', '/ways/usdPerCluster', '/ways/ownUsdPerClusterMonth'])
      expect(unknown[pointer], pointer).toBe(notAsked)
    const noApi = await ask({ ...stated, own })
    expect(noApi.unknown['/ways/apiUsdPerMillionTokens']).toBe(
      english(message('reasons.way-not-asked', { way: 'api' })),
    )
  })
})

describe('a load', () => {
  test('that is flat needs no comparison with a flat one, and has no hours to follow', async () => {
    const workload = { ...stated.workload, peakToAverageRatio: 1 }
    const flat = await ask({ ...stated, workload, own })
    expect(flat.steady).toBeNull()
    expect(flat.autoscaled).toBeNull()
    const why = english(message('reasons.flat-load'))
    expect(flat.unknown['/steady']).toBe(why)
    expect(flat.unknown['/autoscaled']).toBe(why)
    const peaked = await ask({ ...stated, own })
    expect(peaked.steady.crossings).toHaveLength(1)
    expect(peaked.unknown).not.toHaveProperty('/steady')
  })

  test('is a bell with one busiest hour unless a block is asked for', async () => {
    const atPeak = async (load: object) =>
      (await ask({ ...stated, own, load })).autoscaled.hourlyWeights.filter(
        (weight: number) => Math.abs(weight - 2) < 1e-6,
      ).length
    expect(await atPeak({})).toBe(1)
    expect(await atPeak({ shape: 'block' })).toBe(8)
    expect(await atPeak({ shape: 'block', peakHours: 5 })).toBe(5)
  })
})

describe('a cluster that is predicted', () => {
  test('is named by model and chip, and says which plan it is', async () => {
    const body = await ask({ ...predicted, billing: 'server' })
    expect(body.subject).toContain('Llama 3.1 8B')
    expect(body.subject).toContain('H100')
    const chips = inputOf(body, 'chipsPerCluster')
    // Billed by the server of eight, each chip a replica.
    expect(chips.value).toBe(8)
    expect(chips.origin.note).toContain('8 replicas')
    expect(chips.origin.note).toMatch(/chip/)
    expect(chips.origin.note).not.toMatch(/undefined/)
  })

  test('serves the queries of the request', async () => {
    const queries = inputOf(await ask(predicted), 'queriesPerSecond')
    expect(queries).toMatchObject({
      value: 10,
      origin: { from: 'request', pointer: '/workload/queriesPerSecond' },
    })
  })

  test('has no crossing where no plan holds the model, which is the reason', async () => {
    const body = await ask({ ...predicted, model: 'llama-3.1-405b', accelerator: 'nvidia-t4' })
    expect(body.crossings[0].first).toBeNull()
    const why = body.unknown['/crossings/0/first']
    expect(why).toContain('T4')
    expect(why).toContain('405B')
    expect(body.capacity.clusterTokensPerMonth).toBeNull()
  })

  test('each input of the months stands once', async () => {
    const { derivation } = await ask({ ...predicted, own: {} })
    const ids = derivation.inputs.map(({ id }: { id: string }) => id) as string[]
    expect(ids.length).toBe(new Set(ids).size)
    const use = inputOf({ derivation }, 'ownershipUtilization')
    expect(use.value).toBe(1)
    expect(use.origin).toMatchObject({ from: 'default' })
    expect(use.origin.note).toBe(english(message('notes.owned-all-hours')))
  })
})

describe('the chart', () => {
  test('has points at rates that can be asked for alone, in their order', async () => {
    const { chart } = await ask({ ...stated, own, api })
    const tokens = chart.points.map((point: { tokensPerMonth: number }) => point.tokensPerMonth)
    expect(tokens.length).toBeGreaterThan(10)
    for (const one of tokens) expect(one).toBeGreaterThan(0)
    expect(tokens).toEqual([...new Set(tokens as number[])].toSorted((a, b) => a - b))
  })

  test('is explained in full or not at all', async () => {
    const of = async (working: string) =>
      (await ask({ ...stated, own, api, working })).chart.derivation
    expect((await of('full')).steps.length).toBeGreaterThan(0)
    for (const working of ['headline', 'none'])
      expect(await of(working), working).toEqual({ inputs: [], steps: [] })
  })
})

test('a purchase that pays back within its life is not warned of; a later one is', async () => {
  const code = 'payback-beyond-life'
  const at = (usdPerCluster: number) =>
    ask({
      ...stated,
      workload: { ...stated.workload, tokensPerMonth: 81_000_000 },
      own: { ...own, usdPerCluster, runningUsdPerClusterMonth: 0 },
    })
  // $200 of rent a month are saved: 60 months for $12,000.
  expect(codesOf(await at(12_000))).not.toContain(code)
  expect(codesOf(await at(12_001))).toContain(code)
})
