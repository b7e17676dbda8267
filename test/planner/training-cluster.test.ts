import { describe, expect, test } from 'vitest'
import { constants } from '../../src/model/quantities/constants.ts'
import { planDays } from '../../src/model/training/plan-run.ts'
import { adviceOn } from '../../src/planner/training/advice.ts'
import { fits, type TrainingCandidate } from '../../src/planner/training/candidate.ts'
import { plansForDeadline } from '../../src/planner/training/deadline.ts'
import { clusterAt } from '../../src/planner/training/goodput.ts'
import { type PlannedRun, planRun } from '../../src/planner/training/run.ts'
import { planSearch } from '../../src/planner/training/search.ts'
import { sizesFor } from '../../src/planner/training/sizes.ts'
import type { PlanGround, Wanted } from '../../src/planner/training/wanted.ts'
import { trainingGround, twelveLayers } from '../support/grounds.ts'

const llama = trainingGround('llama-3.1-8b')

/** Twelve layers of width 1,536 and twelve heads, on chips of H100’s make with so much memory. */
const small = (memoryBytes: number, chipsPerServer = 8): PlanGround => ({
  ...llama,
  chipsPerServer,
  inputs: { ...llama.inputs, memoryBytes },
  shape: twelveLayers,
})

const wanted: Wanted = { sequenceTokens: 4096, attentionKernel: 'fused' }
const run: PlannedRun = {
  chips: undefined,
  deadline: undefined,
  trainedTokens: 1e12,
  runSpeedShare: 1,
  goodput: 1,
}

const planned = (ground: PlanGround, asked: Wanted, change: Partial<PlannedRun>) => {
  const found = planRun(ground, asked, { ...run, ...change })
  if (!found.ok) throw new Error(found.kind)
  return found
}

const daysOf = ({ plan, tokensPerSecondPerChip }: TrainingCandidate) =>
  planDays.compute({
    trainedTokens: run.trainedTokens,
    tokensPerSecondPerChip: tokensPerSecondPerChip ?? 0,
    goodput: 1,
    runSpeedShare: 1,
    chips: plan.chips,
    secondsPerHour: constants.secondsPerHour.value,
    hoursPerDay: constants.hoursPerDay.value,
  })

/** The best plan of each cluster, the smaller first, that fits and keeps a deadline. */
const inTime = (ground: PlanGround, asked: Wanted, days: number, upTo: number) => {
  const search = planSearch(ground, asked)
  const { count, at } = sizesFor(ground, asked)
  return Array.from({ length: count }, (_, index) => index)
    .map(at)
    .filter((size) => size <= upTo)
    .flatMap((size) => search.on(size, 'usual').slice(0, 1))
    .filter((best) => fits(best) && daysOf(best) <= days)
}

