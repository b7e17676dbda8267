import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compare, infer, train } from '../support/api.ts'

const base = {
  model: { name: '10B', activeParameters: 10e9 },
  accelerator: { name: 'P', peakFlopsPerSecond: 1e15 },
  performance: { method: 'mfu', modelFlopsUtilization: 0.4 },
  price: { method: 'rent', usdPerChipHour: 2 },
}
const llama = {
  ...base,
  model: 'llama-3.1-8b',
  accelerator: 'nvidia-h100-sxm',
}
const reliability = { checkpointSeconds: 60, restartSeconds: 600 }
// By hand: 6 × 10e9 × 1e12 / 4e14 / 3600.
const idealHours = 6e22 / 4e14 / 3600

describe('goodput follows from failures', () => {
  test('of a cluster that is given: steps, days and money add up', async () => {
    const workload = { tokens: 1e12, chips: 16384 }
    const { body } = await train({ ...base, workload, reliability })
    const { goodput } = body
    // MTBF 365 × 86400 / (0.173 × 16384) = 11126.04 s; interval sqrt(120 × MTBF) = 1155.5 s.
    expect(body.reliability.meanSecondsBetweenInterruptions).toBeCloseTo(11126.04, 1)
    expect(body.reliability.checkpointIntervalSeconds).toBeCloseTo(1155.48, 1)
    expect(goodput).toBeCloseTo(
      1155.48 / (11126.04 * Math.exp(600 / 11126.04) * Math.expm1(1215.48 / 11126.04)),
      5,
    )
    expect(body.chipHours).toBeCloseTo(idealHours / goodput, 6)
    expect(body.reliability.daysLost).toBeCloseTo(body.days * (1 - goodput), 12)
    expect(body.reliability.usdLost).toBeCloseTo(body.cost.usd - idealHours * 2, 6)
    const rate = body.derivation.inputs.find(
      ({ id }: { id: string }) => id === 'interruptionsPerChipYear',
    )
    expect(rate.origin).toMatchObject({ from: 'preset', preset: 'economics/failures' })
    expect(rate.origin.sources[0].url).toContain('2407.21783')
    expect(body.request.workload.goodput).toBeUndefined()
    expect(body.request.reliability.interruptionsPerChipYear).toBe(0.173)
  })

  test('of sizes from one server to eight times the cluster, the cluster among them', async () => {
    const workload = { tokens: 15e12, chips: 1000 }
    const { body } = await train({ ...llama, workload, reliability })
    const { sizes, daysLost, usdLost } = body.reliability
    expect(sizes[0].chips).toBe(8)
    expect(sizes.at(-1).chips).toBeGreaterThanOrEqual(8000)
    const own = sizes.find(({ chips }: { chips: number }) => chips === 1000)
    expect(own.goodput).toBeCloseTo(body.goodput, 12)
    expect(own.days).toBeCloseTo(body.days, 9)
    expect(own.daysLost).toBeCloseTo(daysLost, 9)
    expect(own.usdLost).toBeCloseTo(usdLost, 5)
    for (const [index, size] of sizes.entries())
      if (index > 0) expect(size.goodput).toBeLessThan(sizes[index - 1].goodput)
  })

  test('of the chips that a deadline needs: sent back, they meet it, and one fewer does not', async () => {
    const asked = { ...base, reliability }
    const { body } = await train({ ...asked, workload: { tokens: 15e12, days: 30 } })
    const { chips } = body.fleet
    expect(body.solvedFor).toBe('chips')
    const again = await train({ ...asked, workload: { tokens: 15e12, chips } })
    expect(again.body.goodput).toBe(body.goodput)
    expect(again.body.days).toBeLessThanOrEqual(30)
    const fewer = await train({ ...asked, workload: { tokens: 15e12, chips: chips - 1 } })
    expect(fewer.body.days).toBeGreaterThan(30)
  })

  test('a deadline that no cluster meets says so, with the best that can be reached', async () => {
    const workload = { tokens: 1e15, days: 1 }
    const { status, body } = await train({ ...base, workload, reliability })
    expect(status).toBe(200)
    expect(body.fleet.chips).toBeNull()
    expect(body.unknown['/fleet/chips']).toContain('No cluster meets the deadline')
    expect(body.warnings[0].code).toBe('deadline-out-of-reach')
    const { best } = body.reliability
    const at = await train({ ...base, workload: { tokens: 1e15, chips: best.chips }, reliability })
    expect(at.body.days).toBeCloseTo(best.days, 6)
    for (const chips of [Math.round(best.chips / 2), best.chips * 2]) {
      const other = await train({ ...base, workload: { tokens: 1e15, chips }, reliability })
      expect(other.body.days).toBeGreaterThan(best.days)
    }
  })

  test.each([
    ['tokens', { chips: 4096, days: 30 }, base.performance],
    ['utilization', { tokens: 1e12, chips: 4096, days: 30 }, undefined],
    ['tokens', { chipHours: 4096 * 720, days: 30 }, base.performance],
  ])('where %s is worked out, too', async (solvedFor, workload, performance) => {
    const { performance: _, ...rest } = base
    const { status, body } = await train({
      ...rest,
      ...(performance && { performance }),
      workload,
      reliability,
    })
    expect(status).toBe(200)
    expect(body.solvedFor).toBe(solvedFor)
    expect(body.fleet.chips).toBe(4096)
    expect(body.goodput).toBeGreaterThan(0.9)
    expect(body.goodput).toBeLessThan(1)
  })

  test('without it, nothing is lost', async () => {
    const { body } = await train({ ...base, workload: { tokens: 1e12, chips: 100 } })
    expect(body.goodput).toBe(1)
    expect(body.reliability).toBeNull()
    expect(body.cost.totalUsd).toBe(body.cost.usd)
  })
})

