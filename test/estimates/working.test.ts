import { describe, expect, test } from 'vitest'
import { estimates } from '../../src/estimates/index.ts'
import { examples as inferenceExamples } from '../../src/estimates/inference/examples.ts'
import { examples as trainingExamples } from '../../src/estimates/training/examples.ts'
import { all } from '../../src/presets/registry.ts'
import { infer, post } from '../support/api.ts'
import {
  again,
  type Derivation,
  isDerivation,
  wholeOf,
  withoutWorking,
} from '../support/working.ts'
import { exceptions } from '../support/working-exceptions.ts'

const examples = estimates.flatMap(({ name, examples: list }) =>
  Object.entries(list).map(([key, { value }]) => ({ name, key, value })),
)
const scenarios = all('scenarios').map(({ id, kind }) => ({
  name: kind,
  key: id,
  value: { scenario: id },
}))

const excepted = (pointer: string) => exceptions.some(([pattern]) => pattern.test(pointer))

describe('the working reaches every number', () => {
  test.each([...examples, ...scenarios])('$name, $key', async ({ name, value }) => {
    const { status, body } = await post(`/api/v1/${name}`, value)
    // A scenario that asks the user for figures has no answer yet.
    if (status === 422) return
    expect(withoutWorking(body).filter((pointer) => !excepted(pointer))).toEqual([])
  })

  test('exceptions are few, each has its reason, and each is still needed', async () => {
    expect(exceptions.length).toBeLessThanOrEqual(12)
    for (const [, reason] of exceptions) expect(reason).not.toBe('')
    const bodies = [
      ...examples,
      {
        name: 'inference',
        value: {
          workload: { queriesPerSecond: 1, inputTokens: 300_000, outputTokens: 100 },
          price: { method: 'api', api: 'gemini-2.5-pro' },
        },
      },
    ].map(async ({ name, value }) => withoutWorking((await post(`/api/v1/${name}`, value)).body))
    const pointers = (await Promise.all(bodies)).flat()
    for (const [pattern] of exceptions)
      expect(
        pointers.some((pointer) => pattern.test(pointer)),
        String(pattern),
      ).toBe(true)
  })

  test('a number that loses its step is seen', async () => {
    const { body } = await infer({ scenario: 'google-search-2023' })
    const steps = body.derivation.steps.filter(({ id }: { id: string }) => id !== 'usdPerYear')
    const lost = withoutWorking({ ...body, derivation: { ...body.derivation, steps } })
    expect(lost).toContain('/cost/usdPerYear')
  })

  test('a point of a curve that loses an input is seen, and only that point', async () => {
    const { body } = await post('/api/v1/training', trainingExamples.plan.value)
    // The plan that was taken recomputes nothing: 0. Of the others the seventh recomputes all.
    const [full] = body.plan.alternatives.slice(7)
    expect(full).toMatchObject({ recomputation: 'full', varied: { recomputedPasses: 1 } })
    const { varied: _, ...bare } = full
    const alternatives = body.plan.alternatives.with(7, bare)
    const lost = withoutWorking({ ...body, plan: { ...body.plan, alternatives } })
    expect(lost.filter((pointer) => !excepted(pointer))).toEqual([
      '/plan/alternatives/7/memoryBytes',
    ])
  })

  test('a point of a curve with another number is seen', async () => {
    const { body } = await infer(inferenceExamples.bought.value)
    const breakdown = body.cost.breakdown.map((line: { share: number }, index: number) =>
      index === 1 ? { ...line, share: line.share * 1.001 } : line,
    )
    const lost = withoutWorking({ ...body, cost: { ...body.cost, breakdown } })
    expect(lost.filter((pointer) => !excepted(pointer))).toEqual(['/cost/breakdown/1/share'])
  })

  test.each([...examples, ...scenarios])(
    'a working names no id that it has not: $name, $key',
    async ({ name, value }) => {
      const { status, body } = await post(`/api/v1/${name}`, value)
      if (status === 422) return
      for (const { inputs, steps, figures = {}, curves = [] } of derivationsIn(body)) {
        const known = [...inputs, ...steps].map(({ id }) => id)
        const named = [
          ...Object.values(figures),
          ...curves.flatMap(({ varies, takes = {}, holds = [], ids }) => [
            ...varies,
            ...Object.values(takes),
            ...holds,
            ...ids,
          ]),
        ]
        expect(named.filter((id) => !known.includes(id))).toEqual([])
      }
    },
  )
})

