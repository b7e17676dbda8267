import { type ConversionConfig, toJsonSchemaDefs } from '@valibot/to-json-schema'
import type * as v from 'valibot'

export type Json = Readonly<Record<string, unknown>>
export type Schemas = Readonly<Record<string, v.GenericSchema>>
type TypeMode = 'input' | 'output'

export const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` })

/** What a field of ours says of itself in its metadata, as its validation cannot be read off. */
interface Described {
  readonly jsonSchema?: Json
  readonly anyOf?: readonly v.GenericSchema[]
  /** What may come, for the errors of requests: no keyword of JSON Schema. */
  readonly allowed?: unknown
}

const described =
  (typeMode: TypeMode): NonNullable<ConversionConfig['overrideAction']> =>
  ({ valibotAction, jsonSchema }) => {
    if (valibotAction.type !== 'metadata' || !('metadata' in valibotAction)) return undefined
    const { jsonSchema: own, anyOf }: Described = valibotAction.metadata ?? {}
    if (anyOf !== undefined) {
      const [first = {}, ...others] = anyOf.map((one) => schemaOf(one, typeMode))
      return others.length === 0 ? first : { anyOf: [first, ...others] }
    }
    const { jsonSchema: _, allowed: __, ...known }: Json = { ...jsonSchema }
    return { ...known, ...own }
  }

/** Valibot schemas as JSON Schemas; one that stands whole in another is a reference there. */
export const schemasOf = (schemas: Schemas, typeMode: TypeMode): Readonly<Record<string, Json>> => {
  const converted = toJsonSchemaDefs(schemas, {
    typeMode,
    target: 'draft-2020-12',
    errorMode: 'ignore',
    overrideAction: described(typeMode),
    overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId}`,
  })
  return Object.fromEntries(Object.keys(schemas).map((name) => [name, { ...converted[name] }]))
}

const schemaOf = (schema: v.GenericSchema, typeMode: TypeMode): Json => ({
  ...schemasOf({ schema }, typeMode).schema,
})
