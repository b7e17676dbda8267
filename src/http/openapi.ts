import { BreakevenAnswer } from '../estimates/breakeven/answer.ts'
import { BreakevenRequest } from '../estimates/breakeven/request.ts'
import { CapacityAnswer } from '../estimates/capacity/answer.ts'
import { CapacityRequest } from '../estimates/capacity/request.ts'
import { CompareAnswer } from '../estimates/compare/answer.ts'
import { InferenceAnswer } from '../estimates/inference/answer.ts'
import { BoughtRequest, CompareRequest, InferenceRequest } from '../estimates/inference/request.ts'
import { MixAnswer } from '../estimates/mix/answer.ts'
import { MixRequest } from '../estimates/mix/request.ts'
import { TrainingAnswer } from '../estimates/training/answer.ts'
import { TrainingRequest } from '../estimates/training/request.ts'
import { type Kind, kinds } from '../presets/schema.ts'
import { examples } from './examples.ts'
import { parametersOf } from './filters.ts'
import { type Json, overridable, schemaOf } from './json-schema.ts'
import { Problem, problems } from './problem.ts'

const problemAnswer = (kind: keyof typeof problems) => ({
  description: problems[kind].title,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})

const byStatus = (...list: readonly (keyof typeof problems)[]) =>
  Object.fromEntries(list.map((kind) => [String(problems[kind].status), problemAnswer(kind)]))

const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` })

/** Tokens that are bought need no model and no accelerator: a request of another shape on the same route. */
const requestOf = (name: string): Json =>
  name === 'Inference'
    ? { anyOf: [ref('InferenceRequest'), ref('BoughtRequest')] }
    : ref(`${name}Request`)

const post = (
  name: 'Inference' | 'Training' | 'Compare' | 'Capacity' | 'Breakeven' | 'Mix',
  summary: string,
  description: string,
) => ({
  post: {
    operationId: name.toLowerCase(),
    summary,
    description,
    tags: ['Estimates'],
    requestBody: {
      required: true,
      content: {
        'application/json': {
          schema: requestOf(name),
          examples: examples[name],
        },
      },
    },
    responses: {
      '200': {
        description: 'The estimate, with its working.',
        content: {
          'application/json': { schema: { $ref: `#/components/schemas/${name}Answer` } },
        },
      },
      ...byStatus('malformed-json', 'body-too-large', 'wrong-content-type', 'invalid-request'),
    },
  },
})

const get = (
  operationId: string,
  summary: string,
  schema: Json,
  parameters: readonly Json[] = [],
) => ({
  get: {
    operationId,
    summary,
    tags: [operationId === 'health' ? 'Service' : 'Presets'],
    ...(parameters.length > 0 ? { parameters } : {}),
    responses: {
      '200': { description: summary, content: { 'application/json': { schema } } },
      ...(parameters.length > 0 ? byStatus('not-found') : {}),
    },
  },
})

const kindNames = Object.keys(kinds) as Kind[]
const kindParameter = {
  name: 'kind',
  in: 'path',
  required: true,
  schema: { type: 'string', enum: kindNames },
  example: 'accelerators',
}
const filterParameters = ['name', 'vendor', 'year', 'kind'].map((name) => {
  const takers = kindNames.filter((kind) => Object.hasOwn(parametersOf(kind), name))
  const words = takers.flatMap((kind) => parametersOf(kind)[name]?.allowed ?? [])
  return {
    name,
    in: 'query',
    description: `${parametersOf(takers[0] ?? 'accelerators')[name]?.description ?? ''} For ${takers.join(', ')}.`,
    schema: { type: 'string', ...(words.length > 0 && { enum: words }) },
  }
})
const idParameter = {
  name: 'id',
  in: 'path',
  required: true,
  description: 'Id, name or alias.',
  schema: { type: 'string' },
  example: 'nvidia-a100-sxm-80gb',
}
const presetRefs = Object.entries(kinds).map(([kind]) => ({
  $ref: `#/components/schemas/preset-${kind}`,
}))
const sourcesSchema = {
  type: 'object',
  description: 'The sources named in the entries, by key.',
  additionalProperties: { type: 'object' },
}

