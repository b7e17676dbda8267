import { describe, expect, test } from 'vitest'
import { partVariances } from '../../src/lab/variance.ts'

const normal = Number.POSITIVE_INFINITY
const noPrior = { rows: 0, deviation: 0.1 }

const rowsOf = (parts: readonly number[], errors: readonly number[]) =>
  errors.map((error) => ({ error, parts }))

describe('the variance of each part of an error', () => {
  test('one part, normal errors: the mean of their squares', () => {
    // (0.01 + 0.09 + 0.04) / 3
    const [variance] = partVariances(rowsOf([0], [0.1, -0.3, 0.2]), 1, normal, noPrior)
    expect(variance).toBeCloseTo(0.14 / 3, 9)
  })

  test('two parts: what the rows that have both exceed the others by', () => {
    // Alone 0.01; together 0.05: the second part has the 0.04 between.
    const [first, second] = partVariances(
      [...rowsOf([0], [0.1, -0.1]), ...rowsOf([0, 1], [Math.sqrt(0.05), -Math.sqrt(0.05)])],
      2,
      normal,
      noPrior,
    )
    expect(first).toBeCloseTo(0.01, 6)
    expect(second).toBeCloseTo(0.04, 6)
  })

  test('a part whose rows are no further off than the others has next to none', () => {
    const [first, second] = partVariances(
      [...rowsOf([0], [0.2, -0.2]), ...rowsOf([0, 1], [0.1, -0.1])],
      2,
      normal,
      noPrior,
    )
    // All four as one: (2 × 0.04 + 2 × 0.01) / 4.
    expect(first).toBeCloseTo(0.025, 3)
    expect(second).toBeLessThan(1e-3)
  })

  test('a part without rows keeps what is assumed of it', () => {
    const [, second] = partVariances(rowsOf([0], [0.3, -0.3]), 2)
    expect(second).toBeCloseTo(0.15 ** 2, 9)
  })

  test('a row that counts twice is as two rows', () => {
    // (2 × 0.01 + 0.04) / 3
    const [variance] = partVariances(
      [
        { error: 0.1, parts: [0], weight: 2 },
        { error: 0.2, parts: [0] },
      ],
      1,
      normal,
      noPrior,
    )
    expect(variance).toBeCloseTo(0.02, 9)
  })

  test('one wild row of forty counts for little', () => {
    const errors = Array.from({ length: 39 }, (_, i) => (i % 2 === 0 ? 0.1 : -0.1))
    const [calm = 0] = partVariances(rowsOf([0], errors), 1)
    const [wild = 0] = partVariances(rowsOf([0], [...errors, 3]), 1)
    expect(wild / calm).toBeLessThan(1.2)
    const [squares = 0] = partVariances(rowsOf([0], [...errors, 3]), 1, normal)
    expect(squares / calm).toBeGreaterThan(10)
  })
})
