import { describe, expect, test } from 'vitest'
import { codesOf, detailOf, inputOf, stepOf } from '../support/answers.ts'
import { infer, post, train } from '../support/api.ts'
import { unexplained } from '../support/working-exceptions.ts'

const workload = { queriesPerSecond: 3, inputTokens: 1000, outputTokens: 300 }
const h100 = {
  workload,
  model: 'llama-3.1-70b',
  accelerator: 'nvidia-h100-sxm',
  asOf: '2026-11-28',
  performance: { method: 'flops', flopsUtilization: 0.3 },
}
const rent = (price: object, more: object = {}) =>
  infer({ ...h100, price: { method: 'rent', ...price }, ...more })

describe('a rent that stands in says what it follows from', () => {
  test('on demand: the sellers and their percentiles; the default comes back', async () => {
    const { body } = await infer(h100)
    expect(body.request.price).toMatchObject({ kind: 'on-demand', usdPerChipHour: 3.9 })
    expect(body.price.rent).toMatchObject({ kind: 'on-demand', sellerClass: 'neocloud' })
    expect(body.price.rent.sellers).toHaveLength(15)
    expect(body.price.rent).not.toHaveProperty('rentLadderFactor')
  })

  test('a term: on demand times the ladder, as the working shows it, with what is published beside', async () => {
    const { body } = await rent({ kind: '1-year' })
    const step = body.derivation.steps.find(({ id }: { id: string }) => id === 'usdPerChipHour')
    expect(step.formula).toBe('onDemandUsdPerChipHour * rentLadderFactor')
    // 3.9 * 0.816.
    expect(body.price.usdPerChipHour).toBeCloseTo(3.1824, 9)
    // Gcore 2.04, Jarvislabs 2.47, Civo 2.69, DigitalOcean 3.26, Verda 3.2706, Cirrascale 3.43.
    expect(body.price.rent.publishedRentUsdPerChipHour).toBeCloseTo((2.69 + 3.26) / 2, 9)
    expect(unexplained(body)).toEqual([])
  })

  test('the ends of the sellers’ prices say whose they are, and which rule gave them', async () => {
    const { body } = await rent({})
    const { origin, value } = inputOf(body, 'rentLowUsdPerChipHour')
    expect(value).toBeCloseTo(2.81, 9)
    expect(origin).toMatchObject({ preset: 'prices/nvidia-h100-sxm', basis: 'derived' })
    expect(origin.note).toMatch(/^10th percentile .* 15 sellers/)
    expect(inputOf(body, 'rentHighUsdPerChipHour').origin.note).toMatch(/^90th percentile/)
  })

  test('of a term or spot they are those on demand by the same ladder, with the rate between them', async () => {
    for (const kind of ['spot', '1-year', '3-year']) {
      const { body } = await rent({ kind })
      const { rentLowUsdPerChipHour: low, rentHighUsdPerChipHour: high } = body.price.rent
      const { rentLadderFactor: factor } = body.price.rent
      expect(low).toBeCloseTo(2.81 * factor, 9)
      expect(high).toBeCloseTo(5.766 * factor, 9)
      expect(body.price.usdPerChipHour).toBeGreaterThan(low)
      expect(body.price.usdPerChipHour).toBeLessThan(high)
      expect(stepOf(body, 'rentLowUsdPerChipHour').formula).toBe(
        'onDemandLowUsdPerChipHour * rentLadderFactor',
      )
      expect(body.cost.interval.low).toBeCloseTo((body.cost.usdPerYear * 2.81) / 3.9, 4)
      expect(unexplained(body)).toEqual([])
    }
  })

  test('of two sellers, both are the ends', async () => {
    // B200 of hyperscalers: AWS 14.2416 and Oracle 14.
    const { body } = await rent({ sellerClass: 'hyperscaler' }, { accelerator: 'nvidia-b200' })
    const { sellers, rentLowUsdPerChipHour, rentHighUsdPerChipHour } = body.price.rent
    expect(sellers).toHaveLength(2)
    expect([rentLowUsdPerChipHour, rentHighUsdPerChipHour]).toEqual([14, 14.2416])
    expect(inputOf(body, 'rentHighUsdPerChipHour').origin.note).toMatch(/^the higher of/)
  })

  test('one hyperscaler is named, and few sellers are warned of', async () => {
    const { body } = await rent({}, { accelerator: 'google-tpu-v5e' })
    expect(body.price.rent.sellers).toEqual(['Google Cloud'])
    expect(codesOf(body)).toEqual(expect.arrayContaining(['rent-of-class', 'few-prices']))
    expect(codesOf(body)).toContain('price-very-old')
  })

  test('a chip leased in China alone says that it is a lease', async () => {
    const { body } = await rent({}, { accelerator: 'huawei-ascend-910c' })
    expect(body.price.rent).toMatchObject({ kind: 'lease', sellerClass: 'china' })
    expect(codesOf(body)).toContain('rent-is-lease')
  })
})

