import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { train } from '../support/api.ts'

const llama = {
  workload: { tokens: '15 trillion', chips: 1024 },
  model: 'llama-3.1-70b',
  accelerator: 'nvidia-h100-sxm',
  performance: { method: 'plan' },
}
const of = (change: object) => train({ ...llama, ...change })
const performed = (performance: object, chips = 1024) =>
  of({
    workload: { tokens: '1 trillion', chips },
    performance: { method: 'plan', ...performance },
  })

const at = (body: unknown, pointer: string) =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key] ?? null, body)

describe('a run from its plan', () => {
  test('Llama 3.1 70B: 7.0 million H100-hours were published for 15 trillion tokens', async () => {
    const { body } = await of({})
    expect(body.chipHours / 7e6).toBeGreaterThan(0.75)
    expect(body.chipHours / 7e6).toBeLessThan(1.25)
    expect(body.days).toBeCloseTo(body.chipHours / 1024 / 24, 6)
    expect(body.plan.interval.days.low).toBeLessThan(body.days)
    expect(body.plan.interval.days.high).toBeGreaterThan(body.days)
  })

  test('Llama 3.1 405B on its 16,384 chips has a plan', async () => {
    const { body } = await of({
      model: 'llama-3.1-405b',
      workload: { tokens: '15.6 trillion', chips: 16_384 },
    })
    expect(body.plan.pipelineParallel * body.plan.tensorParallel).toBeGreaterThan(1)
    expect(body.memory.freeBytes).toBeGreaterThan(0)
  })

  test('stages need not be equal: DeepSeek-V3’s 61 layers over 16', async () => {
    const { status, body } = await train({
      workload: { tokens: '14.8 trillion', chips: 2048 },
      model: 'deepseek-v3',
      accelerator: 'nvidia-h800-sxm',
      performance: { method: 'plan', precision: 'fp8', pipelineParallel: 16, expertParallel: 64 },
    })
    expect(status).toBe(200)
    expect(body.plan.pipelineParallel).toBe(16)
  })

  test('a deadline counts failures in', async () => {
    const { body } = await of({
      workload: { tokens: '15 trillion', days: 30 },
      reliability: { checkpointSeconds: 60, restartSeconds: 600 },
    })
    expect(body.days).toBeLessThanOrEqual(30)
  })

  test('32-bit weights take twice the memory, and the plan says what is recomputed', async () => {
    const pinned = { tensorParallel: 8, pipelineParallel: 8, zeroStage: 1, microBatchSequences: 1 }
    const { body: half } = await performed(pinned)
    const { body: full } = await performed({ ...pinned, precision: 'fp32' })
    expect(full.memory.weightBytes).toBeCloseTo(2 * half.memory.weightBytes, -3)
    const { status, body } = await of({
      workload: { tokens: 1e12, chips: 64, recomputationFactor: '4/3' },
    })
    expect(status).toBe(422)
    expect(body.errors[0].pointer).toBe('/workload/recomputationFactor')
  })

  test('the smallest cluster that fits is told, and a server fewer does not fit', async () => {
    const { body } = await of({ workload: { tokens: 1e12 } })
    const { chips } = body.plan.smallestCluster
    const { status, body: half } = await of({ workload: { tokens: 1e12, chips: chips - 8 } })
    expect(status).toBe(200)
    expect(half.plan).toBeNull()
    expect(half.days).toBeNull()
    expect(half.cost.usd).toBeNull()
    expect(half.unknown['/plan']).toMatch(new RegExp(`does not fit.* at least ${chips} chips`))
  })

  test('chips that divide so badly that nothing fits are told of fewer on which it does', async () => {
    const { body } = await of({ workload: { tokens: 1e12, chips: 17 } })
    expect(body.plan).toBeNull()
    expect(body.unknown['/plan']).toMatch(/17 chips cannot be split evenly; on 16 it fits/)
    const { body: fewer } = await of({ workload: { tokens: 1e12, chips: 16 } })
    expect(fewer.plan).not.toBeNull()
  })

  test('tokens that a cluster trains in its days, which alone are not certain', async () => {
    const { body } = await of({ workload: { chips: 512, days: 30 } })
    const { plan } = body
    const share = plan.runSpeedShare
    expect(body.tokens / (plan.tokensPerSecondPerChip * share * 512 * 30 * 86_400)).toBeCloseTo(
      1,
      9,
    )
    expect(plan.interval).toMatchObject({ days: null, usd: null })
    expect(plan.interval.tokens.low).toBeLessThan(body.tokens)
    expect(plan.interval.tokens.high).toBeGreaterThan(body.tokens)
    const { body: back } = await of({ workload: { tokens: body.tokens, chips: 512 } })
    expect(back.days).toBeCloseTo(30, 9)
  })

  test.each([
    { kind: 'lora', adapterRank: 64 },
    { kind: 'lora' },
    { epochs: 3 },
    { countAttention: 'causal', sequenceTokens: 8192 },
  ])('tokens of its days take its days, with %o too', async (work) => {
    const { body } = await of({ workload: { chips: 512, days: 30, ...work } })
    const { body: back } = await of({ workload: { tokens: body.tokens, chips: 512, ...work } })
    expect(back.days).toBeCloseTo(30, 9)
  })

  test('what an answer gives has no reason why it is missing', async () => {
    for (const workload of [{ tokens: 1e12 }, { chipHours: 1e6 }, { tokens: 1e12, days: 90 }]) {
      const { body } = await of({ workload })
      for (const pointer of Object.keys(body.unknown)) expect(at(body, pointer), pointer).toBeNull()
    }
  })

  test('adapters need less memory than all weights, and 8-bit moments than 32-bit ones', async () => {
    const small = async (change: object, performance: object = {}) => {
      const { body } = await of({
        workload: { tokens: 1e9, ...change },
        performance: { method: 'plan', ...performance },
      })
      return body.plan.smallestCluster.chips as number
    }
    const full = await small({ kind: 'fine-tuning' })
    expect(await small({ kind: 'lora' })).toBeLessThan(full)
    expect(await small({ kind: 'fine-tuning' }, { optimizer: 'adam-8bit' })).toBeLessThanOrEqual(
      full,
    )
  })

  test('adapters are counted in memory and time where their rank is given', async () => {
    const lora = async (workload: object, model = 'llama-3.1-8b') =>
      (
        await of({
          model,
          workload: { tokens: 1e9, chips: 1, kind: 'lora', sequenceTokens: 1024, ...workload },
        })
      ).body
    const [without, low, high] = [
      await lora({}),
      await lora({ adapterRank: 16, adapterTargets: 'all-linear' }),
      await lora({ adapterRank: 256, adapterTargets: 'all-linear' }),
    ]
    const codes = ({ warnings }: typeof low) => warnings.map(({ code }: { code: string }) => code)
    expect(codes(without)).toContain('adapters-left-out')
    expect(codes(low)).not.toContain('adapters-left-out')
    expect(without.memory.optimizerBytes).toBe(0)
    // 41,943,040 parameters at rank 16 (LoRA, all linear layers), each with 2 B, 2 B and 12 B.
    const { weightBytes, gradientBytes, optimizerBytes } = low.memory
    expect((weightBytes - without.memory.weightBytes) / (2 * 41_943_040)).toBeCloseTo(1, 2)
    expect(gradientBytes / (2 * 41_943_040)).toBeCloseTo(1, 2)
    expect(optimizerBytes / (12 * 41_943_040)).toBeCloseTo(1, 2)
    expect(high.memory.optimizerBytes / optimizerBytes).toBeCloseTo(16, 6)
    const speed = (body: typeof low) => body.plan.tokensPerSecondPerChip as number
    expect(speed(low)).toBeLessThan(speed(without))
    expect(speed(low) / speed(without)).toBeGreaterThan(0.98)
    expect(speed(high)).toBeLessThan(speed(low))
    // Every expert has adapters, though a token passes few.
    const experts = await lora(
      { adapterRank: 16, adapterTargets: 'all-linear', chips: 8 },
      'mixtral-8x7b',
    )
    expect(experts.memory.optimizerBytes * 8).toBeGreaterThan(12 * 200e6)
  })

  test('an unknown shape or memory is a reason, not an error', async () => {
    const { body: model } = await of({ model: { activeParameters: 7e9 } })
    expect(model.unknown['/plan']).toMatch(/architecture .* not known/)
    const { status, body } = await of({
      accelerator: { name: 'Lab card', peakFlopsPerSecond: 5e14 },
    })
    expect(status).toBe(200)
    expect(body.plan).toBeNull()
    expect(body.unknown['/plan']).toMatch(/does not state its memory and memory bandwidth/)
  })

  test('failures that are counted twice are warned of', async () => {
    const { body } = await of({ reliability: { checkpointSeconds: 10, restartSeconds: 300 } })
    expect(body.warnings.map(({ code }: { code: string }) => code)).toContain(
      'losses-counted-twice',
    )
  })
})

