import { overridableText } from '../words/openapi/schemas.ts'
import type { Json } from './json-schema.ts'

const isSchema = (value: unknown): value is Json => typeof value === 'object' && value !== null
const listOf = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value]

const mapped = (value: unknown, change: (schema: Json) => Json): Json =>
  Object.fromEntries(
    Object.entries(isSchema(value) ? value : {}).map(([key, one]) => [
      key,
      isSchema(one) ? change(one) : {},
    ]),
  )

/** A list with an entry for null, once: a branch may be null already. */
const withNull = (list: readonly unknown[], none: 'null' | null): readonly unknown[] => [
  ...new Set([...list, none]),
]

/** A schema whose fields may all be left to a scenario, or set to null to take its value away. */
const loosened = (schema: Json): Json => {
  const { required: _, properties, anyOf, oneOf, type, enum: words, ...rest } = schema
  const branches = [...listOf(anyOf), ...listOf(oneOf)].filter(isSchema)
  return {
    ...rest,
    ...(type !== undefined && { type: withNull(listOf(type), 'null') }),
    ...(words !== undefined && { enum: withNull(listOf(words), null) }),
    ...(properties !== undefined && { properties: mapped(properties, loosened) }),
    ...(branches.length > 0 && { anyOf: branches.map(loosened) }),
  }
}

/** What a request needs that names no scenario: its required fields and those of its parts. */
const needed = ({ required, properties }: Json): Json => {
  const parts = Object.entries(mapped(properties, needed)).filter(
    ([, one]) => isSchema(one) && Object.keys(one).length > 0,
  )
  return {
    ...(listOf(required).length > 0 && { required }),
    ...(parts.length > 0 && { properties: Object.fromEntries(parts) }),
  }
}

/** A request as it may be sent: whole, or as changes to a scenario. */
export const overridable = (schema: Json): Json => ({
  ...loosened(schema),
  type: 'object',
  description: overridableText(listOf(schema.required).map(String)),
  anyOf: [{ required: ['scenario'] }, needed(schema)],
})
