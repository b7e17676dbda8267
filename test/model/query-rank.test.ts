import { expect, test } from 'vitest'
import { mixerFacts } from '../../src/model/architecture/attention/index.ts'

test('queries through a narrower width cost two matrices instead of one', () => {
  const layer = { hiddenSize: 100, biases: 'none' } as const
  const attention = { kind: 'grouped', heads: 4, kvHeads: 1, headSize: 50 } as const
  // Queries 100 × 200, keys and values 2 × 100 × 50, output 200 × 100.
  expect(mixerFacts(attention).parameters(layer)).toBe(20_000 + 10_000 + 20_000)
  // Queries 30 × (100 + 200).
  expect(mixerFacts({ ...attention, queryRank: 30 }).parameters(layer)).toBe(9_000 + 30_000)
})
