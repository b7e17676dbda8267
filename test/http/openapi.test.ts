import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { assets } from '../../src/assets/names.ts'
import { estimates } from '../../src/estimates/index.ts'
import { problemKinds, problems, titleOf } from '../../src/http/problem.ts'
import { type Kind, kinds } from '../../src/presets/schema.ts'
import { post, request } from '../support/api.ts'

// biome-ignore lint/suspicious/noExplicitAny: an OpenAPI document is walked by name here
const document = (await (await request('/openapi.json')).json()) as any
const ajv = new Ajv2020({ strict: false, allErrors: true })
ajv.addSchema(document, 'openapi')

const validators = new Map<string, ReturnType<typeof ajv.compile>>()
const validatorAt = (pointer: string) => {
  const known = validators.get(pointer)
  if (known !== undefined) return known
  const compiled = ajv.compile({ $ref: `openapi#${pointer}` })
  validators.set(pointer, compiled)
  return compiled
}

const errorsAt = (pointer: string, value: unknown) => {
  const validate = validatorAt(pointer)
  return validate(value) ? [] : validate.errors
}
const errorsOf = (schema: string, value: unknown) =>
  errorsAt(`/components/schemas/${schema}`, value)

/** What a route takes, by the schema that its own path names. */
const requestAt = (name: string) =>
  `/paths/~1api~1v1~1${name}/post/requestBody/content/application~1json/schema`

/** The name of a route’s answer among the schemas. */
const answerOf = (name: string) => `${name.charAt(0).toUpperCase()}${name.slice(1)}Answer`

const cases = estimates.flatMap(({ name, examples }) =>
  Object.entries(examples).map(([key, { value }]) => ({ name, key, value })),
)

