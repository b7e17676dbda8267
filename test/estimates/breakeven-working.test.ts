import { describe, expect, test } from 'vitest'
import { post } from '../support/api.ts'
import { math } from '../support/math.ts'
import { withWorkings } from '../support/working.ts'
import { unexplained } from '../support/working-exceptions.ts'

const asSent = async (body: unknown) => (await post('/api/v1/breakeven', body)).body
const ask = async (body: unknown) => withWorkings(await asSent(body))

interface Step {
  id: string
  value: number
  formula: string
  because?: string
}
interface Derivation {
  inputs: { id: string; value: number | null; origin?: { note?: string } }[]
  steps: Step[]
}
const stepOf = ({ derivation }: { derivation: Derivation }, id: string) =>
  derivation.steps.find((step) => step.id === id)
const inputOf = ({ derivation }: { derivation: Derivation }, id: string) =>
  derivation.inputs.find((input) => input.id === id)

/** 81 million tokens a month of a cluster at a peak of 2; rent $100 and $30, owning $400, the API $1.40 a million. */
const stated = {
  workload: {
    tokensPerMonth: 500e6,
    inputTokens: 4000,
    outputTokens: 1000,
    peakToAverageRatio: 2,
  },
  cluster: { clusterOutputTokensPerSecond: 100, planningLevel: 0.9, activeHoursPerMonth: 100 },
  rent: { usdPerChipHour: 1, fixedUsdPerMonth: 30 },
  own: { usdPerCluster: 24000, clusterMonths: 60 },
  api: { apiUsdPerMillionInputTokens: 1, apiUsdPerMillionOutputTokens: 3 },
}
const chips = {
  workload: { queriesPerSecond: 20, inputTokens: 1500, outputTokens: 300 },
  model: 'llama-3.1-70b',
  accelerator: 'nvidia-h100-sxm',
  performance: { method: 'measured', outputTokensPerSecondPerChip: 400 },
  rent: { usdPerChipHour: 3 },
  own: { networkUsdPerChip: 6500 },
}

describe('the working reaches every number', () => {
  test.each([
    ['of a stated cluster', stated],
    ['under a flat load', { ...stated, workload: { outputTokens: 1000 } }],
    ['of clusters by their parts', { ...chips, workload: { ...chips.workload } }],
    ['in yuan', { ...chips, api: { api: 'deepseek-flash' }, currency: 'CNY' }],
    ['of a replica', { ...chips, performance: undefined, own: {}, api: { api: 'gpt-4o' } }],
  ])('%s', async (_, body) => {
    expect(unexplained(await asSent(body))).toEqual([])
  })

  test('and is as short as it is asked for', async () => {
    const [full, headline, none] = await Promise.all(
      ['full', 'headline', 'none'].map((working) => ask({ ...stated, working })),
    )
    const empty = { inputs: [], steps: [] }
    expect(none.derivation).toEqual(empty)
    expect(none.chart.derivation).toEqual(empty)
    expect(none.autoscaled.derivation).toEqual(empty)
    expect(none.crossings[1].first.derivation).toEqual(empty)
    expect(stepOf(headline, 'rentUsdPerClusterMonth')?.value).toBe(100)
    expect(stepOf(headline, 'paybackMonthsOverRent')).toBeUndefined()
    for (const body of [headline, none]) {
      expect(body.atRate).toEqual(full.atRate)
      expect(body.chart.points).toEqual(full.chart.points)
      expect(body.chart.marks).toEqual(
        full.chart.marks.map((mark: object) => ({ ...mark, derivation: empty })),
      )
    }
  })
})

