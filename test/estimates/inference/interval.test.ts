import { describe, expect, test } from 'vitest'
import { inputOf, stepOf } from '../../support/answers.ts'
import { infer } from '../../support/api.ts'
import { llamaOnH100 } from '../../support/llama-by-hand.ts'
import { halfOfRate } from '../../support/spread.ts'

const tokens = { input: 512, output: 256 }
/** Output tokens and queries a second of 64 sequences. */
const rate = llamaOnH100(tokens).rate(64)
const each = rate / tokens.output
/** The 80% interval of a dense model on a chip and engine that were measured, in a version that nobody states. */
const factor = Math.exp(halfOfRate('table', 'version'))
/** Replicas for 10.3 at the ends of the rate’s interval. */
const [fewest, most] = [Math.ceil(10.3 / factor), Math.ceil(10.3 * factor)]

const answerTo = async (replicas: number, more: object = {}) => {
  const { body } = await infer({
    model: 'llama-3.1-8b',
    accelerator: 'nvidia-h100-sxm',
    // Of the queries 80% are served, and twice as many at the peak.
    workload: {
      queriesPerSecond: (replicas * each) / 0.8 / 2,
      servedShare: 0.8,
      peakToAverageRatio: 2,
      inputTokens: tokens.input,
      outputTokens: tokens.output,
    },
    performance: {
      method: 'roofline',
      tensorParallel: 1,
      pipelineParallel: 1,
      batch: 64,
      maxUtilization: 1,
    },
    price: { method: 'rent', usdPerChipHour: 2 },
    billing: 'chip',
    ...more,
  })
  return body
}
/** A year of one H100 at $2 an hour: 2 × 8,760. */
const year = 17_520

describe('how far off the prediction may be, for whoever sets money aside', () => {
  test('tokens a second: down and up by the published spread', async () => {
    const { level, outputTokensPerSecondPerReplica } = (await answerTo(1)).roofline.interval
    const { low, high } = outputTokensPerSecondPerReplica
    expect(level).toBe(0.8)
    expect(low / (rate / factor)).toBeCloseTo(1, 9)
    expect(high / (rate * factor)).toBeCloseTo(1, 9)
  })

  test('cost: slower chips need more replicas, faster ones fewer', async () => {
    const { cost, roofline } = await answerTo(10.3)
    expect([fewest, most]).not.toContain(11)
    expect(cost.usdPerYear).toBeCloseTo(11 * year, 6)
    expect(roofline.interval.usdPerYear.low).toBeCloseTo(fewest * year, 6)
    expect(roofline.interval.usdPerYear.high).toBeCloseTo(most * year, 6)
    expect(roofline.interval.chips).toEqual({ low: fewest, high: most })
  })

  test('cost: a spare replica stays, however fast the chips are', async () => {
    const { cost, roofline } = await answerTo(10.3, { scaling: { redundantReplicas: 1 } })
    expect(cost.usdPerYear).toBeCloseTo(12 * year, 6)
    expect(roofline.interval.usdPerYear.low).toBeCloseTo((fewest + 1) * year, 6)
    expect(roofline.interval.usdPerYear.high).toBeCloseTo((most + 1) * year, 6)
    expect(roofline.interval.chips).toEqual({ low: fewest + 1, high: most + 1 })
  })

  test('cost: half a replica is one, faster or slower', async () => {
    const { roofline } = await answerTo(0.5)
    expect(roofline.interval.usdPerYear.low).toBeCloseTo(year, 6)
    expect(roofline.interval.usdPerYear.high).toBeCloseTo(year, 6)
  })

  test('a family of chips that was measured, and none: their wider spreads', async () => {
    const spreadOf = async (accelerator: unknown) => {
      const { body } = await infer({
        model: 'llama-3.1-8b',
        accelerator,
        workload: { queriesPerSecond: 1, outputTokens: 256 },
        performance: { method: 'roofline' },
      })
      const { low, high } = body.roofline.interval.outputTokensPerSecondPerReplica
      return Math.log(high / low) / 2
    }
    expect(await spreadOf('nvidia-h800-sxm')).toBeCloseTo(halfOfRate('table', 'version', 'chip'), 9)
    const own = { peakFlopsPerSecond: 1e15, memoryBytes: 80e9, bandwidthBytesPerSecond: 3e12 }
    expect(await spreadOf(own)).toBeCloseTo(halfOfRate('table', 'version', 'chip', 'family'), 9)
  })

  test('without a price the cost has no interval', async () => {
    // Leased in China alone, it has no spot.
    const { body } = await infer({
      model: 'llama-3.1-8b',
      accelerator: 'huawei-ascend-910c',
      workload: { queriesPerSecond: 1, outputTokens: 256 },
      price: { method: 'rent', kind: 'spot' },
    })
    expect(body.cost.usdPerYear).toBeNull()
    expect(body.roofline.interval.usdPerYear).toBeNull()
  })

  test('TTFT and TPOT: both ends, about what is predicted', async () => {
    const { performance, roofline } = await answerTo(1)
    for (const id of ['ttftSeconds', 'tpotSeconds'] as const) {
      const { low, high } = roofline.interval[id]
      expect(low).toBeLessThan(performance[id])
      expect(low * high).toBeCloseTo(performance[id] ** 2, 12)
    }
  })

  test.each([
    ['llama-3.1-8b', 'nvidia-h100-sxm', 'vllm', /: engine version not stated\.$/],
    ['llama-3.1-8b', 'amd-mi250x', 'vllm', /neither the chip nor its family was measured/],
    ['llama-3.1-8b', 'nvidia-h100-sxm', 'other', /engine that was not measured/],
    ['qwen3-30b-a3b', 'aws-inferentia2', 'vllm', /sparse model on a chip without sparse/],
  ])(
    '%s on %s by %s: the reason is told, and the working adds up',
    async (model, accelerator, engine, reason) => {
      const { body } = await infer({
        model,
        accelerator,
        workload: { queriesPerSecond: 1, outputTokens: 256 },
        performance: { method: 'roofline', engine },
      })
      expect(body.roofline.interval.reason).toMatch(reason)
      for (const figure of ['rate', 'ttft', 'tpot']) {
        const parts = ['Table', 'Model', 'Batch', 'Chip', 'Engine', 'Format'].map(
          (part) => inputOf(body, `${figure}${part}Deviation`).value,
        )
        const spread = inputOf(body, `${figure}Quantile`).value * Math.hypot(...parts)
        expect(stepOf(body, `${figure}Spread`).value).toBeCloseTo(spread, 12)
      }
    },
  )
})
