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

describe('how long users wait for the first token, p50 and p95', () => {
  /** The rate at which prompts keep a replica busy for such a share of the time. */
  const rateAt = (busy: number) => busy / hand.prompt
  /** Pollaczek and Khinchine: the mean wait for one server with constant service time is half of M/M/1’s. */
  const meanWait = (busy: number) => (busy * hand.prompt) / (2 * (1 - busy))

  test.each([
    // Nobody waits at a share of the queries above that of the time which is busy.
    { busy: 0.04, p50: 0, p95: 0 },
    { busy: 0.3, p50: 0, p95: Math.log(0.3 / 0.05) },
    { busy: 0.8, p50: Math.log(0.8 / 0.5), p95: Math.log(0.8 / 0.05) },
  ])('prompts keep the replica busy $busy of the time', async ({ busy, p50, p95 }) => {
    const rate = rateAt(busy)
    const load = await loadAt(rate)
    const batch = hand.batchAt(rate)
    expect(load.queriesPerSecondPerReplica).toBe(rate)
    expect(load.concurrencyPerReplica / batch).toBeCloseTo(1, 6)
    expect(load.tpotSeconds / hand.step(batch).seconds).toBeCloseTo(1, 6)
    const idle = hand.ttft(batch)
    expect(load.ttftP50Seconds / (idle + meanWait(busy) * p50)).toBeCloseTo(1, 6)
    expect(load.ttftP95Seconds / (idle + meanWait(busy) * p95)).toBeCloseTo(1, 6)
  })

  test('a rate that prompts alone would take all the time for is not served', async () => {
    expect(await loadAt(rateAt(1))).toBeNull()
  })

  test('no queries, no load', async () => {
    expect(await loadAt(0)).toBeNull()
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
  const fleetFor = async (queriesPerSecond: number, maxTtftSeconds?: number) => {
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
      },
    })
    return body
  }
  /** The middle of users’ waits where each replica has so many queries a second. */
  const p50 = (each: number) => {
    const busy = each * hand.prompt
    const wait = ((busy * hand.prompt) / (2 * (1 - busy))) * Math.log(busy / 0.5)
    return hand.ttft(hand.batchAt(each)) + Math.max(0, wait)
  }

  test('72 queries a second: 10 replicas serve them, and 11 within 0.4 s', async () => {
    // 104 sequences serve 7.24 queries a second, and their first token comes in 0.32 s when none waits.
    expect(Math.ceil(72 / (hand.rate(104) / tokens.output))).toBe(10)
    expect(hand.ttft(104)).toBeLessThan(0.4)
    expect(p50(72 / 10)).toBeGreaterThan(0.4)
    expect(p50(72 / 11)).toBeLessThan(0.4)
    expect((await fleetFor(72)).fleet.replicas).toBe(10)
    const { fleet, roofline } = await fleetFor(72, 0.4)
    expect(fleet.replicas).toBe(11)
    expect(roofline.load.ttftP50Seconds / p50(72 / 11)).toBeCloseTo(1, 6)
  })
})
