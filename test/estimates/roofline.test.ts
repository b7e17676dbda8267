import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inference } from '../../src/estimates/inference/index.ts'
import { withEngine } from '../../src/estimates/shared/read.ts'
import { weightFormats } from '../../src/presets/formats.ts'
import { today } from '../support/today.ts'

const workload = { queriesPerSecond: 1, inputTokens: 512, outputTokens: 256 }
const h100 = { model: 'llama-3.1-8b', accelerator: 'nvidia-h100-sxm' }

const answerTo = (body: object) => {
  const result = inference.ask(body, { today })
  if (!result.ok) throw new Error(JSON.stringify(result.errors))
  return result.answer
}
const plannedFor = (body: object) => {
  const { roofline, ...answer } = answerTo(body)
  if (roofline === null) throw new Error(answer.unknown['/roofline'])
  return { ...answer, roofline }
}

describe('Llama 3.1 8B at 16 bits on one H100 at $6.98 an hour (arXiv 2606.11690)', () => {
  const at = (queriesPerSecond: number) =>
    plannedFor({
      ...h100,
      workload: { ...workload, queriesPerSecond },
      performance: { method: 'roofline', precision: 'fp16' },
      price: { method: 'rent', usdPerChipHour: 6.98 },
      billing: 'chip',
    })

  test('a million output tokens cost $7.60 at 1 query a second', () => {
    const { cost, fleet } = at(1)
    expect(fleet.replicas).toBe(1)
    expect(Math.abs((cost.usdPerMillionOutputTokens ?? 0) / 7.6 - 1)).toBeLessThan(0.02)
  })

  test('and about $0.31 when it is full', () => {
    const { roofline } = at(1)
    expect(Math.abs((roofline.saturatedUsdPerMillionOutputTokens ?? 0) / 0.31 - 1)).toBeLessThan(
      0.2,
    )
    expect(roofline.underuseFactor).toBeGreaterThan(20)
  })

  test('too few replicas are told how many are needed', () => {
    // 28.6 queries a second each, and 22.9 at four fifths: 100 / 22.9 = 4.4.
    const overloaded = plannedFor({
      ...h100,
      workload: { ...workload, queriesPerSecond: 100 },
      performance: { method: 'roofline', precision: 'fp16' },
      scaling: { replicas: 2 },
    })
    expect(overloaded.fleet.replicas).toBe(2)
    expect(overloaded.roofline.load).toBeNull()
    expect(overloaded.warnings.map(({ detail }) => detail).join()).toContain('needs 5 replicas')
  })

  test('an overload needs more replicas, and says how many', () => {
    const { fleet, roofline } = at(1000)
    expect(fleet.replicas).toBeGreaterThan(30)
    expect(roofline.text).toContain(`${fleet.replicas} replicas of 1`)
  })
})