describe('a deadline gets the fewest chips that meet it', () => {
  const small = { model: 'llama-3.1-8b' }
  test.each([
    ['a year', 8, { workload: { tokens: 1e12, days: 365 } }],
    ['a month', 8, { workload: { tokens: 1e12, days: 30 } }],
    ['thousands of chips', 8, { workload: { tokens: '15 trillion', days: 60 } }],
    ['part of a server', 1, { ...small, workload: { tokens: 1e10, days: 6 } }],
    [
      'long sequences',
      8,
      { ...small, workload: { tokens: 1e12, days: 30, sequenceTokens: 65_536 } },
    ],
    ['experts', 8, { model: 'mixtral-8x7b', workload: { tokens: 1e12, days: 30 } }],
    ['work in FLOPs', 8, { workload: { flops: 1e23, days: 30 } }],
    ['adapters, work in FLOPs', 8, { workload: { flops: 1e23, days: 30, kind: 'lora' } }],
    ['epochs', 8, { workload: { tokens: 1e11, epochs: 4, days: 30 } }],
    ['a goodput', 8, { workload: { tokens: 1e12, days: 30, goodput: 0.8 } }],
    [
      'failures at their published rate',
      8,
      {
        workload: { tokens: 1e12, days: 10 },
        reliability: { checkpointSeconds: 600, restartSeconds: 3600 },
      },
    ],
    [
      'copies of 4 × 5 chips',
      40,
      {
        workload: { tokens: 1e12, days: 30 },
        performance: { method: 'plan', tensorParallel: 4, pipelineParallel: 5 },
      },
    ],
  ])('%s: %d fewer miss it', async (_, step, change) => {
    const { status, body } = await of(change)
    const { days, ...workload } = change.workload
    expect(status).toBe(200)
    const { chips } = body.fleet
    expect(body.solvedFor).toBe('chips')
    expect(body.days).toBeLessThanOrEqual(days)
    expect(chips % step).toBe(0)
    const on = async (count: number) =>
      (await of({ ...change, workload: { ...workload, chips: count } })).body
    expect((await on(chips)).days / body.days).toBeCloseTo(1, 9)
    if (chips > step)
      expect((await on(chips - step)).days ?? Number.POSITIVE_INFINITY).toBeGreaterThan(days)
  })

  test('sizes that divide badly hide none that has fewer copies of the same plan', async () => {
    const { body } = await of({ workload: { tokens: '15 trillion', days: 100 } })
    const { tensorParallel, pipelineParallel, contextParallel, dataParallel } = body.plan
    const copy = tensorParallel * pipelineParallel * contextParallel
    const { body: fewer } = await of({
      workload: { tokens: '15 trillion', chips: copy * (dataParallel - 1) },
    })
    expect(fewer.days).toBeGreaterThan(100)
  })

  test('a batch that is given leaves few sizes; the best of them is found', async () => {
    const performance = {
      method: 'plan',
      tensorParallel: 8,
      pipelineParallel: 2,
      globalBatchSequences: 1000,
    }
    const { body } = await of({ workload: { tokens: 1e12, days: 30 }, performance })
    const { chips } = body.fleet
    // 16 chips a copy, and as many copies as divide 1,000.
    const sizes = [1, 2, 4, 5, 8, 10, 20, 25, 40, 50, 100, 125, 200].map((copies) => 16 * copies)
    expect(sizes).toContain(chips)
    expect(body.days).toBeLessThanOrEqual(30)
    const smaller = sizes[sizes.indexOf(chips) - 1]
    const { body: fewer } = await of({ workload: { tokens: 1e12, chips: smaller }, performance })
    expect(fewer.days).toBeGreaterThan(30)
  })

  test('that none meets is said', async () => {
    const { status, body } = await of({ workload: { tokens: 1e18, days: 1 } })
    expect(status).toBe(200)
    expect(body.fleet.chips).toBeNull()
    expect(body.unknown['/fleet/chips']).toMatch(/No cluster .* meets the deadline/)
  })

  test('the request that comes back asks for the same again', async () => {
    for (const workload of [{ tokens: 1e12, days: 30 }, { tokens: 1e12 }]) {
      const { body } = await of({ workload })
      const { status, body: again } = await train(body.request)
      expect(status).toBe(200)
      expect(again.fleet).toEqual(body.fleet)
      expect(again.solvedFor).toBe(body.solvedFor)
    }
  })
})

