import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compare as estimate } from '../../../src/estimates/compare/index.ts'
import { errorsOf } from '../../support/answers.ts'
import { compare, infer, post } from '../../support/api.ts'
import { today } from '../../support/today.ts'
import { unexplained } from '../../support/working-exceptions.ts'

// biome-ignore lint/suspicious/noExplicitAny: tests reach into answers by name, as clients do
type Row = any

const ask = async (body: object) => {
  const { status, body: answer } = await compare(body)
  expect(status, JSON.stringify(answer.errors)).toBe(200)
  return answer as { rows: Row[]; request: Record<string, unknown>; warnings: Row[] }
}
const rowsOf = async (body: object) => (await ask(body)).rows
const refusal = async (body: object) => {
  const { status, body: answer } = await compare(body)
  expect(status).toBe(422)
  return answer as { errors: { pointer: string; detail: string; allowed: string }[] }
}

/** 1,000 queries a second of 8 billion parameters and 1,000 tokens at 40% of the peak. */
const flops = {
  workload: { queriesPerSecond: 1000, inputTokens: 600, outputTokens: 400 },
  model: { name: '8B', activeParameters: 8e9, totalParameters: 8e9 },
  performance: { method: 'flops', precision: 'bf16', flopsUtilization: 0.4 },
}
const planned = {
  workload: { queriesPerSecond: 20, inputTokens: 1000, outputTokens: 300 },
  accelerators: ['nvidia-h100-sxm', 'nvidia-h200-sxm'],
  models: ['llama-3.3-70b', 'llama-3.1-8b'],
  payments: [{ method: 'rent' }, { method: 'rent', kind: 'spot' }, { method: 'own' }],
}

describe('rows are the product of lists', () => {
  test('two accelerators × two models × three payments, and one for the API', async () => {
    const rows = await rowsOf({ ...planned, apis: ['gpt-6.1-sol'] })
    expect(rows).toHaveLength(2 * 2 * 3 + 1)
    const keys = rows.map(({ accelerator, model, payment, api }) =>
      api === undefined ? [accelerator.id, model.field, payment.field].join() : api.id,
    )
    expect(new Set(keys).size).toBe(13)
    expect(keys).toContain('nvidia-h200-sxm,/models/1,/payments/2')
    // One order over rents, owned chips and tokens: each rank is paid more than the one before.
    expect(rows.map(({ rank }) => rank)).toEqual(rows.map((_, index) => index + 1))
    const paid = rows.map(({ cost }) => cost.allInUsdPerQuery)
    expect(paid).toEqual(paid.toSorted((a, b) => a - b))
    const asked = rows.filter(({ asRequested }) => asRequested)
    expect(asked).toHaveLength(1)
    expect(asked[0]).toMatchObject({
      accelerator: { id: 'nvidia-h100-sxm' },
      model: { id: 'llama-3.3-70b', field: '/models/0' },
      payment: { method: 'rent', kind: 'on-demand', field: '/payments/0' },
    })
  })

  test('what a list says twice is one row, and is told once', async () => {
    const { rows, request } = await ask({
      ...planned,
      accelerators: ['nvidia-h100-sxm', 'H100 SXM 80GB'],
      models: ['llama-3.1-8b', 'llama-3.1-8b'],
      payments: [{ method: 'rent' }, { kind: 'on-demand' }, { method: 'own' }],
    })
    expect(rows).toHaveLength(2)
    expect(rows.map(({ payment }) => payment.field).toSorted()).toEqual([
      '/payments/0',
      '/payments/1',
    ])
    expect(request.models).toEqual(['llama-3.1-8b'])
    expect(request.payments).toMatchObject([
      { method: 'rent', kind: 'on-demand' },
      { method: 'own' },
    ])
    expect(request).not.toHaveProperty('price')
  })

  test('the request that comes back gives the same rows', async () => {
    const first = await ask({ ...planned, working: 'none' })
    const second = await ask(first.request)
    expect(second.rows).toEqual(first.rows)
  })

  test('a model may be described, beside one of the presets', async () => {
    const { model, ...rest } = flops
    const rows = await rowsOf({
      ...rest,
      accelerators: ['nvidia-h100-sxm'],
      models: [model, 'llama-3.1-8b'],
    })
    const own = rows.find(({ model: { id } }) => id === null)
    expect(own.model).toEqual({ id: null, name: '8B', field: '/models/0' })
    // 2 FLOPs × 8e9 parameters × 1,000 tokens × 1,000 queries/s over 40% of 989 TFLOP/s.
    expect(own.fleet.chipsExact).toBeCloseTo(1.6e16 / (0.4 * 989e12), 8)
  })

  test('a scenario gives the model and the load; payments stand in place of its price', async () => {
    const { rows, request } = await ask({
      scenario: 'google-search-2023',
      accelerators: ['nvidia-a100-sxm-80gb'],
      payments: [{ method: 'rent', usdPerChipHour: 2 }],
    })
    expect(rows).toHaveLength(1)
    expect(rows[0].price).toMatchObject({
      usdPerChipHour: 2,
      origin: { pointer: '/payments/0/usdPerChipHour' },
    })
    expect(request.price).toBeNull()
  })

  test('a sweep varies a number of a list’s entry', async () => {
    const { status, body } = await post('/api/v1/sweep', {
      estimate: 'compare',
      request: {
        ...flops,
        accelerators: ['nvidia-h100-sxm'],
        payments: [{ method: 'rent', usdPerChipHour: 2 }],
      },
      inputs: [{ pointer: '/payments/0/usdPerChipHour', values: [1, 3] }],
      outputs: ['/rows/0/cost/usdPerYear'],
    })
    expect(status, JSON.stringify(body.errors)).toBe(200)
    const year = (usd: number) => (1.6e16 / (0.4 * 989e12)) * usd * 8760
    expect(body.points.map(({ outputs }: Row) => outputs[0])).toEqual([
      expect.closeTo(year(1), 3),
      expect.closeTo(year(3), 3),
    ])
  })
})