describe('a plan', () => {
  const body = {
    workload: { queriesPerSecond: 50, inputTokens: 1000, outputTokens: 500, peakToAverageRatio: 2 },
    model: 'llama-3.3-70b',
    accelerator: 'nvidia-h100-sxm',
    performance: {
      method: 'roofline',
      precision: 'fp8',
      maxTtftSeconds: 0.5,
      maxTpotSeconds: 0.03,
    },
  }

  test('keeps the limits, full and at its load', () => {
    const { performance, roofline } = plannedFor(body)
    expect(performance.tpotSeconds).toBeLessThanOrEqual(0.03)
    expect(performance.ttftSeconds).toBeLessThanOrEqual(0.5)
    expect(roofline.load?.tpotSeconds).toBeLessThanOrEqual(0.03)
    expect(roofline.load?.ttftP95Seconds).toBeLessThanOrEqual(0.5)
    expect(roofline.limits?.tpot?.seconds).toBeLessThanOrEqual(0.03)
  })

  test('takes fewer chips without the limits', () => {
    const free = plannedFor({ ...body, performance: { method: 'roofline', precision: 'fp8' } })
    expect(free.fleet.chipsExact).toBeLessThanOrEqual(plannedFor(body).fleet.chipsExact ?? 0)
  })

  test('the working starts from inputs that are known and ends at the answer', () => {
    const { derivation, performance } = plannedFor(body)
    const step = derivation.steps.find(({ id }) => id === 'tpotSeconds')
    expect(step?.value).toBe(performance.tpotSeconds)
    for (const input of derivation.inputs)
      expect(input.origin ?? input.reason, input.id).toBeDefined()
    const known = new Set([...derivation.inputs, ...derivation.steps].map(({ id }) => id))
    for (const { id, inputs } of derivation.steps)
      for (const input of inputs) expect(known.has(input), `${id} from ${input}`).toBe(true)
  })

  test('redundant replicas and hourly scaling change what is paid', () => {
    const one = answerTo(body)
    const spare = answerTo({ ...body, scaling: { redundantReplicas: 2 } })
    expect((spare.fleet.replicas ?? 0) - (one.fleet.replicas ?? 0)).toBe(2)
    const hourlyWeights = Array.from({ length: 24 }, (_, hour) => (hour < 12 ? 1 : 9))
    const flat = answerTo({ ...body, scaling: { hourlyWeights } })
    const scaled = answerTo({ ...body, scaling: { hourlyWeights, autoscaling: 'hourly' } })
    expect(scaled.cost.usdPerYear).toBeLessThan(0.7 * (flat.cost.usdPerYear ?? 0))
  })

  test('hourly scaling hands back no chips that are owned, and says so', () => {
    const hourlyWeights = Array.from({ length: 24 }, (_, hour) => (hour < 12 ? 1 : 9))
    const owned = { ...body, price: { method: 'own' } }
    const flat = answerTo({ ...owned, scaling: { hourlyWeights } })
    const scaled = answerTo({ ...owned, scaling: { hourlyWeights, autoscaling: 'hourly' } })
    expect(scaled.cost.capexUsd).toBe(flat.cost.capexUsd)
    expect(scaled.cost.allInUsdPerYear).toBe(flat.cost.allInUsdPerYear)
    expect(scaled.fleet).toEqual(flat.fleet)
    expect(scaled.warnings.map(({ code }) => code)).toContain('owned-chips-stay')
    expect(flat.warnings.map(({ code }) => code)).not.toContain('owned-chips-stay')
  })
})

describe('number formats', () => {
  test('auto takes the cheapest that the chip multiplies, and shows the others', () => {
    const body = {
      ...h100,
      model: 'llama-3.3-70b',
      workload: { ...workload, queriesPerSecond: 100 },
    }
    const at = (precision: string, accelerator = 'nvidia-h100-sxm') =>
      plannedFor({ ...body, accelerator, performance: { method: 'roofline', precision } })
    expect(at('auto').roofline.precision).toBe('fp8')
    expect(at('auto').fleet.chipsExact).toBe(at('fp8').fleet.chipsExact)
    expect(
      at('auto')
        .roofline.alternatives.map(({ text }) => text)
        .join(),
    ).toContain('bf16')
    expect(at('auto', 'nvidia-b200-sxm').roofline.precision).toBe('nvfp4')
    expect(at('auto', 'nvidia-a100-sxm-80gb').roofline.precision).toBe('bf16')
  })
})