describe('a deadline is kept with the fewest chips that keep it, every cluster looked at', () => {
  const roomy = small(85e9)
  const tight = small(5e9)
  const cases: readonly [string, PlanGround, Wanted, readonly number[]][] = [
    ['servers of 8', roomy, wanted, [100, 40, 20, 7, 3, 1.5, 0.8, 0.4]],
    ['servers of 72', small(85e9, 72), wanted, [7, 3, 1.5, 0.8]],
    ['little memory', tight, wanted, [100, 20, 7, 3, 1.5, 0.8]],
    ['stages by threes', roomy, { ...wanted, pipelineParallel: 3 }, [100, 20, 7, 1.5, 0.8]],
    ['copies of six', roomy, { ...wanted, tensorParallel: 3, pipelineParallel: 2 }, [7, 1.5, 0.8]],
    ['a batch of 360', roomy, { ...wanted, globalBatchSequences: 360 }, [40, 7, 3, 1.5, 0.8]],
    ['a batch of 96', roomy, { ...wanted, globalBatchSequences: 96 }, [20, 7, 3]],
  ]
  test.each(
    cases.flatMap(([what, ground, asked, deadlines]) =>
      deadlines.map((days) => ({ what, ground, asked, days })),
    ),
  )('$what, $days days', ({ ground, asked, days }) => {
    const { best, by, clusters } = planned(ground, asked, { deadline: days })
    const [byHand] = inTime(ground, asked, days, best.plan.chips)
    expect(best.plan.chips).toBe(byHand?.plan.chips)
    expect(daysOf(best)).toBeLessThanOrEqual(days)
    // None are told as what it was chosen from.
    expect([by, clusters]).toEqual([{ kind: 'deadline' }, []])
  })

  test.each([1, 5, 16, 40, 64, 128, 136, 152])(
    'one that %d chips keep to the second takes no more',
    (chips) => {
      const [best] = planSearch(tight, wanted).on(chips === 1 ? 4 : chips)
      if (best === undefined) throw new Error('no plan fits')
      expect(planned(tight, wanted, { deadline: daysOf(best) }).best.plan.chips).toBe(
        best.plan.chips,
      )
    },
  )

  test('though a million chips, which fail all the time, would miss it', () => {
    // Copies of 20 chips in servers of 72: 20, 40 and 60 chips, then five servers. Each chip fails five times a year.
    const goodput = { interruptionsPerChipYear: 5, checkpointSeconds: 300, restartSeconds: 1800 }
    const ground = small(85e9, 72)
    const asked = { ...wanted, tensorParallel: 4, pipelineParallel: 5 }
    const search = planSearch(ground, asked)
    const days = (chips: number) =>
      search
        .on(chips, 'usual')
        .slice(0, 1)
        .map((best) => daysOf(best) / clusterAt(chips, goodput).goodput)[0] ?? 0
    expect(days(60)).toBeGreaterThan(2)
    expect(days(360)).toBeLessThan(2)
    expect(planned(ground, asked, { deadline: 2, goodput }).best.plan.chips).toBe(360)
    expect(planned(ground, asked, { deadline: days(60), goodput }).best.plan.chips).toBe(60)
  })

  test.each([0.03, 0.02, 0.01, 0.007])(
    'on thousands of servers it takes a few looks: %d days',
    (days) => {
      const search = planSearch(roomy, wanted)
      // At the 138,000 tokens a second of a chip in one server.
      const tooFew = 1e12 / (138_000 * 86_400 * days)
      let looks = 0
      const on: typeof search.on = (chips, steps) => {
        looks++
        return search.on(chips, steps)
      }
      const found = plansForDeadline(
        roomy,
        wanted,
        1,
        { search: { ...search, on }, days, daysAt: daysOf, tooFew, most: 1e6 },
        'any',
      )
      const chips = found?.[0]?.plan.chips ?? 0
      expect(chips).toBeGreaterThan(2000)
      expect(
        search
          .on(chips - 8, 'any')
          .slice(0, 1)
          .map(daysOf)[0],
      ).toBeGreaterThan(days)
      // A run is counted as two dozen, whatever it takes.
      expect(looks).toBeLessThan(12)
    },
  )

  test('one that no cluster keeps is said to be missed', () =>
    // 96 sequences a step are shared out over 96 copies at most.
    expect(
      planRun(roomy, { ...wanted, globalBatchSequences: 96 }, { ...run, deadline: 0.8 }),
    ).toEqual({ ok: false, kind: 'deadline' }))
})