describe('FLOPs by what is trained', () => {
  const ND = 8.03e9 * 1e9
  const attention = 32 * 32 * 128 * 4096 * 1e9
  test.each([
    ['pre-training', {}, 6 * ND],
    ['continued-pre-training', {}, 6 * ND],
    ['fine-tuning', { epochs: 3 }, 18 * ND],
    ['lora', {}, 4 * ND],
    [
      'lora',
      { epochs: 3, adapterRank: 16, adapterTargets: 'all-linear' },
      3 * (4 * ND + 6 * 41_943_040e9),
    ],
    ['pre-training', { countAttention: true, sequenceTokens: 4096 }, 6 * ND + 6 * attention],
    ['pre-training', { countAttention: 'causal', sequenceTokens: 4096 }, 6 * ND + 6 * attention],
    ['pre-training', { countAttention: 'full', sequenceTokens: 4096 }, 6 * ND + 12 * attention],
  ])('%s with %o', async (kind, more, flops) => {
    const workload = { kind, tokens: 1e9, chips: 8, ...more }
    const { status, body } = await train({ ...llama, workload })
    expect(status).toBe(200)
    expect(body.flops / flops).toBeCloseTo(1, 9)
    expect(body.work.trainedTokens).toBe(1e9 * ('epochs' in more ? more.epochs : 1))
    const counted = body.work.counted as { flops: number }[]
    expect(counted.reduce((sum, part) => sum + part.flops, 0) / flops).toBeCloseTo(1, 9)
    const { days } = body
    // The other way round: that time gives back the tokens.
    const { tokens: _, ...rest } = workload
    const back = await train({ ...llama, workload: { ...rest, days } })
    expect(back.body.tokens / 1e9).toBeCloseTo(1, 9)
  })

  test('layers with a window attend to no more than it', async () => {
    const workload = { tokens: 1e9, chips: 8, sequenceTokens: 8192, countAttention: 'full' }
    const { body } = await train({ ...llama, model: 'gemma-2-9b', workload })
    // 42 layers, 21 of them with a window of 4,096; 16 heads of 256.
    const parts = body.work.counted as { part: string; flops: number }[]
    expect(parts[1]?.flops).toBeCloseTo(12 * 16 * 256 * (21 * 8192 + 21 * 4096) * 1e9, -12)
  })
})