describe('what cannot be planned says why', () => {
  test.each([
    [{ ...h100, accelerator: 'vastai-va10', workload }, 'rate of the VA10'],
    [{ ...h100, model: 'llama-3.1-405b', accelerator: 'nvidia-l4', workload }, 'Out of memory by'],
    [{ ...h100, workload, performance: { method: 'roofline', maxTpotSeconds: 1e-5 } }, 'TPOT is'],
    [{ ...h100, model: { activeParameters: 7e9 }, workload }, 'architecture'],
    [
      { ...h100, accelerator: { peakFlopsPerSecond: 1e14, memoryBytes: 8e10 }, workload },
      'Memory bandwidth per chip',
    ],
  ])('%#', (body, reason) => {
    const { roofline, unknown, cost } = answerTo(body)
    expect(roofline).toBeNull()
    expect(unknown['/roofline']).toContain(reason)
    expect(cost.usdPerYear).toBeNull()
  })

  test.each([
    [{ tensorParallel: 3 }, '/performance/tensorParallel', '1, 2, 4, 8, 16, 32'],
    [{ pipelineParallel: 40 }, '/performance/pipelineParallel', '1 to 32'],
    [{ draftTokens: 2 }, '/performance/draftTokens', 'both, for speculative decoding, or neither'],
    [{ precision: 'fp5' }, '/performance/precision', '"bf16"'],
    [{ engine: 'vlm' }, '/performance/engine', '"vllm"'],
  ])('%o is refused', (performance, pointer, allowed) => {
    const result = inference.ask(
      { ...h100, workload, performance: { method: 'roofline', ...performance } },
      { today },
    )
    expect(result.ok).toBe(false)
    if (result.ok) return
    expect(result.errors[0]?.pointer).toBe(pointer)
    expect(result.errors[0]?.allowed).toContain(allowed)
  })

  test.each([
    [{ autoscaling: 'hourly' }, '/scaling/autoscaling'],
    [{ hourlyWeights: [1, 2] }, '/scaling/hourlyWeights'],
    [{ hourlyWeights: Array(24).fill(0) }, '/scaling/hourlyWeights'],
    [{ hourlyWeights: 'even' }, '/scaling/hourlyWeights'],
  ])('scaling %o is refused', (scaling, pointer) => {
    const result = inference.ask({ ...h100, workload, scaling }, { today })
    expect(result.ok).toBe(false)
    if (!result.ok) expect(result.errors[0]?.pointer).toBe(pointer)
  })
})

const finite = (value: unknown): boolean =>
  typeof value === 'number'
    ? Number.isFinite(value)
    : typeof value !== 'object' || value === null || Object.values(value).every(finite)

describe('any plan that may be asked for', () => {
  test('gives finite numbers or reasons, never NaN', async () => {
    await withEngine(() => inference.ask({ scenario: 'google-search-2023' }, { today }))
    fc.assert(
      fc.property(
        fc.record({
          model: fc.constantFrom(
            'llama-3.1-8b',
            'deepseek-v3',
            'mixtral-8x7b',
            'gemma-3-27b',
            'gpt-2',
          ),
          accelerator: fc.constantFrom(
            'nvidia-h100-sxm',
            'nvidia-l4',
            'google-tpu-v5e',
            'huawei-ascend-910b',
            'groq-lpu-v1',
          ),
          workload: fc.record({
            queriesPerSecond: fc.constantFrom(0, 1e-6, 1, 1e6),
            inputTokens: fc.constantFrom(0, 1, 1000, 1e6),
            outputTokens: fc.constantFrom(1, 2, 500, 1e6),
          }),
          performance: fc.record(
            {
              method: fc.constant('roofline'),
              precision: fc.constantFrom(...weightFormats),
              batch: fc.constantFrom(1, 64, 100_000),
              maxTtftSeconds: fc.constantFrom(1e-4, 0.5, 100),
              prefixCacheHitRate: fc.constantFrom(0, 0.5, 1),
              prefillPool: fc.constantFrom('shared', 'own'),
              chunkTokens: fc.constantFrom(16, 8192),
            },
            { requiredKeys: ['method'] },
          ),
        }),
        (body) => {
          const answer = answerTo(body)
          expect(finite(answer)).toBe(true)
          if (answer.roofline === null) expect(answer.unknown['/roofline']).toBeTruthy()
        },
      ),
      { numRuns: 300, seed: 7 },
    )
  })
})