describe('the cheapest cluster', () => {
  const cheapest = (clusters: readonly TrainingCandidate[]) =>
    clusters.toSorted(
      (a, b) => (b.tokensPerSecondPerChip ?? 0) - (a.tokensPerSecondPerChip ?? 0),
    )[0]

  test.each([
    // With 5 GB, 4 chips have to recompute what 8 keep.
    { memory: 5e9, days: 30, fewest: 4, chips: 8 },
    { memory: 5e9, days: 10, fewest: 16, chips: 16 },
    // With 3.2 GB, 8 and 16 do in time what 64 do with fewer chip-hours.
    { memory: 3.2e9, days: 30, fewest: 8, chips: 64 },
    { memory: 3.2e9, days: 10, fewest: 16, chips: 64 },
  ])('within $days days has $chips chips, where $fewest do', ({ memory, days, fewest, chips }) => {
    const ground = small(memory)
    const asked = { ...wanted, objective: 'cheapest' } as const
    const { best, by, clusters } = planned(ground, asked, { deadline: days })
    expect(best.plan.chips).toBe(chips)
    expect(by.kind).toBe('cheapest-in-time')
    expect(clusters[0]?.plan.chips).toBe(fewest)
    expect(Math.max(...clusters.map(daysOf))).toBeLessThanOrEqual(days)
    expect(best).toEqual(cheapest(clusters))
    expect(planned(ground, wanted, { deadline: days }).best.plan.chips).toBe(fewest)
  })

  test('is told among those that keep the deadline alone, though larger ones fail more than they work', () => {
    const goodput = { interruptionsPerChipYear: 50, checkpointSeconds: 300, restartSeconds: 1800 }
    const ground = small(85e9)
    const days = (one: TrainingCandidate) =>
      daysOf(one) / clusterAt(one.plan.chips, goodput).goodput
    const on = (chips: number) => planSearch(ground, wanted).on(chips).slice(0, 1).map(days)[0] ?? 0
    expect(on(1024)).toBeGreaterThan(on(64))
    const asked = { ...wanted, objective: 'cheapest' } as const
    const { by, clusters } = planned(ground, asked, { deadline: on(64), goodput })
    expect(clusters.map(({ plan }) => plan.chips)).not.toContain(1024)
    expect(Math.max(...clusters.map(days))).toBeLessThanOrEqual(on(64))
    expect(by).toEqual({
      kind: 'cheapest-in-time',
      sizes: clusters.map(({ plan }) => plan.chips),
    })
    expect(clusters.length).toBeGreaterThan(1)
  })

  test('of a run whose chips are left out has the fewest chip-hours', () => {
    const { best, by, clusters, smallest } = planned(small(3.2e9), wanted, {})
    expect(by).toEqual({ kind: 'cheapest', sizes: [8, 16, 32, 64, 128] })
    expect(smallest?.chips).toBe(8)
    expect(best).toEqual(cheapest(clusters))
    expect(best.plan.chips).toBe(64)
    const fewest = { ...wanted, objective: 'fewest-chips' } as const
    expect(planned(small(3.2e9), fewest, {}).best.plan.chips).toBe(8)
  })

  test('is smaller where chips fail often, as what fails is done again', () => {
    const goodput = { interruptionsPerChipYear: 100, checkpointSeconds: 300, restartSeconds: 1800 }
    const { best, clusters, paceOf } = planned(small(3.2e9), wanted, { goodput })
    expect(best.plan.chips).toBe(16)
    // What a chip does, times the share of its time that makes progress.
    const useful = (one: TrainingCandidate) =>
      (one.tokensPerSecondPerChip ?? 0) * clusterAt(one.plan.chips, goodput).goodput
    expect(paceOf(best)).toBeCloseTo(useful(best), 6)
    expect(useful(best)).toBe(Math.max(...clusters.map(useful)))
  })

  test('of those that are given chips for is no larger than they are', () => {
    const asked = { ...wanted, objective: 'cheapest' } as const
    const { best, by, clusters } = planned(small(3.2e9), asked, { chips: 60 })
    expect(by.kind).toBe('cheapest')
    expect(best).toEqual(cheapest(clusters))
    expect(clusters.map(({ plan }) => plan.chips)).toContain(60)
    expect(Math.max(...clusters.map(({ plan }) => plan.chips))).toBe(60)
  })
})