describe('what is around the run', () => {
  test('each line by hand', async () => {
    const programme = {
      failedRunsShare: 0.5,
      exploratoryRunsShare: 2,
      staffUsd: 1000,
      dataUsd: 200,
      storageUsd: 30,
      taxRate: 0.1,
    }
    const { body } = await train({ ...base, workload: { chipHours: 1000 }, programme })
    const { breakdown, usd, totalUsd } = body.cost
    expect(usd).toBe(2000)
    expect(breakdown.map(({ usd }: { usd: number }) => usd)).toEqual([
      2000, 1000, 4000, 1000, 200, 30, 823,
    ])
    expect(totalUsd).toBeCloseTo(9053, 9)
  })

  test('the lines add up to the total, and their shares to 1', async () => {
    const share = fc.double({ min: 0, max: 100, noNaN: true })
    const money = fc.double({ min: 0, max: 1e9, noNaN: true })
    const programmes = fc.record(
      {
        failedRunsShare: share,
        exploratoryRunsShare: share,
        staffUsd: money,
        dataUsd: money,
        storageUsd: money,
        taxRate: fc.double({ min: 0, max: 1, noNaN: true }),
      },
      { requiredKeys: [] },
    )
    await fc.assert(
      fc.asyncProperty(programmes, async (programme) => {
        const { body } = await train({ ...base, workload: { tokens: 1e12 }, programme })
        const lines = body.cost.breakdown as { usd: number; share: number }[]
        const sum = (of: 'usd' | 'share') => lines.reduce((total, line) => total + line[of], 0)
        expect(sum('usd') / body.cost.totalUsd).toBeCloseTo(1, 9)
        expect(sum('share')).toBeCloseTo(1, 9)
        expect(body.cost.usd).toBeCloseTo(idealHours * 2, 6)
      }),
      { numRuns: 30 },
    )
  })
})

describe('numbers that were likely meant otherwise', () => {
  test.each([
    ['failedRunsShare', 20, ['share-looks-like-percent']],
    ['exploratoryRunsShare', 35, ['share-looks-like-percent']],
    ['failedRunsShare', 0.2, []],
    ['exploratoryRunsShare', 4, []],
  ])('%s %d', async (id, value, codes) => {
    const { status, body } = await train({
      ...base,
      workload: { tokens: 1e12 },
      programme: { [id]: value },
    })
    expect(status).toBe(200)
    expect(body.warnings.map(({ code }: { code: string }) => code)).toEqual(codes)
    if (codes.length > 0) expect(body.warnings[0].detail).toContain(`"${value}%"`)
  })

  test.each([
    { kind: 'fine-tuning', tokens: 1000 },
    { kind: 'lora', tokens: 1 },
    { tokens: 1e6 },
    { tokens: 1e5, epochs: 10 },
  ])('few tokens are fine for %o', async (workload) => {
    expect((await train({ ...base, workload: { chips: 8, ...workload } })).status).toBe(200)
  })
})

