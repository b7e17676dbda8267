import { describe, expect, test } from 'vitest'
import { atBatch, prepare } from '../../src/model/roofline/replica.ts'
import { replicaInputs } from '../../src/planner/serving/inputs.ts'
import { judge } from '../../src/planner/serving/judge.ts'
import { chartBatches, limitedBy } from '../../src/planner/serving/limited.ts'
import { ttftAlong, ttftUtilization } from '../../src/planner/serving/load.ts'
import { latencyPercentiles, tpotAt } from '../../src/planner/serving/percentile.ts'
import { parallelisms } from '../../src/planner/serving/plans.ts'
import { batchAtRate } from '../../src/planner/serving/rate.ts'
import { searchPlans } from '../../src/planner/serving/search.ts'
import { servingGround, shapeOf } from '../support/grounds.ts'

const load = { inputTokens: 512, outputTokens: 256 }
const ground = servingGround('llama-3.1-8b')
const plan = { tensorParallel: 2, pipelineParallel: 1, attention: 'tensor' } as const
const replica = prepare(replicaInputs(ground, plan, load))

describe('the batch of a replica', () => {
  test.each(['ttftSeconds', 'tpotSeconds'] as const)(
    'is the one that meets a limit on %s exactly',
    (id) => {
      const { [id]: seconds } = atBatch(replica, 8)
      const limit = id === 'ttftSeconds' ? 'maxTtftSeconds' : 'maxTpotSeconds'
      const judged = (limits: object) => judge(replica, { latencyPercentile: 'mean', ...limits })
      expect(judged({ [limit]: seconds })).toMatchObject({ ok: true, batch: 8 })
      expect(judged({ [limit]: seconds * (1 - 1e-9) })).toMatchObject({ ok: true, batch: 7 })
      // One that is asked for has to keep the limits too.
      expect(judged({ [limit]: seconds, batch: 12 })).toMatchObject({ ok: true, batch: 8 })
    },
  )

  test.each(latencyPercentiles)('keeps a limit on TPOT at %s, and P95 where none is said', (at) => {
    const { [tpotAt[at]]: maxTpotSeconds } = atBatch(replica, 8)
    expect(judge(replica, { maxTpotSeconds, latencyPercentile: at })).toMatchObject({ batch: 8 })
    const usual = { maxTpotSeconds: atBatch(replica, 8).tpotP95Seconds }
    expect(judge(replica, usual)).toMatchObject({ batch: 8 })
  })

  test('falls out where even one sequence takes longer than the limit', () => {
    const { ttftSeconds, tpotP95Seconds: tpotSeconds } = atBatch(replica, 1)
    expect(judge(replica, { maxTtftSeconds: 0.99 * ttftSeconds })).toEqual({
      ok: false,
      reason: 'ttft',
      reached: ttftSeconds,
    })
    expect(judge(replica, { maxTpotSeconds: 0.99 * tpotSeconds })).toEqual({
      ok: false,
      reason: 'tpot',
      reached: tpotSeconds,
    })
    expect(judge(replica, { maxTtftSeconds: ttftSeconds })).toMatchObject({ ok: true })
    expect(judge(replica, { maxTpotSeconds: tpotSeconds })).toMatchObject({ ok: true })
  })

  // Memory for 100.5 sequences, and an engine that takes 100 or 200.
  const limits = { batchLimit: 100.5, wholeBatchLimit: 100 }
  test.each([
    { by: 'request', asked: 50, batch: 50, maxSequences: 200 },
    { by: 'limits', asked: undefined, batch: 99, maxSequences: 200 },
    { by: 'memory', asked: undefined, batch: 100, maxSequences: 200 },
    { by: 'engine', asked: undefined, batch: 100, maxSequences: 100 },
  ])('of $batch is ended by the $by', ({ by, asked, batch, maxSequences }) =>
    expect(limitedBy(asked, batch, { ...limits, maxSequences })).toBe(by),
  )

  test('is drawn at powers of two up to its limit', () => {
    expect(chartBatches(10)).toEqual([1, 2, 4, 8, 10])
    expect(chartBatches(8)).toEqual([1, 2, 4, 8])
    expect(chartBatches(1)).toEqual([1])
  })
})

