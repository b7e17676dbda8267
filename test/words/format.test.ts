import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Currency } from '../../src/units/format.ts'
import type { Interval } from '../../src/units/significance.ts'
import { statedLoad } from '../../src/words/en/format/loads.ts'
import { en } from '../../src/words/en.ts'

const {
  age,
  amount,
  amountDifference,
  amountRange,
  approximateAmount,
  approximateDays,
  days,
  approximateText,
  chipsIn,
  dated,
  power,
  pricePerQuery,
  pricePerToken,
  rentSpread,
  requestRate,
  requestsPerDay,
  share,
  tokens,
  wait,
} = en.format

const known = (value: number, low: number, high: number, currency: Currency = 'USD') =>
  approximateText(approximateAmount(value, { low, high }, currency))

/** The rows of the design’s table of numbers. */
describe('figures in the form people read', () => {
  test.each([
    [known(110_140, 74_800, 179_200), '≈ $110,000 · $74,000–$180,000'],
    // A fifth and a twenty-fifth off, by ends of three digits.
    [known(699_048, 560_000, 839_000), '≈ $700,000 · $560,000–$840,000'],
    [known(699_048, 672_400, 725_800), '≈ $699,000 · $672,000–$726,000'],
    [amount(35_938_461_538, 'USD'), '$35.9 billion'],
    [known(782_000, 531_000, 1_272_000, 'CNY'), '≈ CNY 780,000 · CNY 530,000–1.3 million'],
    [known(1_040_000, 900_000, 1_180_000), '≈ $1.0 million · $900,000–$1.2 million'],
    [known(25_289_231, 21_500_000, 29_700_000), '≈ $25 million · $21–30 million'],
    [known(3672, 2900, 4600), '≈ $3,700 · $2,900–$4,600'],
    [known(0.978, 0.661, 1.598), '≈ $0.98 · $0.66–$1.60'],
    [pricePerQuery(0.003561, 'USD'), '$3.56 per 1,000 queries ($0.00356 each)'],
    [pricePerToken(0.0000009, 'USD'), '$0.90 per 1M tokens'],
    [amount(12_289, 'USD'), '$12,300'],
    [
      rentSpread({ value: 3.9, low: 2.81, high: 5.77, sellers: 15 }, 'USD'),
      '$3.90 per chip-hour, $2.81–$5.77 at 15 sellers',
    ],
    // 2 million over 86,400 s are 23.1 a second; 50 million tokens, 1,400 to a request, 35,714 requests.
    [statedLoad({ perSecond: 2e6 / 86_400, per: 'day' }), '2M requests per day (23/s)'],
    [
      statedLoad({ perSecond: 0.4134, of: { unit: 'token', perDay: 5e7 } }),
      '50M tokens per day (0.41 requests/s)',
    ],
    [
      statedLoad({ perSecond: 11.574, of: { unit: 'user', perDay: 1e5 } }),
      '100K users per day (12 requests/s)',
    ],
    [statedLoad({ perSecond: 1 }), '1 request/s'],
    [statedLoad({ perSecond: 0.1, per: 'minute' }), '6 requests per minute (0.1/s)'],
    [statedLoad({ perSecond: 1e-9 }), '0.032 requests per year'],
    [requestsPerDay(2e6), '2M requests per day (23/s)'],
    [requestRate(1), '1 request/s'],
    [requestRate(0.0004), '1.4 requests per hour'],
    [`${tokens(112.6e9)} per month`, '113 billion tokens per month'],
    [chipsIn(1), '1 chip'],
    [chipsIn(40, 5), '40 chips in 5 servers'],
    [chipsIn(4_102_568), '4,102,568 chips'],
    [wait(0.43), '0.43 s'],
    [wait(0.034), '34 ms'],
    [share(0.7134), '71%'],
    [power(3.33e9), '3.33 GW'],
    [power(41_200), '41 kW'],
    // 0.068 days are 1.63 hours; an interval is in the unit of its middle.
    [
      approximateText(approximateDays(0.068, { low: 0.043, high: 0.11 })),
      '1.6 hours · 1–2.7 hours',
    ],
    [days(0.068), '1.63 hours'],
    [days(0.0085), '12.2 minutes'],
    [days(0.0005), '43.2 seconds'],
    [days(1 / 24), '1 hour'],
    [days(1.5), '1.5 days'],
    [days(0), '0 days'],
    [approximateText(approximateDays(29.5, { low: 19.7, high: 44.2 })), '30 days · 19–45 days'],
    [dated('2026-11-16', '2026-11-28'), '2026-11-16, 12 days old'],
    [dated('2025-03-17', '2026-11-28'), '2025-03-17, 20 months old'],
    [
      amountDifference(-32_140, { low: -61_000, high: -7900 }, 'USD'),
      '−$32,000 (−$61,000 to −$7,900)',
    ],
    [amountDifference(-32_140, { low: -90_000, high: 20_000 }, 'USD'), 'no clear difference'],
  ])('%s', (shown, expected) => expect(shown).toBe(expected))
})

