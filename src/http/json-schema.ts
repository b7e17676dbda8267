import { toJsonSchema } from '@valibot/to-json-schema'
import type * as v from 'valibot'

export type Json = Record<string, unknown>

/** What a field of ours says of itself in its metadata, as its validation cannot be read off. */
interface Described {
  readonly jsonSchema?: Json
  readonly anyOf?: readonly v.GenericSchema[]
}

/** A valibot schema as JSON Schema. */
export const schemaOf = (schema: v.GenericSchema, typeMode: 'input' | 'output'): Json => {
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
      if (metadata.jsonSchema === undefined) return undefined
      // The converter copies metadata as it is; ours is not a keyword.
      const { jsonSchema: ___, allowed: ____, ...known } = jsonSchema as Json
      return { ...known, ...metadata.jsonSchema }
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
export const overridable = (schema: Json): Json => ({
  ...loosened(schema),
  type: 'object',
  description: `With a scenario every field is optional and null takes the scenario’s value away. Without one, required: ${(schema.required as string[]).join(', ')}.`,
  anyOf: [{ required: ['scenario'] }, needed(schema)],
})
