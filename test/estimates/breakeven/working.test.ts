import { describe, expect, test } from 'vitest'
import { infer, post } from '../../support/api.ts'
import { math } from '../../support/math.ts'
import { withWorkings } from '../../support/working.ts'

const asSent = async (body: unknown) => (await post('/api/v1/breakeven', body)).body
const ask = async (body: unknown) => withWorkings(await asSent(body))

/** 162 million tokens a month of a cluster that is always full; see scaled.test.ts. */
const reference = {
  workload: { inputTokens: 4000, outputTokens: 1000 },
  load: { hourlyWeights: [...Array(12).fill(0.5), ...Array(12).fill(1.5)] },
  cluster: { clusterOutputTokensPerSecond: 100, planningLevel: 0.9, activeHoursPerMonth: 100 },
  rent: { usdPerChipHour: 2, fixedUsdPerMonth: 30 },
  own: { usdPerCluster: 9000, clusterMonths: 60, fixedUsdPerMonth: 130 },
  // $2.80 a million.
  api: { apiUsdPerMillionInputTokens: 2, apiUsdPerMillionOutputTokens: 6 },
}
interface Node {
  readonly id: string
  readonly value: number
  readonly formula: string
}
interface Point {
  readonly crossingTokensPerMonth: number
  readonly usdPerMonth: number
  readonly overUsdPerMonth: number
  readonly derivation: { readonly inputs: readonly Node[]; readonly steps: readonly Node[] }
}
const find = (rows: { way: string; over: string }[], way: string, over: string) =>
  rows.find((row) => row.way === way && row.over === over) as unknown as Record<
    'first' | 'forGood' | 'undone',
    Point
  >
const shownIn = ({ derivation }: Point, id: string) => {
  const input = derivation.inputs.find((one) => one.id === id)
  const step = derivation.steps.find((one) => one.id === id)
  return input === undefined
    ? step && { from: 'step', value: step.value }
    : { from: 'input', value: input.value }
}

describe('the working of a crossing, for whoever checks it', () => {
  test('over an API: the clusters of the step, what they cost, and the token that costs as much', async () => {
    const { crossings } = await ask(reference)
    const { first } = find(crossings, 'rent', 'api')
    // $230 / 2.8e-6 on the first cluster for the peak, of 108 million.
    expect(first.crossingTokensPerMonth).toBe(82_142_858)
    expect(shownIn(first, 'crossingClusters')).toEqual({ from: 'input', value: 1 })
    expect(shownIn(first, 'crossingUsdPerMonth')).toEqual({ from: 'step', value: 230 })
    expect(shownIn(first, 'crossingTokensPerMonth')).toEqual({ from: 'step', value: 82_142_858 })
    expect(first.usdPerMonth).toBe(230)
    expect(first.overUsdPerMonth).toBeCloseTo(230.0000024, 6)
  })

  test('over other clusters: as many as make up for what is fixed, and the first token of them', async () => {
    const { crossings } = await ask(reference)
    const { first } = find(crossings, 'own', 'rent')
    // 150 n + 130 ≤ 200 n + 30 from two on.
    expect(shownIn(first, 'crossingClusters')).toEqual({ from: 'step', value: 2 })
    expect(shownIn(first, 'clusterTokensPerMonth')?.value).toBe(108e6)
    expect(shownIn(first, 'crossingTokensPerMonth')).toEqual({ from: 'step', value: 108_000_001 })
    expect([first.usdPerMonth, first.overUsdPerMonth]).toEqual([430, 430])
  })

  test('of a load without a peak: clusters that are always full', async () => {
    const { steady } = await ask(reference)
    const { first } = find(steady.crossings, 'own', 'rent')
    expect(shownIn(first, 'clusterTokensPerMonth')).toEqual({ from: 'input', value: 162e6 })
    expect(first.crossingTokensPerMonth).toBe(162_000_001)
  })

  test('of clusters that follow the hours: what all of them cost there', async () => {
    const { autoscaled } = await ask(reference)
    const { first } = find(autoscaled.crossings, 'rent', 'api')
    // $100 for half of the hours: one for each 324 and one for each 108 million, and $30.
    expect(shownIn(first, 'crossingUsdPerMonth')?.value).toBe(230)
    expect(shownIn(first, 'crossingTokensPerMonth')).toEqual({ from: 'step', value: 82_142_858 })
    // Bought ones do not follow: they have the working of those that stay.
    const owned = find(autoscaled.crossings, 'own', 'api').first
    expect(shownIn(owned, 'crossingClusters')).toEqual({ from: 'input', value: 1 })
    // $280 / 2.8e-6.
    expect(owned.crossingTokensPerMonth).toBe(100_000_000)
  })

  test('of owned against those that follow the hours there is none: it was searched', async () => {
    const own = { ...reference.own, usdPerCluster: 7200 }
    const { autoscaled } = await ask({ ...reference, own })
    const { first } = find(autoscaled.crossings, 'own', 'rent')
    // 120 n + 130 against 100 (n + n / 3 rounded up) + 30: 370 ≤ 330 not, 490 ≤ 430 not, 610 ≤ 630.
    expect(first.crossingTokensPerMonth).toBe(324_000_001)
    expect([first.usdPerMonth, first.overUsdPerMonth]).toEqual([610, 630])
    expect(shownIn(first, 'crossingTokensPerMonth')).toEqual({ from: 'input', value: 324_000_001 })
  })

  test('every step follows from its text', async () => {
    const { crossings, steady, autoscaled } = await ask(reference)
    const rows = [...crossings, ...steady.crossings, ...autoscaled.crossings]
    const points = rows
      .flatMap(({ first, undone, forGood }) => [first, undone, forGood])
      .filter((point: Point | null) => point !== null) as Point[]
    expect(points.length).toBeGreaterThan(9)
    for (const { derivation, crossingTokensPerMonth } of points) {
      const known = Object.fromEntries(derivation.inputs.map(({ id, value }) => [id, value]))
      for (const { id, formula, value } of derivation.steps) {
        known[id] = math.evaluate(formula, { ...known })
        const least = 1e-9 * Math.abs(value)
        expect(Math.abs(Number(known[id]) - value), id).toBeLessThanOrEqual(least)
      }
      expect(known.crossingTokensPerMonth).toBe(crossingTokensPerMonth)
      // 5,000 tokens a query in 100 hours of 3,600 s.
      expect(known.crossingQueriesPerSecond).toBeCloseTo(crossingTokensPerMonth / 5000 / 360_000, 9)
    }
  })
})

