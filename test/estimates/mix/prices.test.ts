import { describe, expect, test } from 'vitest'
import { english } from '../../../src/words/english.ts'
import { message } from '../../../src/words/message.ts'
import { codesOf, detailOf, inputOf, stepOf } from '../../support/answers.ts'
import { post } from '../../support/api.ts'

const ask = async (change: object) =>
  (await post('/api/v1/mix', { load: { hourlyChips: [4, 4, 8, 8] }, ...change })).body
const prices = {
  reservedOneYearUsdPerChipHour: 1,
  reservedThreeYearUsdPerChipHour: 0.9,
  onDemandUsdPerChipHour: 3,
  spotUsdPerChipHour: 1.2,
}
const priced = (change: object, more: object = {}) =>
  ask({ prices: { ...prices, ...change }, ...more })

describe('nothing is reserved', () => {
  test('where the term is dearer than by the hour: the answer binds its reader to nothing', async () => {
    // On demand at 0.5 is below 0.9 for every layer, even the one that is used at all hours.
    const body = await priced({ onDemandUsdPerChipHour: 0.5, spotUsdPerChipHour: 0.4 })
    expect(body.mix.reservedChips).toBe(0)
    expect(body.mix.reservedTerm).toBeNull()
    expect(body.cost.reservedUsdPerYear).toBe(0)
    expect(codesOf(body)).not.toContain('commitment')
    // Both say the same; a division by nothing would be no reason to a reader.
    const why = english(message('reasons.nothing-reserved'))
    expect(body.unknown['/mix/reservedUseShare']).toBe(why)
    expect(body.unknown['/mix/reservedTerm']).toBe(why)
  })

  test('where no commitment is allowed, and that is the reason, not a missing price', async () => {
    const body = await priced({}, { longestCommitment: 'none' })
    expect(body.mix).toMatchObject({ reservedChips: 0, reservedTerm: null })
    expect(body.unknown['/prices/reservedUsdPerChipHour']).toBe(
      english(message('reasons.no-commitment')),
    )
  })

  test('where no term has a price, which is then the reason', async () => {
    const body = await ask({ prices: { onDemandUsdPerChipHour: 3 } })
    expect(body.unknown['/prices/reservedUsdPerChipHour']).toBe(
      body.unknown['/prices/reservedOneYearUsdPerChipHour'],
    )
    expect(body.unknown['/prices/reservedUsdPerChipHour']).toMatch(/1-year/)
  })
})

describe('a term', () => {
  test('is the cheapest of those allowed', async () => {
    expect((await priced({})).mix.reservedTerm).toBe('3-year')
    expect((await priced({}, { longestCommitment: '1-year' })).mix.reservedTerm).toBe('1-year')
    const dearLong = await priced({ reservedThreeYearUsdPerChipHour: 1.1 })
    expect(dearLong.mix.reservedTerm).toBe('1-year')
    expect(codesOf(dearLong)).toContain('commitment')
  })
})

describe('what is assumed of spot', () => {
  test('is an estimate; what the request says of it is the request’s', async () => {
    const assumed = await priced({})
    expect(inputOf(assumed, 'maxSpotShare').origin).toMatchObject({
      from: 'default',
      basis: 'estimate',
    })
    const said = await priced({}, { spotOverheadShare: 0.2, maxSpotShare: 0.3 })
    for (const id of ['spotOverheadShare', 'maxSpotShare']) {
      expect(inputOf(said, id).origin, id).toMatchObject({ from: 'request', pointer: `/${id}` })
      expect(inputOf(said, id).origin, id).not.toHaveProperty('basis')
    }
  })

  test('spot that is no cheaper than on demand is warned of; cheaper, unknown and alone are not', async () => {
    // With a tenth done again, 1.2 is 1.32: above 1.3 and below 1.33.
    const at = (onDemandUsdPerChipHour: number) =>
      priced({ onDemandUsdPerChipHour }, { spotOverheadShare: 0.1 })
    expect(codesOf(await at(1.3))).toContain('spot-dearer')
    expect(codesOf(await at(1.33))).not.toContain('spot-dearer')
    const { spotUsdPerChipHour: _, ...without } = prices
    expect(codesOf(await ask({ prices: without }))).not.toContain('spot-dearer')
  })
})