describe('a payment', () => {
  test('one seller’s price by hand: Nebius asked $5.40 for an H200 on 10 October 2026', async () => {
    const rows = await rowsOf({
      ...flops,
      asOf: '2026-10-15',
      accelerators: ['nvidia-h200-sxm', 'google-tpu-v5p'],
      payments: [{ seller: 'Nebius' }],
    })
    const [first, second] = rows
    const chips = 1.6e16 / (0.4 * 989e12)
    expect(first).toMatchObject({
      rank: 1,
      accelerator: { id: 'nvidia-h200-sxm', vendor: 'NVIDIA', year: 2024 },
      payment: { method: 'rent', kind: 'on-demand', seller: 'Nebius' },
      price: {
        usdPerChipHour: 5.4,
        sellers: ['Nebius'],
        asOf: '2026-10-10',
        readOn: '2026-10-10',
        ageDays: 5,
      },
    })
    expect(first.cost.usdPerYear).toBeCloseTo(chips * 5.4 * 8760, 3)
    // It rents no TPU out: no error, but a row that says so, and what would rank it.
    expect(second).toMatchObject({ rank: null, cost: { usdPerYear: null } })
    expect(second.missing).toEqual([
      {
        reason: 'No on-demand rental price of the TPU v5p at Nebius is known.',
        field: '/payments/0/usdPerChipHour',
      },
    ])
    expect(second.reasons).toEqual(second.missing.map(({ reason }: Row) => reason))
  })

  test('a price per chip-hour is of the accelerator that is asked about; another is not told twice', async () => {
    const rows = await rowsOf({
      ...flops,
      accelerators: ['nvidia-h100-sxm', 'nvidia-a100-sxm-80gb'],
      payments: [{ usdPerChipHour: 1 }, { usdPerChipHour: 2 }],
    })
    const of = (id: string) => rows.filter(({ accelerator }) => accelerator.id === id)
    expect(of('nvidia-h100-sxm').map(({ price }) => price.usdPerChipHour)).toEqual([1, 2])
    // A quote is no choice among offers.
    expect(of('nvidia-h100-sxm')[0].payment).toEqual({ field: '/payments/0', method: 'rent' })
    const [a100, ...more] = of('nvidia-a100-sxm-80gb')
    expect(more).toEqual([])
    expect([1, 2]).not.toContain(a100.price.usdPerChipHour)
    expect(a100.payment).toMatchObject({ kind: 'on-demand', field: '/payments/0' })
  })

  test('owned chips are bought first, rented ones are not', async () => {
    const rows = await rowsOf({ ...planned, models: ['llama-3.1-8b'] })
    for (const row of rows) {
      const isOwned = row.payment.method === 'own'
      expect(row.upfrontUsd).toBe(isOwned ? row.cost.capexUsd : null)
      expect('/upfrontUsd' in row.unknown).toBe(!isOwned)
    }
    // Two H100 of a server of eight at $375,000, with what the data adds for a network and storage.
    const h100 = rows.find(
      ({ accelerator, payment }) =>
        accelerator.id === 'nvidia-h100-sxm' && payment.method === 'own',
    )
    expect(h100.upfrontUsd).toBeGreaterThan(2 * (375_000 / 8))
  })

  const prices = [
    { method: 'rent' },
    { method: 'rent', kind: '1-year' },
    { method: 'rent', sellerClass: 'hyperscaler' },
    { method: 'rent', usdPerChipHour: 2.5 },
    { method: 'own' },
    { method: 'own', costOfCapital: 0.08, depreciation: 'annuity' },
  ]

  test('a list of one gives the rows of the price', async () => {
    for (const price of prices) {
      const {
        models: _,
        payments: __,
        ...rest
      } = { ...planned, model: 'llama-3.1-8b', working: 'none' }
      const alone = await rowsOf({ ...rest, price })
      const listed = await rowsOf({ ...rest, payments: [price] })
      // Where a field stands is all that differs.
      expect(JSON.parse(JSON.stringify(listed).replaceAll('/payments/0', '/price'))).toEqual(alone)
    }
  })

  const chips = ['nvidia-h100-sxm', 'nvidia-h200-sxm', 'nvidia-l4', 'amd-mi300x', 'google-tpu-v5p']
  const models = ['llama-3.1-8b', 'llama-3.3-70b', 'qwen3-32b']
  const byDay = Array.from({ length: 24 }, (_, hour) => (hour < 8 ? 1 : 3))

  test('each row is what /inference says of that accelerator, model and price', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.constantFrom(...chips), { minLength: 1, maxLength: 3 }),
        fc.uniqueArray(fc.constantFrom(...models), { minLength: 1, maxLength: 2 }),
        fc.uniqueArray(fc.constantFrom(...prices), { minLength: 1, maxLength: 3 }),
        fc.constantFrom(0.5, 20, 400),
        fc.constantFrom(undefined, { hourlyWeights: byDay, autoscaling: 'hourly' }),
        async (accelerators, names, payments, queriesPerSecond, scaling) => {
          const shared = {
            workload: { queriesPerSecond, inputTokens: 1000, outputTokens: 300 },
            energy: { region: 'us' },
            ...(scaling && { scaling }),
            working: 'none',
          }
          const rows = await rowsOf({ ...shared, accelerators, models: names, payments })
          for (const row of rows) {
            const { usdPerChipHour, ...price } = payments[
              Number(row.payment.field.split('/').at(-1))
            ] as { usdPerChipHour?: number }
            const isOwn = row.accelerator.id === accelerators[0]
            const { status, body } = await infer({
              ...shared,
              accelerator: row.accelerator.id,
              model: row.model.id,
              price: isOwn && usdPerChipHour !== undefined ? { ...price, usdPerChipHour } : price,
            })
            expect(status).toBe(200)
            const { breakdown, interval, allInInterval, spendUsdPerYear, ...cost } = body.cost
            expect(row.cost).toEqual(cost)
            expect(row.interval).toEqual(
              allInInterval && { low: allInInterval.low, high: allInInterval.high },
            )
            expect(body.fleet).toMatchObject(row.fleet)
            expect(body.energy).toMatchObject(row.energy)
            expect(body.price).toMatchObject({
              usdPerChipHour: row.price.usdPerChipHour,
              asOf: row.price.asOf,
              readOn: row.price.readOn,
            })
            expect(row.plan?.text ?? null).toBe(body.roofline?.plan.text ?? null)
            expect(row.plan?.evidence ?? null).toBe(body.roofline?.evidence ?? null)
            if (row.latencyAtPeak === null) expect(body.roofline?.peak ?? null).toBeNull()
            else {
              expect(body.roofline.peak).toMatchObject(row.latencyAtPeak)
              expect(row.latencyAtPeak.percentile).toBe('p95')
            }
            if (row.latency === null) expect(body.roofline?.load ?? null).toBeNull()
            else {
              expect(body.roofline.load).toMatchObject(row.latency)
              expect(row.latency.outputTokensPerSecondPerUser).toBe(1 / row.latency.tpotSeconds)
            }
          }
        },
      ),
      { numRuns: 16 },
    )
  })
})