describe('a lease is of the first class that leases the chip out, as any rent is', () => {
  test('H100: of two neoclouds, not of China, where it costs a third', async () => {
    const { body } = await rent({ kind: 'lease' })
    expect(body.price.rent).toMatchObject({
      sellerClass: 'neocloud',
      sellers: ['Cirrascale', 'Lambda'],
    })
    // Cirrascale 4.28, Lambda 5.85: the middle of both.
    expect(body.price.usdPerChipHour).toBeCloseTo(5.065, 9)
    expect(codesOf(body)).not.toContain('rent-of-class')
  })

  test('Ascend 910B: of China alone, which is said of its leases', async () => {
    const { body } = await rent({ kind: 'lease' }, { accelerator: 'huawei-ascend-910b' })
    expect(detailOf(body, 'rent-of-class')).toContain(
      'Leases of the Ascend 910B are quoted in China alone',
    )
  })
})

test('spot whose rework is not counted rests on no hours lost', async () => {
  const ofSpot = async (more: object) => {
    const { body } = await rent({ kind: 'spot', ...more })
    return body.warnings.map(({ detail }: { detail: string }) => detail).join()
  }
  expect(await ofSpot({})).toContain('Spot chips are counted without rework')
  expect(await ofSpot({})).not.toContain('Hours lost per interruption')
  expect(await ofSpot({ seller: 'AWS' })).toContain('Hours lost per interruption')
})

