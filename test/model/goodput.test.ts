import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { adaptedWidth } from '../../src/model/architecture/adapters.ts'
import type { Shape } from '../../src/model/architecture/shape.ts'
import {
  clusterAt,
  leastChips,
  mostUsefulChips,
  sizesAround,
} from '../../src/planner/training/goodput.ts'

const hour = 3600
/** The rate of one chip whose MTBF is so many seconds. */
const failing = (mtbfSeconds: number) => (365 * 24 * hour) / mtbfSeconds
const llama = { interruptionsPerChipYear: 0.173, checkpointSeconds: 10, restartSeconds: 300 }

describe('the setting of Llama 3.1: 419 unexpected interruptions in 54 days on 16,384 chips', () => {
  const cluster = clusterAt(16384, llama)
  test('one every 3.09 hours', () => {
    expect(cluster.meanSecondsBetweenInterruptions / hour).toBeCloseTo((54 * 24) / 419, 2)
  })
  test('more than 90% of the time makes progress, as the paper says', () => {
    expect(cluster.goodput).toBeGreaterThan(0.9)
    expect(cluster.goodput).toBeLessThan(0.97)
  })
})

describe('by hand', () => {
  test('Young’s interval of a 5-minute checkpoint at an MTBF of a day is 120 minutes', () => {
    const day = { interruptionsPerChipYear: 365, checkpointSeconds: 300, restartSeconds: 600 }
    // sqrt(2 × 5 × 1440) = 120. Daly 2006, fig. 3, finds 117 for the exact model.
    expect(clusterAt(1, day).checkpointIntervalSeconds / 60).toBeCloseTo(120, 9)
  })
  test('an interval of one MTBF, checkpoint and restart of a tenth each', () => {
    const given = {
      interruptionsPerChipYear: failing(1000),
      checkpointSeconds: 100,
      restartSeconds: 100,
      checkpointIntervalSeconds: 1000,
    }
    // 1 / (e^0.1 × (e^1.1 − 1)) = 1 / (1.105171 × 2.004166).
    expect(clusterAt(1, given).goodput).toBeCloseTo(0.451474, 5)
  })
})

const seconds = (most: number) => fc.double({ min: 1e-2, max: most, noNaN: true })
const reliable = fc.record({
  interruptionsPerChipYear: fc.double({ min: 1e-3, max: 10, noNaN: true }),
  checkpointSeconds: seconds(600),
  restartSeconds: seconds(3600),
})
const chips = fc.integer({ min: 1, max: 200_000 })

describe('goodput', () => {
  test('is above 0 and at most 1, whatever the interval', () =>
    fc.assert(
      fc.property(reliable, chips, fc.option(seconds(1e5)), (given, n, interval) => {
        const asked = {
          ...given,
          ...(interval !== null && { checkpointIntervalSeconds: interval }),
        }
        const { goodput, meanSecondsBetweenInterruptions: mtbf } = clusterAt(n, asked)
        fc.pre(mtbf > 600)
        expect(goodput).toBeGreaterThanOrEqual(0)
        expect(goodput).toBeLessThanOrEqual(1)
      }),
    ))

  test('falls as the cluster grows', () =>
    fc.assert(
      fc.property(reliable, chips, fc.integer({ min: 1, max: 1000 }), (given, n, more) => {
        expect(clusterAt(n + more, given).goodput).toBeLessThanOrEqual(clusterAt(n, given).goodput)
      }),
    ))

  // Young’s optimum is the first order of Daly’s, which is shorter by two thirds of a checkpoint.
  test('is never better with the interval nudged by a tenth either way', () =>
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1 / 200, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom(0.5, 0.8, 0.9, 1.1, 1.25, 2),
        (checkpoint, restart, nudge) => {
          const mtbf = 10_000
          const given = {
            interruptionsPerChipYear: failing(mtbf),
            checkpointSeconds: checkpoint * mtbf,
            restartSeconds: restart * mtbf,
          }
          const best = clusterAt(1, given)
          const nudged = clusterAt(1, {
            ...given,
            checkpointIntervalSeconds: best.checkpointIntervalSeconds * nudge,
          })
          expect(nudged.goodput).toBeLessThanOrEqual(best.goodput)
        },
      ),
    ))

  test('gains less than a thousandth from any other interval, for checkpoints of a hundredth of the MTBF', () =>
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1 / 100, noNaN: true }),
        fc.double({ min: 0.2, max: 5, noNaN: true }),
        (checkpoint, nudge) => {
          const given = {
            interruptionsPerChipYear: failing(10_000),
            checkpointSeconds: checkpoint * 10_000,
            restartSeconds: 60,
          }
          const { goodput, checkpointIntervalSeconds: interval } = clusterAt(1, given)
          const other = clusterAt(1, { ...given, checkpointIntervalSeconds: interval * nudge })
          expect(other.goodput).toBeLessThan(goodput * 1.001)
        },
      ),
    ))
})

