import { describe, expect, test } from 'vitest'
import { codesOf } from '../../support/answers.ts'
import { train } from '../../support/api.ts'
import { unexplained } from '../../support/working-exceptions.ts'

const topDown = { method: 'mfu', modelFlopsUtilization: 0.4 }
const planned = { method: 'plan' }
const cluster = { tokens: 1e12, chips: 64 }

const ask = async (performance: object, price: object = {}, more: object = {}) => {
  const { status, body } = await train({
    workload: cluster,
    model: 'llama-3.1-8b',
    accelerator: 'nvidia-h100-sxm',
    asOf: '2026-11-28',
    performance,
    price: { method: 'rent', ...price },
    ...more,
  })
  expect(status).toBe(200)
  expect(unexplained(body)).toEqual([])
  return body
}

describe('a rent that stands in for a run says what it follows from, for whoever plans a budget', () => {
  // 15 sellers of H100: median 3.90, 10th percentile 2.81, 90th 5.766.
  test('on demand: whose prices, and their percentiles', async () => {
    const { price } = await ask(topDown)
    expect(price.usdPerChipHour).toBe(3.9)
    expect(price.rent).toMatchObject({
      kind: 'on-demand',
      sellerClass: 'neocloud',
      rentLowUsdPerChipHour: 2.81,
      rentHighUsdPerChipHour: 5.766,
    })
    expect(price.rent.sellers).toHaveLength(15)
    expect(price.rent).not.toHaveProperty('rentLadderFactor')
  })

  test('a term: the ladder, and what is published beside', async () => {
    const { price } = await ask(topDown, { kind: '1-year' })
    // 3.9 * 0.816.
    expect(price.usdPerChipHour).toBeCloseTo(3.1824, 9)
    expect(price.rent).toMatchObject({ onDemandUsdPerChipHour: 3.9, rentLadderFactor: 0.816 })
    // The middle two of six sellers: 2.69 and 3.26.
    expect(price.rent.publishedRentUsdPerChipHour).toBeCloseTo((2.69 + 3.26) / 2, 9)
  })

  test('with the rest of the project: other runs follow the chips, staff stays', async () => {
    for (const performance of [topDown, planned]) {
      const programme = { failedRunsShare: 0.5, staffUsd: 1e7, taxRate: 0.1 }
      const { cost } = await ask(performance, {}, { programme })
      // The run and half of it again, and staff; tax on all.
      const total = (usd: number) => (1.5 * usd + 1e7) * 1.1
      expect(cost.totalUsd).toBeCloseTo(total(cost.usd), 4)
      expect(cost.totalInterval.low).toBeCloseTo(total(cost.interval.low), 4)
      expect(cost.totalInterval.high).toBeCloseTo(total(cost.interval.high), 4)
      const { cost: alone } = await ask(performance)
      expect(alone.totalInterval).toEqual(alone.interval)
    }
  })

  test('a price that is given, and an owned chip, have none', async () => {
    expect((await ask(topDown, { usdPerChipHour: 2 })).price).not.toHaveProperty('rent')
    expect((await ask(topDown, { method: 'own' })).price).not.toHaveProperty('rent')
  })
})

describe('the cost of a run is as uncertain as its rent and its speed', () => {
  test('its speed is stated: the cost follows the price', async () => {
    const { usd, interval } = (await ask(topDown)).cost
    expect(interval.low / usd).toBeCloseTo(2.81 / 3.9, 9)
    expect(interval.high / usd).toBeCloseTo(5.766 / 3.9, 9)
    expect(interval.level).toBe(0.8)
  })

  test('a term costs as much more or less as on demand does', async () => {
    const { usd, interval } = (await ask(topDown, { kind: '3-year' })).cost
    expect(interval.low / usd).toBeCloseTo(2.81 / 3.9, 9)
    expect(interval.high / usd).toBeCloseTo(5.766 / 3.9, 9)
  })

  test.each(['on-demand', '1-year'])(
    '%s: both, as independent errors of a product',
    async (kind) => {
      const { cost, plan } = await ask(planned, { kind })
      const ofSpeed = [cost.usd / plan.interval.usd.low, plan.interval.usd.high / cost.usd] as const
      const low = Math.sqrt(Math.log(ofSpeed[0]) ** 2 + Math.log(3.9 / 2.81) ** 2)
      const high = Math.sqrt(Math.log(ofSpeed[1]) ** 2 + Math.log(5.766 / 3.9) ** 2)
      expect(Math.log(cost.usd / cost.interval.low)).toBeCloseTo(low, 9)
      expect(Math.log(cost.interval.high / cost.usd)).toBeCloseTo(high, 9)
    },
  )

  test('at a price that is given, its speed alone', async () => {
    const { cost, plan } = await ask(planned, { usdPerChipHour: 2 })
    expect(cost.interval).toEqual({ ...plan.interval.usd, level: 0.8 })
  })

  test('tokens are asked for: chips and days are given, and the price alone is uncertain', async () => {
    const body = await ask(planned, {}, { workload: { chips: 64, days: 30 }, solveFor: 'tokens' })
    // 64 chips * 720 hours = 46,080 chip-hours.
    expect(body.cost.usd).toBeCloseTo(46_080 * 3.9, 6)
    expect(body.cost.interval.low).toBeCloseTo(46_080 * 2.81, 6)
    expect(body.cost.interval.high).toBeCloseTo(46_080 * 5.766, 6)
  })

  test('neither is: no interval, with the reason', async () => {
    const body = await ask(topDown, { usdPerChipHour: 2 })
    expect(body.cost.interval).toBeNull()
    expect(body.unknown['/cost/interval']).toBe(
      'Neither the rate nor the price of this cost has an interval.',
    )
  })

  test('a chip that nobody rents out: the reason of its price', async () => {
    const body = await ask(topDown, {}, { accelerator: 'nvidia-a30' })
    expect(body.cost.usd).toBeNull()
    expect(body.cost.interval).toBeNull()
    expect(body.unknown['/cost/interval']).toBe(body.unknown['/cost/usd'])
  })
})

describe('a run on spot chips says that their interruptions are not counted, unless they are given', () => {
  const spot = { kind: 'spot' }
  const saves = { checkpointSeconds: 60, restartSeconds: 600 }
  test.each([
    ['nothing is said of them', spot, {}, true],
    ['chips on demand are not interrupted so', { kind: 'on-demand' }, {}, false],
    [
      'failures at the published rate are those of chips, not of spot',
      spot,
      { reliability: { ...saves } },
      true,
    ],
    [
      'a rate of one’s own',
      spot,
      { reliability: { ...saves, interruptionsPerChipYear: 3 } },
      false,
    ],
    ['a goodput of one’s own', spot, { workload: { ...cluster, goodput: 0.8 } }, false],
  ])('%s', async (_, price, more, isWarned) => {
    const body = await ask(topDown, price, more)
    expect(codesOf(body).includes('spot-rework-not-counted')).toBe(isWarned)
  })
})
