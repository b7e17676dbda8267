import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breakevenRequest } from '../../../src/estimates/breakeven/index.ts'
import { inference } from '../../../src/estimates/inference/index.ts'
import { compare, infer, post } from '../../support/api.ts'
import { today } from '../../support/today.ts'

const model = 'llama-3.3-70b'
const accelerator = 'nvidia-h100-sxm'
const tokens = { inputTokens: 1000, outputTokens: 250 }

const served = async (load: object, more: object = {}) => {
  const { status, body } = await infer({
    model,
    accelerator,
    workload: { ...tokens, ...load },
    ...more,
  })
  expect(status).toBe(200)
  return body
}

const stepOf = (body: { derivation: { steps: { id: string }[] } }) =>
  body.derivation.steps.find(({ id }) => id === 'queriesPerSecond')

describe('a load is stated in queries, by the users of a day, or by its tokens', () => {
  test('86,400 users with 10 queries a day each are 10 queries/s', async () => {
    const body = await served({ usersPerDay: 86_400, queriesPerUserPerDay: 10 })
    expect(body.load).toEqual({ queriesPerSecond: 10 })
    expect(stepOf(body)).toMatchObject({
      value: 10,
      inputs: ['usersPerDay', 'queriesPerUserPerDay', 'oneDay', 'hoursPerDay', 'secondsPerHour'],
      because: expect.stringContaining('users'),
    })
  })

  test('1.08 billion tokens a day, 1,250 to a query, are 10 queries/s', async () => {
    const body = await served({ tokensPerDay: 1.08e9 })
    expect(body.load).toEqual({ queriesPerSecond: 10 })
    expect(stepOf(body)).toMatchObject({
      value: 10,
      inputs: ['tokensPerDay', 'tokensPerQuery', 'hoursPerDay', 'secondsPerHour'],
      because: expect.stringContaining('tokens'),
    })
  })

  test('stated in queries/s, it is an input', async () => {
    const body = await served({ queriesPerSecond: 10 })
    expect(body.load).toEqual({ queriesPerSecond: 10 })
    expect(stepOf(body)).toBeUndefined()
  })

  test('the request comes back as it was asked', async () => {
    const { request } = await served({ usersPerDay: '8.64万/天', queriesPerUserPerDay: '10/day' })
    expect(request.workload).toMatchObject({ usersPerDay: 86_400, queriesPerUserPerDay: 10 })
    expect(request.workload).not.toHaveProperty('queriesPerSecond')
    const again = await infer({ ...request, price: { method: 'rent' }, energy: undefined })
    expect(again.body.load).toEqual({ queriesPerSecond: 10 })
  })

  test.each([
    ['predicted', {}],
    ['top-down', { performance: { method: 'flops', flopsUtilization: 0.3 } }],
    ['bought', { price: { method: 'api', api: 'gpt-4o' } }],
    [
      'by the hour',
      {
        performance: { method: 'roofline' },
        scaling: {
          autoscaling: 'hourly',
          hourlyWeights: [...Array(12).fill(1), ...Array(12).fill(3)],
        },
      },
    ],
  ])('%s, it costs the same whichever way it is stated', async (_, more) => {
    const ways = [
      { queriesPerSecond: 10 },
      { usersPerDay: '86400 users/day', queriesPerUserPerDay: 10 },
      { tokensPerDay: '1080M tokens/day' },
    ]
    const costs = []
    for (const way of ways) costs.push((await served(way, more)).cost.usdPerYear)
    expect(costs[0]).toBeGreaterThan(0)
    expect(costs).toEqual([costs[0], costs[0], costs[0]])
  })

  test('whatever the numbers, the rate is that of the day', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e9, noNaN: true }),
        fc.double({ min: 0, max: 1e3, noNaN: true }),
        fc.integer({ min: 0, max: 1e5 }),
        fc.integer({ min: 1, max: 1e5 }),
        (day, each, inputTokens, outputTokens) => {
          const rateOf = (load: object) => {
            const answered = inference.ask(
              {
                model,
                accelerator,
                performance: { method: 'flops', flopsUtilization: 0.3 },
                workload: { inputTokens, outputTokens, ...load },
              },
              { today },
            )
            if (!answered.ok) throw new Error(JSON.stringify(answered.errors))
            return answered.answer.load.queriesPerSecond
          }
          expect(rateOf({ usersPerDay: day, queriesPerUserPerDay: each })).toBeCloseTo(
            (day * each) / 86_400,
            4,
          )
          expect(rateOf({ tokensPerDay: day })).toBeCloseTo(
            day / (inputTokens + outputTokens) / 86_400,
            4,
          )
        },
      ),
      { numRuns: 30 },
    )
  })
})