describe('a plan that does not divide is told which divisors do', () => {
  test.each([
    ['heads', { tensorParallel: 7 }, 'tensorParallel', /1, 2, 4, 8, 16, 32, 64/],
    ['more stages than layers', { pipelineParallel: 100 }, 'pipelineParallel', /1, 2, 4, 5/],
    [
      'stages without a layer',
      { pipelineParallel: 64 },
      'pipelineParallel',
      /1 to 40, or 80; .*1, 2, 4, 5/,
    ],
    [
      'micro-batches that do not fill stages that take turns',
      {
        tensorParallel: 8,
        pipelineParallel: 8,
        contextParallel: 1,
        virtualStages: 2,
        globalBatchSequences: 16 * 12,
      },
      'globalBatchSequences',
      /multiples of 128/,
    ],
    [
      'a batch that neither the stages nor the copies share out: told of both at once',
      {
        tensorParallel: 8,
        pipelineParallel: 8,
        contextParallel: 1,
        virtualStages: 2,
        globalBatchSequences: 12,
      },
      'globalBatchSequences',
      /multiples of 128/,
    ],
    [
      'such a batch without the copies',
      { pipelineParallel: 8, virtualStages: 2, globalBatchSequences: 12 },
      'globalBatchSequences',
      /multiples of 8/,
    ],
    ['uneven stages', { pipelineParallel: 3, virtualStages: 2 }, 'virtualStages', /1, 3, 9, 27/],
    [
      'a batch that no copies share',
      { globalBatchSequences: 7, microBatchSequences: 2 },
      'globalBatchSequences',
      /multiple/,
    ],
    ['a stage', { pipelineParallel: 8, virtualStages: 3 }, 'virtualStages', /1, 2, 5, 10/],
    ['no pipeline', { virtualStages: 2 }, 'virtualStages', /pipeline/],
    ['experts of a dense model', { expertParallel: 8 }, 'expertParallel', /1/],
    ['chips', { tensorParallel: 64, pipelineParallel: 80 }, 'tensorParallel', /1, 2, 4, 8/],
    [
      'the batch',
      {
        tensorParallel: 8,
        pipelineParallel: 8,
        microBatchSequences: 4,
        globalBatchSequences: 100,
      },
      'globalBatchSequences',
      /multiples of 64/,
    ],
    [
      'the micro-batch',
      { microBatchSequences: 2, globalBatchSequences: 3 },
      'globalBatchSequences',
      /multiples of 2/,
    ],
    ['the sequence', { contextParallel: 3 }, 'contextParallel', /1, 2, 4, 8/],
    ['an unknown stage of ZeRO', { zeroStage: 4 }, 'zeroStage', /from 0 to 3/],
  ] as const)('%s', async (_, performance, field, allowed) => {
    const { status, body } = await performed(performance)
    expect(status).toBe(422)
    const error = body.errors.find(
      ({ pointer }: { pointer: string }) => pointer === `/performance/${field}`,
    )
    expect(error, JSON.stringify(body.errors)).toBeDefined()
    expect(error.allowed).toMatch(allowed)
  })
})

