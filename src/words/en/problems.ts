import { parts, sentences } from './format/list.ts'
import { count, significant } from './format/numbers.ts'

/** The title of each kind of problem, in the standard words of HTTP. */
export const problems = {
  'invalid-request': 'Invalid request',
  'malformed-json': 'Malformed JSON',
  'bad-query': 'Invalid query parameter',
  'wrong-content-type': 'Unsupported media type',
  'body-too-large': 'Request body too large',
  'method-not-allowed': 'Method not allowed',
  'not-found': 'Not found',
  internal: 'Internal server error',
}

interface WrongField {
  readonly pointer: string
  readonly detail: string
  readonly allowed?: string | undefined
  readonly didYouMean?: string | undefined
}

const wrongField = ({ pointer, detail, allowed, didYouMean }: WrongField) =>
  sentences([
    `${pointer || 'body'}: ${detail}`,
    ...(didYouMean === undefined ? [] : [`Did you mean "${didYouMean}"?`]),
    ...(allowed === undefined ? [] : [`Allowed: ${allowed}.`]),
  ])

const short = (text: string, length = 80) => text.slice(0, length)

interface Place {
  readonly line: number
  readonly column: number
}

/** What is wrong with one request: the `detail` of its problem. */
export const details = {
  fields: ({ errors }: { errors: readonly WrongField[] }) => sentences(errors.map(wrongField)),
  json: ({ at, value }: { at: Place | undefined; value: string | undefined }) =>
    value !== undefined
      ? `The body cannot be read as JSON, which has no ${value}. Give a config.json that holds it as a text in model.config.`
      : at === undefined
        ? 'The body cannot be read as JSON.'
        : `The body cannot be read as JSON: it is malformed at line ${at.line}, column ${at.column}.`,
  'content-type': ({ contentType }: { contentType: string }) =>
    contentType === ''
      ? 'Content-Type is missing. Send application/json.'
      : `Content-Type is ${short(contentType)}. Send application/json.`,
  'body-size': ({ maxBytes }: { maxBytes: number }) =>
    `The body is larger than the limit of ${count(maxBytes)} bytes.`,
  unreadable: 'The request cannot be read.',
  internal: 'The service failed. The error was logged; the request is not at fault.',
  method: ({
    path,
    method,
    allowed,
  }: {
    path: string
    method: string
    allowed: readonly string[]
  }) => `${short(path, 120)} does not support ${short(method)}. Allowed: ${parts(allowed)}.`,
  path: ({ path, meant }: { path: string; meant?: string | undefined }) =>
    meant === undefined
      ? `There is nothing at ${short(path, 120)}. The paths are described at /openapi.json and /docs.`
      : `There is nothing at ${short(path, 120)}. Did you mean ${meant}? The paths are described at /openapi.json and /docs.`,
  kind: ({
    kind,
    meant,
    kinds,
  }: {
    kind: string
    meant?: string | undefined
    kinds: readonly string[]
  }) =>
    meant === undefined
      ? `Unknown kind of preset "${short(kind)}". Allowed: ${parts(kinds)}.`
      : `Unknown kind of preset "${short(kind)}". Did you mean "${meant}"? Allowed: ${parts(kinds)}.`,
  preset: ({ id, meant, kind }: { id: string; meant?: string | undefined; kind: string }) =>
    meant === undefined
      ? `No preset in ${kind} is called "${short(id)}". All of them: /api/v1/presets/${kind}.`
      : `No preset in ${kind} is called "${short(id)}". Did you mean "${meant}"? All of them: /api/v1/presets/${kind}.`,
  'no-query': ({ name }: { name: string }) =>
    `Unknown query parameter "${short(name)}". A query filters the presets of one kind, such as /api/v1/presets/accelerators?vendor=NVIDIA.`,
  'query-encoding': ({ query }: { query: string }) =>
    `The query "${short(query)}" is not percent-encoded UTF-8. Allowed: ?vendor=NVIDIA, for example.`,
  'unknown-parameter': ({ name, known }: { name: string; known: readonly string[] }) =>
    `Unknown query parameter "${short(name)}". Allowed: ${parts(known)}.`,
  'repeated-parameter': ({ name, times }: { name: string; times: number }) =>
    `The query parameter "${short(name)}" must be given once. Received it ${significant(times)} times.`,
  'empty-parameter': ({ name }: { name: string }) =>
    `The query parameter "${short(name)}" is empty.`,
  'parameter-choice': ({
    name,
    value,
    allowed,
  }: {
    name: string
    value: string
    allowed: readonly string[]
  }) =>
    `The query parameter "${short(name)}" must be one of ${parts(allowed)}. Received "${short(value)}".`,
  'parameter-year': ({ name, value }: { name: string; value: string }) =>
    `The query parameter "${short(name)}" must be a year of four digits, such as 2024. Received "${short(value)}".`,
}
