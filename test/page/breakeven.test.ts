import { describe, expect, test } from 'vitest'
import { breakeven, breakevenRequest } from '../../src/estimates/breakeven/index.ts'
import { inference } from '../../src/estimates/inference/index.ts'
import { today } from '../support/today.ts'

const load = {
  workload: { queriesPerSecond: 50_000, servedShare: 0.8, inputTokens: 1000, outputTokens: 300 },
  model: 'llama-3.1-70b',
  accelerator: 'nvidia-h100-sxm',
  performance: { method: 'flops', flopsUtilization: 0.3 },
  cnyPerUsd: 7,
}

const both = (body: object) => {
  const estimate = inference.ask({ ...load, ...body }, { today })
  if (!estimate.ok) throw new Error(JSON.stringify(estimate.errors))
  const found = breakeven.ask(breakevenRequest(estimate.answer, { api: 'gpt-4o' }), { today })
  if (!found.ok) throw new Error(JSON.stringify(found.errors))
  return { cost: estimate.answer.cost, price: estimate.answer.price, found: found.answer }
}

describe('the break-even of the page asks what the page shows', () => {
  test.each([
    ['as nothing is said', {}, {}],
    ['with an annuity', { depreciation: 'annuity', maintenanceShare: 0.05 }, {}],
    ['in a region', { networkUsdPerChip: 6500 }, { region: 'cn', powerUsageEffectiveness: 1.3 }],
    ['half of the hours', { ownershipUtilization: 0.5, idleFraction: 0.3 }, {}],
    ['with staff in all', { staffUsdPerYear: 5e6, lifetimeYears: 4 }, {}],
  ])('owned %s: a million tokens of full clusters cost as in the headline', (_, own, energy) => {
    const { cost, found } = both({ price: { method: 'own', ...own }, energy })
    // A fleet of so many whole clusters is nearly full.
    const { boughtUsdPerMonth, tokensPerMonth } = found.atRate
    expect(((boughtUsdPerMonth ?? 0) / (tokensPerMonth ?? 0)) * 1e6).toBeCloseTo(
      cost.usdPerMillionTokens ?? 0,
      3,
    )
  })

  test.each([
    ['of a preset', { api: 'gpt-4o', cachedInputShare: 0.5, batchShare: 0.2 }],
    ['at yuan', { api: 'qwen-max-cn' }],
    ['of one’s own', { apiUsdPerMillionInputTokens: 1, apiUsdPerMillionOutputTokens: 3 }],
  ])('tokens %s: a million costs as in the headline', (_, api) => {
    const { cost, found } = both({ price: { method: 'api', ...api } })
    expect(found.ways.apiUsdPerMillionTokens).toBe(cost.usdPerMillionTokens)
    expect(found.atRate.apiUsdPerMonth).toBeCloseTo((cost.usdPerYear ?? 0) / 12, 0)
  })

  test.each([
    ['given', { usdPerChipHour: 2.2 }],
    ['known of spot offers', { kind: 'spot' }],
  ])('rent that is %s is that of the headline', (_, rent) => {
    const { price, found } = both({ price: { method: 'rent', ...rent } })
    expect(found.ways.rentUsdPerClusterMonth).toBeCloseTo(8 * (price.usdPerChipHour ?? 0) * 730, 6)
  })

  test('owning counts the electricity of the page where chips are rented, too', () => {
    const { found } = both({ energy: { usdPerKilowattHour: 0.2 } })
    const input = found.derivation.inputs.find(({ id }) => id === 'usdPerKilowattHour')
    expect(input?.value).toBe(0.2)
    expect(found.warnings.map(({ code }) => code)).not.toContain('running-cost-not-counted')
  })
})
