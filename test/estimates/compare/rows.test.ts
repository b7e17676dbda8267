import { describe, expect, test } from 'vitest'
import { compare, infer } from '../../support/api.ts'
import { llamaOnH100 } from '../../support/llama-by-hand.ts'
import { halfOfRate } from '../../support/spread.ts'

interface Row {
  readonly rank: number | null
  readonly accelerator: { readonly id: string; readonly name: string }
  readonly asRequested: boolean
  readonly reasons: readonly string[]
  readonly fleet: { readonly chipsExact: number; readonly chips: number; readonly servers: number }
  readonly cost: Readonly<Record<string, number | null>>
  readonly price: { readonly usdPerChipHour: number | null }
  readonly inputs: readonly { readonly id: string; readonly value: number }[]
  readonly interval: { readonly low: number; readonly high: number } | null
  readonly plan: { readonly evidence: string } | null
  readonly unknown: Readonly<Record<string, string>>
}
const ask = async (body: object) => {
  const { status, body: answer } = await compare(body)
  expect(status).toBe(200)
  return answer as { rows: Row[]; warnings: { code: string; detail: string }[]; request: object }
}
const rowsOf = async (body: object) => (await ask(body)).rows
const idsOf = (rows: readonly Row[]) => rows.map(({ accelerator }) => accelerator.id)
const named = (rows: readonly Row[], id: string) =>
  rows.find(({ accelerator }) => accelerator.id === id) as Row

/** 1,000 queries a second of 8 billion parameters and 1,000 tokens at 40% of the peak. */
const flops = {
  workload: { queriesPerSecond: 1000, inputTokens: 600, outputTokens: 400 },
  model: { name: '8B', activeParameters: 8e9, totalParameters: 8e9 },
  performance: { method: 'flops', precision: 'bf16', flopsUtilization: 0.4 },
}
const chipsAt = (peak: number) => (1000 * 2 * 8e9 * 1000) / (peak * 0.4)