describe('a training that is spread over the queries', () => {
  const refresh = { training: { ...base, workload: { tokens: 1e12, chips: 100 } } }

  test('costs what the training service says, every six months twice a year', async () => {
    const { status, body } = await infer({
      scenario: 'gpt-3-refresh',
      refresh: {
        training: { ...refresh.training, programme: { staffUsd: 1e6 } },
        yearsBetweenTrainings: null,
        monthsBetweenTrainings: '6 months',
      },
    })
    expect(status).toBe(200)
    const totalUsd = idealHours * 2 + 1e6
    expect(body.refresh.training.totalUsd).toBeCloseTo(totalUsd, 6)
    expect(body.refresh.training.chipHours).toBeCloseTo(idealHours, 6)
    expect(body.refresh.trainingUsdPerYear).toBeCloseTo(2 * totalUsd, 5)
    expect(body.refresh.totalUsdPerQuery).toBeCloseTo(
      body.cost.usdPerQuery + (2 * totalUsd) / (195e6 * 365),
      12,
    )
    const cost = body.derivation.inputs.find(({ id }: { id: string }) => id === 'trainingUsd')
    expect(cost.origin).toMatchObject({ from: 'request', pointer: '/refresh/training' })
  })

  test('may be a scenario with changes, whose nulls are kept', async () => {
    const training = { scenario: 'mpt-7b', workload: { days: null }, performance: base.performance }
    const { status, body } = await infer({ scenario: 'gpt-3-refresh', refresh: { training } })
    expect(status).toBe(200)
    expect(body.request.refresh.training.solveFor).toBe('days')
  })

  test('whose price is not known makes the share unknown, not nothing', async () => {
    const { price: _, ...unpriced } = refresh.training
    const { body } = await infer({ scenario: 'gpt-3-refresh', refresh: { training: unpriced } })
    expect(body.refresh.totalUsdPerQuery).toBeNull()
    expect(body.unknown['/refresh/totalUsdPerQuery']).toContain('No price is given')
    expect(body.unknown['/refresh/training/totalUsd']).toContain('No price is given')
  })

  test.each([
    [
      '/refresh/training/workload/epochs',
      { training: { ...refresh.training, workload: { tokens: 1, chips: 1, epochs: 0 } } },
    ],
    ['/refresh/training/bogus', { training: { ...refresh.training, bogus: 1 } }],
    ['/refresh/training/scenario', { training: { scenario: 'google-search-2023' } }],
    ['/refresh/training/workload', { training: base }],
    ['/refresh/training', { training: [] }],
    ['/refresh/trainingUsd', { ...refresh, trainingUsd: 5 }],
    ['/refresh/monthsBetweenTrainings', { yearsBetweenTrainings: 1, monthsBetweenTrainings: 6 }],
    ['/refresh/monthsBetweenTrainings', { monthsBetweenTrainings: 0 }],
    ['/refresh/trainingUsd', { trainingUsd: null }],
  ])('faults point within: %s', async (pointer, wrong) => {
    for (const ask of [infer, compare]) {
      const { status, body } = await ask({ scenario: 'gpt-3-refresh', refresh: wrong })
      expect(status).toBe(422)
      expect(body.errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer)
    }
  })

  test('nesting has an end within, too', async () => {
    let deep: unknown = 1
    for (let level = 0; level < 50; level++) deep = { a: deep }
    const { status } = await infer({ scenario: 'gpt-3-refresh', refresh: { training: deep } })
    expect(status).toBe(422)
  })
})

