import { describe, expect, test } from 'vitest'
import { infer } from '../../support/api.ts'
import { llamaOnH100 } from '../../support/llama-by-hand.ts'

/** Long prompts and short answers: prefills take most of the time. */
const tokens = { input: 4000, output: 50 }
const hand = llamaOnH100(tokens)

const loadAt = async (queriesPerSecond: number, more: object = {}) => {
  const { body } = await infer({
    model: 'llama-3.1-8b',
    accelerator: 'nvidia-h100-sxm',
    workload: { queriesPerSecond, inputTokens: tokens.input, outputTokens: tokens.output },
    performance: { method: 'roofline', tensorParallel: 1, pipelineParallel: 1 },
    scaling: { replicas: 1 },
    ...more,
  })
  return body.roofline.load
}

/** What limits that any plan keeps say of a replica at a load. */
const heldAt = async (
  queriesPerSecond: number,
  latencyPercentile: 'p50' | 'p95' | 'p99' | 'mean',
  more: object = {},
) => {
  const { body } = await infer({
    model: 'llama-3.1-8b',
    accelerator: 'nvidia-h100-sxm',
    workload: { queriesPerSecond, inputTokens: tokens.input, outputTokens: tokens.output },
    performance: {
      method: 'roofline',
      tensorParallel: 1,
      pipelineParallel: 1,
      maxTtftSeconds: 1e4,
      maxTpotSeconds: 1e3,
      latencyPercentile,
      ...more,
    },
    scaling: { replicas: 1 },
  })
  const { limits, plan } = body.roofline
  return { ttft: limits.ttft.seconds, tpot: limits.tpot.seconds, batch: plan.batch }
}

