import { describe, expect, test } from 'vitest'
import { inference } from '../../../src/estimates/inference/index.ts'
import { planCount } from '../../../src/estimates/inference/plan-count.ts'
import type { InferenceRequest } from '../../../src/estimates/inference/request.ts'
import { english } from '../../../src/words/english.ts'
import { message } from '../../../src/words/message.ts'
import { errorsOf, inputOf, stepOf } from '../../support/answers.ts'
import { infer } from '../../support/api.ts'
import { today } from '../../support/today.ts'

const base = {
  workload: { queriesPerSecond: 100, inputTokens: 500, outputTokens: 500 },
  model: 'llama-3.1-8b',
  accelerator: 'nvidia-h100-sxm',
}
const planned = async (options: object = {}, change: object = {}) =>
  (
    await infer({
      ...base,
      ...change,
      performance: { method: 'roofline', precision: 'bf16', ...options },
    })
  ).body

describe('where the numbers of a plan come from', () => {
  test('what an engine sets aside is of its own documents, which are named', async () => {
    const body = await planned()
    const share = inputOf(body, 'memoryShare').origin
    expect(share).toMatchObject({ from: 'preset', preset: 'engines', basis: 'derived' })
    expect(share.sources[0].url).toMatch(/^https:/)
    expect(share.note).toMatch(/vLLM/)
    // Its note stands once, with the first of them.
    const sequences = inputOf(body, 'maxSequences').origin
    expect(sequences.sources).toEqual(share.sources)
    expect(sequences.note.length).toBeLessThan(share.note.length)
  })

  test('efficiencies are measured where the chip was, and an estimate elsewhere', async () => {
    const here = inputOf(await planned(), 'matmulEfficiency').origin
    expect(here).toMatchObject({ from: 'preset', preset: 'efficiencies', basis: 'measured' })
    const spread = inputOf(await planned(), 'rateTableDeviation').origin
    expect(spread).toMatchObject({ preset: 'efficiencies', basis: 'measured', sources: [] })
    const other = await planned({}, { accelerator: 'amd-mi250x' })
    for (const id of ['matmulEfficiency', 'rateTableDeviation'])
      expect(inputOf(other, id).origin, id).toMatchObject({
        preset: 'efficiencies',
        basis: 'estimate',
      })
    expect(other.warnings.map(({ code }: { code: string }) => code)).toContain(
      'efficiencies-not-measured-here',
    )
  })

  test('the rate of a chip says in which format it is', async () => {
    expect(inputOf(await planned(), 'peakFlopsPerSecond').origin.note).toContain('bf16')
    const eight = await planned({ precision: 'fp8' })
    expect(inputOf(eight, 'peakFlopsPerSecond').origin.note).toContain('fp8')
    expect(inputOf(eight, 'peakFlopsPerSecond').value).toBe(1979e12)
  })

  test('a batch that is asked for is the request’s; one that is found is not', async () => {
    const asked = inputOf(await planned({ batch: 4 }), 'batch')
    expect(asked).toMatchObject({
      value: 4,
      origin: { from: 'request', pointer: '/performance/batch' },
    })
    expect(inputOf(await planned(), 'batch').origin).toMatchObject({
      from: 'default',
      basis: 'derived',
    })
  })

  test('prefill that has replicas of its own takes none of these', async () => {
    const shared = inputOf(await planned({ prefillPool: 'shared' }), 'prefillShare')
    const apart = inputOf(await planned({ prefillPool: 'own' }), 'prefillShare')
    expect([shared.value, apart.value]).toEqual([1, 0])
    expect(apart.origin.note).toBe(english(message('notes.prefill-apart')))
    expect(shared.origin.note).toBe(english(message('notes.prefill-shared')))
  })

  test('tokens guessed ahead are the request’s; without, each step decodes one by definition', async () => {
    const guessed = await planned({ draftTokens: 3, acceptanceRate: 0.5 })
    for (const id of ['draftTokens', 'acceptanceRate'])
      expect(inputOf(guessed, id).origin, id).toMatchObject({
        from: 'request',
        pointer: `/performance/${id}`,
      })
    // 1 + 0.5 + 0.25 + 0.125
    expect(stepOf(guessed, 'decodedTokensPerStep').value).toBeCloseTo(1.875, 12)
    const plain = await planned()
    expect(inputOf(plain, 'decodedTokensPerStep')).toMatchObject({
      value: 1,
      origin: { from: 'default' },
    })
    expect(inputOf(plain, 'draftTokens')).toBeUndefined()
  })
})

describe('the format that an engine chooses', () => {
  test('no plan in any: the reason is that of the smallest weights, which come nearest', async () => {
    // 70 billion parameters and 24 GB cards, of which one alone is allowed.
    const at = async (precision: string) =>
      (
        await planned(
          { precision, tensorParallel: 1, pipelineParallel: 1 },
          { model: 'llama-3.1-70b', accelerator: 'nvidia-l4' },
        )
      ).unknown['/roofline']
    expect(await at('auto')).toBe(await at('fp8'))
    expect(await at('auto')).not.toBe(await at('bf16'))
  })

  test('without a plan the weights are still counted in the format that was asked for', async () => {
    // 80e9 parameters of 1 byte fit one chip of 80 GB; of 2 bytes they take two.
    const on = async (precision: string) =>
      (await planned({ precision }, { model: { activeParameters: 80e9 } })).fleet.chipsToHoldWeights
    expect(await on('fp8')).toBe(1)
    expect(await on('bf16')).toBe(2)
    expect(await on('auto')).toBe(2)
  })
})