describe('the fastest of so many chips or fewer', () => {
  test('may be fewer than all, where those divide badly', () => {
    // 41 chips train as 41 copies of one, 40 as 5 of 8.
    const asked = { ...wanted, objective: 'fastest' } as const
    const { best, by, clusters } = planned(small(5e9), asked, { chips: 41 })
    const rate = (one: TrainingCandidate) => (one.tokensPerSecondPerChip ?? 0) * one.plan.chips
    expect(by.kind).toBe('fastest')
    expect(best.plan.chips).toBe(40)
    expect(rate(best)).toBe(Math.max(...clusters.map(rate)))
  })

  test('and who asks for all of them is told', () => {
    const ground = small(5e9)
    const advice = (chips: number) => {
      const found = planned(ground, wanted, { chips })
      const given = adviceOn(found, ground, wanted, { chipsGiven: true, freeDays: null })
      expect(adviceOn(found, ground, wanted, { chipsGiven: false, freeDays: null })).toEqual([])
      const on = (size: number) =>
        (planSearch(ground, wanted).on(size)[0]?.tokensPerSecondPerChip ?? 0) * size
      return given.map((one) =>
        one.kind === 'fewer-chips-faster'
          ? [one.fewer, one.gain - (on(one.fewer) / on(chips) - 1)]
          : one,
      )
    }
    expect(advice(41)).toEqual([[40, expect.closeTo(0, 12)]])
    expect(advice(59)).toEqual([[56, expect.closeTo(0, 12)]])
    // The best of several: 992 and 960 are faster than 1,001 too.
    expect(advice(1001)).toEqual([[1000, expect.closeTo(0, 12)]])
    // 40 chips divide as well as any; 40 of 47 are slower.
    expect(advice(40)).toEqual([])
    expect(advice(47)).toEqual([])
  })
})

describe('a run of years on the cheapest cluster', () => {
  const ground = small(3.2e9)
  const found = planned(ground, wanted, {})
  const advice = (freeDays: number | null) =>
    adviceOn(found, ground, wanted, { chipsGiven: false, freeDays })

  test('is told how soon the fastest would end it, and for how much more', () => {
    // 64 chips are cheapest and 128 fastest: half of the days where as cheap.
    const paces = new Map(
      found.clusters.map(({ plan, tokensPerSecondPerChip }) => [
        plan.chips,
        tokensPerSecondPerChip ?? 0,
      ]),
    )
    const more = (paces.get(64) ?? 0) / (paces.get(128) ?? 1)
    expect(more).toBeGreaterThan(1)
    expect(advice(400)).toEqual([
      {
        kind: 'long-run',
        chips: 64,
        days: 400,
        faster: {
          chips: 128,
          days: expect.closeTo((400 * more) / 2, 9),
          moreChipHours: expect.closeTo(more - 1, 12),
        },
      },
    ])
  })

  test('of a year or less is not', () => {
    expect(advice(365)).toEqual([])
    expect(advice(null)).toEqual([])
  })
})

describe('a run without a plan is told why', () => {
  // The workspace takes 2 GB of each chip, and no number of chips shares out what a layer needs.
  const never = small(2.1e9)

  test('where no cluster holds the model', () => {
    const none = { ok: false, kind: 'no-cluster-fits' }
    expect(planRun(never, wanted, run)).toEqual(none)
    expect(planRun(never, wanted, { ...run, deadline: 100 })).toEqual(none)
  })

  test.each([undefined, 'fastest', 'cheapest'] as const)(
    'and what is lacking on the chips that are given, for %s',
    (objective) => {
      const found = planRun(never, { ...wanted, objective }, { ...run, chips: 8 })
      if (found.ok || found.kind !== 'memory') throw new Error('it fits')
      expect(found.leanest.plan.chips).toBe(8)
      expect(found.leanest.missingBytes).toBeGreaterThan(0)
      expect(found.fitsOn).toBeNull()
    },
  )

  test('where more chips hold it, on how many', () =>
    expect(planRun(small(3.2e9), wanted, { ...run, chips: 4 })).toMatchObject({
      ok: false,
      kind: 'memory',
      fitsOn: 8,
    }))

  test.each([
    // 41 chips are 41 copies of the whole model, 40 five of 8; 12 are no whole servers.
    { chips: 41, fewer: 40 },
    { chips: 49, fewer: 48 },
    { chips: 13, fewer: 8 },
  ])('where fewer than $chips hold it that divide better, on $fewer', ({ chips, fewer }) =>
    expect(planRun(small(3.2e9), wanted, { ...run, chips })).toMatchObject({
      ok: false,
      kind: 'memory',
      fitsOn: fewer,
    }),
  )

  test('where nothing divides the chips', () =>
    expect(planRun(small(85e9), { ...wanted, tensorParallel: 2 }, { ...run, chips: 7 })).toEqual({
      ok: false,
      kind: 'indivisible',
      chips: 7,
    }))
})
