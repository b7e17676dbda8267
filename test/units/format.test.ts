import { describe, expect, test } from 'vitest'
import { typed, typedIn } from '../../src/units/format.ts'
import { en } from '../../src/words/en.ts'

const {
  amount,
  count,
  duration,
  figure,
  inFull,
  mass,
  percent,
  precise,
  rounded,
  scientific,
  unit,
  withPrefix,
} = en.format
const usd = (value: number) => amount(value, 'USD')

describe('what a finance director reads', () => {
  test.each([
    [usd(35_938_461_538), '$35.9 billion'],
    [usd(694_444.44), '$694,000'],
    [usd(2.5), '$2.50'],
    [usd(0.00356), '$0.00356'],
    [usd(0.9), '$0.90'],
    [usd(-0.4), '−$0.40'],
    [usd(0.125), '$0.125'],
    [usd(0.9999), '$1.00'],
    [usd(0), '$0'],
    [usd(5e11), '$500 billion'],
    [usd(0.0035612), '$0.00356'],
    [count(4_102_568), '4,102,568'],
    [count(14.8e12), '14.8 trillion'],
    [withPrefix(3.333e9, 'W'), '3.33 GW'],
    [withPrefix(2.89, 'Wh'), '2.89 Wh'],
    [percent(0.354), '35.4%'],
    [precise(3.79878e25), '3.79878 × 10²⁵'],
    [precise(1.5e-7), '1.5 × 10⁻⁷'],
    [precise(12.8205128), '12.8205'],
    [scientific(3.79878e25), '3.80 × 10²⁵'],
    [amount(159.4e9, 'CNY'), 'CNY 159 billion'],
    [usd(157.32), '$157'],
    [usd(802_045), '$802,000'],
    [usd(12e17), '$1.20 × 10¹⁸'],
    [rounded(584_000_000), '584 million'],
    [rounded(1_234_567_890), '1.23 billion'],
    [rounded(12_345), '12,300'],
    [figure(75.49), '75.5'],
    [figure(1234.5), '1,235'],
    [duration(1158), '19.3 min'],
    [duration(7 * 86_400), '7 days'],
    [mass(0.0125), '12.5 kg'],
    [mass(3452), '3,450 t'],
    [unit('USD/(chip*h)'), 'USD/chip-hour'],
    [unit('FLOP/(s*chip)'), 'FLOP/s per chip'],
    [unit('USD/Mtoken'), 'USD/1M tokens'],
    [typed(3.79878e25), '3.79878e25'],
    [typed(4_102_564.1026), '4102564.10'],
    [typed(0.35), '0.35'],
    [typedIn(84_557_062_144, 'B'), '84.5571 GB'],
    [typedIn(989.5e12, 'FLOP/s'), '989.5 TFLOP/s'],
    [typedIn(1000, 'B'), '1 kB'],
    [typedIn(999, 'B'), '999 B'],
    [typedIn(0, 'B'), '0 B'],
    [typedIn(3e21, 'FLOP/s'), '3000 EFLOP/s'],
    [inFull(512820.5128), '512,820.51'],
    [inFull(36e9), '36,000,000,000'],
  ])('%s', (shown, expected) => expect(shown).toBe(expected))
})

test('a month and a year of a very large cost are in words both', () => {
  expect(usd(3.3e15)).toBe('$3.3 quadrillion')
  expect(usd(4e16)).toBe('$40 quadrillion')
  expect(amount(3.32e15, 'USD', 2)).toBe('$3.3 quadrillion')
  expect(usd(4e18)).toBe('$4.00 × 10¹⁸')
  expect(amount(4e18, 'USD', 2)).toBe('$4.0 × 10¹⁸')
  expect(rounded(1.5e15)).toBe('1.5 quadrillion')
})
