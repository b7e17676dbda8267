import { describe, expect, test } from 'vitest'
import { efficiencies } from '../../../src/presets/registry.ts'
import { infer } from '../../support/api.ts'
import { llamaOnH100 } from '../../support/llama-by-hand.ts'

const tokens = { input: 512, output: 256 }
/** Output tokens and queries a second of 64 sequences. */
const rate = llamaOnH100(tokens).rate(64)
const each = rate / tokens.output
/** Half the published 80% interval of a chip and engine that were measured. */
const factor = Math.exp(efficiencies().spread.measured)

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
    // 10.3 replicas are 11; at e^0.216 = 1.241 times the speed 8.3 are 9, and 12.8 are 13 at as much less.
    expect(cost.usdPerYear).toBeCloseTo(11 * year, 6)
    expect(roofline.interval.usdPerYear.low).toBeCloseTo(Math.ceil(10.3 / factor) * year, 6)
    expect(roofline.interval.usdPerYear.high).toBeCloseTo(Math.ceil(10.3 * factor) * year, 6)
  })

  test('cost: a spare replica stays, however fast the chips are', async () => {
    const { cost, roofline } = await answerTo(10.3, { scaling: { redundantReplicas: 1 } })
    expect(cost.usdPerYear).toBeCloseTo(12 * year, 6)
    expect(roofline.interval.usdPerYear.low).toBeCloseTo((Math.ceil(10.3 / factor) + 1) * year, 6)
    expect(roofline.interval.usdPerYear.high).toBeCloseTo((Math.ceil(10.3 * factor) + 1) * year, 6)
  })

  test('cost: half a replica is one, faster or slower', async () => {
    const { roofline } = await answerTo(0.5)
    expect(roofline.interval.usdPerYear.low).toBeCloseTo(year, 6)
    expect(roofline.interval.usdPerYear.high).toBeCloseTo(year, 6)
  })

  test('a family of chips that was measured, and none: their wider spreads', async () => {
    const { family, prior } = efficiencies().spread
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
    expect(await spreadOf('nvidia-h800-sxm')).toBeCloseTo(family, 9)
    const own = { peakFlopsPerSecond: 1e15, memoryBytes: 80e9, bandwidthBytesPerSecond: 3e12 }
    expect(await spreadOf(own)).toBeCloseTo(prior, 9)
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
})
