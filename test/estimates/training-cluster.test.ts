import { describe, expect, test } from 'vitest'
import { train } from '../support/api.ts'

const run = (
  workload: object,
  performance: object = {},
  model = 'llama-3.1-70b',
  more: object = {},
) =>
  train({
    workload: { tokens: '15 trillion', ...workload },
    model,
    accelerator: 'nvidia-h100-sxm',
    performance: { method: 'plan', ...performance },
    ...more,
  })

type Body = Awaited<ReturnType<typeof run>>['body']
const codes = ({ warnings }: Body) => warnings.map(({ code }: { code: string }) => code)
const warned = ({ warnings }: Body, code: string): string =>
  warnings.find((one: { code: string }) => one.code === code)?.detail ?? ''
const originOf = ({ derivation }: Body, id: string) =>
  derivation.inputs.find((one: { id: string }) => one.id === id).origin

/** Sizes that an answer says it looked at. */
const lookedAt = (body: Body): number[] =>
  originOf(body, 'chips')
    .note.match(/of ([\d, and]+) chips/)[1]
    .split(/, and |, | and /)
    .map((size: string) => Number(size.replaceAll(',', '')))

describe('without chips or days, a run is costed on a cluster that a trainer would take', () => {
  test('DeepSeek-V3: not the smallest that fits, on which it costs many times as much', async () => {
    const { body } = await run({}, {}, 'deepseek-v3')
    const { body: smallest } = await run({}, { objective: 'fewest-chips' }, 'deepseek-v3')
    expect(body.plan.smallestCluster).toEqual(smallest.plan.smallestCluster)
    expect(smallest.fleet.chips).toBe(smallest.plan.smallestCluster.chips)
    expect(body.cost.usd).toBeLessThan(smallest.cost.usd / 2)
  })

  test.each(['llama-3.1-8b', 'llama-3.1-70b', 'llama-3.1-405b', 'mixtral-8x7b'])(
    '%s: none of the clusters that were looked at takes fewer chip-hours',
    async (model) => {
      const { body } = await run({}, {}, model)
      const sizes = lookedAt(body)
      expect(sizes).toContain(body.fleet.chips)
      expect(sizes[0]).toBe(body.plan.smallestCluster.chips)
      for (const chips of sizes) {
        const { body: other } = await run({ chips }, {}, model)
        expect(other.chipHours).toBeGreaterThanOrEqual(body.chipHours * (1 - 1e-9))
      }
    },
  )

  test('chip-hours buy the most tokens', async () => {
    const { body } = await run({ tokens: null, chipHours: 1e6 })
    const { body: other } = await run(
      { tokens: null, chipHours: 1e6 },
      { objective: 'fewest-chips' },
    )
    expect(body.tokens).toBeGreaterThan(other.tokens)
    expect(body.days * body.fleet.chips * 24).toBeCloseTo(1e6, 3)
  })

  test('a run of years is told what more chips would do', async () => {
    const { body } = await run({})
    expect(body.days).toBeGreaterThan(365)
    const [, chips, days] =
      warned(body, 'long-run').match(/ ([\d,]+) chips would take ([\d,.]+) days/) ?? []
    const { body: more } = await run({ chips: Number(chips?.replaceAll(',', '')) })
    expect(more.days / Number(days?.replaceAll(',', ''))).toBeCloseTo(1, 2)
    expect(codes((await run({ tokens: 1e9 })).body)).not.toContain('long-run')
  })
})

