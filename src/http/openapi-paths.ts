import { estimates } from '../estimates/index.ts'
import type { Estimate } from '../estimates/shared/estimate.ts'
import { documentTexts, getTexts, parameterTexts } from '../words/openapi/document.ts'
import { presetTexts } from '../words/openapi/schemas.ts'
import { parametersOf } from './filters.ts'
import { type Json, ref } from './json-schema.ts'
import { answerName, presetName, requestsOf } from './openapi-names.ts'
import { kindNames } from './presets.ts'
import { type ProblemKind, problems, titleOf } from './problem.ts'

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

const somePreset = oneOf(kindNames.map(presetName))

/** The paths: a loop over the estimates, and those of presets. */
export const paths = () => ({
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
  '/accuracy.json': get('accuracy', ref('Accuracy'), [], refused('bad-query')),
  '/healthz': get(
    'health',
    { type: 'object', required: ['status'], properties: { status: { const: 'ok' } } },
    [],
    {},
  ),
})
