import { describe, expect, test } from 'vitest'
import { english } from '../../../src/words/english.ts'
import { message } from '../../../src/words/message.ts'
import { codesOf, errorsOf, inputOf, stepOf } from '../../support/answers.ts'
import { train } from '../../support/api.ts'

const base = {
  workload: { tokens: 1e12, chips: 512 },
  model: 'llama-3.1-8b',
  accelerator: 'nvidia-h100-sxm',
}
const mfu = { performance: { method: 'mfu', modelFlopsUtilization: 0.4 } }
const plan = (options: object = {}) => ({ performance: { method: 'plan', ...options } })
const reliability = { checkpointSeconds: 60, restartSeconds: 600 }
const ask = async (change: object) => (await train({ ...base, ...change })).body
/** No rate of this chip in bf16 is published: neither a plan nor a time can follow. */
const unknownPeak = { accelerator: 'google-tpu-8i' }

describe('a chip of which too little is known', () => {
  test('has no plan, and the answer says what is missing; the chips that were given stay', async () => {
    const body = await ask({ ...unknownPeak, ...plan() })
    expect(body.plan).toBeNull()
    expect(body.memory).toBeNull()
    expect(body.days).toBeNull()
    for (const pointer of ['/plan', '/days']) {
      expect(body.unknown[pointer]).toContain('TPU 8i')
      expect(body.unknown[pointer]).toContain('bf16')
    }
    expect(inputOf(body, 'chips')).toMatchObject({ value: 512, origin: { from: 'request' } })
    expect(Object.keys(body.derivation.figures).join()).not.toMatch(/\/plan\//)
    expect(JSON.stringify(body.derivation.curves ?? [])).not.toContain('/plan/alternatives')
  })

  test('of which the memory is unknown is named', async () => {
    const { unknown } = await ask({ accelerator: 'biren-br104', ...plan() })
    expect(unknown['/plan']).toContain('BR104')
  })

  test.each([
    ['a utilization', mfu],
    ['a plan', plan()],
  ])('meets no deadline in spite of failures: %s', async (_, performance) => {
    const workload = { tokens: 1e12, days: 30 }
    const body = await ask({ ...unknownPeak, ...performance, workload, reliability })
    expect(body.cost.totalUsd).toBeNull()
    expect(body.unknown['/cost/totalUsd']).toContain('TPU 8i')
    expect(body.reliability).toMatchObject({ goodput: null, sizes: [], best: null })
    expect(codesOf(body)).not.toContain('deadline-out-of-reach')
    // Of no number of chips nothing is worked out, not even as unknown.
    expect(inputOf(body, 'sizeChips')).toBeUndefined()
    expect(stepOf(body, 'sizeGoodput')).toBeUndefined()
    expect(JSON.stringify(body.derivation.curves ?? [])).not.toContain('/reliability/sizes')
  })

  test('has no other sizes of cluster to show', async () => {
    const body = await ask({ ...unknownPeak, ...plan(), reliability })
    expect(body.reliability.goodput).toBeGreaterThan(0.9)
    expect(body.reliability.sizes).toEqual([])
  })
})

describe('failures', () => {
  test('each size of cluster keeps the interval that the request states', async () => {
    const checkpointIntervalSeconds = 60_000
    const body = await ask({ ...mfu, reliability: { ...reliability, checkpointIntervalSeconds } })
    expect(body.reliability.checkpointIntervalSeconds).toBe(checkpointIntervalSeconds)
    // The size of the run itself has the goodput of the run: far below that of the best interval.
    expect(stepOf(body, 'sizeGoodput').value).toBeCloseTo(body.reliability.goodput, 9)
    const best = await ask({ ...mfu, reliability })
    expect(body.reliability.goodput).toBeLessThan(best.reliability.goodput - 0.05)
    expect(body.derivation.curves.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/reliability/sizes',
    ])
    expect(body.derivation.curves[0].varies).toEqual(['sizeChips'])
  })

  test('a goodput that the request states sets those of a scenario aside', async () => {
    const scenario = 'llama-3.1-405b-plan'
    const { body: own } = await train({ scenario })
    expect(own.reliability.goodput).toBeGreaterThan(0)
    const { body } = await train({ scenario, workload: { goodput: 0.9 } })
    expect(body.reliability).toBeNull()
    expect(inputOf(body, 'goodput')).toMatchObject({ value: 0.9, origin: { from: 'request' } })
  })

  test('are counted twice where the speed is that of whole runs, and only there', async () => {
    const code = 'losses-counted-twice'
    expect(codesOf(await ask({ ...plan(), reliability }))).toContain(code)
    expect(codesOf(await ask(plan()))).not.toContain(code)
    expect(codesOf(await ask({ ...plan({ runSpeedShare: 1 }), reliability }))).not.toContain(code)
    expect(codesOf(await ask({ ...mfu, reliability }))).not.toContain(code)
  })

  test('without them there is nothing to explain of other sizes', async () => {
    const body = await ask(mfu)
    expect(body.reliability).toBeNull()
    expect(body.derivation).not.toHaveProperty('curves')
    expect(Object.keys(body.derivation.figures).join()).not.toMatch(/reliability/)
  })
})

