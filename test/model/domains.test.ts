import { describe, expect, test } from 'vitest'
import { crossingClusters, crossingOverApi } from '../../src/model/breakeven/at.ts'
import type { Formula } from '../../src/model/graph/formula.ts'
import { batchFactor } from '../../src/model/price/api.ts'
import { ownTraits } from '../../src/model/price/choices.ts'
import { annuityRecovery, loadFractionOfUse } from '../../src/model/price/own.ts'
import { prefillReplicas } from '../../src/model/roofline/fleet.ts'
import { contextLinkSeconds } from '../../src/model/training-plan/links.ts'
import { trainingActivationBytes } from '../../src/model/training-plan/memory.ts'

/** All inputs of a formula at one, but for some. */
const at = (formula: Formula, change: Readonly<Record<string, number>>) => ({
  ...Object.fromEntries(formula.from.map((id) => [id, 1])),
  ...change,
})

describe('formulas mean something up to the most that a request asks for, and no further', () => {
  const computed = (formula: Formula, change: Readonly<Record<string, number>>) => {
    const inputs = at(formula, change) as Parameters<Formula['compute']>[0]
    return formula.domain?.(inputs) === true ? formula.compute(inputs) : null
  }

  test.each([
    {
      what: 'a batch that is free',
      formula: batchFactor,
      within: { batchShare: 1, batchDiscount: 1 },
      value: 0,
      beyond: { batchShare: 1, batchDiscount: 1.1 },
    },
    {
      // The interest of 10% alone.
      what: 'a chip that keeps its price',
      formula: annuityRecovery,
      within: { costOfCapital: 0.1, residualShare: 1, lifetimeDiscount: 0.5 },
      value: 0.1,
      beyond: { costOfCapital: 0.1, residualShare: 1.1, lifetimeDiscount: 0.5 },
    },
    {
      what: 'a chip that idles at full power',
      formula: loadFractionOfUse,
      within: { idleFraction: 1, ownershipUtilization: 0.3 },
      value: 1,
      beyond: { idleFraction: 1.1, ownershipUtilization: 0.3 },
    },
    {
      what: 'a sequence that one chip has whole',
      formula: contextLinkSeconds,
      within: { contextParallel: 1 },
      value: 0,
      beyond: { contextParallel: 0.5 },
    },
    {
      // Inputs of ten layers, the layer in work and the logits.
      what: 'layers that are all computed again',
      formula: trainingActivationBytes,
      within: { layersInFlight: 10, activationBytesPerLayer: 7, checkpointBytesPerLayer: 2 },
      value: 10 * 2 + 7 + 1,
      beyond: { recomputedPasses: 1.5 },
    },
    {
      // $25 over $3 a million: 8,333,333.3 tokens.
      what: 'an API that costs what clusters do',
      formula: crossingOverApi,
      within: {
        crossingUsdPerMonth: 30,
        overFixedUsdPerMonth: 5,
        apiUsdPerMillionTokens: 3,
        tokensPerMillion: 1e6,
      },
      value: 8_333_334,
      beyond: {
        crossingUsdPerMonth: 5.000_000_1,
        overFixedUsdPerMonth: 5,
        apiUsdPerMillionTokens: 3,
        tokensPerMillion: 1e6,
      },
    },
    {
      // $70 more fixed over $20 less for each.
      what: 'clusters that make up for what is fixed',
      formula: crossingClusters,
      within: {
        wayFixedUsdPerMonth: 80,
        overFixedUsdPerMonth: 10,
        overUsdPerClusterMonth: 100,
        usdPerClusterMonth: 80,
      },
      value: 4,
      beyond: {
        wayFixedUsdPerMonth: 10,
        overFixedUsdPerMonth: 10,
        overUsdPerClusterMonth: 100,
        usdPerClusterMonth: 80,
      },
    },
  ] as const)('$what', ({ formula, within, value, beyond }) => {
    expect(computed(formula, within) ?? Number.NaN).toBeCloseTo(value, 9)
    expect(computed(formula, beyond)).toBeNull()
  })
})

test('a pool that prefills exactly fills has no replica more', () => {
  // 10 queries a second of 1.1 s keep eleven busy, though 10 × 1.1 is 11.000000000000002 in binary.
  const of = (
    peakQueriesPerSecond: number,
    prefillSeconds: number,
    promptsTogether: number,
    maxUtilization = 1,
  ) =>
    prefillReplicas.compute({
      peakQueriesPerSecond,
      prefillSeconds,
      promptsTogether,
      maxUtilization,
    })
  expect(of(10, 1.1, 1)).toBe(11)
  expect(of(10, 1.1, 2)).toBe(6)
  expect(of(10, 1.11, 1)).toBe(12)
  expect(of(0, 1.1, 1)).toBe(0)
  // Busy for no more than four fifths of the time: 11 / 0.8 = 13.75.
  expect(of(10, 1.1, 1, 0.8)).toBe(14)
})

describe('an owned chip-hour is worked out from what is stated, and from nothing else', () => {
  const plain = { depreciation: 'straight-line', load: 'given', staff: 'chip' } as const
  test.each([
    { change: {}, traits: ['owned'] },
    { change: { depreciation: 'annuity' }, traits: ['owned', 'annuity'] },
    { change: { load: 'of-use' }, traits: ['owned', 'power-of-use'] },
    { change: { load: 'of-active-hours' }, traits: ['owned', 'power-of-active-hours'] },
    { change: { staff: 'fleet' }, traits: ['owned', 'staff-of-fleet'] },
    { change: { staff: 'cluster' }, traits: ['owned', 'staff-of-cluster'] },
  ] as const)('$change: $traits', ({ change, traits }) =>
    expect(ownTraits({ ...plain, ...change })).toEqual(traits),
  )

  test('a chip that is not owned from nothing', () => expect(ownTraits(undefined)).toEqual([]))
})