describe('exactly one way is taken', () => {
  const errorsOf = async (workload: object, more: object = {}) => {
    const { status, body } = await infer({ model, accelerator, workload, ...more })
    expect(status).toBe(422)
    return body.errors.map(({ pointer, code }: { pointer: string; code: string }) => [
      pointer,
      code,
    ])
  }
  const at = (field: string, code: string) => [`/workload/${field}`, code]

  test.each<[string, object, string[][]]>([
    ['none', {}, [at('queriesPerSecond', 'needs-one-of')]],
    [
      'queries and users',
      { queriesPerSecond: 1, usersPerDay: 1, queriesPerUserPerDay: 1 },
      [at('usersPerDay', 'conflicts')],
    ],
    [
      'queries and tokens',
      { queriesPerSecond: 1, tokensPerDay: 1 },
      [at('tokensPerDay', 'conflicts')],
    ],
    [
      'users and tokens',
      { usersPerDay: 1, queriesPerUserPerDay: 1, tokensPerDay: 1 },
      [at('tokensPerDay', 'conflicts')],
    ],
    ['users alone', { usersPerDay: 1 }, [at('queriesPerUserPerDay', 'needs-each-other')]],
    [
      'queries of no users',
      { queriesPerUserPerDay: 1 },
      [at('queriesPerUserPerDay', 'needs-each-other')],
    ],
    [
      'queries of a user beside all queries',
      { queriesPerSecond: 1, queriesPerUserPerDay: 1 },
      [at('queriesPerUserPerDay', 'conflicts')],
    ],
    ['below zero', { tokensPerDay: -1 }, [at('tokensPerDay', 'out-of-range')]],
    [
      'in another unit',
      { usersPerDay: '5 tokens/day', queriesPerUserPerDay: 1 },
      [at('usersPerDay', 'wrong-dimension')],
    ],
  ])('%s', async (_, load, expected) => {
    expect(await errorsOf({ ...tokens, ...load })).toEqual(expected)
  })

  test('queries of hardly any tokens are too many to count', async () => {
    expect(await errorsOf({ outputTokens: 1e-300, tokensPerDay: 5 })).toEqual([
      at('tokensPerDay', 'load-too-dense'),
    ])
  })

  test('queries without a token are told of once', async () => {
    expect(await errorsOf({ inputTokens: 0, outputTokens: 0, tokensPerDay: 5 })).toEqual([
      at('outputTokens', 'both-zero'),
    ])
  })

  test('an error elsewhere hides none of them', async () => {
    expect(await errorsOf({ ...tokens, inputTokens: -1 })).toEqual(
      expect.arrayContaining([
        at('queriesPerSecond', 'needs-one-of'),
        at('inputTokens', 'out-of-range'),
      ]),
    )
  })

  test('over a scenario, naming one sets the scenario’s own aside', async () => {
    const { body } = await infer({
      scenario: 'google-search-2023',
      workload: { tokensPerDay: '320000 * 2000 * 86400' },
    })
    // The scenario counts 2,000 tokens a query.
    expect(body.load).toEqual({ queriesPerSecond: 320_000 })
    expect(body.fleet.serversExact).toBeCloseTo(512_820.51, 2)
  })

  test('what a scenario asks for may be stated in another way', async () => {
    const { status, body } = await infer({
      scenario: 'serve-workload',
      workload: { usersPerDay: 86_400, queriesPerUserPerDay: 10 },
    })
    expect(status).toBe(200)
    expect(body.load).toEqual({ queriesPerSecond: 10 })
    const wrong = await errorsOf(
      { tokensPerDay: 1e9, inputTokens: 'x' },
      { scenario: 'serve-workload', model: undefined, accelerator: undefined },
    )
    expect(wrong).toEqual([at('inputTokens', 'unknown-unit')])
  })
})

describe('what shares the workload takes it too', () => {
  const workload = { ...tokens, tokensPerDay: 1.08e9 }
  const same = { ...tokens, queriesPerSecond: 10 }

  test('a comparison of chips and APIs', async () => {
    const asked = (load: object) => ({
      workload: load,
      model,
      accelerator,
      accelerators: [accelerator, 'amd-mi300x'],
      apis: ['gpt-4o'],
    })
    const [daily, plain] = [await compare(asked(workload)), await compare(asked(same))]
    expect(daily.status).toBe(200)
    const costs = ({ body }: typeof daily) =>
      body.rows.map((row: { cost: { usdPerYear: number } }) => row.cost.usdPerYear)
    expect(costs(daily)).toEqual(costs(plain))
    expect(costs(daily)).toHaveLength(3)
  })

  test('a sweep over the users of a day', async () => {
    const { status, body } = await post('/api/v1/sweep', {
      estimate: 'inference',
      request: {
        workload: { ...tokens, usersPerDay: 1e5, queriesPerUserPerDay: 10 },
        price: { method: 'api', api: 'gpt-4o' },
      },
      inputs: [{ pointer: '/workload/usersPerDay', values: [1e5, '200k/day'] }],
      outputs: ['/cost/usdPerYear', '/load/queriesPerSecond'],
    })
    expect(status).toBe(200)
    const [one, two] = body.points.map(({ outputs }: { outputs: number[] }) => outputs)
    expect(two[0] / one[0]).toBeCloseTo(2, 9)
    expect(two[1]).toBeCloseTo(2e6 / 86_400, 9)
  })

  test('the break-even of an estimate', () => {
    const requestOf = (load: object) => {
      const answered = inference.ask({ model, accelerator, workload: load }, { today })
      if (!answered.ok) throw new Error(JSON.stringify(answered.errors))
      return breakevenRequest(answered.answer, { api: 'gpt-4o' })
    }
    expect(requestOf(workload).workload).toEqual(requestOf(same).workload)
    expect(requestOf(workload).workload).toMatchObject({ queriesPerSecond: 10 })
  })
})

describe('a load of a day says nothing of its busiest hour', () => {
  const warned = async (load: object) => {
    const { warnings } = await served(load)
    return warnings.find(({ code }: { code: string }) => code === 'no-peak-given')?.detail
  }

  test('by users or tokens it is warned of, in numbers too', async () => {
    expect(await warned({ tokensPerDay: 1e9 })).toMatch(/as if the load of a day came evenly/)
    expect(await warned({ tokensPerDay: '1B/day' })).toMatch(/as if 1B\/day came evenly/)
    expect(await warned({ usersPerDay: '100k/day', queriesPerUserPerDay: 10 })).toMatch(
      /as if the load of a day came evenly/,
    )
  })

  test('not where its peak is given', async () => {
    expect(await warned({ tokensPerDay: 1e9, peakToAverageRatio: 2 })).toBeUndefined()
  })
})