describe('the spread of prices is in the interval of the cost', () => {
  test('alone where the rate is no prediction', async () => {
    const { body } = await infer(h100)
    const { usdPerYear, interval } = body.cost
    // The cost follows the price: 2.81 / 3.90 and 5.766 / 3.90 of it.
    expect(interval.low).toBeCloseTo((usdPerYear * 2.81) / 3.9, 4)
    expect(interval.high).toBeCloseTo((usdPerYear * 5.766) / 3.9, 4)
    expect(interval.level).toBe(0.8)
  })

  test('beside the model’s, as independent errors of a product', async () => {
    const { body } = await infer({
      ...h100,
      workload: { ...workload, queriesPerSecond: 200 },
      performance: { method: 'roofline' },
    })
    const { usdPerYear, interval } = body.cost
    const { low } = body.roofline.interval.usdPerYear
    const logs = [Math.log(usdPerYear / low), Math.log(3.9 / 2.81)] as const
    expect(interval.low).toBeCloseTo(
      usdPerYear * Math.exp(-Math.sqrt(logs[0] ** 2 + logs[1] ** 2)),
      2,
    )
    expect(interval.low).toBeLessThan(low)
  })

  test('with overheads: what follows the chips moves with them, the rest stays', async () => {
    const overheads = {
      retryShare: 0.1,
      reserveShare: 0.25,
      taxRate: 0.2,
      operationsStaffUsdPerYear: 1e6,
    }
    const { body } = await infer({ ...h100, overheads })
    const { usdPerYear, interval, allInUsdPerYear, allInInterval } = body.cost
    // Chips and retries are 1.1, with the reserve 1.1 * 1.25 = 1.375; tax is on all.
    const allIn = (usd: number) => (1.375 * usd + 1e6) * 1.2
    expect(allInUsdPerYear).toBeCloseTo(allIn(usdPerYear), 4)
    expect(allInInterval.low).toBeCloseTo(allIn((usdPerYear * 2.81) / 3.9), 4)
    expect(allInInterval.high).toBeCloseTo(allIn((usdPerYear * 5.766) / 3.9), 4)
    expect(interval.low).toBeCloseTo((usdPerYear * 2.81) / 3.9, 4)
    expect(unexplained(body)).toEqual([])
    const { body: compared } = await post('/api/v1/compare', { ...h100, overheads })
    const own = compared.rows.find(({ asRequested }: { asRequested: boolean }) => asRequested)
    expect(own.interval).toEqual({ low: allInInterval.low, high: allInInterval.high })
  })

  test('where nothing is beside the chips it is theirs', async () => {
    const { body } = await infer(h100)
    expect(body.cost.allInInterval).toEqual(body.cost.interval)
  })

  test('cheaper chips do not take a bill below what was promised to the provider', async () => {
    const { body: plain } = await infer(h100)
    const promised = 0.9 * plain.cost.usdPerYear
    const { body } = await infer({ ...h100, overheads: { minimumSpendUsdPerYear: promised } })
    // 2.81 / 3.90 = 0.72 is less than 0.9.
    expect(body.cost.allInInterval.low).toBeCloseTo(promised, 4)
    expect(body.cost.allInInterval.high).toBeCloseTo((plain.cost.usdPerYear * 5.766) / 3.9, 4)
  })

  test('spot: its rework costs as much more as the chips do', async () => {
    const { body } = await rent({ kind: 'spot', spotOverhead: 0.25 })
    const { interval, allInInterval, allInUsdPerYear, usdPerYear } = body.cost
    expect(allInUsdPerYear).toBeCloseTo(1.25 * usdPerYear, 4)
    expect(allInInterval.low).toBeCloseTo(1.25 * interval.low, 4)
    expect(allInInterval.high).toBeCloseTo(1.25 * interval.high, 4)
    expect(unexplained(body)).toEqual([])
  })

  test('a fleet whose chips are given a price: the rate alone, and its reserve', async () => {
    const { body } = await infer({
      workload: {
        queriesPerSecond: 47,
        inputTokens: 1500,
        outputTokens: 300,
        peakToAverageRatio: 1,
      },
      model: 'llama-3.1-70b',
      accelerator: 'nvidia-l40s',
      price: { method: 'rent', usdPerChipHour: 2.5 },
      performance: { method: 'roofline' },
      overheads: { reserveShare: 0.25 },
      currency: 'CNY',
      cnyPerUsd: 7,
    })
    const { interval, allInInterval, spendUsdPerYear, allInUsdPerYear } = body.cost
    // A fourth more than the load’s.
    expect(allInInterval.low).toBeCloseTo(1.25 * interval.low, 4)
    expect(allInInterval.high).toBeCloseTo(1.25 * interval.high, 4)
    expect(allInInterval.low).toBeLessThan(allInUsdPerYear)
    expect(allInInterval.high).toBeGreaterThan(allInUsdPerYear)
    // All chips that are paid, at 2.50 an hour.
    expect(spendUsdPerYear).toBeCloseTo(body.fleet.chips * 2.5 * 8760, 4)
    expect(body.currency.amounts['/cost/allInInterval/low']).toBeCloseTo(7 * allInInterval.low, 3)
  })

  test('a price that is given has none', async () => {
    const { body } = await rent({ usdPerChipHour: 2 })
    expect(body.cost.interval).toBeNull()
    expect(body.unknown['/cost/interval']).toMatch(/interval/)
  })
})

