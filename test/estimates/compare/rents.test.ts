import { describe, expect, test } from 'vitest'
import { codesOf } from '../../support/answers.ts'
import { post } from '../../support/api.ts'
import { unexplained } from '../../support/working-exceptions.ts'

const workload = { queriesPerSecond: 4, inputTokens: 1200, outputTokens: 300 }
const compare = async (change: object) => {
  const { body } = await post('/api/v1/compare', {
    workload,
    model: 'llama-3.3-70b',
    accelerator: 'nvidia-h100-sxm',
    performance: { method: 'flops', flopsUtilization: 0.3 },
    asOf: '2026-11-28',
    ...change,
  })
  return body
}

interface Row {
  readonly accelerator: { readonly id: string }
  readonly price: { usdPerChipHour: number; sellers?: string[]; ageDays?: number }
  readonly warnings: readonly { readonly code: string }[]
}
const rowOf = (body: { rows: Row[] }, id: string) =>
  body.rows.find(({ accelerator }) => accelerator.id === id)

describe('what ranks says whose prices it rests on, and how old they are', () => {
  test('fifteen sellers nineteen days old; one seller; a list of 2025', async () => {
    const body = await compare({})
    const h100 = rowOf(body, 'nvidia-h100-sxm')
    expect(h100?.price.sellers).toHaveLength(15)
    // RunPod was read on 2026-11-09.
    expect(h100?.price.ageDays).toBe(19)
    expect(h100?.warnings.map(({ code }) => code)).not.toContain('few-prices')
    const gb200 = rowOf(body, 'nvidia-gb200-nvl72')
    expect(gb200?.price.sellers).toEqual(['CoreWeave'])
    expect(gb200?.warnings.map(({ code }) => code)).toContain('few-prices')
    const tpu = rowOf(body, 'google-tpu-v5e')
    // From 2025-03-03 to 2026-11-28.
    expect(tpu?.price.ageDays).toBe(635)
    expect(tpu?.warnings.map(({ code }) => code)).toContain('price-very-old')
    expect(tpu?.warnings.map(({ code }) => code)).toContain('rent-of-class')
  })

  test.each(['on-demand', '1-year', 'spot', 'lease'])(
    '%s: every number has its working',
    async (kind) => {
      expect(unexplained(await compare({ price: { method: 'rent', kind } }))).toEqual([])
    },
  )
})

describe('one time for all', () => {
  const scenario = {
    scenario: 'google-search-2023',
    workload: undefined,
    model: undefined,
    accelerator: undefined,
    performance: undefined,
    accelerators: ['nvidia-a100-sxm-80gb', 'nvidia-h100-sxm'],
  }

  test('a scenario’s own price stays, and the ranking says that the others are of another time', async () => {
    const { body } = await post('/api/v1/compare', { scenario: 'google-search-2023' })
    expect(codesOf(body)).toContain('prices-of-other-time')
    expect(body.request.pricesAsOf).toBe('scenario')
  })

  test('or is set aside, and all are of the day that is asked for', async () => {
    const body = await compare({ ...scenario, pricesAsOf: 'request' })
    expect(codesOf(body)).not.toContain('prices-of-other-time')
    // The median of seven neoclouds, Verda’s.
    expect(rowOf(body, 'nvidia-a100-sxm-80gb')?.price.usdPerChipHour).toBe(1.797)
  })
})

test('rework of spot that is stated counts in every row, as in the estimate of one chip', async () => {
  const price = { method: 'rent', kind: 'spot', spotOverhead: '10%' }
  const body = await compare({ price, accelerators: ['nvidia-h100-sxm', 'amd-mi300x'] })
  expect(body.request.price.spotOverhead).toBe(0.1)
  expect(body.rows).toHaveLength(2)
  for (const { cost, warnings } of body.rows) {
    expect(cost.allInUsdPerYear / cost.usdPerYear).toBeCloseTo(1.1, 9)
    expect(warnings.map(({ code }: { code: string }) => code)).not.toContain(
      'spot-rework-not-counted',
    )
  }
})