describe('a replica under a load', () => {
  const most = 64
  const full = atBatch(replica, most)

  test.each(latencyPercentiles)(
    'is used as far as TTFT at %s keeps a limit, and no further',
    (at) => {
      const batch = 24
      const maxTtftSeconds = ttftAlong(replica, at)(batch)
      const share = ttftUtilization(replica, { ...full, batch: most }, maxTtftSeconds, at)
      const { queriesPerSecondPerReplica } = atBatch(replica, batch)
      // A millionth is left for how the answer solves its batch.
      expect(share / (queriesPerSecondPerReplica / full.queriesPerSecondPerReplica)).toBeCloseTo(
        1,
        4,
      )
      expect(share).toBeLessThan(queriesPerSecondPerReplica / full.queriesPerSecondPerReplica)
    },
  )

  test('is used in full under a limit that it keeps when full, and not at all where it never does', () => {
    const within = (seconds: number) =>
      ttftUtilization(replica, { ...full, batch: most }, seconds, 'p99')
    expect(within(100)).toBe(1)
    expect(within(1e-3)).toBe(0)
  })

  test('takes longer to the first token at a higher percentile', () => {
    const at = (percentile: (typeof latencyPercentiles)[number]) =>
      ttftAlong(replica, percentile)(most)
    expect(at('p95')).toBeGreaterThan(at('p50'))
    expect(at('p99')).toBeGreaterThan(at('p95'))
  })

  test.each([1, 3, 17.5, 63.9])(
    'has the batch of %d at that batch’s rate, and no larger one',
    (batch) => {
      const { queriesPerSecondPerReplica } = atBatch(replica, batch)
      expect(batchAtRate(replica, queriesPerSecondPerReplica, most)).toBeCloseTo(batch, 5)
    },
  )
})

const splits = (id: string, domain: number, wanted = {}) =>
  parallelisms({ shape: shapeOf(id), domain }, wanted).map(
    ({ tensorParallel, pipelineParallel, attention }) =>
      `${tensorParallel}x${pipelineParallel} ${attention}`,
  )

describe('ways to split a replica', () => {
  test('powers of two that divide the heads, and stages of the largest', () =>
    // Llama 3.1 8B has 32 heads.
    expect(splits('llama-3.1-8b', 4)).toEqual([
      '1x1 tensor',
      '2x1 tensor',
      '4x1 tensor',
      '4x2 tensor',
      '4x4 tensor',
    ]))

  test('experts may have their attention by sequence, which keeps one copy of the cache', () =>
    expect(splits('qwen3-30b-a3b', 2)).toEqual([
      '1x1 tensor',
      '2x1 tensor',
      '2x1 data',
      '2x2 tensor',
      '2x2 data',
      '2x4 tensor',
      '2x4 data',
    ]))

  test('what is asked for is kept, the rest is searched', () => {
    expect(splits('qwen3-30b-a3b', 2, { attentionParallel: 'data', pipelineParallel: 1 })).toEqual([
      '1x1 data',
      '2x1 data',
    ])
    expect(splits('llama-3.1-8b', 4, { pipelineParallel: 2 })).toEqual([
      '1x2 tensor',
      '2x2 tensor',
      '4x2 tensor',
    ])
    expect(splits('llama-3.1-8b', 8, { tensorParallel: 3 })).toEqual([
      '3x1 tensor',
      '3x2 tensor',
      '3x4 tensor',
    ])
  })
})

describe('plans for a load', () => {
  const sortedBy = (id: string, peakQueriesPerSecond: number) =>
    searchPlans(servingGround(id), {}, { ...load, maxUtilization: 1, peakQueriesPerSecond })
      .filter(({ judged }) => judged.ok)
      .map(({ chips, judged }) => [chips, judged.ok ? judged.chipSecondsPerToken : 0] as const)

  // One replica serves so little, and many serve so much.
  test.each([
    ['llama-3.1-8b', 0.01],
    ['qwen3-30b-a3b', 0.01],
    ['qwen3-30b-a3b', 500],
  ])('%s at %d queries a second: fewest chips first, then the least chip time', (id, rate) => {
    const found = sortedBy(id, rate)
    const byHand = found.toSorted(([a, x], [b, y]) => a - b || x - y)
    expect(found).toEqual(byHand)
    expect(found.length).toBeGreaterThan(4)
  })

  test('are of one replica where there is no load, whatever the limit', () => {
    const [best] = searchPlans(
      ground,
      { maxTtftSeconds: 1 },
      { ...load, maxUtilization: 1, peakQueriesPerSecond: 0 },
    )
    expect(best).toMatchObject({ replicas: 1, chips: 1 })
  })
})