describe('spot', () => {
  test('of AWS what interruptions lose is a line, from its band’s middle at an hour each', async () => {
    const { body } = await rent({ kind: 'spot', seller: 'AWS' })
    // 7.5% a month of 730 hours, one hour each.
    expect(body.price.spotOverhead).toBeCloseTo(0.075 / 730, 9)
    expect(body.request.price.spotOverhead).toBe(body.price.spotOverhead)
    const line = body.cost.breakdown.find(({ item }: { item: string }) => item === 'Spot rework')
    expect(line.usd).toBeCloseTo((body.cost.usdPerYear * 0.075) / 730, 6)
    expect(body.cost.allInUsdPerYear).toBeCloseTo(body.cost.usdPerYear + line.usd, 6)
  })

  // Google, Azure and neoclouds publish no rate of interruptions.
  test.each([
    {},
    { seller: 'Azure' },
    { seller: 'Google Cloud' },
    { seller: 'CoreWeave' },
    { seller: 'Verda' },
    { seller: 'Nebius' },
    { sellerClass: 'hyperscaler' },
    { usdPerChipHour: 2 },
  ])('the rate of AWS is not taken for %o', async (price) => {
    const { status, body } = await rent({ ...price, kind: 'spot' })
    expect(status).toBe(200)
    expect(body.price.spotOverhead).toBeNull()
    expect(body.unknown['/price/spotOverhead']).toContain('AWS alone')
    expect(codesOf(body)).toContain('spot-rework-not-counted')
    expect(body.request.price).not.toHaveProperty('spotOverhead')
    expect(body.cost.allInUsdPerYear).toBe(body.cost.usdPerYear)
  })

  test('a mix goes by the same rule', async () => {
    const mix = async (more: object) =>
      (
        await post('/api/v1/mix', {
          load: { hourlyChips: [4, 4, 8, 8] },
          accelerator: 'nvidia-h100-sxm',
          asOf: '2026-11-28',
          ...more,
        })
      ).body
    const ofAws = await mix({ provider: 'AWS' })
    expect(ofAws.prices.spotOverheadShare).toBeCloseTo(0.075 / 730, 9)
    expect(ofAws.request.spotOverheadShare).toBe(ofAws.prices.spotOverheadShare)
    expect(unexplained(ofAws)).toEqual([])
    const neoclouds = await mix({})
    expect(neoclouds.prices.spotOverheadShare).toBeNull()
    expect(neoclouds.prices.spotEffectiveUsdPerChipHour).toBe(neoclouds.prices.spotUsdPerChipHour)
    expect(neoclouds.unknown['/prices/spotOverheadShare']).toContain('AWS alone')
    expect(codesOf(neoclouds)).toContain('spot-rework-not-counted')
    const own = await mix({ spotOverheadShare: '10%' })
    expect(own.prices.spotEffectiveUsdPerChipHour).toBeCloseTo(1.95 * 1.1, 9)
    expect(codesOf(own)).not.toContain('spot-rework-not-counted')
  })

  test('a share of one’s own, and none where no band is published', async () => {
    expect((await rent({ kind: 'spot', spotOverhead: '5%' })).body.price.spotOverhead).toBe(0.05)
    const { body } = await rent({ kind: 'spot' }, { accelerator: 'amd-mi300x' })
    expect(body.price.spotOverhead).toBeNull()
    expect(body.unknown['/price/spotOverhead']).toContain('MI300X')
    expect(body.cost.allInUsdPerYear).toBe(body.cost.usdPerYear)
  })
})

describe('a rent that was typed', () => {
  test.each([
    [{ usdPerChipHour: 55.04 }, 'instance-price-for-a-chip'],
    [{ usdPerChipHour: 4.5, kind: '1-year' }, 'term-above-on-demand'],
    [{ usdPerChipHour: 3, seller: 'AWS' }, 'stated-price-used'],
  ])('%o is asked about: %s', async (price, code) => {
    const { status, body } = await rent(price)
    expect(status).toBe(200)
    expect(codesOf(body)).toContain(code)
  })

  test('at a usual price nothing is said', async () => {
    const codes = codesOf((await rent({ usdPerChipHour: 2.9, kind: '1-year' })).body)
    for (const code of ['instance-price-for-a-chip', 'term-above-on-demand', 'stated-price-used'])
      expect(codes).not.toContain(code)
  })
})