type Told = Derivation & { readonly curves: NonNullable<Derivation['curves']> }

/** The inputs of a row that take the place of those of the first. */
const ownOf = ({
  inputs,
  varied,
}: {
  inputs: { id: string; value: number }[]
  varied?: object
}) => ({
  ...Object.fromEntries(inputs.map(({ id, value }) => [id, value])),
  ...varied,
})

const close = (one: number, other: number) =>
  Math.abs(one - other) <= 1e-9 * Math.max(Math.abs(one), Math.abs(other), 1e-300)

describe('points of a curve follow from the steps with the input that varies', () => {
  test('throughput, TTFT, TPOT and cost at each batch of a served model', async () => {
    const { body } = await infer({ scenario: 'google-search-2023-roofline' })
    const derivation: Told = body.derivation
    const curve = derivation.curves.find(({ pointer }) => pointer === '/roofline/curve')
    expect(curve?.varies).toEqual(['batch'])
    expect(body.roofline.curve.length).toBeGreaterThan(4)
    for (const point of body.roofline.curve) {
      const values = again(derivation, { batch: point.batch })
      for (const id of ['outputTokensPerSecondPerReplica', 'ttftSeconds', 'tpotSeconds'] as const)
        expect(close(values[id] ?? Number.NaN, point[id]), `${id} at ${point.batch}`).toBe(true)
    }
  })

  test('cost and fleet of each accelerator that is compared', async () => {
    const { body } = await post('/api/v1/compare', {
      scenario: 'google-search-2023',
      accelerators: ['nvidia-a100-sxm-80gb', 'nvidia-h100-sxm', 'huawei-ascend-910b'],
    })
    const derivation: Told = body.derivation
    for (const row of body.rows) {
      const values = again(derivation, ownOf(row))
      expect(close(values.usdPerYear ?? Number.NaN, row.cost.usdPerYear), row.accelerator.id).toBe(
        true,
      )
      expect(close(values.chipsExact ?? Number.NaN, row.fleet.chipsExact), row.accelerator.id).toBe(
        true,
      )
    }
  })

  test('a comparison of a measured rate has the steps of both kinds of row', async () => {
    const { body } = await post('/api/v1/compare', {
      scenario: 'google-search-2023',
      performance: { method: 'measured', outputTokensPerSecondPerChip: 156 },
      accelerators: ['nvidia-a100-sxm-80gb', 'nvidia-h100-sxm', 'nvidia-l4'],
    })
    const derivations: Told[] = [
      body.derivation,
      ...body.rows.flatMap(({ derivation }: { derivation?: Told }) => derivation ?? []),
    ]
    expect(derivations).toHaveLength(2)
    for (const row of body.rows)
      expect(
        derivations.some((one) =>
          close(
            again(wholeOf(body, one), ownOf(row)).usdPerYear ?? Number.NaN,
            row.cost.usdPerYear,
          ),
        ),
        row.accelerator.id,
      ).toBe(true)
  })
})

/** Every working of an answer, with what it continues. */
const derivationsIn = (answer: unknown, part: unknown = answer): readonly Derivation[] =>
  typeof part !== 'object' || part === null
    ? []
    : [
        ...(isDerivation(part) && Array.isArray(part.steps) ? [wholeOf(answer, part)] : []),
        ...Object.entries(part).flatMap(([name, one]) =>
          name === 'request' ? [] : derivationsIn(answer, one),
        ),
      ]