describe('what would rank a row', () => {
  test('a limit that no plan keeps, the memory that no plan fits into, the tokens that no context holds', async () => {
    const of = async (more: object) =>
      (
        await rowsOf({
          ...planned,
          models: ['llama-3.3-70b'],
          payments: [{ method: 'rent' }],
          ...more,
        })
      )
        .filter(({ rank }) => rank === null)
        .map(({ missing }) => missing.map(({ field }: Row) => field))
    expect(await of({ performance: { method: 'roofline', maxTpotSeconds: 1e-4 } })).toEqual([
      ['/performance/maxTpotSeconds'],
      ['/performance/maxTpotSeconds'],
    ])
    expect(await of({ accelerators: ['nvidia-t4'], models: ['deepseek-v3'] })).toEqual([
      ['/performance/precision'],
    ])
    const long = { queriesPerSecond: 1, inputTokens: 5e6, outputTokens: 10 }
    expect(
      await of({ workload: long, apis: ['gpt-6.1-sol'], accelerators: ['nvidia-h100-sxm'] }),
    ).toContainEqual(['/workload/inputTokens'])
  })
})

describe('errors name the entry', () => {
  test.each([
    [{ models: [] }, ['/models', 'empty']],
    [{ models: 'llama-3.1-8b' }, ['/models', 'not-a-list']],
    [{ models: ['llama-3.1-8b', null] }, ['/models/1', 'not-a-preset-name']],
    [{ models: ['llama-3.1-8b', 'llama-3.3-70b', 'nobody-1b'] }, ['/models/2', 'unknown-preset']],
    [{ models: ['gpt-4o', 'llama-3.1-8b'] }, ['/models/0', 'model-without-parameters']],
    [{ models: [{ name: 'x' }] }, ['/models/0/activeParameters', 'missing']],
    [{ payments: [] }, ['/payments', 'empty']],
    [{ payments: { method: 'rent' } }, ['/payments', 'not-a-list']],
    [{ payments: [null] }, ['/payments/0', 'not-an-object']],
    [{ payments: [[]] }, ['/payments/0/method', 'missing']],
    [{ payments: [{ method: 'rent' }, { method: 'api' }] }, ['/payments/1/method', 'not-a-choice']],
    [{ payments: [{ usdPerChipHour: -1 }] }, ['/payments/0/usdPerChipHour', 'out-of-range']],
    [{ payments: [{ seller: 'Nobody' }] }, ['/payments/0/seller', 'seller-without-chip']],
    [{ price: { method: 'own' } }, ['/price', 'beside-payments']],
    [{ price: { usdPerChipHour: 2 } }, ['/price', 'beside-payments']],
  ] as const)('%j', async (more, error) => {
    const body = await refusal({ ...planned, ...more })
    expect(errorsOf(body)).toContainEqual(error)
  })

  const [chip, model] = ['nvidia-h100-sxm', 'llama-3.1-8b']
  test.each([
    ['accelerators', { model, accelerators: ['nope'] }, ['/accelerators/0']],
    ['models', { accelerators: [chip], models: ['nope'] }, ['/models/0']],
    ['both', { accelerators: ['nope'], models: ['nope'] }, ['/accelerators/0', '/models/0']],
    ['no list', { model, accelerators: 'x' }, ['/accelerators']],
    ['a list taken away', { model, accelerators: null }, ['/accelerators']],
    ['no entry', { accelerators: [chip], models: [] }, ['/models']],
    ['no name', { model, accelerators: [3] }, ['/accelerators/0']],
    [
      'a field of a description',
      { accelerators: [chip], models: [{ activeParameters: -1 }] },
      ['/models/0/activeParameters'],
    ],
    // Of unknown size: no schema knows it.
    ['what none can serve', { accelerators: [chip], models: ['360-zhinao'] }, ['/models/0']],
    // What is missing whether or not the list is right is told with it.
    ['payments', { model, payments: [{ method: 'x' }] }, ['/accelerator', '/payments/0/method']],
  ])('what was sent is wrong, not what it stands in for: %s', async (_, body, pointers) => {
    const { errors } = await refusal({ workload: planned.workload, ...body })
    expect(errors.map(({ pointer }) => pointer)).toEqual(pointers)
  })

  test('a list that is too long is refused without a look at each of its names', async () => {
    const apis = Array.from({ length: 101 }, (_, index) => `none-${index}`)
    const { errors } = await refusal({ workload: planned.workload, apis })
    expect(errors).toMatchObject([
      { pointer: '/apis', code: 'too-many', detail: 'apis has more than 100 entries.' },
    ])
  })

  test('terms of tokens stand beside payments of chips', async () => {
    const rows = await rowsOf({
      ...planned,
      apis: ['gpt-6.1-sol'],
      price: { method: 'api', batchShare: 1 },
    })
    expect(rows).toHaveLength(13)
  })
})