describe('stages that take turns', () => {
  test('pass on as many micro-batches at a time as there are stages, in every plan that is found', async () => {
    for (const chips of [64, 256, 1000, 1024, 4096, 16_384]) {
      const { body } = await performed({}, chips)
      const { plan } = body
      if (plan.virtualStages > 1) expect(plan.microBatches % plan.pipelineParallel).toBe(0)
    }
    const { body } = await performed({ virtualStages: 5, pipelineParallel: 16 }, 1024)
    expect(body.plan.microBatches % 16).toBe(0)
  })

  test('as they are given are kept', async () => {
    const { status, body } = await performed(
      {
        tensorParallel: 8,
        pipelineParallel: 8,
        contextParallel: 1,
        virtualStages: 2,
        globalBatchSequences: 16 * 8 * 2,
        microBatchSequences: 1,
      },
      1024,
    )
    expect(status).toBe(200)
    expect(body.plan.microBatches).toBe(16)
  })
})

test('what is left out of a search is slower: recomputing without need, and larger micro-batches', async () => {
  const { body } = await performed({}, 512)
  for (const microBatchSequences of [1, 2, 4, 8])
    for (const recomputation of ['none', 'full']) {
      const { body: pinned } = await performed({ microBatchSequences, recomputation }, 512)
      expect(pinned.plan?.tokensPerSecondPerChip ?? 0).toBeLessThanOrEqual(
        body.plan.tokensPerSecondPerChip,
      )
    }
})

