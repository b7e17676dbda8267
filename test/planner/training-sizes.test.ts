import { describe, expect, test } from 'vitest'
import { plansAbout } from '../../src/planner/training/count.ts'
import { clusterInTime, endlessTimes } from '../../src/planner/training/goodput.ts'
import { copyCuts, planFamilies } from '../../src/planner/training/plans.ts'
import { sizesDown, sizesNearBelow, sizesUp } from '../../src/planner/training/rounder.ts'
import { sizesFor } from '../../src/planner/training/sizes.ts'
import type { PlanGround, Wanted } from '../../src/planner/training/wanted.ts'
import { shapeOf, trainingGround } from '../support/grounds.ts'

const wanted: Wanted = { sequenceTokens: 4096, attentionKernel: 'fused' }

/** 32 layers, 80 layers, and 48 layers with 128 experts; servers of 8. */
const llama = trainingGround('llama-3.1-8b')
const large = trainingGround('llama-3.1-70b')
const qwen = trainingGround('qwen3-30b-a3b')

const all = (ground: PlanGround, change: Partial<Wanted>) => {
  const { count, at } = sizesFor(ground, { ...wanted, ...change })
  return Array.from({ length: Math.min(count, 2e6) }, (_, i) => at(i))
}

describe('clusters that a plan may run on', () => {
  test('are parts of one server, then whole ones, up to a million chips', () => {
    const sizes = all(llama, {})
    expect(sizes.slice(0, 10)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 16, 24])
    expect(sizes.at(-1)).toBe(1e6)
    // Copies of 3 × 2 fill whole servers by fours: 24 chips, of which 41,666 make 999,984.
    const threes = all(llama, { tensorParallel: 3, pipelineParallel: 2 })
    expect(threes.slice(0, 3)).toEqual([6, 24, 48])
    expect(threes.at(-1)).toBe(999_984)
  })

  test('share a batch that is given out evenly, in the parts that are asked for', () => {
    // Copies of 2 × 3 chips share 6 sequences as 1, 2, 3 or 6; 6 chips are part of a server, 12, 18 and 36 no whole ones.
    const six = { tensorParallel: 2, pipelineParallel: 3, contextParallel: 1 }
    expect(all(llama, { ...six, globalBatchSequences: 6 })).toEqual([6])
    expect(all(llama, { ...six, globalBatchSequences: 12 })).toEqual([6, 24, 72])
    // Experts over 4 chips need as many of each layer: not 1, 2, 3 or 6 copies.
    const experts = {
      tensorParallel: 1,
      pipelineParallel: 1,
      contextParallel: 1,
      expertParallel: 4,
    }
    expect(all(qwen, { ...experts, globalBatchSequences: 24 })).toEqual([4, 8, 24])
    // In micro-batches of 4, six copies at most.
    const four = { tensorParallel: 4, pipelineParallel: 1, contextParallel: 1 }
    expect(all(llama, { ...four, globalBatchSequences: 24, microBatchSequences: 4 })).toEqual([
      4, 8, 24,
    ])
    // Beyond a million chips none is looked at: 131,072 copies of 8 are 1,048,576.
    expect(all(llama, { ...four, tensorParallel: 8, globalBatchSequences: 2 ** 20 }).at(-1)).toBe(
      2 ** 19,
    )
  })
})

describe('clusters near one', () => {
  test('a few chips fewer, which divide better by powers of two', () => {
    // 992 is 31 × 32, 960 15 × 64, 896 7 × 128, 768 3 × 256; 512 is the least of half as many or more.
    expect(sizesNearBelow(llama, wanted, 1000)).toEqual([512, 768, 896, 960, 992])
    // Within one server any number goes.
    expect(sizesNearBelow(llama, wanted, 7)).toEqual([4, 6])
    expect(sizesNearBelow(llama, wanted, 1)).toEqual([])
  })

  test('or by the odd divisors of the layers, within a tenth', () => {
    // 80 layers by 5: 1,080 is 27 × 40, 1,040 13 × 80; 960 is too far below. Powers of two: 1,088 is 17 × 64.
    expect(sizesNearBelow(large, wanted, 1100)).toEqual([1024, 1040, 1080, 1088, 1096])
  })

  test('above it, up to 16 times as many, in order', () => {
    // The next multiples of 1 to 16 are 24 themselves; then doublings; 512 would be more than 384.
    expect(sizesUp(llama, wanted, 24)).toEqual([24, 32, 64, 128, 256])
    expect(sizesUp(llama, wanted, 4)).toEqual([4, 8, 16, 32, 64])
    expect(sizesUp(llama, wanted, 900_000)).toEqual([900_000, 900_032, 900_096, 901_120, 917_504])
  })

  test('from the fewest to the most, in order', () =>
    // Doublings, and 60’s nearest below: 56 is 7 × 8, 48 3 × 16, 32.
    expect(sizesDown(llama, wanted, 60, 12)).toEqual([12, 16, 32, 48, 56, 60]))
})