describe('bounds', () => {
  const described = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ activeParameters: (index + 1) * 1e9 }))
  const { model: _, ...rest } = flops
  const of = (models: number, payments: number) => ({
    ...rest,
    accelerators: ['nvidia-h100-sxm', 'nvidia-h200-sxm'],
    models: described(models),
    payments: Array.from({ length: payments }, (_, index) => ({
      method: 'own',
      lifetimeYears: index + 1,
    })),
  })

  test('2,000 rows, and not one more', async () => {
    const most = await compare({ ...of(100, 10), working: 'none' })
    expect(most.status).toBe(200)
    expect(most.body.rows).toHaveLength(2000)
    const { errors } = await refusal({ ...of(101, 10), working: 'none' })
    expect(errors).toMatchObject([
      {
        pointer: '/models',
        code: 'too-many-rows',
        detail: 'models makes 2,020 rows, more than 2,000.',
      },
    ])
  })

  test('the whole working of 1,000 rows: beyond, a request says how much it wants', async () => {
    const { errors } = await refusal(of(51, 10))
    expect(errors).toMatchObject([{ pointer: '/working', code: 'too-many-rows-in-full' }])
    expect((await compare({ ...of(51, 10), working: 'headline' })).status).toBe(200)
  })

  test('plans are bounded, and payments share them', async () => {
    const plansOf = (body: object) => {
      const answered = estimate.plansOf(body, { today })
      if (!answered.ok) throw new Error(JSON.stringify(answered.errors))
      return answered.answer
    }
    const one = plansOf({ ...planned, payments: [{ method: 'rent' }] })
    // Eight rows more, and no plan more.
    expect(plansOf(planned)).toBe(one + 2 * 4)
    const models = ['deepseek-v3', 'kimi-k2', 'llama-3.1-405b', 'qwen3-235b-a22b', 'glm-4.5']
    const { accelerators: __, ...all } = planned
    const wide = { ...all, accelerator: 'nvidia-h100-sxm', payments: [{ method: 'rent' }] }
    const each = plansOf({ ...wide, models: models.slice(0, 1) })
    expect(each * 16).toBeLessThan(50_000)
    expect(plansOf({ ...wide, models })).toBeGreaterThan(each * 3)
  })
})

test('every number of a product has its working', async () => {
  const { body } = await compare({
    ...planned,
    payments: [...planned.payments, { method: 'rent', usdPerChipHour: 2 }],
    apis: ['gpt-6.1-sol'],
    energy: { region: 'us' },
  })
  expect(unexplained(body)).toEqual([])
})