describe('experts', () => {
  const mixtral = (performance: object, workload: object) =>
    of({
      model: 'mixtral-8x7b',
      workload: { tokens: 1e12, ...workload },
      performance: { method: 'plan', ...performance },
    })
  test.each([
    ['the experts', { expertParallel: 3 }, 64, /^1, 2, 4, 8$/],
    ['any copies of these chips', { expertParallel: 8 }, 12, /^1, 2, 4$/],
    ['the copies', { tensorParallel: 4, pipelineParallel: 1, expertParallel: 8 }, 16, /^1, 2, 4$/],
  ] as const)('parts that do not divide %s are refused', async (_, performance, chips, allowed) => {
    const { status, body } = await mixtral(performance, { chips })
    expect(status).toBe(422)
    expect(body.errors).toHaveLength(1)
    expect(body.errors[0].pointer).toBe('/performance/expertParallel')
    expect(body.errors[0].allowed).toMatch(allowed)
  })

  test('that are shared out over eight chips have eight chips', async () => {
    const { body } = await mixtral({ expertParallel: 8 }, {})
    expect(body.plan.expertParallel).toBe(8)
    expect(body.fleet.chips % 8).toBe(0)
  })
})

const finite = (value: unknown): boolean =>
  typeof value === 'number'
    ? Number.isFinite(value)
    : typeof value !== 'object' || value === null || Object.values(value).every(finite)

test('no plan makes the service fail', () =>
  fc.assert(
    fc.asyncProperty(
      fc.record(
        {
          tensorParallel: fc.integer({ min: 1, max: 16 }),
          pipelineParallel: fc.integer({ min: 1, max: 90 }),
          contextParallel: fc.integer({ min: 1, max: 4 }),
          expertParallel: fc.integer({ min: 1, max: 16 }),
          virtualStages: fc.integer({ min: 1, max: 5 }),
          microBatchSequences: fc.integer({ min: 1, max: 64 }),
          globalBatchSequences: fc.integer({ min: 1, max: 5000 }),
          zeroStage: fc.integer({ min: 0, max: 3 }),
          recomputation: fc.constantFrom('none', 'selective', 'full'),
          precision: fc.constantFrom('bf16', 'fp8', 'fp4'),
        },
        { requiredKeys: [] },
      ),
      fc.constantFrom('llama-3.1-70b', 'mixtral-8x7b', 'deepseek-v3', 'gpt-2'),
      fc.integer({ min: 1, max: 4096 }),
      async (performance, model, chips) => {
        const { status, body } = await train({
          workload: { tokens: 1e12, chips },
          model,
          accelerator: 'nvidia-h100-sxm',
          performance: { method: 'plan', ...performance },
        })
        expect([200, 422]).toContain(status)
        expect(finite(body)).toBe(true)
      },
    ),
    { numRuns: 60 },
  ))
