import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isBy } from '../../src/presets/dates.ts'
import { all, yuanRate } from '../../src/presets/registry.ts'
import { type RentAsked, rentOf } from '../../src/presets/rent.ts'
import { rentKinds } from '../../src/presets/rent-kinds.ts'
import { sellersOf as rentersOf } from '../../src/presets/rent-known.ts'
import { classLadder, sellerLadder } from '../../src/presets/rent-ladder.ts'
import { recordAt } from '../../src/presets/rent-offers.ts'
import { isMessage } from '../../src/words/message.ts'

const day = '2026-11-28'
const ask = (id: string, more: Partial<RentAsked> = {}) => {
  const asOf = more.asOf ?? day
  return rentOf(id, id, { kind: 'on-demand', cnyPerUsd: yuanRate(asOf).value, asOf, ...more })
}
const known = (id: string, more: Partial<RentAsked> = {}) => {
  const rent = ask(id, more)
  if (isMessage(rent)) throw new Error(rent.code)
  return rent
}
const usdOf = (id: string, more: Partial<RentAsked> = {}) => {
  const { quote, ladder } = known(id, more)
  return quote.median * (ladder?.factor ?? 1)
}
const sellersOf = (id: string, more: Partial<RentAsked> = {}) =>
  known(id, more).quote.prices.map(({ seller }) => seller)

describe('the rent that stands in is one price a seller, of one class', () => {
  test('H100: the median of fifteen neoclouds', () => {
    // Gcore 2.50, Jarvislabs 2.69, Civo 2.99, Hyperbolic 3.19, Hyperstack 3.20, Verda 3.555,
    // Scaleway 3.87, Crusoe 3.90, Lambda (8x) 3.99, RunPod 3.99, DigitalOcean 4.41, Nebius 4.50,
    // Together 5.49, Paperspace 5.95, CoreWeave 6.155: the eighth of fifteen is 3.90.
    const { quote, sellerClass } = known('nvidia-h100-sxm')
    expect(sellerClass).toBe('neocloud')
    expect(quote.prices).toHaveLength(15)
    expect(quote.median).toBe(3.9)
    // 0.1 of the way over 14 gaps is 1.4 gaps: 2.69 + 0.4 * (2.99 - 2.69); 0.9 is 12.6: 5.49 + 0.6 * 0.46.
    expect(quote.low).toBeCloseTo(2.81, 9)
    expect(quote.high).toBeCloseTo(5.766, 9)
  })

  test('averages of trackers, minima and serverless prices have no vote', () => {
    const sellers = sellersOf('nvidia-h100-sxm')
    for (const name of ['OVHcloud', 'Akash', 'Modal']) expect(sellers).not.toContain(name)
  })

  test('a seller of whole servers is taken by them, and by its newest list', () => {
    const of = (seller: string) =>
      known('nvidia-h100-sxm').quote.prices.find((one) => one.seller === seller)?.usdPerChipHour
    // One chip of Lambda is 4.29; Together's 3.99 ended on 2026-09-30; Nebius rose from 3.85.
    expect([of('Lambda'), of('Together AI'), of('Nebius')]).toEqual([3.99, 5.49, 4.5])
  })

  test('one size of an instance: the card alone, not the machine with more processors', () => {
    // AWS g6.xlarge 0.8048, not g6.48xlarge at 13.3504 / 8 = 1.6688.
    expect(usdOf('nvidia-l4', { seller: 'AWS' })).toBe(0.8048)
  })

  test('where no neocloud rents a chip out, the median of the hyperscalers', () => {
    // T4: AWS and Azure 0.526 each; Google's 0.82 is of 2022.
    expect(known('nvidia-t4')).toMatchObject({ sellerClass: 'hyperscaler' })
    expect(usdOf('nvidia-t4')).toBe(0.526)
  })

  test('age alone makes no rent null: the newest of each, whatever its age', () => {
    const { quote } = known('google-tpu-v5e')
    expect(quote).toMatchObject({ median: 1.2, seen: '2025-03-03' })
  })

  test('a chip offered on marketplaces alone takes that, and has no terms', () => {
    expect(known('nvidia-rtx-5090').sellerClass).toBe('marketplace')
    expect(isMessage(ask('nvidia-rtx-5090', { kind: '1-year' }))).toBe(true)
  })

  test('a chip leased in China alone takes the lease, and no spot', () => {
    // 8-card servers: Shanghai Metals Market 2.3973, tracker 2.5685, omniyq 2.5685, CT Yun 3.1599,
    // jygpu at the middle of 2.6712 and 2.9178: the third of five is 2.5685 CNY.
    const { kind, sellerClass, quote } = known('huawei-ascend-910b')
    expect({ kind, sellerClass }).toEqual({ kind: 'lease', sellerClass: 'china' })
    expect(quote.median * yuanRate(day).value).toBeCloseTo(2.5685, 4)
    expect(isMessage(ask('huawei-ascend-910b', { kind: 'spot' }))).toBe(true)
  })

  test('a chip that nobody rents out has a reason, not a guess', () => {
    expect(ask('amd-mi210')).toMatchObject({ code: 'reasons.no-rent' })
  })
})

