import { describe, expect, test } from 'vitest'
import { estimates } from '../../src/estimates/index.ts'
import { infer, post } from '../support/api.ts'
import { today } from '../support/today.ts'
import { withoutWorking } from '../support/working.ts'

interface Point {
  inputs: (number | string)[]
  outputs: (number | string | boolean | null)[]
  unknown?: Record<string, string>
  errors?: { pointer: string; code: string }[]
}

const scenario = 'google-search-2023'
const request = { scenario }
const rate = '/workload/queriesPerSecond'
const rent = '/price/usdPerChipHour'

const ask = (inputs: unknown, outputs: unknown, more: object = {}) =>
  post('/api/v1/sweep', { estimate: 'inference', request, inputs, outputs, ...more })

const points = async (...asked: Parameters<typeof ask>): Promise<Point[]> => {
  const { status, body } = await ask(...asked)
  expect(status, JSON.stringify(body.errors)).toBe(200)
  return body.points
}

const errors = async (...asked: Parameters<typeof ask>) => {
  const { status, body } = await ask(...asked)
  expect(status).toBe(422)
  return (body.errors as { pointer: string; code: string }[]).map(
    ({ pointer, code }) => `${pointer} ${code}`,
  )
}

describe('a sweep asks an estimate at every point', () => {
  test('each point is what the estimate itself answers there', async () => {
    const swept = await points(
      [{ pointer: rate, values: [1000, '160k/s'] }],
      ['/cost/usdPerYear', '/fleet/chips', '/fleet/fits', '/performance/bound'],
    )
    for (const { inputs, outputs } of swept) {
      const { body } = await infer({ scenario, workload: { queriesPerSecond: inputs[0] } })
      const { cost, fleet, performance } = body
      expect(outputs).toEqual([cost.usdPerYear, fleet.chips, fleet.fits, performance.bound])
    }
    // README: 160k/s costs 17,969,230,769 USD a year, on 2,051,288 chips.
    expect(swept[1]?.outputs.slice(0, 2)).toEqual([expect.closeTo(17_969_230_769, 0), 2_051_288])
  })

  test('twice the rent is twice the bill of a year', async () => {
    const [once, twice] = await points([{ pointer: rent, values: [1.5, 3] }], ['/cost/usdPerYear'])
    // 4,102,564.1 chips × 1.5 USD × 24 × 365 h = 53.9 billion USD.
    expect(once?.outputs[0]).toBeCloseTo((320_000 / 0.078) * 1.5 * 8760, -3)
    expect(twice?.outputs[0]).toBeCloseTo(2 * Number(once?.outputs[0]), 3)
  })

  test('a logarithmic range is written with units and answered in the unit of the field', async () => {
    const { body } = await ask(
      [{ pointer: rate, from: '60/min', to: '1k/s', points: 4, scale: 'log' }],
      ['/cost/usdPerQuery'],
    )
    expect(body.inputs).toEqual([{ pointer: rate, values: [1, 10, 100, 1000] }])
    expect(body.points.map(({ inputs }: Point) => inputs)).toEqual([[1], [10], [100], [1000]])
  })

  test('of two inputs the last varies fastest', async () => {
    const swept = await points(
      [
        { pointer: rent, from: 1, to: 2, points: 2 },
        { pointer: '/workload/servedShare', values: ['50%', 1, 0] },
      ],
      ['/cost/usdPerYear'],
    )
    expect(swept.map(({ inputs }) => inputs)).toEqual([
      [1, 0.5],
      [1, 1],
      [1, 0],
      [2, 0.5],
      [2, 1],
      [2, 0],
    ])
    // Half of the queries at twice the rent costs what all of them cost at once it.
    expect(swept[3]?.outputs[0]).toBeCloseTo(Number(swept[1]?.outputs[0]), 3)
    expect(swept[2]?.outputs).toEqual([0])
  })

  test('a point that is refused keeps its errors, and the others are answered', async () => {
    const swept = await points([{ pointer: rate, values: [-5, 'apples', 10] }], ['/fleet/chips'])
    expect(swept.map(({ outputs }) => outputs[0])).toEqual([null, null, expect.any(Number)])
    expect(swept[0]?.errors).toMatchObject([
      { pointer: `/request${rate}`, code: 'out-of-range', received: -5 },
    ])
    expect(swept[1]?.errors).toMatchObject([{ pointer: `/request${rate}`, code: 'unknown-unit' }])
    expect(swept[1]?.inputs).toEqual(['apples'])
    expect(swept[0]?.unknown?.['/outputs/0']).toMatch(/refused/)
    expect(swept[2]).not.toHaveProperty('errors')
  })

  test('what is not known is null, with the reason that the estimate gives', async () => {
    const topDown = await points(
      [{ pointer: rate, values: [1] }],
      ['/roofline/interval/usdPerYear/low', '/fleet/replicas'],
    )
    expect(topDown[0]?.outputs).toEqual([null, null])
    expect(topDown[0]?.unknown?.['/outputs/0']).toMatch(/top-down/)
    expect(topDown[0]?.unknown?.['/outputs/1']).toMatch(/top-down/)
  })

  test('the reason of a row is found where the row gives it', async () => {
    const [point] = await points(
      [{ pointer: '/workload/tokens', values: [1e12] }],
      ['/rows/0/runsPerYear'],
      {
        estimate: 'capacity',
        request: { scenario: 'lingang-2025', supply: { statedPrecision: 'fp4' } },
      },
    )
    expect(point?.unknown?.['/outputs/0']).toMatch(/No dense fp4 rate/)
  })

  test('what only some answers have is null at the others', async () => {
    const [few, many] = await points(
      [{ pointer: '/server/chipsPerServer', values: [1, 8] }],
      ['/fleet/reason'],
    )
    // The 174.6e9 parameters of GPT-3’s layers, of 2 bytes, are 349 GB: too much for one card of 80 GB, not for eight.
    expect(few?.outputs[0]).toMatch(/349 GB/)
    expect(many?.outputs[0]).toBeNull()
    expect(many?.unknown?.['/outputs/0']).toMatch(/does not have it/)
  })

  test('warnings that come up at points are named', async () => {
    const { body } = await ask(
      [{ pointer: '/server/chipsPerServer', values: [1, 2, 8] }],
      ['/fleet/fits'],
    )
    expect(body.points.map(({ outputs }: Point) => outputs[0])).toEqual([false, false, true])
    const warning = body.warnings.find(
      ({ code }: { code: string }) => code === 'warnings-at-points',
    )
    expect(warning.detail).toContain('2 of 3 points')
    expect(warning.detail).toContain('does-not-fit')
  })

  test('entries of lists are inputs and outputs', async () => {
    const swept = await points(
      [{ pointer: '/load/hourlyChips/1', values: [2, 5] }],
      ['/request/load/hourlyChips/1', '/cost/usdPerYear'],
      {
        estimate: 'mix',
        request: {
          load: { hourlyChips: [3, 8, 1] },
          prices: { onDemandUsdPerChipHour: 2 },
          longestCommitment: 'none',
          maxSpotShare: 0,
        },
      },
    )
    // (3 + 2 + 1) / 3 = 2 and (3 + 5 + 1) / 3 = 3 chips on average, at 2 USD in 8,760 hours.
    expect(swept.map(({ outputs }) => outputs)).toEqual([
      [2, expect.closeTo(2 * 2 * 8760, 6)],
      [5, expect.closeTo(3 * 2 * 8760, 6)],
    ])
  })
})

