import { describe, expect, test } from 'vitest'
import { infer } from '../../support/api.ts'
import { llamaOnH100 } from '../../support/llama-by-hand.ts'

const tokens = { input: 512, output: 256 }
/** Queries a second of 64 sequences on one H100. */
const each = llamaOnH100(tokens).rate(64) / tokens.output

/** Eight hours without queries, eight at the mean, eight at twice the mean. */
const hourlyWeights = [...Array(8).fill(0), ...Array(8).fill(0.25), ...Array(8).fill(0.5)]

/** Used in full, so that replicas can be counted by hand. */
const performance = {
  method: 'roofline',
  tensorParallel: 1,
  pipelineParallel: 1,
  batch: 64,
  maxUtilization: 1,
}

const answerTo = async (queriesPerSecond: number, scaling: object, more: object = {}) => {
  const { body } = await infer({
    model: 'llama-3.1-8b',
    accelerator: 'nvidia-h100-sxm',
    workload: { queriesPerSecond, inputTokens: tokens.input, outputTokens: tokens.output },
    performance,
    price: { method: 'rent', usdPerChipHour: 2 },
    billing: 'chip',
    scaling: { hourlyWeights, ...scaling },
    ...more,
  })
  return body
}

describe('what replicas that follow the hours cost, for whoever pays for them', () => {
  test.each([
    // 2.55 replicas’ worth at the mean and 5.1 at its double: 0, 3 and 6 by the hour, one at least.
    { why: 'one at least stays', scaling: {}, hours: [1, 3, 6] },
    {
      why: 'a spare is paid for in every hour',
      scaling: { redundantReplicas: 1 },
      hours: [2, 4, 7],
    },
    { why: 'none need stay', scaling: { minReplicas: 0 }, hours: [0, 3, 6] },
    {
      why: 'more stay than a night needs, and spares beside them',
      scaling: { minReplicas: 4, redundantReplicas: 2 },
      hours: [6, 6, 8],
    },
  ])('$why: $hours replicas', async ({ scaling, hours }) => {
    const { cost, fleet } = await answerTo(2.55 * each, { autoscaling: 'hourly', ...scaling })
    const paid = hours.reduce((sum, count) => sum + 8 * count, 0)
    expect(cost.usdPerDay).toBeCloseTo(paid * 2, 9)
    expect(cost.usdPerYear).toBeCloseTo(paid * 2 * 365, 6)
    expect(fleet.chipsExact).toBeCloseTo(paid / 24, 9)
    // The fleet is that of the busiest hours.
    expect(fleet.replicas).toBe(hours[2])
  })

  test('a full replica is no more than one, whatever binary fractions leave over', async () => {
    const { fleet } = await answerTo(each, { autoscaling: 'hourly', minReplicas: 0 })
    expect(fleet.chipsExact).toBeCloseTo((8 * 1 + 8 * 2) / 24, 9)
  })

  test('each hour keeps headroom: full replicas need a fourth more at four fifths', async () => {
    // 4 replicas' worth at the mean and 8 at its double: 4 / 0.8 = 5 and 8 / 0.8 = 10.
    const { fleet } = await answerTo(
      4 * each,
      { autoscaling: 'hourly', minReplicas: 0 },
      { performance: { ...performance, maxUtilization: 0.8 } },
    )
    expect(fleet.chipsExact).toBeCloseTo((8 * 5 + 8 * 10) / 24, 9)
    expect(fleet.replicas).toBe(10)
    expect(fleet.peakUtilization).toBeCloseTo(0.8, 9)
  })

  test('what a cache answers needs no replicas in any hour', async () => {
    const { fleet } = await answerTo(
      0,
      { autoscaling: 'hourly', minReplicas: 0 },
      {
        workload: {
          queriesPerSecond: 5.1 * each,
          servedShare: 0.5,
          inputTokens: tokens.input,
          outputTokens: tokens.output,
        },
      },
    )
    expect(fleet.chipsExact).toBeCloseTo((8 * 3 + 8 * 6) / 24, 9)
  })

  test('replicas that stay are those of the peak: twice the mean', async () => {
    const { fleet, cost, derivation } = await answerTo(2.55 * each, {})
    const input = derivation.inputs.find(({ id }: { id: string }) => id === 'peakToAverageRatio')
    expect(input.value).toBeCloseTo(2, 12)
    expect(fleet.replicas).toBe(6)
    expect(cost.usdPerYear).toBeCloseTo(6 * 2 * 8760, 6)
  })

  test('those that follow the hours share the load, the spare aside', async () => {
    // Paid for are (8 × 2 + 8 × 4 + 8 × 7) / 24 = 13 / 3 on average, of which one is spare.
    const { roofline } = await answerTo(2.55 * each, {
      autoscaling: 'hourly',
      redundantReplicas: 1,
    })
    expect(roofline.load.queriesPerSecondPerReplica / ((2.55 * each) / (10 / 3))).toBeCloseTo(1, 9)
  })
})