describe('the working of a crossing', () => {
  const rowOf = async (body: object, way: string, over: string) =>
    (await ask(body)).crossings.find(
      (row: { way: string; over: string }) => row.way === way && row.over === over,
    )

  test('says what both ways cost there, and why the API is met', async () => {
    const { first, undone } = await rowOf(stated, 'rent', 'api')
    // Three clusters: 3 x 100 + 30, which the API asks at 235,714,285.7 tokens.
    expect(inputOf(first, 'crossingClusters')?.value).toBe(3)
    expect(stepOf(first, 'crossingTokensPerMonth')?.because).toMatch(/API reaches the cost/)
    expect(first.usdPerMonth).toBe(330)
    expect(first.overUsdPerMonth).toBeCloseTo(330, 5)
    // Undone by the fourth cluster, at the token after 3 x 81 million: that was searched.
    expect(inputOf(undone, 'crossingTokensPerMonth')?.origin?.note).toMatch(/^searched/)
    expect(stepOf(undone, 'crossingClusters')?.because).toMatch(/^Whole clusters/)
    expect(undone.usdPerMonth).toBe(430)
    expect(undone.overUsdPerMonth).toBeCloseTo(243.000001 * 1.4, 9)
  })

  test('of owning over renting is the clusters that save what is fixed', async () => {
    const own = { usdPerCluster: 4800, clusterMonths: 60, fixedUsdPerMonth: 70 }
    // $80 against $100 a cluster, and $70 against $30: two clusters save $40.
    const { first } = await rowOf({ ...stated, own }, 'own', 'rent')
    expect(stepOf(first, 'crossingClusters')).toMatchObject({ value: 2 })
    expect(stepOf(first, 'crossingClusters')?.because).toMatch(/save the fixed cost/)
    expect(first).toMatchObject({
      crossingTokensPerMonth: 81_000_001,
      usdPerMonth: 230,
      overUsdPerMonth: 230,
    })
  })

  test('where rent follows the load is the mean of its hours', async () => {
    // Half the day at twice the mean: 12 of 24 hours of one cluster cost $50, and $30.
    const weights = { hourlyWeights: [...Array(12).fill(2), ...Array(12).fill(0)] }
    const { peakToAverageRatio: _, ...workload } = stated.workload
    const { autoscaled } = await ask({ ...stated, workload, load: weights })
    const { first } = autoscaled.crossings[1]
    expect(inputOf(first, 'crossingClusters')).toMatchObject({
      value: 0.5,
      origin: { note: expect.stringMatching(/^mean of the hours/) },
    })
    expect(first.usdPerMonth).toBe(80)
    // 80 / 1.4e-6.
    expect(first.crossingTokensPerMonth).toBe(57_142_858)
  })
})

describe('the working of a chart', () => {
  test('gives every point, with its rate and the hours’ clusters in place of those shown', async () => {
    const { chart } = await ask(stated)
    const { inputs, steps } = chart.derivation as Derivation
    for (const point of chart.points) {
      const scope: Record<string, number | null> = {
        ...Object.fromEntries(inputs.map(({ id, value }) => [id, value])),
        tokensPerMonth: point.tokensPerMonth,
        meanClusters: point.autoscaledClusters,
      }
      for (const { id, formula } of steps)
        if (!(id in scope)) scope[id] = math.evaluate(formula, { ...scope })
      expect(scope.queriesPerSecond).toBeCloseTo(point.queriesPerSecond, 12)
      expect(scope.rentedUsdPerMonth).toBeCloseTo(point.rentUsdPerMonth, 6)
      expect(scope.boughtUsdPerMonth).toBeCloseTo(point.ownUsdPerMonth, 6)
      expect(scope.apiUsdPerMonth).toBeCloseTo(point.apiUsdPerMonth, 6)
      expect(scope.scaledUsdPerMonth).toBeCloseTo(point.autoscaledRentUsdPerMonth, 6)
    }
  })

  test('gives the ways that are asked for alone', async () => {
    const { chart } = await ask({ ...stated, own: undefined })
    expect(stepOf(chart, 'rentedUsdPerMonth')).toBeDefined()
    expect(stepOf(chart, 'boughtUsdPerMonth')).toBeUndefined()
    expect(chart.points[0].ownUsdPerMonth).toBeNull()
  })
})

describe('why an owned cluster costs so', () => {
  test.each([
    ['stated as a whole', { ...stated }, 'ownUsdPerClusterMonth', /stated as a whole/],
    [
      'of its servers',
      { ...chips, own: { runningUsdPerClusterMonth: 9 } },
      'usdPerCluster',
      /its share/,
    ],
    ['of parts', chips, 'ownUsdPerClusterMonth', /parts of a chip-hour/],
    ['without a building', chips, 'usdPerCluster', /No facility/],
    ['with one', { ...chips, own: { buildingUsdPerWatt: 10 } }, 'usdPerCluster', /^A facility/],
  ] as const)('%s', async (_, body, id, why) =>
    expect(stepOf(await ask(body), id)?.because).toMatch(why),
  )
})

test('buying pays back later than it lasts: months of parts are those of its servers', async () => {
  // A lifetime of half a year is 6 months.
  const body = await ask({ ...chips, own: { lifetimeYears: 0.5 } })
  const [warning] = body.warnings
  expect(body.payback.paybackMonthsOverRent).toBeGreaterThan(6)
  expect(warning).toMatchObject({ code: 'payback-beyond-life' })
  expect(warning.detail).toMatch(/renting.* 6 months/)
})