describe('a mix and a break-even say of a rent what an estimate says', () => {
  const mix = async (more: object) =>
    (
      await post('/api/v1/mix', {
        load: { hourlyChips: [4, 4, 8, 8] },
        asOf: '2026-11-28',
        ...more,
      })
    ).body
  const breakeven = async (rent: object, accelerator = 'nvidia-h100-sxm') =>
    (
      await post('/api/v1/breakeven', {
        workload: { tokensPerMonth: 1e9, inputTokens: 1000, outputTokens: 300 },
        cluster: { clusterOutputTokensPerSecond: 1000, chipsPerCluster: 8 },
        accelerator,
        asOf: '2026-11-28',
        rent,
        own: { usdPerCluster: 3e5, clusterMonths: 60, runningUsdPerClusterMonth: 1000 },
      })
    ).body
  const h100s = { accelerator: 'nvidia-h100-sxm' }

  test.each([
    // 3.90 on demand: a year at 9 would cost more than no commitment.
    [{ ...h100s, prices: { reservedOneYearUsdPerChipHour: 9 } }, 'term-above-on-demand'],
    [
      { prices: { reservedThreeYearUsdPerChipHour: 4, onDemandUsdPerChipHour: 3 } },
      'term-above-on-demand',
    ],
    [{ ...h100s, prices: { onDemandUsdPerChipHour: 55 } }, 'instance-price-for-a-chip'],
    [{ accelerator: 'huawei-ascend-910b' }, 'rent-is-lease'],
    [{ accelerator: 'huawei-ascend-910b' }, 'rent-of-class'],
  ])('a mix: %o', async (more, code) => {
    expect(codesOf(await mix(more))).toContain(code)
  })

  test('a mix at usual prices says nothing of them', async () => {
    const codes = codesOf(await mix({ ...h100s, prices: { reservedOneYearUsdPerChipHour: 3 } }))
    for (const code of ['term-above-on-demand', 'instance-price-for-a-chip', 'rent-of-class'])
      expect(codes).not.toContain(code)
  })

  test.each(['amd-mi325x', 'google-tpu-v6e'])(
    'the prices of %s are of one seller, not of different ones',
    async (accelerator) => {
      const codes = codesOf(await mix({ accelerator }))
      expect(codes).not.toContain('mixed-providers')
      expect(codes).toContain('few-prices')
    },
  )

  test.each([
    [{ usdPerChipHour: 55 }, 'nvidia-h100-sxm', 'instance-price-for-a-chip'],
    [{ kind: '1-year', usdPerChipHour: 10 }, 'nvidia-h100-sxm', 'term-above-on-demand'],
    [{}, 'huawei-ascend-910b', 'rent-is-lease'],
    [{}, 'huawei-ascend-910b', 'rent-of-class'],
    // Google’s price of the TPU v5e is of March 2025; its year is that times a ladder.
    [{ kind: '1-year' }, 'google-tpu-v5e', 'price-very-old'],
  ])('a break-even: %o of %s', async (price, accelerator, code) => {
    expect(codesOf(await breakeven(price, accelerator))).toContain(code)
  })
})

describe('what nobody sells is refused with who does', () => {
  test.each([
    [{ seller: 'Cirrus' }, '/price/seller', 'CoreWeave'],
    [{ seller: 'Civo', kind: 'spot' }, '/price/kind', '3-year'],
    [{ seller: 'AWS', sellerClass: 'neocloud' }, '/price/sellerClass', 'hyperscaler'],
    [{ seller: 'AWS', rentRegion: 'mars' }, '/price/rentRegion', 'us-east-1'],
    [{ kind: 'weekly' }, '/price/kind', 'lease'],
  ])('%o', async (price, pointer, allowed) => {
    for (const ask of [infer, train]) {
      const { status, body } = await ask({
        ...(ask === infer
          ? h100
          : { ...h100, workload: { tokens: 1e12, chips: 1024 }, performance: { method: 'plan' } }),
        price: { method: 'rent', ...price },
      })
      expect(status).toBe(422)
      const error = body.errors.find((one: { pointer: string }) => one.pointer === pointer)
      expect(error.allowed).toContain(allowed)
      const value = Object.entries(price).at(-1)?.[1]
      expect(error.received).toBe(value)
      // A word that is no kind at all is refused by the schema, which does not repeat it.
      if (value !== 'weekly') expect(error.detail).toContain(`"${value}"`)
    }
  })

  test('each kind, and each region, that is said to be allowed answers', async () => {
    const tried = [
      { seller: 'Crusoe', kind: 'block' },
      { seller: 'AWS', kind: '1-year', rentRegion: 'mars' },
      { seller: 'Google Cloud', kind: '3-year', rentRegion: 'mars' },
    ]
    for (const price of tried) {
      const { body } = await rent(price)
      const [{ pointer, allowed }] = body.errors
      const field = pointer.split('/').at(-1)
      for (const word of allowed.split(/, | or /)) {
        const { status, body: other } = await rent({ ...price, [field]: word })
        expect([word, status, typeof other.price?.usdPerChipHour]).toEqual([word, 200, 'number'])
      }
    }
  })

  test('a seller whose list names no regions is asked for without one', async () => {
    const { body } = await rent({ seller: 'Civo', rentRegion: 'mars' })
    expect(body.errors[0]).toMatchObject({ allowed: 'this field left out' })
  })

  test('an old term is answered with its date and the louder warning', async () => {
    const { body } = await rent({ seller: 'Crusoe', kind: '1-year' })
    expect(body.price).toMatchObject({ usdPerChipHour: 2.93, asOf: '2025-09-29' })
    expect(codesOf(body)).toContain('price-very-old')
  })

  test('a chip that is described has no sellers', async () => {
    const accelerator = { name: 'Mine', peakFlopsPerSecond: 1e15, memoryBytes: 8e10 }
    const { status, body } = await rent({ seller: 'AWS' }, { accelerator })
    expect(status).toBe(422)
    expect(body.errors[0]).toMatchObject({ pointer: '/price/seller', received: 'AWS' })
  })

  test('a break-even too', async () => {
    const { status, body } = await post('/api/v1/breakeven', {
      workload: { queriesPerSecond: 3, inputTokens: 1000, outputTokens: 300 },
      model: 'llama-3.1-8b',
      accelerator: 'nvidia-l4',
      rent: { seller: 'Cirrus' },
      own: {},
    })
    expect(status).toBe(422)
    expect(body.errors[0].pointer).toBe('/rent/seller')
  })
})