const build = () => ({
  openapi: '3.1.0',
  info: {
    title: 'Suanpan',
    version: '1.0.0',
    description:
      'What an LLM workload costs, on which accelerators, and why. Every number takes an expression with units; every answer carries its working.',
    license: { name: 'MIT', identifier: 'MIT' },
  },
  servers: [{ url: '/' }],
  paths: {
    '/api/v1/inference': post(
      'Inference',
      'One inference estimate',
      'A scenario id alone is a request; other fields override the scenario’s, merged field by field. A performance of another method replaces the scenario’s whole.',
    ),
    '/api/v1/training': post(
      'Training',
      'One training estimate',
      'Work, speed, chips and time hang together: give three and the fourth follows.',
    ),
    '/api/v1/compare': post(
      'Compare',
      'One workload over many accelerators',
      'Each chip with its own peak, memory, server and price; the request’s own accelerator at the price given. Ranked by cost. Chips that do not fit or have no known price stay, unranked, with the reason.',
    ),
    '/api/v1/capacity': post(
      'Capacity',
      'What a stated amount of compute trains or serves',
      'Training runs a year and queries a second, for each model and each number format that the statement may count in.',
    ),
    '/api/v1/breakeven': post(
      'Breakeven',
      'Renting, owning or an API: from which rate on',
      'The rate above which owning beats renting and both beat the API, exact with whole clusters; payback; the data of a chart; the same with rented clusters that follow a diurnal load.',
    ),
    '/api/v1/mix': post(
      'Mix',
      'The cheapest mix of reserved, on-demand and spot chips',
      'For a load by the hour: how many chips to reserve and how many to take by the hour. Exact: each layer of the load-duration curve is reserved where that is cheaper than by the hour.',
    ),
    '/api/v1/presets': get('kinds', 'The kinds of preset', {
      type: 'object',
      required: ['items'],
      properties: {
        items: {
          type: 'array',
          items: {
            type: 'object',
            required: ['kind', 'count', 'href'],
            properties: {
              kind: { type: 'string', enum: kindNames },
              count: { type: 'integer' },
              href: { type: 'string' },
              parameters: { type: 'array', items: { type: 'string' } },
            },
          },
        },
      },
    }),
    '/api/v1/presets/{kind}': get(
      'presets',
      'All presets of a kind',
      {
        type: 'object',
        required: ['items', 'sources'],
        properties: {
          items: { type: 'array', items: { anyOf: presetRefs } },
          sources: sourcesSchema,
        },
      },
      [kindParameter, ...filterParameters],
    ),
    '/api/v1/presets/{kind}/{id}': get(
      'preset',
      'One preset, with its sources',
      { anyOf: presetRefs },
      [kindParameter, idParameter],
    ),
    '/healthz': get('health', 'Whether the service is up', {
      type: 'object',
      required: ['status'],
      properties: { status: { const: 'ok' } },
    }),
  },
  components: {
    schemas: {
      InferenceRequest: overridable(schemaOf(InferenceRequest, 'input')),
      BoughtRequest: overridable(schemaOf(BoughtRequest, 'input')),
      InferenceAnswer: schemaOf(InferenceAnswer, 'output'),
      TrainingRequest: overridable(schemaOf(TrainingRequest, 'input')),
      TrainingAnswer: schemaOf(TrainingAnswer, 'output'),
      CompareRequest: overridable(schemaOf(CompareRequest, 'input')),
      CompareAnswer: schemaOf(CompareAnswer, 'output'),
      CapacityRequest: overridable(schemaOf(CapacityRequest, 'input')),
      CapacityAnswer: schemaOf(CapacityAnswer, 'output'),
      BreakevenRequest: schemaOf(BreakevenRequest, 'input'),
      BreakevenAnswer: schemaOf(BreakevenAnswer, 'output'),
      MixRequest: schemaOf(MixRequest, 'input'),
      MixAnswer: schemaOf(MixAnswer, 'output'),
      Problem: schemaOf(Problem, 'output'),
      ...Object.fromEntries(
        Object.entries(kinds).map(([kind, schema]) => [
          `preset-${kind}`,
          { ...schemaOf(schema, 'output'), additionalProperties: true },
        ]),
      ),
    },
  },
})

let built: ReturnType<typeof build> | undefined

/** The OpenAPI 3.1 description, made from the schemas that validate. */
export const openapi = () => {
  built ??= build()
  return built
}
