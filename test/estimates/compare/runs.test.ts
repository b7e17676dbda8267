import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { errorsOf } from '../../support/answers.ts'
import { compare, train } from '../../support/api.ts'
import { unexplained } from '../../support/working-exceptions.ts'

// biome-ignore lint/suspicious/noExplicitAny: tests reach into answers by name, as clients do
type Row = any

const ask = async (body: object) => {
  const { status, body: answer } = await compare(body)
  expect(status, JSON.stringify(answer.errors)).toBe(200)
  return answer as { rows: Row[]; request: Row; rankedBy: string; warnings: Row[] }
}
const rowsOf = async (body: object) => (await ask(body)).rows
const refusal = async (body: object) => {
  const { status, body: answer } = await compare(body)
  expect(status).toBe(422)
  return answer as { errors: { pointer: string; detail: string }[] }
}

/** 7 billion parameters through 140 billion tokens: 6 × 7e9 × 140e9 FLOPs, at 40% of the peak. */
const byHand = {
  training: {
    workload: { tokens: 140e9, chips: 64 },
    performance: { method: 'mfu', precision: 'bf16', modelFlopsUtilization: 0.4 },
  },
  models: [{ name: '7B', activeParameters: 7e9, totalParameters: 7e9 }],
  accelerators: ['nvidia-h100-sxm', 'nvidia-a100-sxm-80gb'],
  payments: [{ method: 'rent', usdPerChipHour: 2 }],
}
const planned = {
  training: { workload: { tokens: 140e9, days: 30 }, performance: { method: 'plan' } },
  models: ['llama-2-7b'],
  accelerators: ['nvidia-h100-sxm', 'nvidia-a100-sxm-80gb', 'nvidia-l4'],
  payments: [{ method: 'rent' }, { method: 'own' }],
}