test('other kinds of a mix are of the class that stands in', async () => {
  const { body } = await post('/api/v1/mix', {
    load: { hourlyChips: [4, 4, 8, 8] },
    accelerator: 'nvidia-h100-sxm',
    asOf: '2026-11-28',
  })
  expect(body.prices.onDemandUsdPerChipHour).toBe(3.9)
  expect(body.prices.reservedOneYearUsdPerChipHour).toBeCloseTo(3.9 * 0.816, 9)
  expect(body.prices.reservedThreeYearUsdPerChipHour).toBeCloseTo(3.9 * 0.7333, 9)
  expect(body.prices.spotUsdPerChipHour).toBeCloseTo(1.95, 9)
  expect(unexplained(body)).toEqual([])
})

describe('as a seller sells', () => {
  test('one chip at a time is at the price of one, where the seller has it', async () => {
    // Lambda asks 3.99 for each of eight H100s, and 4.29 for one alone.
    const byChip = await rent({ seller: 'Lambda' }, { billing: 'chip' })
    expect(byChip.body.price.usdPerChipHour).toBe(4.29)
    const byServer = await rent({ seller: 'Lambda' }, { billing: 'server' })
    expect(byServer.body.price.usdPerChipHour).toBe(3.99)
    const asSold = await rent({ seller: 'Lambda' }, { performance: { method: 'roofline' } })
    expect([asSold.body.price.billing.by, asSold.body.price.usdPerChipHour]).toEqual(['chip', 4.29])
    // The median over a class is of whole servers.
    expect((await rent({}, { billing: 'chip' })).body.price.usdPerChipHour).toBe(3.9)
  })

  test('a price that says whose it is need not say that it is a rent', async () => {
    const { status, body } = await infer({ ...h100, price: { seller: 'AWS' } })
    expect([status, body.price.usdPerChipHour]).toEqual([200, 6.88])
    expect((await infer({ ...h100, price: { lifetimeYears: 4 } })).status).toBe(422)
  })

  test('of few sellers in the class, the range over all is told', async () => {
    // GB200: CoreWeave 10.50 alone of the neoclouds, Oracle 16 and Azure 27.04 beside it.
    const { body } = await rent({}, { accelerator: 'nvidia-gb200' })
    expect(detailOf(body, 'few-prices')).toContain('from $10.50 to $27.04')
  })
})

describe('a word that is not known', () => {
  test.each([
    ['MI300', 'amd-mi300x'],
    ['TPU 8', 'google-tpu-8i'],
    ['Ascend 950', 'huawei-ascend-950pr'],
    ['rtx6000', 'nvidia-rtx-6000-ada'],
  ])('the chips that “%s” may be are named', async (accelerator, id) => {
    const { status, body } = await infer({ ...h100, accelerator })
    expect(status).toBe(422)
    expect(JSON.stringify(body.errors)).toContain(id)
  })

  test('a unit of a few letters gets no other unit', async () => {
    for (const usdPerKilowattHour of ['8 ct/kWh', '8 TOPS']) {
      const { body } = await infer({ ...h100, energy: { usdPerKilowattHour } })
      expect(body.errors[0]).not.toHaveProperty('didYouMean')
    }
  })
})
