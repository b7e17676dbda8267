import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breakeven, breakevenRequest } from '../../../src/estimates/breakeven/index.ts'
import { inference } from '../../../src/estimates/inference/index.ts'
import { today } from '../../support/today.ts'

/** One request, asked both ways. */
const both = (body: object) => {
  const estimate = inference.ask(body, { today })
  if (!estimate.ok) throw new Error(JSON.stringify(estimate.errors))
  const found = breakeven.ask(breakevenRequest(estimate.answer, 'gpt-4o'), { today })
  if (!found.ok) throw new Error(JSON.stringify(found.errors))
  return { cost: estimate.answer.cost, atRate: found.answer.atRate }
}

const close = (one: number | null, other: number | null) =>
  expect(Math.abs((one ?? Number.NaN) / (other ?? Number.NaN) - 1)).toBeLessThan(1e-9)

const planned = fc.record({
  workload: fc.record({
    queriesPerSecond: fc.double({ min: 0.01, max: 2000, noNaN: true }),
    inputTokens: fc.integer({ min: 100, max: 8000 }),
    outputTokens: fc.integer({ min: 50, max: 2000 }),
    peakToAverageRatio: fc.double({ min: 1, max: 4, noNaN: true }),
  }),
  model: fc.constantFrom('llama-3.1-8b', 'llama-3.1-70b', 'gpt-oss-120b'),
  accelerator: fc.constantFrom('nvidia-h100-sxm', 'nvidia-h200-sxm', 'amd-mi300x'),
})

describe('a month in a break-even is a twelfth of the year in an estimate of the same request', () => {
  test('rented, by whole servers or replica by replica, with as much headroom', () =>
    fc.assert(
      fc.property(
        planned,
        fc.constantFrom('server', 'chip', undefined),
        fc.double({ min: 0.5, max: 1, noNaN: true }),
        (load, billing, maxUtilization) => {
          const { cost, atRate } = both({
            ...load,
            performance: { method: 'roofline', maxUtilization },
            billing,
            price: { method: 'rent', usdPerChipHour: 3 },
          })
          close(atRate.rentedUsdPerMonth, (cost.usdPerYear ?? 0) / 12)
        },
      ),
      { numRuns: 25 },
    ))

  test('owned, whole servers', () =>
    fc.assert(
      fc.property(planned, (load) => {
        const { cost, atRate } = both({
          ...load,
          accelerator: 'nvidia-h100-sxm',
          performance: { method: 'roofline' },
          price: { method: 'own', lifetimeYears: 4 },
        })
        close(atRate.boughtUsdPerMonth, (cost.allInUsdPerYear ?? 0) / 12)
      }),
      { numRuns: 15 },
    ))

  test('bought tokens', () =>
    fc.assert(
      fc.property(planned, ({ workload }) => {
        const estimate = inference.ask(
          { workload, price: { method: 'api', api: 'gpt-4o' } },
          { today },
        )
        if (!estimate.ok) throw new Error(JSON.stringify(estimate.errors))
        const chips = inference.ask(
          { workload, model: 'llama-3.1-8b', accelerator: 'nvidia-h100-sxm' },
          { today },
        )
        if (!chips.ok) throw new Error(JSON.stringify(chips.errors))
        const found = breakeven.ask(
          breakevenRequest(chips.answer, 'qwen-max-cn', estimate.answer),
          {
            today,
          },
        )
        if (!found.ok) throw new Error(JSON.stringify(found.errors))
        close(found.answer.atRate.apiUsdPerMonth, (estimate.answer.cost.usdPerYear ?? 0) / 12)
      }),
      { numRuns: 10 },
    ))
})