describe('rows are training runs', () => {
  test('days and cost by hand, on two accelerators', async () => {
    const { rows, rankedBy } = await ask(byHand)
    expect(rankedBy).toBe('totalUsd')
    const days = (peak: number) => (6 * 7e9 * 140e9) / (64 * peak * 0.4) / 86_400
    const of = (id: string) => rows.find(({ accelerator }) => accelerator.id === id)
    const [h100, a100] = [of('nvidia-h100-sxm'), of('nvidia-a100-sxm-80gb')]
    expect(h100.days).toBeCloseTo(days(989e12), 8)
    expect(h100.mfu).toBe(0.4)
    expect(h100.cost.totalUsd).toBeCloseTo(64 * 24 * days(989e12) * 2, 4)
    expect(h100).toMatchObject({
      fleet: { chips: 64, servers: 8 },
      model: { id: null, name: '7B', field: '/models/0' },
      payment: { field: '/payments/0', method: 'rent' },
      asRequested: true,
      upfrontUsd: null,
    })
    // The quote is of the H100 that is asked about; an A100 is looked up.
    expect(a100.days).toBeCloseTo(days(312e12), 8)
    expect(a100.price.usdPerChipHour).not.toBe(2)
    expect(a100.price.sellers.length).toBeGreaterThan(1)
    expect(a100.cost.totalUsd).toBeCloseTo(64 * 24 * days(312e12) * a100.price.usdPerChipHour, 4)
  })

  test('the cheapest run first, whoever it is paid to', async () => {
    const rows = await rowsOf(planned)
    expect(rows).toHaveLength(6)
    expect(rows.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6])
    const paid = rows.map(({ cost }) => cost.totalUsd)
    expect(paid).toEqual(paid.toSorted((a, b) => a - b))
    for (const row of rows) {
      expect(row.plan.interval.days.low).toBeLessThan(row.days)
      expect(row.days).toBeLessThanOrEqual(30)
      expect(row.upfrontUsd).toBe(row.payment.method === 'own' ? row.cost.capexUsd : null)
    }
  })

  const runs = [
    { workload: { tokens: 140e9, days: 30 }, performance: { method: 'plan' } },
    { workload: { tokens: 140e9, chips: 64 }, performance: { method: 'plan' } },
    { workload: { tokens: 1e9, kind: 'lora', adapterRank: 16 }, performance: { method: 'plan' } },
    {
      workload: { tokens: 140e9, days: 10 },
      performance: { method: 'mfu', modelFlopsUtilization: 0.3 },
      programme: { exploratoryRunsShare: 0.5 },
    },
  ]
  const chips = ['nvidia-h100-sxm', 'nvidia-a100-sxm-80gb', 'nvidia-l4', 'google-tpu-v5p']
  const prices = [
    { method: 'rent' },
    { method: 'rent', kind: '1-year' },
    { method: 'own', lifetimeYears: 5 },
  ]

  test('each row is what /training says of that accelerator, model and price', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...runs),
        fc.uniqueArray(fc.constantFrom(...chips), { minLength: 1, maxLength: 2 }),
        fc.uniqueArray(fc.constantFrom('llama-2-7b', 'qwen3-32b'), { minLength: 1 }),
        fc.uniqueArray(fc.constantFrom(...prices), { minLength: 1, maxLength: 2 }),
        async (run, accelerators, models, payments) => {
          const training = { ...run, energy: { region: 'us' } }
          const rows = await rowsOf({ training, accelerators, models, payments, working: 'none' })
          expect(rows).toHaveLength(accelerators.length * models.length * payments.length)
          for (const row of rows) {
            const { body } = await train({
              ...training,
              accelerator: row.accelerator.id,
              model: row.model.id,
              price: payments[Number(row.payment.field.split('/').at(-1))],
            })
            const { breakdown, ...cost } = body.cost
            const { carbonByYear, ...energy } = body.energy
            expect(row).toMatchObject({ cost, energy, fleet: body.fleet })
            for (const id of ['flops', 'tokens', 'chipHours', 'days', 'mfu', 'goodput'])
              expect(row[id], id).toBe(body[id])
            expect(row.plan?.text).toBe(body.plan?.text)
            expect(row.plan?.interval.days).toEqual(body.plan?.interval.days)
            expect(row.price).toMatchObject({
              usdPerChipHour: body.price.usdPerChipHour,
              asOf: body.price.asOf,
              ageDays: body.price.ageDays,
            })
          }
        },
      ),
      { numRuns: 10 },
    )
  })

  test('a scenario within the training gives what it leaves out, its price of its own chip too', async () => {
    const { rows, request } = await ask({
      training: { scenario: 'gpt-3-a100', workload: { tokens: 300e9, days: null } },
      accelerators: ['nvidia-a100-sxm-80gb', 'nvidia-h100-sxm'],
    })
    const [a100, h100] = rows.toSorted((one, other) =>
      one.accelerator.id < other.accelerator.id ? -1 : 1,
    )
    // 8 FLOPs × 174.6e9 parameters × 300e9 tokens over 1,024 chips at 140 TFLOP/s: 33.8 days.
    expect(a100.days).toBeCloseTo((8 * a100.flops) / 6 / (1024 * 140e12) / 86_400, 6)
    expect(a100).toMatchObject({
      asRequested: true,
      price: { usdPerChipHour: 2.933908 },
      payment: { field: '/training/price', method: 'rent' },
      model: { field: '/training/model' },
    })
    // The rate is a share of the peak, and the H100 is as good at it: an estimate.
    expect(h100.days).toBeCloseTo((a100.days * 312) / 989, 8)
    expect(h100.price.usdPerChipHour).not.toBe(2.933908)
    const { warnings } = await ask({
      training: { scenario: 'gpt-3-a100', workload: { tokens: 300e9, days: null } },
      accelerators: ['nvidia-a100-sxm-80gb'],
    })
    expect(warnings.map(({ code }) => code)).toContain('measured-carried-over')
    expect(request.training).toMatchObject({ model: 'gpt-3-175b', workload: { chips: 1024 } })
  })

  test('the request that comes back gives the same rows', async () => {
    const first = await ask({ ...planned, working: 'none' })
    const second = await ask(first.request)
    // What stood in is now given, and no longer warned of.
    const told = (rows: Row[]) => rows.map(({ warnings: _, ...row }) => row)
    expect(told(second.rows)).toEqual(told(first.rows))
  })

  test('amounts in yuan, the ends of a run’s cost among them', async () => {
    const { body } = await compare({ ...planned, currency: 'CNY', cnyPerUsd: 7 })
    const { amounts } = body.currency
    expect(amounts['/rows/0/cost/totalUsd']).toBeCloseTo(body.rows[0].cost.totalUsd * 7, 4)
    const { low } = body.rows[0].cost.totalInterval
    expect(amounts['/rows/0/cost/totalInterval/low']).toBeCloseTo(low * 7, 4)
  })

  test('every number has its working, and every null its reason', async () => {
    for (const more of [
      {},
      { models: ['llama-2-7b', 'llama-3.1-405b'] },
      { training: { ...planned.training, workload: { tokens: 1e16, days: 1 } } },
    ]) {
      const { body } = await compare({ ...planned, ...more })
      expect(unexplained(body)).toEqual([])
      for (const { cost, days, unknown } of body.rows) {
        if (cost.totalUsd === null) expect(unknown['/cost/totalUsd']).toBeTruthy()
        if (days === null) expect(unknown['/days']).toBeTruthy()
      }
    }
  })
})