describe('the request that is swept', () => {
  test('a part that null takes away stays without what the scenario has there', async () => {
    const { body } = await ask(
      [{ pointer: '/energy/loadFraction', values: [0.5] }],
      ['/energy/kilowattHoursPerYear'],
      { request: { scenario, energy: null } },
    )
    const { body: alone } = await infer({ scenario, energy: null })
    expect(body.base.outputs[0]).toBe(alone.energy.kilowattHoursPerYear)
    // The draw is proportional to the load.
    expect(body.points[0].outputs[0]).toBeCloseTo(alone.energy.kilowattHoursPerYear / 2, 0)
  })

  test('a whole part of the scenario is kept around the number that varies', async () => {
    const model = { name: 'mine', activeParameters: 7e9, totalParameters: 56e9 }
    const [point] = await points(
      [{ pointer: '/model/activeParameters', values: [14e9] }],
      ['/subject/model', '/request/model/totalParameters'],
      { request: { scenario, model } },
    )
    expect(point?.outputs).toEqual(['mine', 56e9])
  })

  test('its working has the numbers at the request itself', async () => {
    const { body } = await ask([{ pointer: rate, values: [1] }], ['/cost/usdPerYear'])
    const { body: alone } = await infer(request)
    expect(body.base).toEqual({ inputs: [320_000], outputs: [alone.cost.usdPerYear] })
    expect(body.derivation.steps).toEqual(alone.derivation.steps)
    expect(body.derivation.figures).toEqual({
      '/base/inputs/0': 'queriesPerSecond',
      '/base/outputs/0': 'usdPerYear',
    })
  })

  test('outputs of several parts of an answer each have their working', async () => {
    const { body } = await ask(
      [{ pointer: rate, values: [1] }],
      ['/roofline/load/ttftP95Seconds', '/cost/usdPerYear', '/roofline/curve/2/tpotSeconds'],
      { request: { scenario: 'google-search-2023-roofline' } },
    )
    const named = [body.derivation, ...body.derivations].map(({ figures }) => figures)
    expect(named).toMatchObject([
      { '/base/outputs/0': 'ttftP95Seconds' },
      { '/base/outputs/1': 'usdPerYear' },
      { '/base/outputs/2': 'tpotSeconds' },
    ])
    const excepted = /^\/(currency|inputs|points)\//
    expect(withoutWorking(body).filter((pointer) => !excepted.test(pointer))).toEqual([])
  })

  test('two rows each have theirs, and a point of a chart that of its own rate', async () => {
    const chart = {
      workload: { tokensPerMonth: 500e6, inputTokens: 4000, outputTokens: 1000 },
      cluster: { clusterOutputTokensPerSecond: 100 },
      rent: { usdPerChipHour: 1 },
      api: { apiUsdPerMillionInputTokens: 1, apiUsdPerMillionOutputTokens: 3 },
    }
    for (const [estimate, request, pointer, outputs] of [
      [
        'capacity',
        { scenario: 'lingang-2025' },
        '/workload/tokens',
        ['/rows/1/runsPerYear', '/rows/0/runsPerYear'],
      ],
      [
        'compare',
        { scenario, accelerators: ['nvidia-a100-sxm-80gb', 'nvidia-h100-sxm'] },
        rate,
        ['/rows/1/cost/usdPerYear', '/rows/0/cost/usdPerYear'],
      ],
      [
        'breakeven',
        chart,
        '/workload/tokensPerMonth',
        ['/chart/points/70/rentUsdPerMonth', '/atRate/rentedUsdPerMonth'],
      ],
    ] as const) {
      const { body } = await ask([{ pointer, values: [1e9] }], outputs, { estimate, request })
      const named = [body.derivation, ...body.derivations].map(({ figures }) =>
        Object.keys(figures),
      )
      expect(named[0]).toContain('/base/outputs/0')
      expect(named[1]).toContain('/base/outputs/1')
      expect(
        withoutWorking({
          base: body.base,
          derivation: body.derivation,
          derivations: body.derivations,
        }),
      ).toEqual([])
    }
  })

  test('what it replaces in the request is checked too', async () => {
    const of = (more: object) => ({ request: { scenario, ...more }, currency: 'CNY' })
    const input = [{ pointer: rate, values: [1] }]
    expect(await errors(input, ['/fleet/chips'], of({ working: 'bogus' }))).toEqual([
      '/request/working not-a-choice',
    ])
    expect(await errors(input, ['/fleet/chips'], of({ currency: 'EUR' }))).toEqual([
      '/request/currency not-a-choice',
    ])
    expect(await errors(input, ['/fleet/chips'], { request: [] })).toEqual([
      '/request not-an-object',
    ])
  })

  test('what is missing says what is allowed', async () => {
    const { body } = await post('/api/v1/sweep', { estimate: 'inference' })
    expect(
      body.errors.map(({ pointer, allowed }: { pointer: string; allowed?: string }) => [
        pointer,
        typeof allowed,
      ]),
    ).toEqual([
      ['/request', 'string'],
      ['/inputs', 'string'],
      ['/outputs', 'string'],
    ])
    const { body: half } = await ask([{ from: 1, points: 2 }], ['/fleet/chips'])
    for (const { allowed } of half.errors) expect(allowed).toEqual(expect.any(String))
    const { body: none } = await post('/api/v1/capacity', {
      supply: {},
      workload: {},
      performance: {},
    })
    const models = none.errors.find(({ pointer }: { pointer: string }) => pointer === '/models')
    expect(models.allowed).toEqual(expect.any(String))
  })

  test('below a part that is null only what the answer may have is null', async () => {
    const input = [{ pointer: rate, values: [1] }]
    expect(await errors(input, ['/refresh/nonsense/abc'])).toEqual(['/outputs/0 no-such-output'])
    const [point] = await points(input, [
      '/refresh/totalUsdPerYear',
      '/currency/amounts/~1cost~1usdPerYear',
    ])
    expect(point?.outputs).toEqual([null, null])
    expect(Object.keys(point?.unknown ?? {})).toEqual(['/outputs/0', '/outputs/1'])
    expect(point?.unknown?.['/outputs/1']).toMatch(/No other currency/)
  })

  test('headline sends the working of the outputs alone, none sends nothing', async () => {
    const of = async (working: string) =>
      (await ask([{ pointer: rate, values: [1] }], ['/cost/usdPerYear'], { working })).body
    const { derivation } = await of('headline')
    const ids = derivation.steps.map(({ id }: { id: string }) => id)
    expect(ids).toContain('usdPerYear')
    expect(ids.length).toBeLessThan(5)
    expect((await of('none')).derivation).toEqual({ inputs: [], steps: [] })
  })

  test('amounts come in its currency too, under their pointers in this answer', async () => {
    for (const more of [
      { request: { scenario, currency: 'CNY', cnyPerUsd: 7 } },
      { request: { scenario, cnyPerUsd: 7 }, currency: 'CNY' },
    ]) {
      const { body } = await ask(
        [{ pointer: rent, values: [1, 2] }],
        ['/fleet/chips', '/cost/usdPerYear', '/currency/amounts/~1cost~1usdPerYear'],
        more,
      )
      expect(body.currency).toMatchObject({ code: 'CNY', perUsd: 7 })
      const [, usd, cny] = body.points[1].outputs
      expect(cny).toBeCloseTo(usd * 7, 3)
      expect(body.currency.amounts['/points/1/outputs/1']).toBe(cny)
      expect(Object.keys(body.currency.amounts)).toEqual([
        '/base/outputs/1',
        '/points/0/outputs/1',
        '/points/1/outputs/1',
      ])
    }
  })

  test('what is wrong with it is told at its place within', async () => {
    const wrong = { scenario, workload: { queriesPerSecond: 'x' }, colour: 1 }
    expect(
      await errors([{ pointer: rate, values: [1] }], ['/cost/usdPerYear'], { request: wrong }),
    ).toEqual([`/request${rate} unknown-unit`, '/request/colour unknown-field'])
  })

  test('so is what only its solution finds', async () => {
    const training = {
      workload: { tokens: 1e12, chips: 8, days: 3 },
      performance: { method: 'mfu' },
    }
    const wrong = { scenario, refresh: { training } }
    expect(
      (await errors([{ pointer: rate, values: [1] }], ['/cost/usdPerYear'], { request: wrong }))[0],
    ).toMatch(/^\/request\/refresh\/training\//)
  })

  test('numbers of a training within a request vary too', async () => {
    const training = {
      workload: { tokens: 1e12, chips: 64 },
      model: 'llama-3.1-8b',
      accelerator: 'nvidia-h100-sxm',
      performance: { method: 'mfu', modelFlopsUtilization: 0.4 },
    }
    const swept = await points(
      [{ pointer: '/refresh/training/workload/tokens', values: [1e12, 2e12] }],
      ['/cost/usdPerYear', '/refresh/trainingUsdPerYear'],
      { request: { scenario, refresh: { training } } },
    )
    const [once, twice] = swept.map(({ outputs }) => Number(outputs[1]))
    expect(once).toBeGreaterThan(0)
    expect(twice).toBeCloseTo(2 * Number(once), 2)
  })
})

describe('a pointer that cannot be swept is refused at its place', () => {
  test.each([
    ['nothing there', '/workload/queriesPerSecnd', 'no-such-input'],
    ['no default, not given', '/performance/queriesPerSecondPerChip', 'no-such-input'],
    ['a text', '/model', 'input-not-a-number'],
    ['a part', '/workload', 'input-not-a-number'],
    ['what every object has', '/constructor', 'no-such-input'],
    ['a prototype', '/__proto__/queriesPerSecond', 'no-such-input'],
    ['below a number', '/workload/queriesPerSecond/0', 'no-such-input'],
    ['no pointer', 'workload.queriesPerSecond', 'not-a-pointer'],
    ['the whole', '', 'not-a-pointer'],
    ['a wrong escape', '/workload/~2', 'not-a-pointer'],
  ])('%s: %s', async (_, pointer, code) => {
    expect(await errors([{ pointer, values: [1] }], ['/cost/usdPerYear'])).toEqual([
      `/inputs/0/pointer ${code}`,
    ])
  })

  test('a slip is named with the number that was meant', async () => {
    const { body } = await ask(
      [{ pointer: '/workload/queriesPerSecnd', values: [1] }],
      ['/cost/usdPerYear'],
    )
    expect(body.errors[0]).toMatchObject({
      received: '/workload/queriesPerSecnd',
      didYouMean: rate,
    })
  })

  test('both inputs at one number', async () => {
    const input = { pointer: rate, values: [1] }
    expect(await errors([input, input], ['/cost/usdPerYear'])).toEqual([
      '/inputs/1/pointer repeated-input',
    ])
  })

  test('a number that a pasted config.json says elsewhere', async () => {
    const model = {
      model_type: 'llama',
      num_hidden_layers: 32,
      hidden_size: 4096,
      vocab_size: 32_000,
      num_attention_heads: 32,
      intermediate_size: 11_008,
    }
    expect(
      await errors([{ pointer: '/model/architecture/layers', values: [16] }], ['/fleet/chips'], {
        request: { scenario, model },
      }),
    ).toEqual(['/inputs/0/pointer input-not-read'])
  })

  test.each([
    ['a slip', '/cost/usdPerYeer', 'no-such-output'],
    ['what every object has', '/cost/constructor', 'no-such-output'],
    ['a part', '/cost', 'output-not-one-value'],
    ['a list', '/warnings', 'output-not-one-value'],
    ['beyond a list', '/warnings/99/code', 'no-such-output'],
    ['no pointer', 'cost', 'not-a-pointer'],
  ])('output, %s: %s', async (_, pointer, code) => {
    expect(await errors([{ pointer: rate, values: [1] }], ['/fleet/chips', pointer])).toEqual([
      `/outputs/1 ${code}`,
    ])
  })
})

describe('a range and its limits', () => {
  const range = (more: object) => [{ pointer: rate, from: 1, to: 10, points: 3, ...more }]
  test.each([
    ['from nothing on a log scale', { from: 0, scale: 'log' }, '/inputs/0/from log-of-nothing'],
    ['to below nothing', { to: '-1/s', scale: 'log' }, '/inputs/0/to out-of-range'],
    ['in another unit', { from: '3 W' }, '/inputs/0/from wrong-dimension'],
    ['one point', { points: 1 }, '/inputs/0/points out-of-range'],
    ['part of a point', { points: 2.5 }, '/inputs/0/points out-of-range'],
    ['over 200 points', { points: 201 }, '/inputs/0/points out-of-range'],
    ['another scale', { scale: 'square' }, '/inputs/0/scale not-a-choice'],
    ['values beside a range', { values: [1] }, '/inputs/0/from unknown-field'],
  ])('%s', async (_, change, expected) => {
    expect(await errors(range(change), ['/fleet/chips'])).toContain(expected)
  })

  test.each([
    ['no input', [], '/inputs empty'],
    [
      'three inputs',
      [rate, rent, '/workload/servedShare'].map((pointer) => ({ pointer, values: [1] })),
      '/inputs too-many',
    ],
    ['no value', [{ pointer: rate, values: [] }], '/inputs/0/values empty'],
    ['201 values', [{ pointer: rate, values: Array(201).fill(1) }], '/inputs/0/values too-many'],
    [
      'a value that is none',
      [{ pointer: rate, values: [true] }],
      '/inputs/0/values/0 not-a-quantity',
    ],
    [
      '2,010 points',
      [
        { pointer: rate, from: 1, to: 9, points: 67 },
        { pointer: rent, from: 1, to: 9, points: 30 },
      ],
      '/inputs too-many-points',
    ],
  ])('%s', async (_, inputs, expected) => {
    expect(await errors(inputs, ['/fleet/chips'])).toEqual([expected])
  })

  test('more plans than may be compared: those of the points, not of the request by itself', async () => {
    const training = {
      workload: { tokens: 1e12, chips: 8 },
      model: 'llama-3.1-8b',
      accelerator: 'nvidia-h100-sxm',
      performance: { method: 'plan' },
    }
    const estimate = estimates.find(({ name }) => name === 'training')
    const plansAt = (chips: number) => {
      const planned = estimate?.plansOf(
        { ...training, workload: { tokens: 1e12, chips } },
        { today },
      )
      return planned?.ok === true ? planned.answer : 0
    }
    // A small cluster is cut up in fewer ways than a large one.
    expect(plansAt(1)).toBeLessThan(plansAt(98_304))
    const chips = Array.from({ length: 150 }, (_, i) => 1024 * (1 + (i % 96)))
    const plans = chips.reduce((sum, one) => sum + plansAt(one), 0)
    expect(plans).toBeGreaterThan(50_000)
    const { status, body } = await ask([{ pointer: '/workload/chips', values: chips }], ['/days'], {
      estimate: 'training',
      request: { ...training, workload: { tokens: 1e12, chips: 1 } },
    })
    expect(status).toBe(422)
    expect(body.errors).toEqual([
      {
        pointer: '/inputs',
        code: 'too-many-plans',
        detail: `inputs make 150 points that compare ${plans.toLocaleString('en-US')} plans in all, which is over the limit of 50,000.`,
        allowed: 'fewer points, or a request that compares fewer plans',
      },
    ])
  })

  test('its own cost is that of all its points', () => {
    const sweep = estimates.find(({ name }) => name === 'sweep')
    const performance = { method: 'roofline' }
    expect(
      sweep?.plansOf(
        {
          estimate: 'inference',
          request: { scenario, performance, accelerator: 'nvidia-h100-sxm' },
          inputs: [
            { pointer: rate, values: [1, 2] },
            { pointer: rent, from: 1, to: 2, points: 5 },
          ],
          outputs: ['/fleet/chips'],
        },
        { today },
      ),
    ).toEqual({ ok: true, answer: 2 * 5 * 6 })
  })

  test('a sweep of a sweep is not offered', async () => {
    expect(
      await errors([{ pointer: rate, values: [1] }], ['/fleet/chips'], { estimate: 'sweep' }),
    ).toEqual(['/estimate not-a-choice'])
  })

  test.each(['constructor', '__proto__', 'toString'])('%s is no estimate', async (estimate) => {
    expect(await errors([{ pointer: rate, values: [1] }], ['/fleet/chips'], { estimate })).toEqual([
      '/estimate not-a-choice',
    ])
  })
})