describe('a working that stands once', () => {
  test('is not repeated: the last crossing tells what differs from one before', async () => {
    const { crossings } = await asSent(reference)
    const { first, forGood } = find(crossings, 'rent', 'api') as never as Record<
      string,
      { derivation: { continues: string; inputs: { id: string }[]; steps: unknown[] } }
    >
    expect(first?.derivation.continues).toBe('/crossings/0/first/derivation')
    // The API costs as much from another token on, of another number of clusters.
    expect(forGood?.derivation.continues).toBe('/crossings/1/first/derivation')
    expect(forGood?.derivation.inputs.map(({ id }) => id)).toEqual(['crossingClusters'])
    expect(forGood?.derivation.steps).toEqual([])
  })
})

describe('what is not known, for whoever wonders why', () => {
  test('without a rate there is no cost at it: each null has that reason', async () => {
    const { atRate, payback, autoscaled, unknown } = await ask(reference)
    const reason = 'No rate is given'
    for (const id of ['tokensPerMonth', 'clusters', 'rentedUsdPerMonth', 'boughtUsdPerMonth'])
      expect([atRate[id], unknown[`/atRate/${id}`]], id).toEqual([
        null,
        expect.stringContaining(reason),
      ])
    expect(payback.purchaseUsd).toBeNull()
    expect([autoscaled.meanClusters, unknown['/autoscaled/meanClusters']]).toEqual([
      null,
      expect.stringContaining(reason),
    ])
    expect(unknown['/autoscaled/scaledUsdPerMonth']).toContain(reason)
    // Without buying there is nothing to pay back.
    const rented = await ask({ ...reference, own: undefined })
    expect(rented.unknown['/payback/purchaseUsd']).toMatch(/own|rate/)
  })

  test('a price that nobody knows, in the working by the hour too', async () => {
    const body = await ask({
      ...reference,
      workload: { ...reference.workload, tokensPerMonth: 1e8 },
      accelerator: 'huawei-ascend-910b',
      rent: { kind: 'spot' },
    })
    expect(body.autoscaled.meanClusters).toBe(1)
    expect(body.autoscaled.scaledUsdPerMonth).toBeNull()
    expect(body.unknown['/autoscaled/scaledUsdPerMonth']).toContain('spot')
    const index = body.autoscaled.crossings.findIndex(
      ({ way, over }: { way: string; over: string }) => way === 'own' && over === 'rent',
    )
    expect(body.unknown[`/autoscaled/crossings/${index}/first`]).toContain('spot')
  })

  test('a rate that was measured on chips of an unknown server is that of a chip at a time', async () => {
    const { capacity } = await ask({
      workload: { queriesPerSecond: 1, inputTokens: 500, outputTokens: 100 },
      model: 'llama-3.1-8b',
      accelerator: 'cambricon-mlu590',
      performance: { method: 'measured', outputTokensPerSecondPerChip: 300 },
      rent: { usdPerChipHour: 1 },
      api: reference.api,
    })
    expect(capacity).toMatchObject({ chipsPerCluster: 1, clusterOutputTokensPerSecond: 300 })
  })

  test('a model that no plan serves has no cluster, and says what is missing', async () => {
    const request = {
      workload: { queriesPerSecond: 1, inputTokens: 500, outputTokens: 100 },
      model: 'llama-3.1-405b',
      accelerator: 'nvidia-l4',
    }
    const body = await ask({ ...request, rent: { usdPerChipHour: 1 }, api: reference.api })
    const { body: estimate } = await infer(request)
    expect(body.capacity.chipsPerCluster).toBeNull()
    expect(body.unknown['/capacity/chipsPerCluster']).toBe(estimate.unknown['/roofline'])
    expect(body.crossings[0].first).toBeNull()
  })
})
