import { describe, expect, test } from 'vitest'
import { count, exact, inFull, percent, usd, withPrefix } from '../../src/units/format.ts'

describe('what a finance director reads', () => {
  test.each([
    [usd(35_938_461_538), '$35.9 billion'],
    [usd(694_444.44), '$694,444'],
    [usd(2.5), '$2.50'],
    [usd(0.00356), '$0.00356'],
    [usd(0.9), '$0.90'],
    [usd(-0.4), '$-0.40'],
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
    [exact(3.14e23), '3.14e23'],
    [exact(12.8205128), '12.8205'],
    [inFull(512820.5128), '512,820.51'],
    [inFull(36e9), '36,000,000,000'],
  ])('%s', (shown, expected) => expect(shown).toBe(expected))
})
