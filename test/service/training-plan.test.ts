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

describe('a run from its plan', () => {
  test('Llama 3.1 70B: 7.0 million H100-hours were published for 15 trillion tokens', async () => {
    const { body } = await of({})
    expect(body.chipHours / 7e6).toBeGreaterThan(0.75)
    expect(body.chipHours / 7e6).toBeLessThan(1.25)
    expect(body.days).toBeCloseTo(body.chipHours / 1024 / 24, 6)
    expect(body.plan.interval.days.low).toBeLessThan(body.days)
    expect(body.plan.interval.days.high).toBeGreaterThan(body.days)
  })

  test('a deadline gets the fewest whole servers that meet it', async () => {
    const { body } = await of({ workload: { tokens: '15 trillion', days: 60 } })
    const { chips } = body.fleet
    expect(body.days).toBeLessThanOrEqual(60)
    expect(chips % 8).toBe(0)
    const { body: again } = await of({ workload: { tokens: '15 trillion', chips } })
    expect(again.days).toBeCloseTo(body.days, 9)
    const { body: fewer } = await of({
      workload: { tokens: '15 trillion', chips: Math.round(chips * 0.85) },
    })
    expect(fewer.days ?? Number.POSITIVE_INFINITY).toBeGreaterThan(60)
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

  test('without chips or days: the smallest cluster that fits, and a server fewer does not', async () => {
    const { body } = await of({ workload: { tokens: 1e12 } })
    const { chips } = body.fleet
    expect(body.plan.smallestCluster.chips).toBe(chips)
    const { status, body: half } = await of({ workload: { tokens: 1e12, chips: chips - 8 } })
    expect(status).toBe(200)
    expect(half.plan).toBeNull()
    expect(half.days).toBeNull()
    expect(half.cost.usd).toBeNull()
    expect(half.unknown['/plan']).toMatch(new RegExp(`does not fit.* at least ${chips} chips`))
  })

  test('tokens that a cluster trains in its days', async () => {
    const { body } = await of({ workload: { chips: 512, days: 30 } })
    const { plan } = body
    const share = plan.runSpeedShare
    expect(body.tokens).toBeCloseTo(plan.tokensPerSecondPerChip * share * 512 * 30 * 86_400, -6)
  })

  test('shares of a step and parts of the memory add up', async () => {
    const { body } = await of({})
    const sum = (parts: Record<string, number>) => Object.values(parts).reduce((a, b) => a + b, 0)
    expect(sum(body.plan.shares)).toBeCloseTo(1, 9)
    const { totalBytes, ...parts } = body.memory
    expect(sum(parts)).toBeCloseTo(totalBytes, -2)
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

  test('an unknown shape or memory is a reason, not an error', async () => {
    const { body: model } = await of({ model: { activeParameters: 7e9 } })
    expect(model.unknown['/plan']).toMatch(/architecture .* not known/)
    const { status, body } = await of({
      accelerator: { name: 'Lab card', peakFlopsPerSecond: 5e14 },
    })
    expect(status).toBe(200)
    expect(body.plan).toBeNull()
    expect(body.unknown['/plan']).toMatch(/memoryBytes and bandwidthBytesPerSecond/)
  })

  test('failures that are counted twice are warned of', async () => {
    const { body } = await of({ reliability: { checkpointSeconds: 10, restartSeconds: 300 } })
    expect(body.warnings.map(({ code }: { code: string }) => code)).toContain(
      'losses-counted-twice',
    )
  })
})

describe('a plan that does not divide is told which divisors do', () => {
  test.each([
    ['heads', { tensorParallel: 7 }, 'tensorParallel', /1, 2, 4, 8, 16, 32, 64/],
    ['more stages than layers', { pipelineParallel: 100 }, 'pipelineParallel', /1, 2, 4, 5/],
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
