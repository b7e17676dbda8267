import { describe, expect, test } from 'vitest'
import { train } from '../support/api.ts'

const model = { name: '10B', activeParameters: 10e9 }
const accelerator = { name: 'P', peakFlopsPerSecond: 1e15 }
const base = { model, accelerator, price: { method: 'rent', usdPerChipHour: 2 } }
const mfu = { method: 'mfu', modelFlopsUtilization: 0.4 }
// By hand: 6 × 10e9 × 1e12 = 6e22 FLOPs; 6e22 / 4e14 / 3600 = 41,666.67 chip-hours.
const hours = 6e22 / (1e15 * 0.4) / 3600

describe('any one of work, speed, chips and time follows from the rest', () => {
  test.each([
    ['days', { tokens: 1e12, chips: 100 }, mfu, 'days', hours / 100 / 24],
    ['chips', { tokens: 1e12, days: 10 }, mfu, 'chips', Math.ceil(hours / 240)],
    ['tokens', { chips: 100, days: 10 }, mfu, 'tokens', (100 * 240 * 3600 * 4e14) / 6e10],
    [
      'utilization',
      { tokens: 1e12, chips: 100, days: 25 },
      undefined,
      'mfu',
      6e22 / (100 * 600 * 3600 * 1e15),
    ],
    ['chipHours', { tokens: 1e12 }, mfu, 'chipHours', hours],
    ['tokens', { chipHours: 5000 }, mfu, 'tokens', (5000 * 3600 * 4e14) / 6e10],
    ['days', { flops: 6e22, chips: 100 }, mfu, 'days', hours / 100 / 24],
    [
      'days',
      { tokens: 1e12, chips: 100 },
      { method: 'achieved', achievedFlopsPerSecondPerChip: 4e14 },
      'days',
      hours / 100 / 24,
    ],
    ['days', { tokens: 1e12, chips: 100, goodput: 0.5 }, mfu, 'days', hours / 50 / 24],
    [
      'days',
      { tokens: 1e12, chips: 100, recomputationFactor: '4/3' },
      mfu,
      'days',
      hours / 100 / 24,
    ],
  ] as const)('%s from %o', async (solvedFor, workload, performance, figure, expected) => {
    const { status, body } = await train({ ...base, workload, performance })
    expect(status).toBe(200)
    expect(body.solvedFor).toBe(solvedFor)
    const value = figure === 'chips' ? body.fleet.chips : body[figure]
    expect(value / expected).toBeCloseTo(1, 10)
    expect(body.cost.usd / (body.chipHours * 2)).toBeCloseTo(1, 12)
  })

  test('recomputed FLOPs are executed, and do not count toward MFU', async () => {
    const { body } = await train({
      ...base,
      workload: { tokens: 1e12, chips: 100, recomputationFactor: 4 / 3 },
      performance: { method: 'achieved', achievedFlopsPerSecondPerChip: 4e14 },
    })
    expect(body.mfu).toBeCloseTo(0.3, 12)
    expect(body.flops).toBe(6e22)
  })
})

describe('too much or too little is refused with what would do', () => {
  test.each([
    [{ tokens: 1e12 }, undefined, 'gives the work (tokens or FLOPs), from which nothing follows'],
    [
      { tokens: 1e12, chips: 10, days: 5 },
      mfu,
      'Nothing is left to solve for: the request gives the work (tokens or FLOPs), the speed (throughput), chips and days.',
    ],
    [{ tokens: 1e12, flops: 1e22, chips: 10 }, mfu, 'work is stated twice'],
    [{ chips: 10, days: 5, chipHours: 1200 }, mfu, 'time is stated twice'],
    [{}, undefined, 'gives neither work, speed nor time'],
  ])('%o', async (workload, performance, detail) => {
    const { status, body } = await train({ ...base, workload, ...(performance && { performance }) })
    expect(status).toBe(422)
    expect(body.errors[0]).toMatchObject({ pointer: '/workload' })
    expect(body.errors[0].detail).toContain(detail)
    expect(body.errors[0].allowed).toBeDefined()
  })

  test('solveFor sets the scenario’s own value aside', async () => {
    const { body } = await train({
      scenario: 'mpt-7b',
      solveFor: 'days',
      performance: { method: 'mfu', modelFlopsUtilization: 0.5 },
    })
    expect(body.solvedFor).toBe('days')
    expect(body.days).toBeLessThan(9.5)
  })
})
