import { describe, expect, test } from 'vitest'
import { chipsToHoldWeights, servers } from '../../src/model/inference/fleet.ts'

describe('whole servers', () => {
  test.each([
    { why: 'a part of a server is a server', serversExact: 0.001, expected: 1 },
    { why: 'however small the part', serversExact: 1e-30, expected: 1 },
    { why: 'no load, no server', serversExact: 0, expected: 0 },
    {
      why: '1.1 / 0.1 is 11.000000000000002 in binary, and 11 servers',
      serversExact: 1.1 / 0.1,
      expected: 11,
    },
    {
      why: 'SemiAnalysis 2023: 512,820.51 becomes 512,821',
      serversExact: 512820.51,
      expected: 512821,
    },
  ])('$why', ({ expected, serversExact }) =>
    expect(servers.compute({ serversExact })).toBe(expected),
  )
})

test.each([
  { why: '175e9 × 2 B on 80 GB, by hand', weightBytes: 350e9, memoryBytes: 80e9, expected: 5 },
  { why: 'exactly one chip', weightBytes: 80e9, memoryBytes: 80e9, expected: 1 },
])('chips for the weights: $why', ({ expected, ...inputs }) =>
  expect(chipsToHoldWeights.compute(inputs)).toBe(expected),
)
