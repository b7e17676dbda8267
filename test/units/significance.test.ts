import { describe, expect, test } from 'vitest'
import { digitsWithin, toDigits } from '../../src/units/significance.ts'

describe('digits that an interval supports, for whoever would read more into them', () => {
  test.each([
    // ±20% of 699,048: 559,238 to 838,858. The second digit is a tenth of what it may be off.
    { why: 'a fifth off', low: 559_238, high: 838_858, digits: 2, shown: 700_000 },
    { why: 'twice as much at one end', low: 699_048, high: 1_398_096, digits: 2, shown: 700_000 },
    { why: 'a tenth off', low: 629_143, high: 768_953, digits: 2, shown: 700_000 },
    // 3% off: 699,048 / 20,971 = 33, so that a hundredth of the value is within it.
    { why: 'three percent off', low: 678_077, high: 720_019, digits: 3, shown: 699_000 },
    {
      why: 'a whole server, whatever the rate',
      low: 699_048,
      high: 699_048,
      digits: 3,
      shown: 699_000,
    },
  ])('$why: $digits', ({ low, high, digits, shown }) => {
    expect(digitsWithin(699_048, { low, high })).toBe(digits)
    expect(toDigits(699_048, digits)).toBe(shown)
  })

  test('nothing has as many as anything', () => {
    expect(digitsWithin(0, { low: 0, high: 0 })).toBe(3)
    expect(toDigits(0, 3)).toBe(0)
  })
})