describe('how long users wait for the first token and between tokens', () => {
  /** The rate at which prompts keep a replica busy for such a share of the time. */
  const rateAt = (busy: number) => busy / hand.prompt
  /** Pollaczek and Khinchine: the mean wait for one server with constant service time is half of M/M/1’s. */
  const meanWait = (busy: number) => (busy * hand.prompt) / (2 * (1 - busy))
  /** As only the busy share waits at all, those that do wait longer than the mean of all. */
  const waitOfDelayed = (busy: number) => meanWait(busy) / busy

  test.each([
    // Nobody waits at a share of the queries above that of the time which is busy.
    { busy: 0.04, p50: 0, p95: 0, p99: Math.log(0.04 / 0.01) },
    { busy: 0.3, p50: 0, p95: Math.log(0.3 / 0.05), p99: Math.log(0.3 / 0.01) },
    {
      busy: 0.8,
      p50: Math.log(0.8 / 0.5),
      p95: Math.log(0.8 / 0.05),
      p99: Math.log(0.8 / 0.01),
    },
  ])('prompts keep the replica busy $busy of the time', async ({ busy, p50, p95, p99 }) => {
    const rate = rateAt(busy)
    const load = await loadAt(rate)
    const batch = hand.batchAt(rate)
    expect(load.queriesPerSecondPerReplica).toBe(rate)
    expect(load.concurrencyPerReplica / batch).toBeCloseTo(1, 6)
    expect(load.tpotSeconds / hand.step(batch).seconds).toBeCloseTo(1, 6)
    const idle = hand.ttft(batch)
    expect(load.ttftP50Seconds / (idle + waitOfDelayed(busy) * p50)).toBeCloseTo(1, 6)
    expect(load.ttftP95Seconds / (idle + waitOfDelayed(busy) * p95)).toBeCloseTo(1, 6)
    const [ninetyNine, mean] = [await heldAt(rate, 'p99'), await heldAt(rate, 'mean')]
    expect(ninetyNine.ttft / (idle + waitOfDelayed(busy) * p99)).toBeCloseTo(1, 6)
    expect(mean.ttft / (idle + meanWait(busy))).toBeCloseTo(1, 6)
  })

  /**
   * The wait for one server with constant service time, whose distribution is
   * known (Erlang 1909): P(W <= t) = (1 - ρ) Σ e^(ρ (t - j)) (-ρ (t - j))^j / j!,
   * j up to t, t in times of service.
   */
  const waitsAtMost = (busy: number, t: number) => {
    let sum = 0
    let factorial = 1
    for (let j = 0; j <= Math.floor(t); j++) {
      if (j > 0) factorial *= j
      sum += (Math.exp(busy * (t - j)) * (-busy * (t - j)) ** j) / factorial
    }
    return (1 - busy) * sum
  }

  test.each([0.3, 0.5, 0.8])(
    'the exponential wait is no shorter than the exact one, and a third longer at most: busy %d',
    async (busy) => {
      const idle = hand.ttft(hand.batchAt(rateAt(busy)))
      for (const [percentile, share] of [
        ['p95', 0.95],
        ['p99', 0.99],
      ] as const) {
        const { ttft: seconds } = await heldAt(rateAt(busy), percentile)
        const wait = (seconds - idle) / hand.prompt
        expect(waitsAtMost(busy, wait)).toBeGreaterThanOrEqual(share)
        expect(waitsAtMost(busy, wait * 0.75)).toBeLessThan(share)
      }
    },
  )

  test('TPOT of queries differs by the prompts that come while they decode', async () => {
    const [p50, p95, p99, mean] = await Promise.all(
      (['p50', 'p95', 'p99', 'mean'] as const).map((one) => heldAt(1, one)),
    )
    const batch = p50?.batch ?? 0
    const { seconds } = hand.step(batch)
    // As many prompts as queries decode come in the meantime, Poisson: a spread of their square root.
    const deviation = (Math.sqrt(batch) * hand.prompt) / tokens.output
    expect((p50?.tpot ?? 0) / seconds).toBeCloseTo(1, 6)
    expect(mean?.tpot).toBe(p50?.tpot)
    expect((p95?.tpot ?? 0) / (seconds + 1.64485 * deviation)).toBeCloseTo(1, 6)
    expect((p99?.tpot ?? 0) / (seconds + 2.32635 * deviation)).toBeCloseTo(1, 6)
  })

  test('with prefill in replicas of its own, TPOT is that of all', async () => {
    const own = { prefillPool: 'own' }
    expect((await heldAt(1, 'p99', own)).tpot).toBe((await heldAt(1, 'mean', own)).tpot)
  })
})

describe('the load is shared out over the replicas that serve', () => {
  const rate = 10

  test('those in reserve wait', async () => {
    // Of four, one is in reserve: 10 / 3 queries a second for each of the rest.
    const load = await loadAt(rate, { scaling: { replicas: 4, redundantReplicas: 1 } })
    expect(load.queriesPerSecondPerReplica).toBeCloseTo(10 / 3, 12)
    expect(load.concurrencyPerReplica / hand.batchAt(10 / 3)).toBeCloseTo(1, 6)
    expect(load.concurrency).toBeCloseTo(3 * load.concurrencyPerReplica, 12)
  })

  test('what a cache answers does not come to them, and those for the peak serve the average too', async () => {
    // Of 10 queries a second 60% are served: 6, and 30 at a peak of 5. The cache holds 104
    // sequences, which serve 7.24 a second, 5.79 of them at four fifths: 6 replicas, and two in reserve.
    expect(Math.ceil(30 / (0.8 * (hand.rate(104) / tokens.output)))).toBe(6)
    const load = await loadAt(rate, {
      workload: {
        queriesPerSecond: rate,
        servedShare: 0.6,
        peakToAverageRatio: 5,
        inputTokens: tokens.input,
        outputTokens: tokens.output,
      },
      scaling: { redundantReplicas: 2 },
    })
    expect(load.queriesPerSecondPerReplica).toBeCloseTo(6 / 6, 12)
  })
})

