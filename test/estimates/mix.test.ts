import { describe, expect, test } from 'vitest'
import { post, request } from '../support/api.ts'
import { unexplained } from '../support/working-exceptions.ts'

const ask = (body: unknown) => post('/api/v1/mix', body)
const good = {
  load: { hourlyChips: [4, 4, 8, 8] },
  prices: { reservedOneYearUsdPerChipHour: 1.4, onDemandUsdPerChipHour: 3 },
}
const year = 8760

describe('a mix by hand: 4 chips always, 8 half of the time', () => {
  test('on-demand 3, reserved 1.4: the upper layer costs 1.5 by the hour, so all is reserved', async () => {
    const { status, body } = await ask(good)
    expect(status).toBe(200)
    expect(body.mix).toMatchObject({
      reservedChips: 8,
      reservedTerm: '1-year',
      peakChips: 8,
      meanChips: 6,
    })
    expect(body.mix.reservedUseShare).toBeCloseTo(0.75, 12)
    expect(body.cost.usdPerYear).toBeCloseTo(8 * 1.4 * year, 6)
    expect(body.cost.allOnDemandUsdPerYear).toBeCloseTo(6 * 3 * year, 6)
    expect(body.cost.savingOverOnDemandShare).toBeCloseTo(1 - 11.2 / 18, 12)
    expect(body.cost.savingOverReservedUsdPerYear).toBeCloseTo(0, 6)
    expect(body.breakEven.breakEvenUseShare).toBeCloseTo(1.4 / 3, 12)
  })

  test('reserved 1.6: the lower layer alone; the rest on demand', async () => {
    const { body } = await ask({
      ...good,
      prices: { ...good.prices, reservedOneYearUsdPerChipHour: 1.6 },
    })
    expect(body.mix).toMatchObject({ reservedChips: 4, meanOnDemandChips: 2, meanSpotChips: 0 })
    expect(body.cost.reservedUsdPerYear).toBeCloseTo(4 * 1.6 * year, 6)
    expect(body.cost.onDemandUsdPerYear).toBeCloseTo(2 * 3 * year, 6)
    expect(body.hours[2]).toEqual({
      hour: 2,
      neededChips: 8,
      reservedChipsUsed: 4,
      reservedChipsIdle: 0,
      onDemandChips: 4,
      spotChips: 0,
    })
  })

  test('spot at 1 and a tenth done again does a quarter of the busy hours’ work, and is billed for it', async () => {
    const { body } = await ask({
      ...good,
      prices: { ...good.prices, reservedOneYearUsdPerChipHour: 1.6, spotUsdPerChipHour: 1 },
      spotOverheadShare: '10%',
      maxSpotShare: 0.25,
    })
    // Quiet hours: 4 reserved. Busy hours: 4 reserved, 2 spot, 2 on demand.
    // A layer from 3 to 4 costs 3 in busy hours and 1.1 in quiet ones: 2.05, so it is reserved.
    expect(body.mix).toMatchObject({ reservedChips: 4, meanOnDemandChips: 1, meanSpotChips: 1 })
    expect(body.cost.spotUsdPerYear).toBeCloseTo(1 * 1.1 * year, 6)
    expect(body.cost.usdPerYear).toBeCloseTo((4 * 1.6 + 1 * 3 + 1.1) * year, 5)
  })

  test('the cost is the sum of its kinds, and the hours add up to the means', async () => {
    const { body } = await ask({
      load: { peakChips: 64, peakToAverageRatio: 2.5 },
      accelerator: 'nvidia-h100-sxm',
      provider: 'Google Cloud',
    })
    const { cost, mix, hours } = body
    expect(cost.reservedUsdPerYear + cost.onDemandUsdPerYear + cost.spotUsdPerYear).toBeCloseTo(
      cost.usdPerYear,
      4,
    )
    const mean = (of: string) =>
      hours.reduce((sum: number, hour: Record<string, number>) => sum + (hour[of] ?? 0), 0) / 24
    expect(mean('neededChips')).toBeCloseTo(mix.meanChips, 9)
    expect(mean('spotChips')).toBeCloseTo(mix.meanSpotChips, 9)
    expect(mean('onDemandChips')).toBeCloseTo(mix.meanOnDemandChips, 9)
    const inputs = body.derivation.inputs as { id: string; origin?: { preset?: string } }[]
    const spot = inputs.find(({ id }) => id === 'spotUsdPerChipHour')
    expect(spot?.origin?.preset).toBe('prices/nvidia-h100-sxm')
  })
})

