import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breakeven, breakevenRequest } from '../../../src/estimates/breakeven/index.ts'
import { inference } from '../../../src/estimates/inference/index.ts'
import { today } from '../../support/today.ts'

type Body = Readonly<Record<string, unknown>> & { readonly billing?: string | undefined }

/** One request, asked both ways. */
const both = (body: Body) => {
  const estimate = inference.ask(body, { today })
  if (!estimate.ok) throw new Error(JSON.stringify(estimate.errors))
  const found = breakeven.ask(
    breakevenRequest(estimate.answer, { api: 'gpt-4o', billing: body.billing }),
    { today },
  )
  if (!found.ok) throw new Error(JSON.stringify(found.errors))
  return { estimate: estimate.answer, cost: estimate.answer.cost, found: found.answer }
}

const close = (one: number | null, other: number | null) =>
  expect(Math.abs((one ?? Number.NaN) / (other ?? Number.NaN) - 1)).toBeLessThan(1e-9)

const load = fc.record({
  queriesPerSecond: fc.double({ min: 0.01, max: 2000, noNaN: true }),
  inputTokens: fc.integer({ min: 100, max: 8000 }),
  outputTokens: fc.integer({ min: 50, max: 2000 }),
  peakToAverageRatio: fc.double({ min: 1, max: 4, noNaN: true }),
})

/** Model, chip and load; predicted, or top-down. */
const asked = fc.record({
  workload: load,
  model: fc.constantFrom('llama-3.1-8b', 'llama-3.1-70b', 'gpt-oss-120b'),
  accelerator: fc.constantFrom('nvidia-h100-sxm', 'nvidia-h200-sxm', 'amd-mi300x'),
  performance: fc.oneof(
    fc.record({
      method: fc.constant('roofline'),
      maxUtilization: fc.double({ min: 0.5, max: 1, noNaN: true }),
    }),
    fc.constant({ method: 'flops', flopsUtilization: 0.3 }),
    fc.constant({ method: 'measured', outputTokensPerSecondPerChip: 400 }),
  ),
})

/** As chips are sold, or as the request says. */
const billing = fc.constantFrom(undefined, 'exact', 'chip', 'server')

describe('a month in a break-even is a twelfth of the year in an estimate of the same request', () => {
  test('rented: as many chips are paid for, however they are billed', () =>
    fc.assert(
      fc.property(
        asked,
        billing,
        fc.constantFrom({ usdPerChipHour: 3 }, {}, { kind: '1-year' }, { kind: 'spot' }),
        (body, way, rent) => {
          const { cost, estimate, found } = both({
            ...body,
            billing: way,
            price: { method: 'rent', ...rent },
          })
          close(found.atRate.rentedUsdPerMonth, (cost.usdPerYear ?? 0) / 12)
          const paid = (cost.usdPerHour ?? 0) / (estimate.price.usdPerChipHour ?? 0)
          close((found.atRate.clusters ?? 0) * (found.capacity.chipsPerCluster ?? 0), paid)
          expect(found.request.rent).toMatchObject({ billing: estimate.price.billing?.by })
        },
      ),
      { numRuns: 60 },
    ))

  test('owned: whole servers, or chip by chip where the request says so', () =>
    fc.assert(
      fc.property(asked, billing, (body, way) => {
        const { cost, found } = both({
          ...body,
          accelerator: 'nvidia-h100-sxm',
          billing: way,
          price: { method: 'own', lifetimeYears: 4 },
        })
        close(found.atRate.boughtUsdPerMonth, (cost.allInUsdPerYear ?? 0) / 12)
      }),
      { numRuns: 40 },
    ))

  test('whichever way it is asked from, each way costs the same', () =>
    fc.assert(
      fc.property(asked, billing, (body, way) => {
        const h100 = { ...body, accelerator: 'nvidia-h100-sxm', billing: way }
        const rented = both({ ...h100, price: { method: 'rent' } }).found
        const owned = both({ ...h100, price: { method: 'own' } }).found
        expect(owned.atRate).toEqual(rented.atRate)
        expect(owned.payback).toEqual(rented.payback)
        expect(owned.crossings.map(({ text }) => text)).toEqual(
          rented.crossings.map(({ text }) => text),
        )
      }),
      { numRuns: 30 },
    ))

  test('asked again as it was understood, it gives the same answer', () =>
    fc.assert(
      fc.property(asked, billing, (body, way) => {
        const { found } = both({ ...body, billing: way, price: { method: 'rent' } })
        const again = breakeven.ask(found.request, { today })
        if (!again.ok) throw new Error(JSON.stringify(again.errors))
        expect(again.answer.atRate).toEqual(found.atRate)
      }),
      { numRuns: 15 },
    ))

  test('bought tokens', () =>
    fc.assert(
      fc.property(load, (workload) => {
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
          breakevenRequest(chips.answer, { api: 'qwen-max-cn', bought: estimate.answer }),
          { today },
        )
        if (!found.ok) throw new Error(JSON.stringify(found.errors))
        close(found.answer.atRate.apiUsdPerMonth, (estimate.answer.cost.usdPerYear ?? 0) / 12)
      }),
      { numRuns: 10 },
    ))
})