describe('ways to cut a model up', () => {
  const cuts = (ground: PlanGround, change: Partial<Wanted> = {}) =>
    copyCuts(ground, { ...wanted, ...change })
  const unlike = (list: readonly number[]) => [...new Set(list)].toSorted((a, b) => a - b)

  test('chips of a layer share its heads evenly', () => {
    const shape = shapeOf('llama-3.1-8b')
    const attention = { kind: 'grouped', heads: 12, kvHeads: 4, headSize: 128 } as const
    const twelve = { ...llama, shape: { ...shape, attention } }
    expect(unlike(cuts(twelve).map(({ t }) => t))).toEqual([1, 2, 4])
    expect(unlike(cuts(llama).map(({ t }) => t))).toEqual([1, 2, 4, 8])
    // No more than share fast links.
    const pairs = { ...llama, links: { ...llama.links, domain: 2 } }
    expect(unlike(cuts(pairs).map(({ t }) => t))).toEqual([1, 2])
  })

  test('stages of one layer, or of two and more of which none is empty', () =>
    // Divisors of 32 layers, and no power of two that is none.
    expect(unlike(cuts(llama).map(({ p }) => p))).toEqual([1, 2, 4, 8, 16, 32]))

  const families = (ground: PlanGround, chips: number, change: Partial<Wanted> = {}) =>
    planFamilies(ground, { ...wanted, ...change }, chips).map(({ cut }) => cut)

  test('experts are shared out over whatever divides them and the copies', () => {
    const whole = { tensorParallel: 1, pipelineParallel: 1, contextParallel: 1 }
    expect(unlike(families(qwen, 24, whole).map(({ e }) => e))).toEqual([1, 2, 4, 8])
    expect(unlike(families(qwen, 128, whole).map(({ e }) => e))).toEqual([1, 2, 4, 8, 16, 32, 64])
    expect(unlike(families(llama, 24, whole).map(({ e }) => e))).toEqual([1])
  })

  test.each([
    { what: 'one copy has nothing to share', chips: 1, stages: 1, zero: [1] },
    { what: 'copies without a pipeline share all', chips: 2, stages: 1, zero: [1, 2, 3] },
    // Each micro-batch would send what is shared again.
    { what: 'with a pipeline the optimizer’s state alone', chips: 4, stages: 2, zero: [1] },
  ])('ZeRO: $what', ({ chips, stages, zero }) => {
    const found = families(llama, chips, { tensorParallel: 1, pipelineParallel: stages })
    expect(unlike(found.map(({ zeroStage }) => zeroStage))).toEqual(zero)
  })

  test('a stage of ZeRO that is asked for is kept', () =>
    expect(
      unlike(families(llama, 4, { pipelineParallel: 2, zeroStage: 0 }).map((one) => one.zeroStage)),
    ).toEqual([0]))
})

describe('how many plans a run is said to compare', () => {
  const about = (change: Partial<Wanted>, deadline: boolean) =>
    plansAbout(llama, { ...wanted, ...change }, { chips: undefined, deadline, sizes: false })

  test('more where larger clusters may be cheaper, fewer where none is looked at', () => {
    expect(about({ objective: 'cheapest' }, true)).toBeGreaterThan(about({}, true))
    expect(about({ objective: 'fewest-chips' }, true)).toBe(about({}, true))
    expect(about({ objective: 'fewest-chips' }, false)).toBeLessThan(about({}, false))
    // The deadline’s 24 clusters and two more, each with as many plans: 26 to 2.
    const few = about({ objective: 'fewest-chips' }, false)
    expect(about({}, true) / few).toBeGreaterThan(12)
    expect(about({}, true) / few).toBeLessThan(14)
  })
})

describe('failures', () => {
  // A year is 31,536,000 s, so a chip fails once in 3,153,600 s and 5,256 chips once in 600 s.
  const given = { interruptionsPerChipYear: 10, checkpointSeconds: 60, restartSeconds: 120 }

  test('times of up to ten MTBFs leave a run an end', () => {
    const times = { ...given, restartSeconds: 6000, checkpointIntervalSeconds: 6000 }
    expect(endlessTimes(times, 600)).toEqual([])
    expect(endlessTimes({ ...times, restartSeconds: 9000 }, 600)).toEqual([
      { id: 'restartSeconds', seconds: 9000, times: 15, mostTimes: 10, mostSeconds: 6000 },
    ])
    expect(endlessTimes({ ...times, checkpointIntervalSeconds: 6060 }, 600)).toMatchObject([
      { id: 'checkpointIntervalSeconds', times: 10.1 },
    ])
  })

  test('more work than any cluster does is not for want of chips that are looked at', () => {
    const most = clusterInTime(1e9, given)
    expect(most).toMatchObject({ meets: false, isLimit: false })
    expect(most.chips).toBeLessThan(1e6)
    // Chips that fail once in 31,536 million years do 1e9 chips’ work up to the limit.
    const sound = { ...given, interruptionsPerChipYear: 1e-9 }
    expect(clusterInTime(2e9, sound)).toEqual({ meets: false, chips: 1e9, isLimit: true })
  })
})