describe('the lines of a run', () => {
  test('a rented run alone is one line, all of it, and has no parts of an owned chip-hour', async () => {
    const body = await ask(mfu)
    expect(body.cost.breakdown).toHaveLength(1)
    expect(body.cost.breakdown[0].share).toBe(1)
    expect(Object.keys(body.derivation.figures).join()).not.toMatch(/chipHour/)
  })

  test('with what is around it they are seven, and add up', async () => {
    const body = await ask({ ...mfu, programme: { staffUsd: 1e6 } })
    const usd = body.cost.breakdown.map((line: { usd: number }) => line.usd) as number[]
    expect(usd).toHaveLength(7)
    expect(usd.reduce((sum, one) => sum + one, 0)).toBeCloseTo(body.cost.totalUsd, 4)
    expect(body.cost.totalUsd - body.cost.usd).toBeCloseTo(1e6, 4)
  })
})

describe('the work of a run', () => {
  const leftOut = english(message('work.attention-left-out'))
  const ofWork = async (workload: object) =>
    (await ask({ ...mfu, workload: { ...base.workload, ...workload } })).work

  test('by the weights alone: attention is left out, and that is said', async () => {
    const work = await ofWork({})
    expect(work.counted).toHaveLength(1)
    // 6 FLOP × 8.03e9 parameters × 1e12 tokens.
    expect(work.counted[0].flops / (6 * 8.03e9 * 1e12)).toBeCloseTo(1, 3)
    expect(work.notCounted).toContain(leftOut)
  })

  test('with attention: two parts, and nothing of it left out', async () => {
    const work = await ofWork({ countAttention: 'causal', sequenceTokens: 4096 })
    expect(work.counted).toHaveLength(2)
    expect(work.notCounted).not.toContain(leftOut)
  })

  test('as stated: one part, and nothing that a stated number might hold is said to be left out', async () => {
    const { work } = await ask({ ...mfu, workload: { flops: 1e22, chips: 512 } })
    expect(work.counted).toEqual([{ part: english(message('work.as-stated')), flops: 1e22 }])
    expect(work.notCounted).not.toContain(leftOut)
  })

  test('a length of sequences does not count attention by itself', async () => {
    const body = await ask({
      ...mfu,
      workload: { ...base.workload, epochs: 2, sequenceTokens: 4096, countAttention: false },
    })
    // Two epochs of 1e12 tokens: twice the FLOPs of one, and no more.
    const once = await ofWork({})
    expect(body.work.counted[0].flops).toBeCloseTo(2 * once.counted[0].flops, -10)
    expect(stepOf(body, 'flops').value).toBeCloseTo(2 * once.counted[0].flops, -10)
    expect(inputOf(body, 'attentionFlopsPerToken')).toMatchObject({
      value: 0,
      origin: { from: 'default' },
    })
  })
})

