import { describe, expect, test } from 'vitest'
import type { KindPrices } from '../../src/planner/mix/optimum.ts'
import { planMix } from '../../src/planner/mix/plan.ts'

const prices: KindPrices = { reserved: 1.6, onDemand: 3, spot: 1.1, maxSpotShare: 0.25 }

describe('the cheapest mix of a load', () => {
  // Quiet hours need 4, busy ones 8, of which 2 may be spot; the layer up to 4 costs 2.05 by the hour.
  test('counts what each kind does, by the hour and on average', () => {
    const { peakChips, meanChips, covered } = planMix([4, 4, 8, 8], prices)
    expect([peakChips, meanChips]).toEqual([8, 6])
    expect(covered?.counts).toEqual({
      reservedChips: 4,
      meanReservedChipsUsed: 4,
      meanOnDemandChips: 1,
      meanSpotChips: 1,
    })
    expect(covered?.hours[3]).toEqual({
      neededChips: 8,
      reservedChipsUsed: 4,
      reservedChipsIdle: 0,
      onDemandChips: 2,
      spotChips: 2,
    })
  })

  test('has idle chips where more are reserved than an hour needs', () => {
    // Reserved at 0.5, even the last 2 chips, had at 0.55 by the hour, are reserved.
    const { covered } = planMix([4, 4, 8, 8], { ...prices, reserved: 0.5 })
    expect(covered?.counts).toMatchObject({ reservedChips: 8, meanReservedChipsUsed: 6 })
    expect(covered?.hours[0]).toMatchObject({ reservedChipsIdle: 4, onDemandChips: 0 })
  })

  test.each([
    { why: 'no price at all', prices: { reserved: null, onDemand: null, spot: null } },
    // A quarter may be spot; the rest has no price.
    { why: 'spot alone', prices: { reserved: null, onDemand: null, spot: 1 } },
  ])('is none where an hour cannot be had: $why', ({ prices: known }) =>
    expect(planMix([4, 8], { ...known, maxSpotShare: 0.25 }).covered).toBeNull(),
  )

  test('is all spot where all may be and nothing else is known', () => {
    const { covered, layers } = planMix([4, 8], {
      reserved: null,
      onDemand: null,
      spot: 1,
      maxSpotShare: 1,
    })
    expect(covered?.counts).toMatchObject({ reservedChips: 0, meanSpotChips: 6 })
    expect(layers.map((layer) => layer.byTheHourUsdPerChipHour)).toEqual([1, 0.5])
  })

  test('takes no spot that costs as much as on-demand', () =>
    expect(planMix([8], { ...prices, reserved: null, spot: 3 }).covered?.counts).toMatchObject({
      meanOnDemandChips: 8,
      meanSpotChips: 0,
    }))
})
