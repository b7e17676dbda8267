import { describe, expect, test } from 'vitest'
import { fits, speedOn, type TrainingCandidate } from '../../src/planner/training/candidate.ts'
import { otherPlans } from '../../src/planner/training/others.ts'
import { planRun } from '../../src/planner/training/run.ts'
import { planSearch } from '../../src/planner/training/search.ts'
import { sizesFor } from '../../src/planner/training/sizes.ts'
import { smallestCluster } from '../../src/planner/training/smallest.ts'
import { isUsual } from '../../src/planner/training/step-size.ts'
import type { PlanGround, Wanted } from '../../src/planner/training/wanted.ts'
import { trainingGround, twelveLayers } from '../support/grounds.ts'

const wanted: Wanted = { sequenceTokens: 4096, attentionKernel: 'fused' }
const llama = trainingGround('llama-3.1-8b')

type Inputs = PlanGround['inputs']
/** Twelve layers of width 1,536 and twelve heads, on the chips and links of H100. */
const small = (change: Partial<Inputs> = {}, chipsPerServer = 8): PlanGround => ({
  ...llama,
  chipsPerServer,
  inputs: { ...llama.inputs, ...change },
  shape: twelveLayers,
})

const speed = (found: readonly TrainingCandidate[]) => found[0]?.tokensPerSecondPerChip ?? 0
const usualStep = (found: readonly TrainingCandidate[]) =>
  found.slice(0, 1).every(({ plan }) => isUsual(plan))

describe('steps of more than 2^24 tokens, which teach less for each', () => {
  const at = (chips: number, ground = small()) => {
    const search = planSearch(ground, wanted)
    const [usual, any] = [search.on(chips, 'usual'), search.on(chips, 'any')]
    const [best] = usual
    return {
      usual,
      any,
      gain: speed(any) / speed(usual),
      share: best === undefined ? 0 : search.shareOfBest(best),
      chosen: search.on(chips),
    }
  }

  test('are not taken for speed alone, where chips work well without', () => {
    const { chosen, usual, any, gain, share } = at(2048)
    expect(gain).toBeGreaterThan(1.5)
    expect(share).toBeGreaterThan(0.3)
    expect(usualStep(any)).toBe(false)
    expect(chosen).toEqual(usual)
  })

  test('are where chips hardly work without, and work more than twice as fast with them', () => {
    const { chosen, usual, any, gain, share } = at(4096)
    expect(gain).toBeGreaterThan(2)
    expect(share).toBeLessThan(0.3)
    expect(usualStep(usual)).toBe(true)
    expect(chosen).toEqual(any)
  })

  test('are not where chips hardly work either way', () => {
    // A minute between steps: on 1,024 chips a step of 2^25 tokens is not quite twice as good as one of 2^24.
    const { chosen, usual, gain, share } = at(1024, small({ trainingStepHostSeconds: 60 }))
    expect(gain).toBeGreaterThan(1.9)
    expect(gain).toBeLessThan(2)
    expect(share).toBeLessThan(0.3)
    expect(chosen).toEqual(usual)
  })

  test('are where no plan goes without them', () => {
    // 4,099 copies that no other number of chips divides, each with a sequence of 8,191 tokens.
    const long = { ...wanted, sequenceTokens: 8191 }
    const search = planSearch(small(), long)
    expect(search.on(4099, 'usual')).toEqual([])
    expect(fits(search.on(4099)[0] as TrainingCandidate)).toBe(true)
  })

  test('are kept where they are asked for', () => {
    const asked = { ...wanted, globalBatchSequences: 8192 }
    const search = planSearch(small(), asked)
    expect(search.on(64, 'usual').map(({ plan }) => plan.globalBatchSequences)).toContain(8192)
    expect(search.on(64, 'usual')).toEqual(search.on(64, 'any'))
    expect(search.on(64)).toEqual(search.on(64, 'any'))
  })
})

describe('what a plan reaches of its arithmetic alone', () => {
  const ideal: Partial<Inputs> = {
    attentionEfficiency: 0.7,
    activationTraffic: 0,
    layerSeconds: 0,
    collectiveLatencySeconds: 0,
    trainingStepHostSeconds: 0,
    optimizerBytesMoved: 0,
  }
  const alone = { ...wanted, recomputation: 'none' as const }
  const share = (change: Partial<Inputs>, asked: Wanted = alone) => {
    const search = planSearch(small({ ...ideal, ...change }), asked)
    const [best] = search.on(1)
    return best === undefined ? 0 : search.shareOfBest(best)
  }

  test('is all where nothing else takes time', () => expect(share({})).toBeCloseTo(1, 9))

  test('is three quarters where all layers are computed again', () =>
    // Three passes of four.
    expect(share({}, { ...wanted, recomputation: 'full' })).toBeCloseTo(3 / 4, 9))

  test('is half where a step waits as long again for its host', () => {
    const search = planSearch(small(ideal), alone)
    const [best] = search.on(1)
    if (best === undefined) throw new Error('no plan fits')
    const tokens = best.plan.globalBatchSequences * best.plan.sequenceTokens
    const stepSeconds = tokens / (best.tokensPerSecondPerChip ?? 0)
    expect(share({ trainingStepHostSeconds: stepSeconds })).toBeCloseTo(1 / 2, 2)
  })
})