describe('chips for a deadline', () => {
  test('are the fewest that do the work', () =>
    fc.assert(
      fc.property(reliable, fc.integer({ min: 1, max: 50_000 }), (given, needed) => {
        const least = leastChips(needed, given, 1e9)
        fc.pre(least !== undefined)
        const n = least ?? 0
        expect(n * clusterAt(n, given).goodput).toBeGreaterThanOrEqual(needed * (1 - 1e-9))
        if (n > 1) expect((n - 1) * clusterAt(n - 1, given).goodput).toBeLessThan(needed)
      }),
    ))

  test('do not exist where even the most useful cluster does less', () =>
    fc.assert(
      fc.property(reliable, (given) => {
        const most = mostUsefulChips(given, 1e9)
        fc.pre(most < 1e9)
        const useful = (n: number) => n * clusterAt(n, given).goodput
        for (const other of [most / 2, most * 2].map(Math.ceil))
          expect(useful(other)).toBeLessThanOrEqual(useful(most) * (1 + 1e-9))
        expect(leastChips(useful(most) * 1.001, given, 1e9)).toBeUndefined()
      }),
    ))
})

test.each([
  [16, 8, [8, 16, 32, 64, 128]],
  [24, 8, [8, 16, 24, 32, 64, 128, 256]],
  [4, 8, [4, 8, 16, 32]],
])('sizes around %i chips in servers of %i', (n, server, sizes) => {
  expect(sizesAround(n, server)).toEqual(sizes)
})

describe('adapters', () => {
  const gpt3: Shape = {
    layers: 96,
    hiddenSize: 12288,
    vocabularySize: 50257,
    tiedEmbeddings: true,
    learnedPositions: 2048,
    contextTokens: 2048,
    attention: { kind: 'grouped', heads: 96, kvHeads: 96, headSize: 128 },
    feedForward: { size: 49152, gated: false },
    biases: 'all',
  }
  const llama8b: Shape = {
    layers: 32,
    hiddenSize: 4096,
    vocabularySize: 128256,
    tiedEmbeddings: false,
    learnedPositions: 0,
    contextTokens: 131072,
    attention: { kind: 'grouped', heads: 32, kvHeads: 8, headSize: 128 },
    feedForward: { size: 14336, gated: true },
    biases: 'none',
  }
  test('rank 2 on all of GPT-3’s attention: the 18 million of the paper’s table 5', () => {
    expect(Math.floor((2 * adaptedWidth(gpt3, 'attention')) / 1e6)).toBe(18)
  })
  test('rank 16 on every linear layer of Llama 3.1 8B: 41,943,040', () => {
    // By hand: 32 × 16 × (2 × 8192 + 2 × 5120 + 3 × 18432).
    expect(16 * adaptedWidth(llama8b, 'all-linear')).toBe(41_943_040)
  })
  test('a token passes through its own experts’ adapters alone', () => {
    const experts = { count: 8, perToken: 2, size: 14336, shared: 0, layers: 32 }
    const [one, two] = [llama8b, { ...llama8b, experts }].map(
      (shape) => adaptedWidth(shape, 'all-linear') - adaptedWidth(shape, 'attention'),
    )
    expect(two).toBe(2 * (one ?? 0))
  })
})