describe('at the edges', () => {
  test('an unknown kind is left out, with the reason', async () => {
    const { body } = await ask(good)
    expect(body.prices.spotUsdPerChipHour).toBeNull()
    expect(body.unknown['/prices/spotUsdPerChipHour']).toMatch(/No spot price is given/)
    expect(body.warnings.map(({ code }: { code: string }) => code)).toContain('price-unknown')
  })

  test('reserved alone covers everything; what needs on-demand is null', async () => {
    const { body } = await ask({ ...good, prices: { reservedThreeYearUsdPerChipHour: 1 } })
    expect(body.mix).toMatchObject({ reservedChips: 8, reservedTerm: '3-year' })
    expect(body.cost.allOnDemandUsdPerYear).toBeNull()
    expect(body.cost.savingOverOnDemandShare).toBeNull()
    expect(body.unknown['/cost/savingOverOnDemandShare']).toMatch(/on-demand/)
  })

  test('spot alone cannot carry more than its share: no mix, and no guess', async () => {
    const { status, body } = await ask({ ...good, prices: { spotUsdPerChipHour: 1 } })
    expect(status).toBe(200)
    expect(body.mix.reservedChips).toBeNull()
    expect(body.cost.usdPerYear).toBeNull()
    expect(body.hours).toBeNull()
    expect(body.unknown['/cost/usdPerYear']).toMatch(/do not cover every hour/)
  })

  test('no load costs nothing', async () => {
    const { body } = await ask({ ...good, load: { hourlyChips: [0, 0] } })
    expect(body.cost.usdPerYear).toBe(0)
    expect(body.mix.reservedChips).toBe(0)
    expect(body.cost.savingOverOnDemandShare).toBeNull()
  })

  test('a flat load is all reserved or not at all', async () => {
    const reserved = async (usd: number) =>
      (
        await ask({
          load: { peakChips: 10 },
          prices: { reservedOneYearUsdPerChipHour: usd, onDemandUsdPerChipHour: 3 },
        })
      ).body.mix.reservedChips
    expect(await reserved(2.99)).toBe(10)
    expect(await reserved(3.01)).toBe(0)
  })

  test('spot that is dearer with its overhead is not taken', async () => {
    const { body } = await ask({
      ...good,
      prices: { onDemandUsdPerChipHour: 3, spotUsdPerChipHour: 2.9 },
      spotOverheadShare: 0.1,
      maxSpotShare: 1,
    })
    expect(body.mix.meanSpotChips).toBe(0)
    expect(body.warnings.map(({ code }: { code: string }) => code)).toContain('spot-dearer')
  })

  test('a shorter commitment leaves the longer term out', async () => {
    const prices = {
      reservedOneYearUsdPerChipHour: 2,
      reservedThreeYearUsdPerChipHour: 1,
      onDemandUsdPerChipHour: 3,
    }
    const term = async (longestCommitment: string) =>
      (await ask({ load: { peakChips: 4 }, prices, longestCommitment })).body.mix
    expect(await term('3-year')).toMatchObject({ reservedTerm: '3-year', reservedChips: 4 })
    expect(await term('1-year')).toMatchObject({ reservedTerm: '1-year', reservedChips: 4 })
    expect(await term('none')).toMatchObject({ reservedTerm: null, reservedChips: 0 })
  })

  test('medians over different providers are said to be no one’s price list', async () => {
    const { body } = await ask({ load: { peakChips: 4 }, accelerator: 'nvidia-h100-sxm' })
    const warning = body.warnings.find(({ code }: { code: string }) => code === 'mixed-providers')
    expect(warning.detail).toMatch(/Google Cloud/)
  })
})

interface Step {
  id: string
  value: number
  because?: string
}
const stepOf = (body: { derivation: { steps: Step[] } }, id: string) =>
  body.derivation.steps.find((step) => step.id === id)

