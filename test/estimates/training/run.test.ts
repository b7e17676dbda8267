import { describe, expect, test } from 'vitest'
import { trainingEfficiencies } from '../../../src/presets/registry.ts'
import { train } from '../../support/api.ts'
import { type Cut, llamaTrained, planOf } from '../../support/training-by-hand.ts'

/** Eight copies of one H100 that recompute their layers. */
const cut: Cut = {
  tensor: 1,
  stages: 1,
  context: 1,
  copies: 8,
  turns: 1,
  micro: 1,
  batch: 128,
  sequence: 4096,
  zero: 1,
  recomputes: true,
}
const pace = llamaTrained(cut).tokensPerSecondPerChip
const { runs, spread } = trainingEfficiencies()

const ask = async (workload: object, performance: object = {}, more: object = {}) => {
  const { status, body } = await train({
    workload: { sequenceTokens: 4096, ...workload },
    model: 'llama-3.1-8b',
    accelerator: 'nvidia-h100-sxm',
    performance: { ...planOf(cut), ...performance },
    price: { method: 'rent', usdPerChipHour: 2 },
    ...more,
  })
  expect(status).toBe(200)
  return body
}

describe('a whole run at the speed of its plan, for whoever pays for it', () => {
  // 0.1 trillion tokens at 65% of the speed of benchmarks, which published runs reached.
  const days = 1e11 / (8 * pace * runs.goodput) / 86_400

  test('days, chip-hours and cost', async () => {
    const body = await ask({ tokens: 1e11, chips: 8 })
    expect(body.plan.runSpeedShare).toBe(runs.goodput)
    expect(body.days / days).toBeCloseTo(1, 9)
    expect(body.chipHours / (8 * 24 * days)).toBeCloseTo(1, 9)
    expect(body.cost.usd / (2 * 8 * 24 * days)).toBeCloseTo(1, 9)
  })

  test('as far off as published runs were: days and cost', async () => {
    const { plan } = await ask({ tokens: 1e11, chips: 8 })
    const { interval } = plan
    const factor = Math.exp(runs.spread)
    const usd = 2 * 8 * 24 * days
    expect(interval.level).toBe(0.8)
    expect(interval.days.low / (days / factor)).toBeCloseTo(1, 9)
    expect(interval.days.high / (days * factor)).toBeCloseTo(1, 9)
    expect(interval.usd.low / (usd / factor)).toBeCloseTo(1, 9)
    expect(interval.usd.high / (usd * factor)).toBeCloseTo(1, 9)
    expect(interval.tokens).toBeNull()
  })

  test('or tokens, where the time is given', async () => {
    const { plan, tokens } = await ask({ chips: 8, days: 10 })
    const trained = 10 * 86_400 * 8 * pace * runs.goodput
    const factor = Math.exp(runs.spread)
    expect(tokens / trained).toBeCloseTo(1, 9)
    expect(plan.interval.tokens.low / (trained / factor)).toBeCloseTo(1, 9)
    expect(plan.interval.tokens.high / (trained * factor)).toBeCloseTo(1, 9)
    expect(plan.interval).toMatchObject({ days: null, usd: null })
  })

  test('tokens a second: as far off as benchmarks of this chip were, or of its family, or of any', async () => {
    const halfOf = async (framework: string, accelerator: unknown) => {
      const body = await ask({ tokens: 1e11, chips: 8 }, { framework }, { accelerator })
      const { low, high } = body.plan.interval.tokensPerSecondPerChip
      expect(Math.sqrt(low * high) / body.plan.tokensPerSecondPerChip).toBeCloseTo(1, 9)
      return Math.log(high / low) / 2
    }
    expect(await halfOf('megatron', 'nvidia-h100-sxm')).toBeCloseTo(spread.measured, 9)
    expect(await halfOf('other', 'nvidia-h100-sxm')).toBeCloseTo(spread.family, 9)
    const own = { peakFlopsPerSecond: 1e15, memoryBytes: 80e9, bandwidthBytesPerSecond: 3e12 }
    expect(await halfOf('megatron', own)).toBeCloseTo(spread.prior, 9)
  })

  test('at its own speed, where the request says so', async () => {
    const body = await ask({ tokens: 1e11, chips: 8 }, { runSpeedShare: 1 })
    expect(body.days / (1e11 / (8 * pace) / 86_400)).toBeCloseTo(1, 9)
  })

  test('epochs go through the same tokens again', async () => {
    const body = await ask({ tokens: 1e11, epochs: 3, chips: 8 })
    expect(body.days / (3 * days)).toBeCloseTo(1, 9)
    expect(body.work.trainedTokens).toBe(3e11)
  })
})

