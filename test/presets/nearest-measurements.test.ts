import { describe, expect, test } from 'vitest'
import type { CellNear } from '../../src/presets/accuracy.ts'
import { nearestMeasurements, type Sought } from '../../src/presets/nearest-measurements.ts'

const cell = (
  chip: string,
  engine: string,
  rows: number,
  median: number,
  isSparse = false,
): CellNear => ({ chip, engine, rows, median, isSparse })

/** Chips a and b are of one family, c is of another. */
const cells = [
  cell('a', 'vllm', 5, 0.04),
  cell('a', 'vllm', 4, 0.1),
  cell('a', 'vllm', 3, 0.07),
  cell('a', 'vllm', 2, 0.3, true),
  cell('b', 'tensorrt-llm', 6, 0.2),
  cell('c', 'sglang', 1, 0.5, true),
  cell('c', 'other', 9, 0.9),
]
const sought: Sought = { chip: 'a', family: ['a', 'b'], engine: 'vllm', isSparse: false }
const found = (asked: Partial<Sought>) => nearestMeasurements(cells, { ...sought, ...asked })

describe('the measurements nearest to a case', () => {
  test('of the chip and the engine: 5 at 4%, 3 at 7% and 4 at 10% are 12, the 6th and 7th at 7%', () => {
    expect(found({})).toEqual({
      matches: 'chip-and-engine',
      isSparse: false,
      chips: ['a'],
      engines: ['vllm'],
      rows: 12,
      medianError: 0.07,
    })
  })

  test('of mixtures of experts where one is asked for and was measured', () => {
    expect(found({ isSparse: true })).toMatchObject({ rows: 2, medianError: 0.3, isSparse: true })
  })

  test('of dense models where no mixture of experts was measured, and it is said', () => {
    const nearest = found({ chip: 'b', engine: 'tensorrt-llm', isSparse: true })
    expect(nearest).toMatchObject({ matches: 'chip-and-engine', rows: 6, isSparse: false })
  })

  test('of the chip with other engines before other chips with the engine', () => {
    expect(found({ chip: 'b' })).toMatchObject({ matches: 'chip', engines: ['tensorrt-llm'] })
  })

  test('of the engine on chips of the family, then of the family, then of the engine', () => {
    const d = { chip: 'd', family: ['a', 'b', 'd'] }
    expect(found(d)).toMatchObject({ matches: 'family-and-engine', chips: ['a'], rows: 12 })
    // 5 at 4%, 3 at 7%, 4 at 10% and 6 at 20%: the 9th and the 10th of 18 are at 10%.
    expect(found({ ...d, engine: 'sglang' })).toMatchObject({
      matches: 'family',
      chips: ['a', 'b'],
      engines: ['tensorrt-llm', 'vllm'],
      rows: 18,
      medianError: 0.1,
    })
    expect(found({ chip: 'd', family: ['d'], engine: 'sglang' })).toMatchObject({
      matches: 'engine',
      chips: ['c'],
      rows: 1,
      medianError: 0.5,
    })
  })

  test('the middle of an even number is between two: 2 at 10% and 2 at 30% are at 20%', () => {
    const two = [cell('a', 'vllm', 2, 0.3), cell('a', 'vllm', 2, 0.1)]
    expect(nearestMeasurements(two, sought)?.medianError).toBeCloseTo(0.2, 12)
  })

  test('none where nothing is alike, nor for a chip of one’s own with an engine nobody names', () => {
    expect(found({ chip: 'd', family: [], engine: 'mlx' })).toBeUndefined()
    expect(found({ chip: null, family: [], engine: null })).toBeUndefined()
  })
})