describe('what an answer with a plan shows', () => {
  const busy = { workload: { ...base.workload, queriesPerSecond: 1000 } }
  test('its numbers are explained, and an ordinary request is warned of nothing', async () => {
    const body = await planned({}, busy)
    expect(body.warnings).toEqual([])
    expect(body.derivation.figures).toMatchObject({
      '/roofline/memory/weightBytes': 'replicaWeightBytes',
      '/roofline/interval/usdPerYear/low': 'usdPerYearLow',
    })
    const { body: ofShare } = await infer({
      ...base,
      ...busy,
      performance: { method: 'flops', precision: 'bf16', flopsUtilization: 0.4 },
    })
    expect(Object.keys(ofShare.derivation.figures).join()).not.toMatch(/roofline/)
  })

  test('the ratio of the request is its own; that of its hours follows from them', async () => {
    const stated = await planned({}, { workload: { ...busy.workload, peakToAverageRatio: 3 } })
    expect(inputOf(stated, 'peakToAverageRatio')).toMatchObject({
      value: 3,
      origin: { from: 'request', pointer: '/workload/peakToAverageRatio' },
    })
    // 12 hours at 1 and 12 at 3: a mean of 2, so the peak is 1.5 times as much.
    const hourlyWeights = Array.from({ length: 24 }, (_, hour) => (hour < 12 ? 1 : 3))
    const hours = await planned({}, { ...busy, scaling: { hourlyWeights } })
    expect(inputOf(hours, 'peakToAverageRatio')).toMatchObject({
      value: 1.5,
      origin: { from: 'default', basis: 'derived' },
    })
  })
})

describe('a format that a chip has no rate in', () => {
  test('has no plan, and the format and the chip are named', async () => {
    const { roofline, unknown } = await planned(
      { precision: 'fp8' },
      { accelerator: 'groq-lpu-v1' },
    )
    expect(roofline).toBeNull()
    expect(unknown['/roofline']).toMatch(/Groq/)
  })
})

describe('splits that the model does not have', () => {
  test('more stages than layers, and chips that do not divide the heads', async () => {
    // Llama 3.1 8B has 32 layers and 32 heads.
    const wrong = await planned({ tensorParallel: 3, pipelineParallel: 33 })
    expect(errorsOf(wrong)).toEqual([
      ['/performance/tensorParallel', 'not-a-divisor-of-heads'],
      ['/performance/pipelineParallel', 'more-stages-than-layers'],
    ])
    const right = await planned({ tensorParallel: 4, pipelineParallel: 2 })
    expect(right.roofline.plan).toMatchObject({ tensorParallel: 4, pipelineParallel: 2 })
    expect(inputOf(right, 'pipelineParallel').origin).toMatchObject({ from: 'request' })
  })

  test('no stages at all are the search’s to choose', async () => {
    const { status } = await infer({ ...base, performance: { method: 'roofline' } })
    expect(status).toBe(200)
  })
})

describe('how many plans a request compares, and so what it costs to answer', () => {
  const count = (performance: object, change: object = {}) => {
    const read = inference.requestOf({ ...base, ...change, performance }, { today })
    if (!read.ok) throw new Error(JSON.stringify(read.errors))
    return planCount(read.answer as InferenceRequest)
  }
  const flops = { method: 'flops', precision: 'bf16', flopsUtilization: 0.4 }

  test('none but itself without a roofline, or without an architecture', () => {
    expect(count(flops)).toBe(1)
    expect(count({ method: 'roofline' }, { model: { activeParameters: 8e9 } })).toBe(1)
  })

  test('each split in each format that the chip multiplies', () => {
    const one = count({ method: 'roofline', precision: 'bf16' })
    expect(one).toBeGreaterThan(1)
    // Of an H100: bf16 and fp8.
    expect(count({ method: 'roofline', precision: 'auto' })).toBe(2 * one)
    const fixed = { tensorParallel: 2, pipelineParallel: 1 }
    expect(count({ method: 'roofline', precision: 'bf16', ...fixed })).toBe(1)
  })

  test('on a chip of one’s own too', () => {
    const accelerator = {
      peakFlopsPerSecond: 1e15,
      memoryBytes: 80e9,
      bandwidthBytesPerSecond: 3e12,
    }
    expect(count({ method: 'roofline', precision: 'bf16' }, { accelerator })).toBeGreaterThan(1)
  })
})

describe('training that is counted in', () => {
  const training = { scenario: 'gpt-3-a100' }

  test('sends its headline with the working, and none without', async () => {
    const flops = { method: 'flops', precision: 'bf16', flopsUtilization: 0.4 }
    const ask = async (working: string) =>
      (await infer({ ...base, performance: flops, working, refresh: { training } })).body
    const full = await ask('full')
    expect(full.refresh.training.derivation.steps.length).toBeGreaterThan(0)
    const none = await ask('none')
    expect(none.refresh.training.derivation).toEqual({ inputs: [], steps: [] })
    expect(none.refresh.training.totalUsd).toBe(full.refresh.training.totalUsd)
    expect(full.request.refresh.training).toMatchObject({ ...training, model: 'gpt-3-175b' })
  })
})

describe('worth', () => {
  const flops = { method: 'flops', precision: 'bf16', flopsUtilization: 0.4 }
  test('what is not said of bringing it in is nothing, by default', async () => {
    const { body } = await infer({
      ...base,
      performance: flops,
      value: { valueUsdPerYear: 1e9 },
    })
    expect(inputOf(body, 'implementationUsd')).toMatchObject({
      value: 0,
      origin: { from: 'default' },
    })
    expect(body.value.paybackYears).toBe(0)
    const { body: without } = await infer({ ...base, performance: flops })
    expect(without.value).toBeNull()
    expect(inputOf(without, 'implementationUsd')).toBeUndefined()
  })
})
