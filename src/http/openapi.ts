import { estimates } from '../estimates/index.ts'
import { Derivation, Published, Unknown, Warning } from '../estimates/shared/answer-parts.ts'
import { CurrencyAnswer } from '../estimates/shared/currency-answer.ts'
import type { Estimate } from '../estimates/shared/estimate.ts'
import { OriginAnswer } from '../presets/origin.ts'
import { kinds, Sources } from '../presets/schema.ts'
import { documentTexts, getTexts, parameterTexts } from '../words/openapi/document.ts'
import { presetTexts } from '../words/openapi/schemas.ts'
import { parametersOf } from './filters.ts'
import { type Json, ref, type Schemas, schemasOf } from './json-schema.ts'
import { overridable } from './overridable.ts'
import { KindsAnswer, kindNames } from './presets.ts'
import { Problem, type ProblemKind, problems, titleOf } from './problem.ts'

const sent = (description: string, schema: Json, type = 'application/json') => ({
  description,
  content: { [type]: { schema } },
})

const refused = (...list: readonly ProblemKind[]) =>
  Object.fromEntries(
    list.map((kind) => [
      String(problems[kind]),
      sent(titleOf(kind), ref('Problem'), 'application/problem+json'),
    ]),
  )

/** The name of an estimate’s schemas. */
const capital = (name: string) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`
const answerName = ({ name }: Estimate) => `${capital(name)}Answer`

/** The schemas of an estimate’s requests, by name. */
const requestsOf = ({ name, request, shapes }: Estimate): Schemas =>
  shapes ?? { [`${capital(name)}Request`]: request }

const oneOf = (names: readonly string[]): Json => {
  const [first, ...others] = names.map(ref)
  return first !== undefined && others.length === 0 ? first : { anyOf: names.map(ref) }
}

const post = (estimate: Estimate) => {
  const { name, summary, description, examples } = estimate
  const schema = oneOf(Object.keys(requestsOf(estimate)))
  return {
    operationId: name,
    summary,
    description,
    tags: ['Estimates'],
    requestBody: { required: true, content: { 'application/json': { schema, examples } } },
    responses: {
      '200': sent(documentTexts.estimated, ref(answerName(estimate))),
      ...refused('malformed-json', 'body-too-large', 'wrong-content-type', 'invalid-request'),
    },
  }
}

const get = (
  operationId: keyof typeof getTexts,
  schema: Json,
  parameters: readonly Json[],
  responses: Json,
) => {
  const summary = getTexts[operationId]
  return {
    get: {
      operationId,
      summary,
      tags: [operationId === 'health' ? 'Service' : 'Presets'],
      parameters,
      responses: { '200': sent(summary, schema), ...responses },
    },
  }
}

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
  description: presetTexts.id,
  schema: { type: 'string' },
  example: 'nvidia-a100-sxm-80gb',
}
const filterParameters = Object.entries(parameterTexts).map(([name, text]) => {
  const takers = kindNames.filter((kind) => Object.hasOwn(parametersOf(kind), name))
  const words = takers.flatMap((kind) => parametersOf(kind)[name]?.allowed ?? [])
  return {
    name,
    in: 'query',
    description: text(takers),
    schema: { type: 'string', ...(words.length > 0 && { enum: words }) },
  }
})

const presetName = (kind: string) => `preset-${kind}`
const somePreset = oneOf(kindNames.map(presetName))

const paths = () => ({
  ...Object.fromEntries(estimates.map((one) => [`/api/v1/${one.name}`, { post: post(one) }])),
  '/api/v1/presets': get('kinds', ref('Kinds'), [], refused('bad-query')),
  '/api/v1/presets/{kind}': get(
    'presets',
    {
      type: 'object',
      required: ['items', 'sources'],
      properties: { items: { type: 'array', items: somePreset }, sources: ref('Sources') },
    },
    [kindParameter, ...filterParameters],
    refused('bad-query', 'not-found'),
  ),
  '/api/v1/presets/{kind}/{id}': get(
    'preset',
    somePreset,
    [kindParameter, idParameter],
    refused('bad-query', 'not-found'),
  ),
  '/healthz': get(
    'health',
    { type: 'object', required: ['status'], properties: { status: { const: 'ok' } } },
    [],
    {},
  ),
})

/** What many answers hold: described once. */
const parts = {
  Derivation,
  Origin: OriginAnswer,
  Currency: CurrencyAnswer,
  Published,
  Unknown,
  Warning,
}

const requestSchemas = (estimate: Estimate) => {
  const schemas = Object.entries(schemasOf(requestsOf(estimate), 'input'))
  return estimate.scenarios === undefined
    ? schemas
    : schemas.map(([name, json]) => [name, overridable(json)] as const)
}

/** Presets come with their sources, which their files do not hold. */
const presetSchemas = () =>
  Object.fromEntries(
    Object.entries(schemasOf(kinds, 'output')).map(([kind, json]) => [
      presetName(kind),
      { ...json, additionalProperties: true },
    ]),
  )

const build = () => ({
  openapi: '3.1.0',
  info: {
    title: documentTexts.title,
    version: '1.0.0',
    description: documentTexts.description,
    license: { name: 'MIT', identifier: 'MIT' },
  },
  servers: [{ url: '/' }],
  paths: paths(),
  components: {
    schemas: {
      ...Object.fromEntries(estimates.flatMap(requestSchemas)),
      ...schemasOf(
        {
          ...Object.fromEntries(estimates.map((one) => [answerName(one), one.answer])),
          ...parts,
          Problem,
          Kinds: KindsAnswer,
          Sources,
        },
        'output',
      ),
      ...presetSchemas(),
    },
  },
})

let built: ReturnType<typeof build> | undefined

/** The OpenAPI 3.1 description, made from the schemas that validate. */
export const openapi = () => {
  built ??= build()
  return built
}