describe('what would rank a run', () => {
  const fieldsOf = async (body: object) =>
    (await rowsOf(body)).flatMap(({ missing }) => missing.map(({ field }: Row) => field))

  test('more memory than a plan finds, a deadline that none keeps, a seller without the chip', async () => {
    const of = (more: object) => ({ ...planned, payments: [{ method: 'rent' }], ...more })
    const one = { accelerators: ['nvidia-l4'] }
    const small = { ...planned.training, workload: { tokens: 1e9, chips: 8 } }
    expect(
      await fieldsOf(
        of({ accelerators: ['nvidia-h100-sxm'], models: ['llama-3.1-405b'], training: small }),
      ),
    ).toEqual(['/training/workload/chips'])
    const never = { ...planned.training, workload: { tokens: 1e16, days: 1 } }
    expect(await fieldsOf(of({ ...one, training: never }))).toEqual(['/training/workload/days'])
    const sold = { accelerators: ['nvidia-h100-sxm', 'google-tpu-v5p'] }
    expect(await fieldsOf(of({ ...sold, payments: [{ seller: 'Nebius' }] }))).toEqual([
      '/payments/0/usdPerChipHour',
    ])
  })

  test('a batch that no model is cut into names its field, beside runs that are', async () => {
    const rows = await rowsOf({
      ...planned,
      training: {
        workload: { tokens: 140e9, chips: 512 },
        performance: { method: 'plan', globalBatchSequences: 7 },
      },
      payments: [{ method: 'rent' }],
    })
    for (const { rank, missing, unknown } of rows.filter((row) => row.rank === null)) {
      expect(rank).toBeNull()
      expect(missing[0].field).toBe('/training/performance/globalBatchSequences')
      expect(unknown['/cost/totalUsd']).toBe(missing[0].reason)
    }
  })
})

describe('errors', () => {
  const { training } = planned
  test.each([
    [{ training: 5 }, [['/training', 'not-an-object']]],
    [
      { training: { ...training, workload: { tokens: -1 } } },
      [['/training/workload/tokens', 'out-of-range']],
    ],
    [{ training: { ...training, workloda: {} } }, [['/training/workloda', 'unknown-field']]],
    [{ training: { ...training, scenario: 'nope' } }, [['/training/scenario', 'unknown-preset']]],
    [{ training: { ...training, asOf: '2025-01-01' } }, [['/training/asOf', 'said-outside']]],
    [
      { training: { ...training, price: { method: 'own' } } },
      [['/training/price', 'beside-payments']],
    ],
    [{ workload: { outputTokens: 1 } }, [['/workload', 'unknown-field']]],
    [{ payments: [{ method: 'api' }] }, [['/payments/0/method', 'not-a-choice']]],
    [{ payments: [{ spotOverhead: 0.1 }] }, [['/payments/0/spotOverhead', 'unknown-field']]],
    [{ models: ['llama-2-7b', 'nope'] }, [['/models/1', 'unknown-preset']]],
    [{ accelerators: [] }, [['/accelerators', 'empty']]],
    [
      { training: { ...training, workload: { chips: 8, days: 30 } } },
      [['/training/workload', 'run-not-comparable']],
    ],
    [
      { training: { workload: { tokens: 1e12, chips: 8, days: 30 } } },
      [['/training/performance', 'run-not-comparable']],
    ],
  ] as const)('%j', async (more, errors) => {
    expect(errorsOf(await refusal({ ...planned, ...more }))).toEqual(errors)
  })

  test('expressions within a training are read', async () => {
    const text = {
      workload: { tokens: '140 billion', days: '720 h' },
      performance: { method: 'plan' },
    }
    const [rows, same] = [
      await rowsOf({ ...planned, training: text, working: 'none' }),
      await rowsOf({ ...planned, working: 'none' }),
    ]
    expect(rows).toEqual(same)
  })

  test('a search of too many plans is refused before it starts: 670 billion parameters within 60 days, on every accelerator', async () => {
    const { errors } = await refusal({
      training: {
        workload: { tokens: 15e12, days: 60 },
        performance: { method: 'plan' },
        model: 'deepseek-v3',
        accelerator: 'nvidia-h100-sxm',
      },
    })
    expect(errorsOf({ errors })).toEqual([['/accelerators', 'too-many-plans-compared']])
    expect(errors[0]?.detail).toMatch(/more than 1,000,000\.$/)
  })
})