describe('the fastest or the cheapest', () => {
  test('of at most so many chips', async () => {
    const { body: all } = await run({ chips: 1025 })
    const { body: fastest } = await run({ chips: 1025 }, { objective: 'fastest' })
    const { body: cheapest } = await run({ chips: 1025 }, { objective: 'cheapest' })
    expect(all.fleet.chips).toBe(1025)
    expect(fastest.fleet.chips).toBeLessThan(1025)
    expect(fastest.days).toBeLessThan(all.days)
    expect(fastest.days).toBeLessThan(cheapest.days)
    expect(cheapest.chipHours).toBeLessThan(fastest.chipHours)
    expect(originOf(fastest, 'chips').note).toMatch(/^the fastest of the clusters/)
    expect(originOf(cheapest, 'chips').note).toMatch(/^the fewest chip-hours of the clusters/)
    for (const { fleet, days, chipHours, request } of [fastest, cheapest]) {
      expect(fleet.chips * days * 24).toBeCloseTo(chipHours, 3)
      expect(request.workload.chips).toBe(1025)
    }
  })

  test('within a deadline', async () => {
    for (const model of ['llama-3.1-70b', 'llama-3.1-8b']) {
      const { body: fewest } = await run({ days: 60 }, { objective: 'fewest-chips' }, model)
      const { body: unasked } = await run({ days: 60 }, {}, model)
      const { body: cheapest } = await run({ days: 60 }, { objective: 'cheapest' }, model)
      expect(unasked.fleet).toEqual(fewest.fleet)
      expect(cheapest.days).toBeLessThanOrEqual(60)
      expect(cheapest.chipHours).toBeLessThanOrEqual(fewest.chipHours)
      expect(cheapest.fleet.chips).toBeGreaterThanOrEqual(fewest.fleet.chips)
    }
  })

  test.each([
    ['fastest', {}, /cheapest.*or chips, as the most/],
    ['fastest', { days: 60 }, /cheapest.*or chips, as the most/],
    ['fewest-chips', { chips: 64 }, /fastest/],
    ['cheapest', { tokens: null, chips: 64, days: 30 }, /left out/],
    ['fastest', { tokens: null, chipHours: 64 * 24 * 30, days: 30 }, /left out/],
    ['quickest', { chips: 64 }, /fewest-chips/],
  ])(
    '%s of %o is refused where there is nothing to choose',
    async (objective, workload, allowed) => {
      const { status, body } = await run(workload, { objective })
      expect(status).toBe(422)
      expect(body.errors[0].pointer).toBe('/performance/objective')
      expect(body.errors[0].allowed).toMatch(allowed)
    },
  )

  test('whole servers are those of the request', async () => {
    const server = { chipsPerServer: 72 }
    const { body } = await run({ days: 90 }, {}, 'llama-3.1-70b', { server })
    expect(body.fleet.chips % 72).toBe(0)
    expect(body.days).toBeLessThanOrEqual(90)
  })

  test('chip-hours and days are the chips that they make, if whole', async () => {
    const { body } = await run({ tokens: null, chipHours: 1024 * 24 * 30, days: 30 })
    const { body: same } = await run({ tokens: null, chips: 1024, days: 30 })
    expect(body.fleet.chips).toBe(1024)
    expect(body.tokens).toBeCloseTo(same.tokens, -6)
    const { status, body: refused } = await run({ tokens: null, chipHours: 1e6, days: 30 })
    expect(status).toBe(422)
    expect(refused.errors[0]).toMatchObject({ pointer: '/workload/days' })
    expect(refused.errors[0].detail).toContain('1,388.89 chips')
  })
})

describe('chips that divide badly', () => {
  test.each([1025, 1021, 331])(
    '%d: fewer are faster, and it is said by how much',
    async (chips) => {
      const { body } = await run({ chips })
      const [, fewer, gain] =
        warned(body, 'fewer-chips-faster').match(/: ([\d,]+) would be ([\d.]+)% faster/) ?? []
      const { body: better } = await run({ chips: Number(fewer?.replaceAll(',', '')) })
      expect(better.fleet.chips).toBeLessThan(chips)
      expect((body.days / better.days - 1) * 100).toBeCloseTo(Number(gain), 0)
    },
  )

  test('those that divide well are not', async () => {
    for (const chips of [64, 512, 1024])
      expect(codes((await run({ chips })).body)).not.toContain('fewer-chips-faster')
  })
})

