import { expect, test } from 'vitest'
import { spaced } from '../../src/units/spaced.ts'

test('a linear range takes equal steps, and both ends as they are written', () => {
  expect(spaced(0, 1, 5, 'linear')).toEqual([0, 0.25, 0.5, 0.75, 1])
  // (7 - 1) / 3 = 2.
  expect(spaced(7, 1, 4, 'linear')).toEqual([7, 5, 3, 1])
  // 0.1 + 0.2 / 2 = 0.2, with no 0.20000000000000004 that a reader would see.
  expect(spaced(0.1, 0.3, 3, 'linear')).toEqual([0.1, 0.2, 0.3])
})

test('a logarithmic range keeps the ratio from each to the next', () => {
  // 1000 ** (1/3) = 10.
  expect(spaced(1, 1000, 4, 'log')).toEqual([1, 10, 100, 1000])
  // 16 ** (1/4) = 2, downwards.
  expect(spaced(16, 1, 5, 'log')).toEqual([16, 8, 4, 2, 1])
})