describe('the description describes', () => {
  test('it is OpenAPI 3.1, with every route', () => {
    expect(document.openapi).toBe('3.1.0')
    expect(Object.keys(document.paths)).toEqual([
      '/api/v1/inference',
      '/api/v1/training',
      '/api/v1/compare',
      '/api/v1/capacity',
      '/api/v1/breakeven',
      '/api/v1/mix',
      '/api/v1/sweep',
      '/api/v1/presets',
      '/api/v1/presets/{kind}',
      '/api/v1/presets/{kind}/{id}',
      '/accuracy.json',
      '/healthz',
    ])
  })

  test.each(cases)(
    '$name example “$key” is valid, answered, and answered as described',
    async ({ name, value }) => {
      expect(errorsAt(requestAt(name), value)).toEqual([])
      const { status, body } = await post(`/api/v1/${name}`, value)
      expect(status).toBe(200)
      expect(errorsOf(answerOf(name), body)).toEqual([])
    },
  )

  test('a problem is as described', async () => {
    const { body } = await post('/api/v1/inference', { workload: 5 })
    expect(errorsOf('Problem', body)).toEqual([])
  })

  test.each(Object.keys(kinds) as Kind[])('presets of kind %s are as described', async (kind) => {
    const { items } = (await (await request(`/api/v1/presets/${kind}`)).json()) as {
      items: { id: string }[]
    }
    expect(items.length).toBeGreaterThan(0)
    for (const item of items) expect(errorsOf(`preset-${kind}`, item), item.id).toEqual([])
    const one = await (await request(`/api/v1/presets/${kind}/${items[0]?.id}`)).json()
    expect(errorsOf(`preset-${kind}`, one)).toEqual([])
  })

  test('the list of kinds is as described, and so are the sources of presets', async () => {
    const kindsAnswer = await (await request('/api/v1/presets')).json()
    expect(errorsOf('Kinds', kindsAnswer)).toEqual([])
    const { sources } = (await (await request('/api/v1/presets/prices')).json()) as {
      sources: object
    }
    expect(Object.keys(sources).length).toBeGreaterThan(5)
    expect(errorsOf('Sources', sources)).toEqual([])
  })

  test('the tables of errors are as described, and take no query', async () => {
    const tables = (await (await request('/accuracy.json')).json()) as object
    expect(errorsOf('Accuracy', tables)).toEqual([])
    expect(errorsOf('Accuracy', { ...tables, cells: [{ chip: 5 }] })).not.toEqual([])
    const { status } = await request('/accuracy.json?chip=nvidia-h100-sxm')
    expect(status).toBe(400)
  })

  test('the check sees a wrong answer', async () => {
    const { body } = await post('/api/v1/inference', { scenario: 'chatgpt-2023' })
    expect(
      errorsOf('InferenceAnswer', { ...body, cost: { ...body.cost, usdPerYear: 'much' } }),
    ).not.toEqual([])
    expect(errorsOf('InferenceRequest', { scenario: 'chatgpt-2023', wrokload: {} })).not.toEqual([])
  })

  test('currency, rate and region say what may come', () => {
    for (const name of ['Inference', 'Training', 'Compare', 'Capacity']) {
      const { currency, cnyPerUsd } = document.components.schemas[`${name}Request`].properties
      expect(currency).toMatchObject({ enum: ['USD', 'CNY', null], default: 'USD' })
      expect(cnyPerUsd).toMatchObject({ 'x-unit': 'CNY/USD', examples: [7.2] })
      expect(document.components.schemas[`${name}Answer`].required).toContain('currency')
    }
    const { region, carbonYear } =
      document.components.schemas.TrainingRequest.properties.energy.properties
    expect(region.examples).toEqual(['us-ohio'])
    expect(carbonYear).toMatchObject({ minimum: 1990, maximum: 2100 })
  })

  test('it holds keywords of JSON Schema alone, not what we note for ourselves', () => {
    expect(JSON.stringify(document)).not.toContain('"jsonSchema"')
    const { properties } = document.components.schemas.InferenceRequest
    expect(properties.workload.properties.queriesPerSecond).not.toHaveProperty('allowed')
  })

  test('what many answers hold is described once, for the types of clients', () => {
    const { CapacityAnswer, Derivation } = document.components.schemas
    const { derivation } = CapacityAnswer.properties.rows.items.properties
    expect(derivation).toEqual({ $ref: '#/components/schemas/Derivation' })
    expect(Derivation.required).toEqual(['inputs', 'steps'])
  })

  test('a request may leave all but the scenario out, or null a value of it', () => {
    const { anyOf, required, properties } = document.components.schemas.CapacityRequest
    expect(required).toBeUndefined()
    expect(anyOf).toEqual([
      { required: ['scenario'] },
      {
        required: ['supply', 'workload', 'accelerator', 'models', 'performance'],
        properties: {
          supply: { required: ['statedFlopsPerSecond'] },
          workload: { required: ['outputTokens', 'tokens'] },
          performance: { required: ['modelFlopsUtilization', 'flopsUtilization'] },
        },
      },
    ])
    expect(properties.supply.properties.statedPrecision.enum).toContain(null)
    expect(properties.supply.properties.aiShare.type).toContain('null')
  })

  test('numbers come with unit, range and example', () => {
    const { queriesPerSecond } =
      document.components.schemas.InferenceRequest.properties.workload.properties
    expect(queriesPerSecond).toMatchObject({
      'x-unit': 'query/s',
      minimum: 0,
      maximum: 1e12,
      examples: [320000, '320k/s', '13e6 * 15 / day'],
    })
    expect(
      document.components.schemas.InferenceRequest.properties.energy.properties
        .powerUsageEffectiveness.default,
    ).toBe(1)
  })
})

test.each(problemKinds)('the type of a %s problem leads to its title', async (kind) => {
  const page = await (await request('/docs')).text()
  expect(page).toContain(
    `<dt id="problem-${kind}"><code>${kind}</code> ${problems[kind]}</dt><dd>${titleOf(kind)}</dd>`,
  )
  expect(page).not.toContain('`')
})

test('/docs shows it from our own origin', async () => {
  const page = await (await request('/docs')).text()
  expect(page).toContain(assets.docs)
  expect(page).not.toMatch(/(src|href)="https?:/)
})