describe('what a plan takes from the request', () => {
  test('the length of its sequences, or the model’s context where none is stated', async () => {
    const stated = await ask({ ...plan(), workload: { ...base.workload, sequenceTokens: 4096 } })
    expect(inputOf(stated, 'sequenceTokens')).toMatchObject({
      value: 4096,
      origin: { from: 'request', pointer: '/workload/sequenceTokens' },
    })
    expect(inputOf(await ask(plan()), 'sequenceTokens')).toMatchObject({
      value: 8192,
      origin: { from: 'default', basis: 'derived' },
    })
  })

  test('efficiencies that were fitted elsewhere are estimates, with a warning', async () => {
    const body = await ask(plan())
    expect(body.plan.evidence).not.toBe('measured')
    for (const id of ['matmulEfficiency', 'stepSpread', 'runSpread'])
      expect(inputOf(body, id).origin, id).toMatchObject({
        preset: 'efficiencies',
        basis: 'estimate',
      })
    expect(codesOf(body)).toContain('efficiencies-not-measured-here')
    const measured = await ask(plan({ framework: 'megatron' }))
    expect(measured.plan.evidence).toBe('measured')
    expect(inputOf(measured, 'matmulEfficiency').origin.basis).toBe('measured')
    expect(codesOf(measured)).not.toContain('efficiencies-not-measured-here')
  })

  test('other plans that fit say how much slower they are', async () => {
    const { plan: best } = await ask(plan())
    expect(best.alternatives.length).toBeGreaterThan(2)
    for (const { tokensPerSecondPerChip, memoryBytes, reason } of best.alternatives) {
      // An H100 has 80 GB, here of 1024³ bytes.
      expect(memoryBytes).toBeLessThan(80 * 1024 ** 3)
      const share = best.tokensPerSecondPerChip / tokensPerSecondPerChip - 1
      expect(reason).toBe(english(message('plans.training-slower', { share })))
    }
  })
})

describe('what is wrong with a run', () => {
  test('more stages than layers, and stages that leave some without one', async () => {
    // 32 layers.
    expect(errorsOf(await ask(plan({ pipelineParallel: 33 })))).toEqual([
      ['/performance/pipelineParallel', 'more-stages-than-layers'],
    ])
    expect(errorsOf(await ask(plan({ pipelineParallel: 31 })))).toEqual([
      ['/performance/pipelineParallel', 'stages-without-layers'],
    ])
  })

  test('work that is stated twice: one of both fields is allowed', async () => {
    const { errors } = await ask({ ...mfu, workload: { tokens: 1e12, flops: 1e22, chips: 4 } })
    expect(errors[0]).toMatchObject({ pointer: '/workload', code: 'work-stated-twice' })
    expect(errors[0].allowed).toMatch(/tokens/)
    expect(errors[0].allowed).toMatch(/flops/)
  })

  test('chip-hours and days that make no whole chips have no plan; whole ones have', async () => {
    const of = (chipHours: number) => ask({ ...plan(), workload: { chipHours, days: 3 } })
    // 1000.5 / 72 = 13.9; 1152 / 72 = 16.
    const { errors } = await of(1000.5)
    expect(errors).toHaveLength(1)
    expect(errors[0]).toMatchObject({ pointer: '/workload/days', code: 'chips-not-whole' })
    expect(errors[0].allowed).toMatch(/chip-hours/)
    const { body } = await train({ ...base, ...plan(), workload: { chipHours: 1152, days: 3 } })
    expect(inputOf(body, 'chips')).toMatchObject({ value: 16, origin: { from: 'default' } })
  })

  test('targets of adapters that have no rank: the rank is what is missing', async () => {
    const workload = { ...base.workload, kind: 'lora', adapterTargets: 'attention' }
    const { errors } = await ask({ ...mfu, workload })
    expect(errors[0]).toMatchObject({ pointer: '/workload/adapterTargets', code: 'needs-other' })
    expect(errors[0].allowed).toContain('adapterRank')
    expect(errors[0].detail).toContain('adapterRank')
  })

  test('what is asked for is held against what is there even where another field is wrong', async () => {
    const wrong = { ...mfu, model: 'no such model' }
    expect(errorsOf(await ask({ ...wrong, solveFor: 'tokens' }))).toEqual([
      ['/model', 'unknown-preset'],
      ['/workload', 'nothing-follows'],
    ])
    expect(errorsOf(await ask({ ...wrong, solveFor: 'days' }))).toEqual([
      ['/model', 'unknown-preset'],
    ])
  })

  test('a step that no plan of so many chips can take is a wrong field; one that is too small for a deadline is not', async () => {
    const options = plan({ globalBatchSequences: 7 })
    // 510 = 2 × 3 × 5 × 17 chips: no split of 32 layers and 32 heads leaves one or seven copies.
    const refused = await ask({ ...options, workload: { tokens: 1e12, chips: 510 } })
    expect(errorsOf(refused)).toEqual([['/performance/globalBatchSequences', 'fits-no-plan']])
    const late = await ask({ ...options, workload: { tokens: 1e12, days: 30 } })
    expect(late.plan).toBeNull()
    expect(late.unknown['/plan']).toContain('Llama 3.1 8B')
    const free = await ask({ ...plan(), workload: { tokens: 1e12, chips: 510 } })
    expect(free).not.toHaveProperty('errors')
  })
})