describe('prices that are looked up', () => {
  // Records stay when newer ones come: what was known by a date does not change.
  const asOf = '2026-06-01'
  const looked = (accelerator: string, own: object, more: object = {}) =>
    ask({ accelerator, asOf, prices: own, ...more })

  test('every price known: nothing is said to be missing', async () => {
    const body = await priced({})
    expect(codesOf(body)).not.toContain('price-unknown')
    for (const id of Object.keys(prices)) expect(body.unknown).not.toHaveProperty(`/prices/${id}`)
  })

  test('each missing price is named once', async () => {
    const detail = detailOf(
      await ask({ prices: { onDemandUsdPerChipHour: 3, spotUsdPerChipHour: 1 } }),
      'price-unknown',
    )
    expect(detail.match(/1-year/g)).toHaveLength(1)
    expect(detail.match(/3-year/g)).toHaveLength(1)
    expect(detail).not.toMatch(/on-demand|spot/)
  })

  test('two medians may be of two providers; one, or those of one provider, may not', async () => {
    const { reservedOneYearUsdPerChipHour, reservedThreeYearUsdPerChipHour, ...hourly } = prices
    const { onDemandUsdPerChipHour, ...threeGiven } = prices
    const chip = 'nvidia-h100-sxm'
    const two = await looked(chip, hourly, { asOf: '2026-11-28' })
    expect(two.prices.reservedOneYearUsdPerChipHour).not.toBeNull()
    expect(two.prices.reservedThreeYearUsdPerChipHour).not.toBeNull()
    expect(codesOf(two)).toContain('mixed-providers')
    const one = await looked(chip, threeGiven)
    expect(one.prices.onDemandUsdPerChipHour).not.toBeNull()
    expect(codesOf(one)).not.toContain('mixed-providers')
    const ofOne = await looked(chip, {}, { provider: 'Google Cloud' })
    expect(codesOf(ofOne)).not.toContain('mixed-providers')
    expect(codesOf(await priced({}))).not.toContain('mixed-providers')
  })

  test('a price of fewer than three providers jumps with one of them; a price that is given does not', async () => {
    const { reservedOneYearUsdPerChipHour, ...rest } = prices
    const few = await looked('nvidia-h100-sxm', rest)
    expect(detailOf(few, 'few-prices')).toMatch(/1-year/)
    expect(detailOf(few, 'few-prices')).not.toMatch(/3-year|on-demand|spot/)
    expect(codesOf(await looked('nvidia-h100-sxm', prices))).not.toContain('few-prices')
    const many = await looked('nvidia-h100-sxm', { ...rest, reservedOneYearUsdPerChipHour: 1 })
    expect(codesOf(many)).not.toContain('few-prices')
  })

  test('a price of three providers is not of few', async () => {
    const { onDemandUsdPerChipHour, ...rest } = prices
    // Hyperstack, RunPod and Crusoe.
    const body = await looked('nvidia-a100-pcie-80gb', rest, { asOf: '2026-11-28' })
    expect(inputOf(body, 'onDemandUsdPerChipHour').origin.note).toMatch(/3 neocloud sellers/)
    expect(codesOf(body)).not.toContain('few-prices')
  })
})

test('who names no accelerator is told that none is; who names one reads its name', async () => {
  const without = await priced({})
  expect(without.accelerator).toBeNull()
  expect(without.unknown).toHaveProperty('/accelerator')
  const named = await priced({}, { accelerator: 'nvidia-h100-sxm' })
  expect(named.accelerator).toMatch(/H100/)
  expect(named.unknown).not.toHaveProperty('/accelerator')
})

describe('the working of lists', () => {
  const curvesOf = (body: { derivation: { curves?: { pointer: string }[] } }) =>
    (body.derivation.curves ?? []).map(({ pointer }) => pointer)

  test('stands for hours and layers where there are some, and for no others', async () => {
    expect(curvesOf(await priced({}))).toEqual(['/hours', '/layers'])
    // Spot may carry half of an hour alone: no hour is covered, and the layers are still judged.
    const uncovered = await ask({ prices: { spotUsdPerChipHour: 1 } })
    expect(curvesOf(uncovered)).toEqual(['/layers'])
    expect(stepOf(uncovered, 'reservedChipsUsed')).toBeUndefined()
    expect(stepOf(await priced({}), 'reservedChipsUsed')).toBeDefined()
    expect(curvesOf(await ask({ load: { hourlyChips: [0, 0] }, prices }))).toEqual(['/hours'])
  })

  test('follows a layer that spot can carry, not one that nothing by the hour can', async () => {
    // Half of 8 chips in the busy half of the hours: the layer from 4 to 8 costs 0.5 × 0.1 × 1.1.
    const body = await ask({
      prices: { reservedOneYearUsdPerChipHour: 1, spotUsdPerChipHour: 0.1 },
      spotOverheadShare: 0.1,
    })
    expect(body.layers[0].byTheHourUsdPerChipHour).toBeNull()
    expect(stepOf(body, 'byTheHourUsdPerChipHour').value).toBeCloseTo(0.5 * 0.1 * 1.1, 12)
    expect(inputOf(body, 'spotUseShare').value).toBe(0.5)
  })
})
