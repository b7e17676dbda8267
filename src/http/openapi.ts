import type * as v from 'valibot'
import { estimates } from '../estimates/index.ts'
import { BoughtRequest, InferenceRequest } from '../estimates/inference/request.ts'
import type { Estimate } from '../estimates/shared/estimate.ts'
import { type Kind, kinds } from '../presets/schema.ts'
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

/** The name of an estimate’s schemas. */
const capital = (name: string) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`

/** Requests of several shapes on one route, by the names of their schemas. */
const shapes: Readonly<Record<string, Readonly<Record<string, v.GenericSchema>>>> = {
  inference: { InferenceRequest, BoughtRequest },
}

/** The schemas of an estimate’s requests, by name. */
const requestsOf = ({ name, request }: Estimate) =>
  shapes[name] ?? { [`${capital(name)}Request`]: request }

const requestOf = (estimate: Estimate): Json => {
  const refs = Object.keys(requestsOf(estimate)).map(ref)
  return refs.length === 1 ? (refs[0] ?? {}) : { anyOf: refs }
}

const post = (estimate: Estimate) => ({
  post: {
    operationId: estimate.name,
    summary: estimate.summary,
    description: estimate.description,
    tags: ['Estimates'],
    requestBody: {
      required: true,
      content: {
        'application/json': {
          schema: requestOf(estimate),
          examples: estimate.examples,
        },
      },
    },
    responses: {
      '200': {
        description: 'The estimate, with its working.',
        content: {
          'application/json': { schema: ref(`${capital(estimate.name)}Answer`) },
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
    ...Object.fromEntries(estimates.map((one) => [`/api/v1/${one.name}`, post(one)])),
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
      ...Object.fromEntries(
        estimates.flatMap((one) => [
          ...Object.entries(requestsOf(one)).map(([name, schema]) => {
            const json = schemaOf(schema, 'input')
            return [name, one.scenarios === undefined ? json : overridable(json)]
          }),
          [`${capital(one.name)}Answer`, schemaOf(one.answer, 'output')],
        ]),
      ),
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