describe('at the edges of the table', () => {
  test.each([
    ['not exact, with an interval of no width', known(12_289, 12_289, 12_289), '≈ $12,000'],
    ['a million by rounding', amount(999_600, 'USD'), '$1 million'],
    [
      'a million by two digits',
      known(996_000, 900_000, 1_180_000),
      '≈ $1.0 million · $900,000–$1.2 million',
    ],
    ['yuan of one scale', amountRange({ low: 2.1e7, high: 3e7 }, 'CNY', 2), 'CNY 21–30 million'],
    ['from below nothing', amountRange({ low: -500, high: 200 }, 'USD'), '−$500 to $200'],
    [
      'dearer',
      amountDifference(32_140, { low: 7900, high: 61_000 }, 'USD'),
      '+$32,000 (+$7,900 to +$61,000)',
    ],
    ['a difference that is exact', amountDifference(-32_140, null, 'USD'), '−$32,100'],
    ['none', amountDifference(0, undefined, 'USD'), 'no difference'],
    ['a query that is not tiny', pricePerQuery(0.25, 'USD'), '$0.25 per query'],
    ['a query for nothing', pricePerQuery(0, 'USD'), '$0 per query'],
    [
      'one seller',
      rentSpread({ value: 2, low: 2, high: 2, sellers: 1 }, 'USD'),
      '$2.00 per chip-hour at 1 seller',
    ],
    ['a request in days', requestRate(1 / 172_800), '0.5 requests per day'],
    ['nothing', requestRate(0), '0 requests/s'],
    ['one a day', requestsPerDay(1), '1 request per day'],
    ['a tenth of a second', wait(0.1), '0.1 s'],
    ['a share below ten percent', share(0.0042), '0.42%'],
    ['all but a little', share(0.9996), '100%'],
    ['a megawatt by rounding', power(999_900), '1 MW'],
    ['watts of one chip', power(700), '700 W'],
    ['one token', tokens(1), '1 token'],
    ['a day', approximateText(approximateDays(1, null)), '1 day'],
    ['read today', age('2026-11-28', '2026-11-28'), 'today'],
    ['read yesterday', age('2026-11-27', '2026-11-28'), '1 day old'],
    ['over half a year', age('2026-04-28', '2026-11-28'), '214 days old'],
    ['to come', age('2026-12-31', '2026-11-28'), 'in 33 days'],
    ['a month is not known to the day', age('2026-06', '2026-11-28'), '5 months old'],
    ['nor a year', age('2024', '2026-11-28'), '2 years old'],
    ['a day short of 20 months', age('2025-03-29', '2026-11-28'), '19 months old'],
    ['years', age('2022-11-28', '2026-11-28'), '4 years old'],
  ])('%s: %s', (_, shown, expected) => expect(shown).toBe(expected))
})

/** The value of an amount as it is written. */
const read = (text: string): number => {
  const [, sign = '', digits = '', scale = ''] = /^(−?)\$([\d,.]+)(?: (\w+))?$/.exec(text) ?? []
  const size =
    { '': 1, million: 1e6, billion: 1e9, trillion: 1e12, quadrillion: 1e15 }[scale] ?? Number.NaN
  return (sign === '' ? 1 : -1) * Number(digits.replaceAll(',', '')) * size
}

const amounts = fc.double({ min: 1e-3, max: 1e14, noNaN: true })
const intervals = fc
  .tuple(
    amounts,
    fc.double({ min: 1, max: 50, noNaN: true }),
    fc.double({ min: 1, max: 50, noNaN: true }),
  )
  .map(([value, down, up]): { value: number; interval: Interval } => ({
    value,
    interval: { low: value / down, high: value * up },
  }))

test('a range as written holds the interval, whose ends it leaves by less than a tenth', () => {
  fc.assert(
    fc.property(intervals, ({ value, interval }) => {
      const { range } = approximateAmount(value, interval, 'USD')
      if (range === undefined) return
      const [first = '', last = ''] = range.split('–')
      const isShared = !last.startsWith('$')
      const [low, high] = isShared
        ? [read(`${first} ${last.split(' ')[1]}`), read(`$${last}`)]
        : [read(first), read(last)]
      // Below a hundred an amount has two decimals, whatever its digits.
      const cent = 1e-9
      expect(low).toBeLessThanOrEqual(interval.low * (1 + 1e-9) + cent)
      expect(high).toBeGreaterThanOrEqual(interval.high * (1 - 1e-9) - cent)
      expect(low).toBeGreaterThan(interval.low * 0.89)
      expect(high).toBeLessThan(interval.high * 1.11)
    }),
  )
})