describe('terms and spot are the on-demand price by a ladder', () => {
  test('H100: 3.90 on demand, 3.18 a year, 2.86 three years, 1.95 spot', () => {
    // 1 year 0.816 and 3 years 0.7333 are Gcore's, the middle of Crusoe, Gcore and Civo, which publish
    // both; spot 0.5 is Crusoe's, the middle of CoreWeave, Verda, Crusoe, Nebius and Hyperstack.
    expect(usdOf('nvidia-h100-sxm', { kind: '1-year' })).toBeCloseTo(3.9 * 0.816, 9)
    expect(usdOf('nvidia-h100-sxm', { kind: '3-year' })).toBeCloseTo(3.9 * 0.7333, 9)
    expect(usdOf('nvidia-h100-sxm', { kind: 'spot' })).toBeCloseTo(3.9 * 0.5, 9)
  })

  test('both terms are of the same sellers', () => {
    const panel = ['Civo', 'Crusoe', 'Gcore']
    for (const kind of ['1-year', '3-year'] as const)
      expect(classLadder('neocloud', kind, day)?.sellers).toEqual(panel)
  })

  test('hyperscalers: 0.64, 0.44, 0.29, as sold and not sorted', () => {
    const factor = (kind: RentAsked['kind']) => classLadder('hyperscaler', kind, day)?.factor
    expect(factor('1-year')).toBeCloseTo(0.64, 2)
    expect(factor('3-year')).toBeCloseTo(0.44, 2)
    expect(factor('spot')).toBeCloseTo(0.29, 2)
    // A block of 1 to 182 days is above a year: what is sold is shown.
    expect(factor('block')).toBeCloseTo(0.69, 2)
  })

  test('a lone seller has its own ladder: TPU 0.70 and 0.45, Trainium that of AWS', () => {
    const own = (id: string, seller: string, kind: RentAsked['kind']) =>
      sellerLadder(seller, id, kind, day)?.factor
    expect(own('google-tpu-v5e', 'Google Cloud', '1-year')).toBeCloseTo(0.7, 2)
    expect(own('google-tpu-v5e', 'Google Cloud', '3-year')).toBeCloseTo(0.45, 2)
    expect(own('aws-trainium1', 'AWS', '1-year')).toBeCloseTo(0.63, 2)
    expect(own('aws-trainium1', 'AWS', '3-year')).toBeCloseTo(0.43, 2)
    expect(usdOf('google-tpu-v5e', { kind: '1-year' })).toBeCloseTo(0.84, 9)
  })

  test('what sellers publish for the term stands beside it', () => {
    // H100 spot: CoreWeave 2.4638, Verda 1.62, Nebius 2.15; Crusoe's 1.60 is of February.
    expect(known('nvidia-h100-sxm', { kind: 'spot' }).published?.median).toBe(2.15)
  })

  test('no kind that a class sells is dearer than on demand', () => {
    for (const { id } of all('accelerators')) {
      const onDemand = ask(id)
      if (isMessage(onDemand) || onDemand.kind === 'lease') continue
      for (const kind of ['1-year', '3-year', 'spot'] as const) {
        const rent = ask(id, { kind })
        if (!isMessage(rent) && rent.ladder !== null)
          expect(usdOf(id, { kind }), `${id} ${kind}`).toBeLessThan(onDemand.quote.median)
      }
    }
  })
})