describe('rows of a comparison, for whoever picks a chip', () => {
  const two = {
    ...flops,
    accelerator: 'nvidia-h100-sxm',
    accelerators: ['nvidia-h100-sxm', 'nvidia-a100-sxm-80gb'],
    price: { method: 'rent', usdPerChipHour: 3 },
    server: { chipsPerServer: 4 },
  }

  test('each chip at its own peak; the requested one at the price and server of the request', async () => {
    const rows = await rowsOf(two)
    const h100 = named(rows, 'nvidia-h100-sxm')
    const a100 = named(rows, 'nvidia-a100-sxm-80gb')
    expect(h100.fleet.chipsExact).toBeCloseTo(chipsAt(989e12), 6)
    expect(h100.cost.usdPerYear).toBeCloseTo(chipsAt(989e12) * 3 * 8760, 3)
    // 40.44 chips are 11 servers of 4; 128.2 chips of A100 are 17 servers of 8.
    expect(h100.fleet).toMatchObject({ servers: 11, chips: 44 })
    expect(a100.fleet.chipsExact).toBeCloseTo(chipsAt(312e12), 6)
    expect(a100.fleet).toMatchObject({ servers: 17, chips: 136 })
    const rent = a100.price.usdPerChipHour ?? 0
    expect(rent).not.toBe(3)
    expect(a100.cost.usdPerYear).toBeCloseTo(chipsAt(312e12) * rent * 8760, 3)
    expect([h100.asRequested, a100.asRequested]).toEqual([true, false])
    const peak = (row: Row) => row.inputs.find(({ id }) => id === 'peakFlopsPerSecond')?.value
    expect([peak(h100), peak(a100)]).toEqual([989e12, 312e12])
  })

  test('named twice, or not at all: each once, the first the one that is asked about', async () => {
    const accelerators = ['nvidia-a100-sxm-80gb', 'nvidia-h100-sxm', 'nvidia-a100-sxm-80gb']
    const { rows, request } = await ask({ ...flops, accelerators })
    expect(idsOf(rows).toSorted()).toEqual(['nvidia-a100-sxm-80gb', 'nvidia-h100-sxm'])
    expect(named(rows, 'nvidia-a100-sxm-80gb').asRequested).toBe(true)
    expect(request).toMatchObject({
      accelerators: ['nvidia-a100-sxm-80gb', 'nvidia-h100-sxm'],
      accelerator: 'nvidia-a100-sxm-80gb',
    })
  })

  test('the list alone: without the chip that the request is about where it is not in it', async () => {
    const rows = await rowsOf({ ...two, accelerators: ['nvidia-a100-sxm-80gb'] })
    expect(idsOf(rows)).toEqual(['nvidia-a100-sxm-80gb'])
    expect(rows[0]?.asRequested).toBe(false)
  })

  test('spot prices of each where spot is asked for', async () => {
    const price = { method: 'rent', kind: 'spot' }
    for (const { accelerator, price: found } of await rowsOf({ ...two, price })) {
      const { body } = await infer({ ...flops, accelerator: accelerator.id, price })
      expect(found.usdPerChipHour).toBe(body.price.usdPerChipHour)
      const { body: onDemand } = await infer({ ...flops, accelerator: accelerator.id })
      expect(found.usdPerChipHour).not.toBe(onDemand.price.usdPerChipHour)
    }
  })

  test('rented: ranked by the cost of a query; without one, those with a price first', async () => {
    const accelerators = [
      'nvidia-h100-sxm',
      'nvidia-a100-sxm-80gb',
      'nvidia-l4',
      'huawei-ascend-910b',
      'nvidia-v100-sxm2-32gb',
      'enflame-t20',
    ]
    const rows = await rowsOf({ ...flops, accelerators })
    const ranked = rows.filter(({ rank }) => rank !== null)
    const perQuery = (row: Row) => row.price.usdPerChipHour ?? 0
    // Chips × price is the same order as price over peak.
    const peaks: Record<string, number> = {
      'nvidia-h100-sxm': 989,
      'nvidia-a100-sxm-80gb': 312,
      'nvidia-l4': 121,
      'huawei-ascend-910b': 304.277,
      'nvidia-v100-sxm2-32gb': 125,
    }
    const order = ranked.toSorted(
      (a, b) =>
        perQuery(a) / (peaks[a.accelerator.id] ?? 0) - perQuery(b) / (peaks[b.accelerator.id] ?? 0),
    )
    expect(idsOf(ranked)).toEqual(idsOf(order))
    expect(ranked.map(({ rank }) => rank)).toEqual(ranked.map((_, index) => index + 1))
    const rest = rows.filter(({ rank }) => rank === null)
    expect(idsOf(rest)).toEqual(['enflame-t20'])
    expect(rest[0]?.reasons.join()).not.toBe('')
  })

  test('owned: ranked by all that whole servers cost, not by the share that is used', async () => {
    // One query a second fills no server; a DGX A100 and a DGX H100 are paid for whole.
    const rows = await rowsOf({
      ...flops,
      workload: { queriesPerSecond: 1, inputTokens: 600, outputTokens: 400 },
      accelerators: ['nvidia-h100-sxm', 'nvidia-a100-sxm-80gb'],
      price: { method: 'own' },
    })
    const [first, second] = rows
    expect(first?.cost.allInUsdPerQuery).toBeLessThan(second?.cost.allInUsdPerQuery ?? 0)
    // Two rows of one server each: the cheaper server, though its chips do less for their money.
    expect(first?.accelerator.id).toBe('nvidia-a100-sxm-80gb')
    expect(first?.cost.usdPerQuery).toBeGreaterThan(second?.cost.usdPerQuery ?? 0)
  })
})

describe('rows by roofline', () => {
  const tokens = { input: 512, output: 256 }
  const each = llamaOnH100(tokens).rate(64) / tokens.output
  const body = {
    workload: {
      queriesPerSecond: 10.3 * each,
      inputTokens: tokens.input,
      outputTokens: tokens.output,
    },
    model: 'llama-3.1-8b',
    accelerator: 'nvidia-h100-sxm',
    performance: {
      method: 'roofline',
      tensorParallel: 1,
      pipelineParallel: 1,
      batch: 64,
      maxUtilization: 1,
    },
    billing: 'chip',
    price: { method: 'rent', usdPerChipHour: 2 },
    accelerators: ['nvidia-h100-sxm', 'nvidia-a100-sxm-80gb'],
  }

  test('the cost of the requested chip has the interval of its estimate, by hand', async () => {
    const row = named(await rowsOf(body), 'nvidia-h100-sxm')
    // 10.3 replicas are 11. $2 × 8,760 each.
    const factor = Math.exp(halfOfRate('table', 'version'))
    expect(row.cost.usdPerYear).toBeCloseTo(11 * 17_520, 6)
    expect(row.interval?.low).toBeCloseTo(Math.ceil(10.3 / factor) * 17_520, 6)
    expect(row.interval?.high).toBeCloseTo(Math.ceil(10.3 * factor) * 17_520, 6)
    expect(row.plan?.evidence).toBe('measured')
  })

  test('another chip has a plan of its own: what is pinned is for the requested one', async () => {
    const row = named(await rowsOf(body), 'nvidia-a100-sxm-80gb')
    const { performance: _, price: __, accelerators: ___, ...rest } = body
    const { body: alone } = await infer({
      ...rest,
      accelerator: 'nvidia-a100-sxm-80gb',
      performance: { method: 'roofline', maxUtilization: 1 },
    })
    expect(alone.performance.batch).not.toBe(64)
    expect(row.cost.usdPerYear).toBe(alone.cost.usdPerYear)
    const { low, high } = alone.cost.interval
    expect(row.interval).toEqual({ low, high })
    expect(row.plan?.evidence).toBe(alone.roofline.evidence)
  })

  test('a chip on which it does not fit has neither plan nor interval, and says why', async () => {
    const rows = await rowsOf({ ...body, model: 'llama-3.1-405b', accelerators: ['nvidia-l4'] })
    expect(rows[0]).toMatchObject({ rank: null, fits: false, interval: null, plan: null })
    expect(rows[0]?.reasons[0]).not.toBe('')
    expect(new Set(rows[0]?.reasons).size).toBe(rows[0]?.reasons.length)
  })
})