describe('memory', () => {
  const none = { ...wanted, recomputation: 'none' as const }
  /** The least that any plan on eight chips needs, one sequence at a time. */
  const least = Math.min(
    ...planSearch(small({ memoryBytes: 1e9 }), none)
      .on(8)
      .map(({ memoryBytes }) => memoryBytes),
  )

  test('that a plan fills to the last byte is enough', () => {
    const search = planSearch(small({ memoryBytes: least }), none)
    const [best] = search.on(8)
    expect(best?.memoryBytes).toBe(least)
    expect(best?.tokensPerSecondPerChip).toBeGreaterThan(0)
    expect(speedOn(search, 8)).toBe(best?.tokensPerSecondPerChip)
    // Larger micro-batches do not fit, which is no matter.
    expect(search.fits(8)).toBe(true)
    expect(search.leanestFits(8)).toBe(true)
  })

  test('that all plans exceed by a byte is not', () => {
    const search = planSearch(small({ memoryBytes: least - 1 }), none)
    expect(search.fits(8)).toBe(false)
    expect(search.leanestFits(8)).toBe(false)
    expect(search.on(8)[0]?.missingBytes).toBeCloseTo(1, 3)
    expect(speedOn(search, 8)).toBeNull()
  })

  test('a micro-batch that is asked for is not made smaller to fit', () => {
    const search = planSearch(small({ memoryBytes: least }), { ...none, microBatchSequences: 4 })
    expect(search.leanestFits(8)).toBe(false)
  })
})

describe('plans on as many chips', () => {
  const search = planSearch(small({ memoryBytes: 3e9 }), wanted)
  const found = search.on(64)

  test('are told the fastest first, then those that lack memory, the nearest first', () => {
    const fitting = found.filter(fits)
    const lacking = found.filter((one) => !fits(one))
    expect(Math.min(fitting.length, lacking.length)).toBeGreaterThan(3)
    expect(found).toEqual([...fitting, ...lacking])
    expect(fitting).toEqual(
      fitting.toSorted((a, b) => (b.tokensPerSecondPerChip ?? 0) - (a.tokensPerSecondPerChip ?? 0)),
    )
    expect(lacking).toEqual(lacking.toSorted((a, b) => a.missingBytes - b.missingBytes))
  })

  test('are shown once for each way to cut the model up, never as the plan that was taken', () => {
    const run = planRun(small({ memoryBytes: 2.9e9 }), wanted, {
      chips: 16,
      deadline: undefined,
      trainedTokens: 1e12,
      runSpeedShare: 1,
      goodput: 1,
    })
    if (!run.ok) throw new Error(run.kind)
    const others = otherPlans(run)
    const cutOf = ({ plan }: TrainingCandidate) =>
      [plan.tensorParallel, plan.pipelineParallel, plan.contextParallel, plan.zeroStage].join()
    const cuts = [run.best, ...others.map(({ candidate }) => candidate)].map(cutOf)
    expect(new Set(cuts).size).toBe(cuts.length)
    for (const { candidate, why } of others) {
      expect(why.kind).toBe(fits(candidate) ? 'slower' : 'memory')
      if (why.kind === 'slower') expect(why.share).toBeGreaterThanOrEqual(0)
      else expect(why.missingBytes).toBeGreaterThan(0)
    }
    expect(others.filter(({ why }) => why.kind === 'slower').length).toBeGreaterThan(1)
    expect(others.filter(({ why }) => why.kind === 'memory').length).toBeGreaterThan(1)
  })
})

describe('the fewest chips on which a plan fits', () => {
  const largest = { ...wanted, microBatchSequences: 1 }

  /** Every cluster looked at, the smaller first. */
  const byHand = (ground: PlanGround, asked: Wanted) => {
    const { at } = sizesFor(ground, asked)
    const search = planSearch(ground, asked)
    for (let index = 0; index < 200; index++) if (search.fits(at(index))) return at(index)
    return null
  }

  test.each([
    { what: 'one chip', memory: 85e9, chipsPerServer: 8, asked: largest },
    { what: 'part of a server', memory: 6e9, chipsPerServer: 8, asked: largest },
    { what: 'servers', memory: 3.2e9, chipsPerServer: 8, asked: largest },
    { what: 'servers of 4', memory: 3.1e9, chipsPerServer: 4, asked: largest },
    {
      what: 'copies of three',
      memory: 4e9,
      chipsPerServer: 8,
      asked: { ...largest, pipelineParallel: 3 },
    },
    {
      what: 'an odd number of servers',
      memory: 2.9e9,
      chipsPerServer: 8,
      asked: { ...largest, zeroStage: 3 },
    },
    {
      what: 'without pipelines',
      memory: 3.6e9,
      chipsPerServer: 8,
      asked: { ...largest, pipelineParallel: 1, tensorParallel: 1 },
    },
    {
      what: 'a micro-batch of 8',
      memory: 12e9,
      chipsPerServer: 8,
      asked: { ...wanted, microBatchSequences: 8 },
    },
  ])('$what', ({ memory, chipsPerServer, asked }) => {
    const ground = small({ memoryBytes: memory }, chipsPerServer)
    const smallest = smallestCluster(ground, asked, planSearch(ground, asked))
    expect(smallest?.chips).toBe(byHand(ground, asked))
    expect(smallest?.best).toBe(smallest?.found[0])
  })
})