describe('a limit on the time to the first token that only more replicas keep', () => {
  const fleetFor = async (
    queriesPerSecond: number,
    maxTtftSeconds?: number,
    latencyPercentile?: 'p50' | 'p95' | 'p99' | 'mean',
  ) => {
    const { body } = await infer({
      model: 'llama-3.1-8b',
      accelerator: 'nvidia-h100-sxm',
      workload: { queriesPerSecond, inputTokens: tokens.input, outputTokens: tokens.output },
      performance: {
        method: 'roofline',
        tensorParallel: 1,
        pipelineParallel: 1,
        maxUtilization: 1,
        ...(maxTtftSeconds && { maxTtftSeconds }),
        ...(latencyPercentile && { latencyPercentile }),
      },
    })
    return body
  }
  /** What of users’ waits is at most so long where each replica has so many queries a second. */
  const ttft = (each: number, share: number) => {
    const busy = each * hand.prompt
    const wait = (hand.prompt / (2 * (1 - busy))) * Math.log(busy / (1 - share))
    return hand.ttft(hand.batchAt(each)) + Math.max(0, wait)
  }
  /** The fewest replicas, one by one. */
  const fewest = (seconds: number, share: number) => {
    let count = 10
    while (ttft(68 / count, share) > seconds) count++
    return count
  }

  test('68 queries a second: 10 replicas serve them, and more within 0.4 s, as of the percentile', async () => {
    // 104 sequences serve 6.98 queries a second; where all decode, a first token takes 0.58 s.
    expect(Math.ceil(68 / (hand.rate(104) / tokens.output))).toBe(10)
    expect(hand.ttft(104)).toBeGreaterThan(0.4)
    expect(ttft(68 / 10, 0.5)).toBeGreaterThan(0.4)
    expect((await fleetFor(68)).fleet.replicas).toBe(10)
    const [median, usual, p95, p99] = await Promise.all([
      fleetFor(68, 0.4, 'p50'),
      fleetFor(68, 0.4),
      fleetFor(68, 0.4, 'p95'),
      fleetFor(68, 0.4, 'p99'),
    ])
    expect(median.fleet.replicas).toBe(fewest(0.4, 0.5))
    expect(usual.fleet.replicas).toBe(fewest(0.4, 0.95))
    expect(p99.fleet.replicas).toBe(fewest(0.4, 0.99))
    expect(p95.cost).toEqual(usual.cost)
    expect(usual.request.performance.latencyPercentile).toBe('p95')
    const { load, limits } = usual.roofline
    const each = 68 / usual.fleet.replicas
    expect(load.ttftP95Seconds / ttft(each, 0.95)).toBeCloseTo(1, 6)
    // Without a peak of its own, the load is at its peak all the time.
    expect(limits).toMatchObject({ percentile: 'p95', ttft: { maxSeconds: 0.4 } })
    expect(limits.ttft.seconds / load.ttftP95Seconds).toBeCloseTo(1, 9)
    expect(limits.text).toMatch(/^P95 TTFT at the peak is 3\d\d ms of 400 ms\.$/)
  })

  test('replicas that are given may be too few for it, which is said', async () => {
    const { body } = await infer({
      model: 'llama-3.1-8b',
      accelerator: 'nvidia-h100-sxm',
      workload: { queriesPerSecond: 50, inputTokens: tokens.input, outputTokens: tokens.output },
      performance: {
        method: 'roofline',
        tensorParallel: 1,
        pipelineParallel: 1,
        maxTtftSeconds: 0.4,
      },
      scaling: { replicas: 10 },
    })
    expect(ttft(50 / 10, 0.95)).toBeGreaterThan(0.4)
    expect(body.roofline.limits.ttft.seconds / ttft(50 / 10, 0.95)).toBeCloseTo(1, 6)
    let needed = 10
    while (ttft(50 / needed, 0.95) > 0.4) needed++
    expect(body.warnings).toContainEqual({
      code: 'ttft-limit-not-kept',
      detail: `The TTFT limit is not kept: that takes ${needed} replicas at the peak, and the plan has 10.`,
    })
  })
})