describe('a seller, a class, a region', () => {
  test('a seller has the names that people use', () => {
    for (const seller of ['GCP', 'google cloud', 'Google Cloud'])
      expect(usdOf('nvidia-h100-sxm', { seller })).toBe(11.0612)
    expect(usdOf('nvidia-h100-sxm', { seller: 'Lambda Labs' })).toBe(3.99)
  })

  test('a seller is taken at its list, in its own term', () => {
    expect(usdOf('nvidia-h100-sxm', { seller: 'aws', kind: '3-year' })).toBe(2.9722)
    expect(usdOf('nvidia-h100-sxm', { sellerClass: 'hyperscaler' })).toBeCloseTo(
      // AWS 6.88, Oracle 10, Google 11.0612, Azure 12.29.
      (10 + 11.0612) / 2,
      9,
    )
    expect(usdOf('nvidia-h100-sxm', { seller: 'AWS', region: 'ap-northeast-1' })).toBe(8.6)
  })
})

describe('prices of another time', () => {
  const anyDay = fc
    .integer({ min: Date.UTC(2022, 0, 1), max: Date.UTC(2026, 10, 28) })
    .map((time) => new Date(time).toISOString().slice(0, 10))

  test('a request of an earlier day never sees a later price', () => {
    const ids = all('prices').map(({ accelerator }) => accelerator)
    fc.assert(
      fc.property(
        fc.constantFrom(...ids),
        fc.constantFrom(...rentKinds),
        anyDay,
        (id, kind, asOf) => {
          const rent = ask(id, { kind, asOf })
          if (isMessage(rent)) return
          for (const { seen } of rent.quote.prices)
            if (seen !== null) expect(isBy(seen, asOf)).toBe(true)
        },
      ),
    )
  })

  test('a seller’s term that nobody read again is its last price, with its date', () => {
    // Crusoe sold a year of the H100 at 2.93 on 2025-09-29; its list of 2026-10-10 has on demand alone.
    const asked = { kind: '1-year', seller: 'Crusoe' } as const
    expect(known('nvidia-h100-sxm', asked).quote).toMatchObject({
      median: 2.93,
      seen: '2025-09-29',
    })
    // AWS sold three years of the A100 40GB at 1.45 in March 2025.
    expect(usdOf('nvidia-a100-sxm-40gb', { kind: '3-year', seller: 'AWS' })).toBe(1.45)
  })

  test('whoever sells a kind of a chip has a price for it, whatever its age', () => {
    for (const { id } of all('accelerators'))
      for (const [seller, { kinds }] of rentersOf(id))
        for (const kind of rentKinds)
          if (kinds.has(kind))
            expect(isMessage(ask(id, { seller, kind })), `${id} ${seller} ${kind}`).toBe(false)
  })

  test('a term of another time does not stand beside a ladder of today', () => {
    // Of the A100 40GB, no hyperscaler’s year was read since 2025.
    const { ladder, published } = known('nvidia-a100-sxm-40gb', {
      sellerClass: 'hyperscaler',
      kind: '1-year',
    })
    expect(ladder).not.toBeNull()
    expect(published).toBeUndefined()
  })

  test('what a seller ended has no price after that, and what nobody read again has', () => {
    const price = {
      from: '2025-09-29',
      value: 2.93,
      unit: 'USD/h',
      basis: 'published',
      source: 'crusoe',
    } as const
    const gap = { from: '2026-10-10', value: null, reason: 'Not on the list.' } as const
    expect(recordAt([price, gap], day)).toBeUndefined()
    expect(recordAt([price, gap], day, true)).toBe(price)
    expect(recordAt([price, { ...gap, ended: true }], day, true)).toBeUndefined()
    expect(recordAt([price, { ...gap, ended: true }], '2026-09', true)).toBe(price)
  })

  test('an undated price gives way to any with a date, and is not of before its source', () => {
    // RunPod's MI300X: an undated page of 2024 says 4.99, its list of 2026 says 2.39.
    const of = (asOf: string) =>
      known('amd-mi300x', { asOf }).quote.prices.find(({ seller }) => seller === 'RunPod')
    expect(of(day)?.usdPerChipHour).toBe(2.39)
    expect(of('2024-06')).toMatchObject({ usdPerChipHour: 4.99, seen: null })
    expect(isMessage(ask('amd-mi300x', { asOf: '2023-06' }))).toBe(true)
  })

  test('other classes do not move the median', () => {
    const { quote } = known('nvidia-h100-sxm', { sellerClass: 'neocloud' })
    expect(known('nvidia-h100-sxm').quote).toEqual(quote)
  })
})