describe('how much is sent', () => {
  const request = (working?: string) => ({
    workload: { queriesPerSecond: 20, inputTokens: 1500, outputTokens: 400 },
    accelerator: 'nvidia-h100-sxm',
    model: 'llama-3.1-70b',
    ...(working !== undefined && { working }),
  })

  test('all of it by default, and said so in the request', async () => {
    const [plain, full] = [await infer(request()), await infer(request('full'))]
    expect(plain.body).toEqual(full.body)
    expect(plain.body.request.working).toBe('full')
  })

  test('none is none, and nothing else of the answer is less', async () => {
    const full = (await infer(request())).body
    const bare = (await infer(request('none'))).body
    expect(bare.derivation).toEqual({ inputs: [], steps: [] })
    expect(bare.roofline.load.derivation).toEqual({ inputs: [], steps: [] })
    const rest = (body: object) =>
      JSON.parse(
        JSON.stringify(body, (key, value) =>
          key === 'derivation' || key === 'working' ? undefined : value,
        ),
      )
    expect(rest(bare)).toEqual(rest(full))
  })

  test('the headline is its figures and what they follow from directly', async () => {
    const { body } = await infer(request('headline'))
    const ids = body.derivation.steps.map(({ id }: { id: string }) => id)
    expect(ids).toContain('usdPerYear')
    const known = [...body.derivation.steps, ...body.derivation.inputs].map(({ id }) => id)
    const { inputs } = body.derivation.steps.find(({ id }: { id: string }) => id === 'usdPerYear')
    expect(known).toEqual(expect.arrayContaining(inputs))
    const full = (await infer(request())).body.derivation
    expect(body.derivation.steps.length).toBeLessThan(full.steps.length / 3)
  })

  test.each([...examples, ...scenarios])(
    'the inputs of a step are sent with it: $name, $key',
    async ({ name, value }) => {
      for (const working of ['full', 'headline']) {
        const { status, body } = await post(`/api/v1/${name}`, { ...value, working })
        if (status === 422) continue
        for (const { steps, inputs } of derivationsIn(body)) {
          const sent = new Set([...steps, ...inputs].map(({ id }) => id))
          for (const step of steps) for (const id of step.inputs) expect(sent).toContain(id)
        }
      }
    },
  )

  test('an amount in yuan is its formula of the dollars at the rate', async () => {
    const { body } = await infer({ scenario: 'google-search-2023', currency: 'CNY', cnyPerUsd: 7 })
    const { formula, perUsd, amounts } = body.currency
    expect(formula).toBe('usdAmount * cnyPerUsd')
    expect(perUsd).toBe(7)
    expect(amounts['/cost/usdPerYear']).toBeCloseTo(body.cost.usdPerYear * 7, 3)
  })

  test('another word is refused at its field', async () => {
    const { status, body } = await infer(request('some'))
    expect(status).toBe(422)
    expect(body.errors).toMatchObject([{ pointer: '/working', received: 'some' }])
  })

  test.each([
    ['served', '/api/v1/inference', {}],
    [
      'trained',
      '/api/v1/training',
      { workload: { tokens: 1e12, chips: 2048 }, performance: { method: 'plan' } },
    ],
  ])(
    'an answer with all of its working is at most 100 kB, whatever the model, %s',
    async (_, path, more) => {
      const sizes = await Promise.all(
        all('models').map(async ({ id }) => {
          const { status, body } = await post(path, { ...request(), model: id, ...more })
          return { id, status, bytes: Buffer.byteLength(JSON.stringify(body)) }
        }),
      )
      expect(sizes.filter(({ bytes }) => bytes > 100_000)).toEqual([])
      // Models whose size nobody has published are refused.
      expect(sizes.filter(({ status }) => status === 200).length).toBeGreaterThan(110)
    },
  )
})