describe('failures of a run, for whoever plans its time', () => {
  // Each chip fails 3 times a year: 8 of them every 365 × 24 / 24 = 365 hours.
  const reliability = { interruptionsPerChipYear: 3, checkpointSeconds: 60, restartSeconds: 1800 }
  const between = (chips: number) => (365 * 24 * 3600) / (3 * chips)
  /** Young’s interval; of it, its checkpoint and a restart, what makes progress (Daly 2006). */
  const goodputOf = (chips: number, interval = Math.sqrt(2 * 60 * between(chips))) =>
    interval /
    (between(chips) *
      Math.exp(1800 / between(chips)) *
      Math.expm1((interval + 60) / between(chips)))

  test('of the cluster, and what they cost', async () => {
    const body = await ask({ tokens: 1e11, chips: 8 }, { runSpeedShare: 1 }, { reliability })
    const { reliability: now } = body
    const days = 1e11 / (8 * pace) / 86_400 / goodputOf(8)
    expect(now.meanSecondsBetweenInterruptions).toBeCloseTo(between(8), 6)
    expect(now.goodput).toBeCloseTo(goodputOf(8), 9)
    expect(body.days / days).toBeCloseTo(1, 9)
    expect(now.interruptions / ((days * 86_400) / between(8))).toBeCloseTo(1, 9)
    expect(now.daysLost / (days * (1 - goodputOf(8)))).toBeCloseTo(1, 6)
    expect(now.usdLost / (days * (1 - goodputOf(8)) * 24 * 8 * 2)).toBeCloseTo(1, 6)
    expect(now.best).toBeNull()
  })

  test.each([
    ['at the interval that is best for each', undefined],
    ['at one interval', 3600],
  ])('of other sizes of cluster, %s', async (_, checkpointIntervalSeconds) => {
    const body = await train({
      workload: { tokens: 1e12, chips: 100 },
      model: { name: '10B', activeParameters: 10e9 },
      accelerator: { name: 'P', peakFlopsPerSecond: 1e15 },
      performance: { method: 'mfu', modelFlopsUtilization: 0.4 },
      server: { chipsPerServer: 8 },
      price: { method: 'rent', usdPerChipHour: 2 },
      reliability: {
        ...reliability,
        ...(checkpointIntervalSeconds && { checkpointIntervalSeconds }),
      },
    })
    const { sizes } = body.body.reliability
    // From one server on, doubling up to eight times the cluster or beyond.
    const chipsOf = [8, 16, 32, 64, 100, 128, 256, 512, 1024]
    // 6 × 10e9 × 1e12 FLOPs at 0.4e15 a second: chip-days without a failure.
    const useful = 6e22 / 0.4e15 / 86_400
    expect(sizes).toEqual(
      chipsOf.map((chips) => {
        const goodput = goodputOf(chips, checkpointIntervalSeconds)
        const days = useful / chips / goodput
        return {
          chips,
          tokensPerSecondPerChip: null,
          goodput: expect.closeTo(goodput, 9),
          days: expect.closeTo(days, 6),
          daysLost: expect.closeTo(days * (1 - goodput), 6),
          usdLost: expect.closeTo(days * (1 - goodput) * 24 * chips * 2, 3),
        }
      }),
    )
  })

  test('of a plan: each size has the speed of its own', async () => {
    const body = await ask({ tokens: 1e11, chips: 8 }, { runSpeedShare: 1 }, { reliability })
    const { sizes } = body.reliability
    const own = sizes.find(({ chips }: { chips: number }) => chips === 8)
    expect(own.tokensPerSecondPerChip / pace).toBeCloseTo(1, 9)
    for (const { chips, tokensPerSecondPerChip, goodput, days } of sizes) {
      const at = llamaTrained({ ...cut, copies: chips })
      expect(tokensPerSecondPerChip / at.tokensPerSecondPerChip).toBeCloseTo(1, 9)
      expect(goodput).toBeCloseTo(goodputOf(chips), 9)
      const alone = 1e11 / (chips * at.tokensPerSecondPerChip) / 86_400
      expect(days / (alone / goodputOf(chips))).toBeCloseTo(1, 6)
    }
  })
})