describe('the working', () => {
  const spot = {
    ...good,
    prices: {
      reservedOneYearUsdPerChipHour: 1.6,
      reservedThreeYearUsdPerChipHour: 1.5,
      onDemandUsdPerChipHour: 3,
      spotUsdPerChipHour: 1,
    },
    spotOverheadShare: 0.1,
    maxSpotShare: 0.25,
    longestCommitment: '1-year',
  }

  test('reaches every number, but which hour it is', async () => {
    const { body } = await ask(spot)
    expect(unexplained(body)).toEqual([])
  })

  // Busy hours need 8, of which 2 may be spot; quiet ones 4, of which 1 may.
  // The chips up to 3 are on demand in every hour: 3. The fourth is spot in the
  // quiet half: 0.5 x 3 + 0.5 x 1.1. Those up to 6 are needed in the busy half:
  // 0.5 x 3; and the last two are spot there: 0.5 x 1.1.
  test('of a layer is its hours on demand and on spot', async () => {
    const { body } = await ask(spot)
    const layer = (
      aboveChips: number,
      toChips: number,
      useShare: number,
      spotUseShare: number,
      usd: number,
      reserve: boolean,
    ) => ({
      aboveChips,
      toChips,
      useShare,
      spotUseShare,
      byTheHourUsdPerChipHour: expect.closeTo(usd, 12),
      reserve,
    })
    expect(body.layers).toEqual([
      layer(0, 3, 1, 0, 3, true),
      layer(3, 4, 1, 0.5, 2.05, true),
      layer(4, 6, 0.5, 0, 1.5, false),
      layer(6, 8, 0.5, 0.5, 0.55, false),
    ])
  })

  test('of an hour is that of the busiest: 8 chips, 4 reserved, 2 spot, 2 on demand', async () => {
    const { body } = await ask(spot)
    const value = (id: string) => stepOf(body, id)?.value
    expect(value('reservedChipsUsed')).toBe(4)
    expect(value('spotChipsAllowed')).toBe(2)
    expect(value('spotChips')).toBe(2)
    expect(value('onDemandChips')).toBe(2)
    expect(value('reservedChipsIdle')).toBe(0)
  })

  test.each([
    ['3-year', 1.6, /cheaper/],
    ['1-year', 1.6, /^One year/],
    ['3-year', undefined, /^Three years/],
  ])('says why the reserved price is of its term: up to %s', async (term, oneYear, why) => {
    const { body } = await ask({
      ...spot,
      prices: { ...spot.prices, reservedOneYearUsdPerChipHour: oneYear },
      longestCommitment: term,
    })
    expect(stepOf(body, 'reservedUsdPerChipHour')?.because).toMatch(why)
  })

  test.each([
    [{ onDemandUsdPerChipHour: 3, spotUsdPerChipHour: 1 }, /^Spot is cheaper/],
    [{ onDemandUsdPerChipHour: 3, spotUsdPerChipHour: 2.9 }, /^Spot is not cheaper/],
    [{ reservedOneYearUsdPerChipHour: 5, spotUsdPerChipHour: 1 }, /only spot/],
  ])('says which kinds a layer is priced by: %j', async (prices, why) => {
    const { body } = await ask({ ...good, prices, spotOverheadShare: 0.1 })
    expect(stepOf(body, 'byTheHourUsdPerChipHour')?.because).toMatch(why)
  })

  test('is sent as far as it is asked for, and the answer is the same', async () => {
    const [full, headline, none] = await Promise.all(
      ['full', 'headline', 'none'].map(async (working) => (await ask({ ...spot, working })).body),
    )
    expect(none.derivation).toEqual({ inputs: [], steps: [] })
    expect(headline.derivation.steps.map(({ id }: Step) => id)).toContain('usdPerYear')
    expect(stepOf(headline, 'spotChips')).toBeUndefined()
    for (const body of [headline, none]) expect(body.cost).toEqual(full.cost)
  })
})

const day = (hours: number) => Array.from({ length: hours }, () => 1)
describe('a wrong request is told what is wrong', () => {
  test.each([
    [{ load: { peakChips: 8, hourlyWeights: day(23) } }, '/load/hourlyWeights'],
    [{ load: { peakChips: 8, hourlyWeights: day(24).map(() => 0) } }, '/load/hourlyWeights'],
    [{ load: { peakChips: 8, hourlyWeights: [-1, ...day(23)] } }, '/load/hourlyWeights/0'],
    [
      { load: { peakChips: 8, hourlyWeights: day(24), peakToAverageRatio: 2 } },
      '/load/hourlyWeights',
    ],
    [{ load: { hourlyChips: [] } }, '/load/hourlyChips'],
    [{ load: { hourlyChips: day(169) } }, '/load/hourlyChips'],
    [{ load: { hourlyChips: [1, -2] } }, '/load/hourlyChips/1'],
    [{ load: { hourlyChips: 'many' } }, '/load/hourlyChips'],
    [{ load: { hourlyChips: [1], peakChips: 1 } }, '/load/peakChips'],
    [{ load: {} }, '/load/peakChips'],
    [{ load: { peakChips: 1, peakToAverageRatio: 0.5 } }, '/load/peakToAverageRatio'],
    [{ load: { peakChips: 1, shape: 'block' } }, '/load/shape'],
    [{ load: { peakChips: 1, peakToAverageRatio: 2, peakHours: 3 } }, '/load/peakHours'],
    [{ load: { peakChips: 1, peakToAverageRatio: 4, shape: 'block' } }, '/load/peakToAverageRatio'],
    [{ prices: { onDemandUsdPerChipHour: -1 } }, '/prices/onDemandUsdPerChipHour'],
    [{ prices: { onDemandUsd: 1 } }, '/prices/onDemandUsd'],
    [{ maxSpotShare: 1.1 }, '/maxSpotShare'],
    [{ spotOverheadShare: -0.1 }, '/spotOverheadShare'],
    [{ longestCommitment: '2-year' }, '/longestCommitment'],
    [{ accelerator: 'nvidia-h100-smx', provider: 'AWS' }, '/accelerator'],
    [{ accelerator: 'nvidia-h100-sxm', provider: 'Gogle Cloud' }, '/provider'],
    [{ provider: 'AWS' }, '/provider'],
    [{ load: null }, '/load'],
  ])('%j', async (change, pointer) => {
    const { status, body } = await ask({ ...good, ...change })
    expect(status).toBe(422)
    expect((body.errors as { pointer: string }[]).map((one) => one.pointer)).toContain(pointer)
  })

  test('another method and another path are refused by name', async () => {
    const got = await request('/api/v1/mix')
    expect(got.status).toBe(405)
    expect(got.headers.get('Allow')).toBe('POST')
  })
})