describe('a row has the interval of its chip’s own estimate, for whoever weighs two chips', () => {
  const asked = {
    workload: { queriesPerSecond: 10, inputTokens: 1500, outputTokens: 350 },
    model: 'llama-3.1-70b',
    asOf: '2026-11-28',
  }
  const methods = [{ method: 'roofline' }, { method: 'flops', flopsUtilization: 0.3 }]

  test.each([{ method: 'rent' }, { method: 'rent', kind: '1-year' }, { method: 'own' }])(
    'with the spread of prices: $method $kind',
    async (price) => {
      for (const performance of methods) {
        const rows = await rowsOf({
          ...asked,
          accelerator: 'nvidia-h100-sxm',
          performance,
          price,
          accelerators: ['nvidia-h100-sxm', 'nvidia-h200-sxm', 'amd-mi300x', 'nvidia-l40s'],
        })
        for (const { accelerator, interval } of rows) {
          const { body } = await infer({
            ...asked,
            performance,
            price,
            accelerator: accelerator.id,
          })
          const { cost } = body
          expect(interval).toEqual(
            cost.interval && { low: cost.interval.low, high: cost.interval.high },
          )
        }
      }
    },
  )

  test('top-down, a rented H100: sellers from 2.81 to 5.766 around 3.90', async () => {
    const row = named(
      await rowsOf({
        ...asked,
        accelerator: 'nvidia-h100-sxm',
        performance: methods[1],
        accelerators: ['nvidia-h100-sxm'],
      }),
      'nvidia-h100-sxm',
    )
    const year = row.cost.usdPerYear ?? 0
    expect(row.interval?.low).toBeCloseTo((year * 2.81) / 3.9, 4)
    expect(row.interval?.high).toBeCloseTo((year * 5.766) / 3.9, 4)
  })

  test('where no spread is known it is null with the reason', async () => {
    const [row] = await rowsOf({
      ...asked,
      accelerator: 'nvidia-h100-sxm',
      performance: methods[1],
      price: { method: 'rent', usdPerChipHour: 2 },
      accelerators: ['nvidia-h100-sxm'],
    })
    expect(row?.interval).toBeNull()
    expect(row?.unknown['/interval']).toContain('Neither')
  })
})

test('a measured rate is a share of the peak, which the others are taken to reach', async () => {
  const { rows, warnings } = await ask({
    ...flops,
    accelerator: 'nvidia-a100-sxm-80gb',
    // 2 × 8e9 × 1,000 FLOPs a query: 5 a second are 80 of 312 TFLOP/s, 25.6%.
    performance: { method: 'measured', precision: 'bf16', queriesPerSecondPerChip: 5 },
    accelerators: ['nvidia-a100-sxm-80gb', 'nvidia-h100-sxm'],
  })
  expect(named(rows, 'nvidia-a100-sxm-80gb').fleet.chipsExact).toBeCloseTo(200, 9)
  const share = (5 * 2 * 8e9 * 1000) / 312e12
  const h100 = named(rows, 'nvidia-h100-sxm')
  expect(h100.fleet.chipsExact).toBeCloseTo((1000 * 2 * 8e9 * 1000) / (989e12 * share), 6)
  expect(h100.inputs.find(({ id }) => id === 'flopsUtilization')?.value).toBeCloseTo(share, 12)
  expect(warnings.map(({ code }) => code)).toEqual(['measured-carried-over'])
  expect(warnings[0]?.detail).toContain('25.6%')
})