describe('tokens of a step', () => {
  test('few long sequences that would leave most chips idle give way to more of them', async () => {
    const long = { chips: 1096, sequenceTokens: 131_072 }
    const { body } = await run(long)
    const { plan } = body
    expect(plan.modelFlopsUtilizationWithAttention).toBeGreaterThan(0.12)
    expect(plan.globalBatchSequences * plan.sequenceTokens).toBeGreaterThan(2 ** 24)
    expect(codes(body)).toContain('large-step')
  })

  test('more than 16.8 million are warned of, which no cost here counts', async () => {
    const { body } = await run({ days: 1 })
    const { plan } = body
    const millions = (plan.globalBatchSequences * plan.sequenceTokens) / 1e6
    expect(millions).toBeGreaterThan(16.8)
    expect(warned(body, 'large-step')).toContain(
      `${Number(millions.toPrecision(3))} million tokens`,
    )
    expect(originOf(body, 'globalBatchSequences').note).toMatch(/above the usual 4 million/)
  })

  test('a batch that is given is the user’s own', async () => {
    const { body } = await run({ chips: 1024 }, { globalBatchSequences: 4096 })
    expect(codes(body)).not.toContain('large-step')
  })

  test.each(['llama-3.1-70b', 'llama-3.1-405b', 'deepseek-v3'])(
    '%s in a month: usual steps unless they take twice the chips',
    async (model) => {
      const { body } = await run({ days: 30 }, {}, model)
      const { plan } = body
      expect(body.days).toBeLessThanOrEqual(30)
      const isLarge = plan.globalBatchSequences * plan.sequenceTokens > 2 ** 24
      expect(codes(body).includes('large-step')).toBe(isLarge)
      // Usual steps on ten times the chips would reach a few hundredths.
      expect(plan.modelFlopsUtilizationWithAttention).toBeGreaterThan(0.1)
    },
  )
})

test('a step of 2,048 sequences of 8,192 tokens is usual', async () => {
  const { body } = await run({ chips: 16_384 }, {}, 'llama-3.1-405b')
  expect(body.plan.globalBatchSequences * body.plan.sequenceTokens).toBe(2 ** 24)
  expect(body.warnings.map(({ code }: { code: string }) => code)).not.toContain('large-step')
})

describe('failures', () => {
  const reliability = { checkpointSeconds: 60, restartSeconds: 600 }
  type Size = { chips: number; days: number; tokensPerSecondPerChip: number | null }

  test('other sizes have the speed of their own plan, and none that is too small is listed', async () => {
    const { body } = await run({ chips: 1024 }, {}, 'llama-3.1-70b', { reliability })
    const sizes: Size[] = body.reliability.sizes
    expect(sizes[0]?.chips).toBeGreaterThanOrEqual(body.plan.smallestCluster.chips)
    expect(sizes.map(({ chips }) => chips)).toContain(1024)
    for (const { chips, days, tokensPerSecondPerChip } of sizes) {
      const { body: alone } = await run({ chips }, {}, 'llama-3.1-70b', { reliability })
      expect(tokensPerSecondPerChip).toBeCloseTo(alone.plan.tokensPerSecondPerChip, 6)
      expect(days / alone.days).toBeCloseTo(1, 9)
    }
  })

  test('the largest sizes are those that the same request would get', async () => {
    const { body } = await run({ chips: 16_384 }, {}, 'llama-3.1-405b', { reliability })
    const { chips, days } = body.reliability.sizes.at(-1) as Size
    const { body: alone } = await run({ chips }, {}, 'llama-3.1-405b', { reliability })
    expect(chips).toBe(131_072)
    expect(days / alone.days).toBeCloseTo(1, 9)
  })

  test('top-down, a chip is as fast on all, and its speed is not told', async () => {
    const { body } = await run(
      { chips: 1024 },
      { method: 'mfu', modelFlopsUtilization: 0.4 },
      'llama-3.1-70b',
      { reliability },
    )
    const sizes: Size[] = body.reliability.sizes
    expect(sizes[0]?.chips).toBe(8)
    for (const { tokensPerSecondPerChip } of sizes) expect(tokensPerSecondPerChip).toBeNull()
  })

  test('are counted on the cluster that is chosen, and so are its staff', async () => {
    const { body } = await run({}, {}, 'llama-3.1-70b', {
      reliability,
      price: { method: 'own', staffUsdPerYear: 1e6 },
    })
    expect(body.goodput).toBeLessThan(1)
    const { body: same } = await run({ chips: body.fleet.chips }, {}, 'llama-3.1-70b', {
      reliability,
      price: { method: 'own', staffUsdPerYear: 1e6 },
    })
    expect(same.goodput).toBe(body.goodput)
    expect(same.cost.usd).toBeCloseTo(body.cost.usd, 2)
  })

  test('of a run that has no plan are unknown, with the reason', async () => {
    const { status, body } = await run({}, {}, 'llama-3.1-70b', {
      reliability,
      accelerator: { name: 'Lab card', peakFlopsPerSecond: 5e14 },
    })
    expect(status).toBe(200)
    expect(body.goodput).toBeNull()
    expect(body.reliability.sizes).toEqual([])
    expect(body.unknown['/goodput']).toMatch(/does not state its memory/)
  })
})