describe('wrong fields are named with what is allowed', () => {
  const run = { tokens: 1e12, chips: 1000 }
  test.each([
    [
      'tokens that were meant in trillions',
      { workload: { ...run, tokens: 15 } },
      '/workload/tokens',
    ],
    [
      'few tokens in all passes',
      { workload: { ...run, tokens: 1000, epochs: 3, kind: 'continued-pre-training' } },
      '/workload/tokens',
    ],
    ['zero epochs', { workload: { ...run, epochs: 0 } }, '/workload/epochs'],
    ['an unknown kind', { workload: { ...run, kind: 'finetuning' } }, '/workload/kind'],
    [
      'a negative share',
      { workload: run, programme: { failedRunsShare: -0.1 } },
      '/programme/failedRunsShare',
    ],
    ['a negative tax', { workload: run, programme: { taxRate: '-5%' } }, '/programme/taxRate'],
    ['a rank without lora', { workload: { ...run, adapterRank: 8 } }, '/workload/adapterRank'],
    [
      'a rank without an architecture',
      { workload: { ...run, kind: 'lora', adapterRank: 8 } },
      '/workload/adapterRank',
    ],
    [
      'a rank above the width',
      { model: 'llama-3.1-8b', workload: { ...run, kind: 'lora', adapterRank: 4097 } },
      '/workload/adapterRank',
    ],
    [
      'targets without a rank',
      { workload: { ...run, kind: 'lora', adapterTargets: 'attention' } },
      '/workload/adapterTargets',
    ],
    [
      'attention without a length',
      { model: 'llama-3.1-8b', workload: { ...run, countAttention: true } },
      '/workload/sequenceTokens',
    ],
    [
      'attention without an architecture',
      { workload: { ...run, countAttention: true, sequenceTokens: 4096 } },
      '/workload/countAttention',
    ],
    [
      'attention by halves',
      { workload: { ...run, countAttention: 'half' } },
      '/workload/countAttention',
    ],
    [
      'goodput and reliability',
      { workload: { ...run, goodput: 0.9 }, reliability },
      '/workload/goodput',
    ],
    ['reliability of no cluster', { workload: { tokens: 1e12 }, reliability }, '/reliability'],
    [
      'no time for a checkpoint',
      { workload: run, reliability: { ...reliability, checkpointSeconds: 0 } },
      '/reliability/checkpointSeconds',
    ],
    [
      'an interval of many MTBFs',
      { workload: run, reliability: { ...reliability, checkpointIntervalSeconds: '90 days' } },
      '/reliability/checkpointIntervalSeconds',
    ],
    [
      'a restart of many MTBFs',
      { workload: { ...run, chips: 1e6 }, reliability: { ...reliability, restartSeconds: 3600 } },
      '/reliability/restartSeconds',
    ],
  ])('%s', async (_, change, pointer) => {
    const { status, body } = await train({ ...base, ...change })
    expect(status).toBe(422)
    const error = body.errors.find((one: { pointer: string }) => one.pointer === pointer)
    expect(error?.allowed).toBeDefined()
  })
})

test('whatever the times and sizes, a run is refused or its goodput is a share', async () => {
  const size = fc.integer({ min: 0, max: 9 }).map((power) => 10 ** power)
  const time = fc.double({ min: -3, max: 7, noNaN: true }).map((power) => 10 ** power)
  const failing = fc.record(
    {
      interruptionsPerChipYear: fc.double({ min: -9, max: 4, noNaN: true }).map((p) => 10 ** p),
      checkpointSeconds: time,
      restartSeconds: fc.oneof(time, fc.constant(0)),
      checkpointIntervalSeconds: time,
    },
    { requiredKeys: ['checkpointSeconds', 'restartSeconds'] },
  )
  const cluster = fc.oneof(fc.record({ chips: size }), fc.record({ days: time }))
  await fc.assert(
    fc.asyncProperty(failing, cluster, async (asked, given) => {
      const workload = { tokens: 1e13, ...given }
      const { status, body } = await train({ ...base, workload, reliability: asked })
      if (status === 422) return
      expect(status).toBe(200)
      if (body.goodput === null) expect(body.unknown['/goodput']).toContain('meets the deadline')
      else expect(body.goodput).toBeGreaterThan(0)
      expect(body.goodput ?? 0).toBeLessThanOrEqual(1)
      for (const { days, goodput, usdLost } of body.reliability.sizes)
        for (const value of [days, goodput, usdLost]) expect(value).toBeTypeOf('number')
    }),
    { numRuns: 200 },
  )
})

test('a goodput of one’s own sets a scenario’s aside, and so does reliability', async () => {
  const { body } = await train({
    scenario: 'gpt-3-a100',
    workload: { goodput: 0.5 },
  })
  expect(body.goodput).toBe(0.5)
  const failing = await train({ scenario: 'gpt-3-a100', reliability })
  expect(failing.status).toBe(200)
  expect(failing.body.goodput).toBeLessThan(1)
})
