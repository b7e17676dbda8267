import { toJsonSchema } from '@valibot/to-json-schema'
import type * as v from 'valibot'
import { kinds } from '../presets/schema.ts'
import { CompareAnswer } from './answers/compare.ts'
import { InferenceAnswer } from './answers/inference.ts'
import { TrainingAnswer } from './answers/training.ts'
import { examples } from './examples.ts'
import { Problem, problems } from './problem.ts'
import { CompareRequest, InferenceRequest } from './requests/inference.ts'
import { TrainingRequest } from './requests/training.ts'

type Json = Record<string, unknown>

/** What a field of ours says of itself in its metadata, as its validation cannot be read off. */
interface Described {
  readonly jsonSchema?: Json
  readonly anyOf?: readonly v.GenericSchema[]
}

/** A valibot schema as JSON Schema. */
const schemaOf = (schema: v.GenericSchema, typeMode: 'input' | 'output'): Json => {
  const {
    $schema: _,
    $defs: __,
    ...json
  } = toJsonSchema(schema, {
    typeMode,
    target: 'draft-2020-12',
    errorMode: 'ignore',
    overrideAction: ({ valibotAction, jsonSchema }) => {
      if (valibotAction.type !== 'metadata') return undefined
      const { metadata } = valibotAction as unknown as { metadata: Described }
      if (metadata.anyOf !== undefined)
        return { anyOf: metadata.anyOf.map((one) => schemaOf(one, typeMode)) }
      return metadata.jsonSchema && { ...jsonSchema, ...metadata.jsonSchema }
    },
  }) as Json
  return json
}

const isSchema = (value: unknown): value is Json => typeof value === 'object' && value !== null

/** A schema whose fields may all be left to a scenario, or set to null to take its value away. */
const loosened = (schema: Json): Json => {
  const { required: _, properties, anyOf, oneOf, type, enum: words, ...rest } = schema
  const branches = (list: unknown) => (list as Json[]).map(loosened)
  const types = type === undefined ? [] : Array.isArray(type) ? type : [type]
  return {
    ...rest,
    ...(types.length > 0 && { type: [...types, 'null'] }),
    ...(Array.isArray(words) && { enum: [...words, null] }),
    ...(isSchema(properties) && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, one]) => [key, loosened(one as Json)]),
      ),
    }),
    ...(anyOf !== undefined && { anyOf: branches(anyOf) }),
    ...(oneOf !== undefined && { anyOf: branches(oneOf) }),
  }
}

/** What a request needs that names no scenario: its required fields and those of its parts. */
const needed = ({ required, properties }: Json): Json => ({
  ...(Array.isArray(required) && required.length > 0 && { required }),
  ...(isSchema(properties) && {
    properties: Object.fromEntries(
      Object.entries(properties)
        .map(([key, one]) => [key, needed(one as Json)] as const)
        .filter(([, one]) => Object.keys(one).length > 0),
    ),
  }),
})

/** A request as it may be sent: whole, or as changes to a scenario. */
const overridable = (schema: Json): Json => ({
  ...loosened(schema),
  type: 'object',
  description: `With a scenario every field is optional and null takes the scenario’s value away. Without one, required: ${(schema.required as string[]).join(', ')}.`,
  anyOf: [{ required: ['scenario'] }, needed(schema)],
})

const problemAnswer = (kind: keyof typeof problems) => ({
  description: problems[kind].title,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})

const byStatus = (...list: readonly (keyof typeof problems)[]) =>
  Object.fromEntries(list.map((kind) => [String(problems[kind].status), problemAnswer(kind)]))

const post = (
  name: 'Inference' | 'Training' | 'Compare',
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
          schema: { $ref: `#/components/schemas/${name}Request` },
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

const kindNames = Object.keys(kinds)
const kindParameter = {
  name: 'kind',
  in: 'path',
  required: true,
  schema: { type: 'string', enum: kindNames },
  example: 'accelerators',
}
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
      [kindParameter],
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
      InferenceAnswer: schemaOf(InferenceAnswer, 'output'),
      TrainingRequest: overridable(schemaOf(TrainingRequest, 'input')),
      TrainingAnswer: schemaOf(TrainingAnswer, 'output'),
      CompareRequest: overridable(schemaOf(CompareRequest, 'input')),
      CompareAnswer: schemaOf(CompareAnswer, 'output'),
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
