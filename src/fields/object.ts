import * as v from 'valibot'
import { nearest } from '../presets/registry.ts'
import { isMessage, type Message, message } from '../words/message.ts'
import { fault } from './fault.ts'

const isWords = (options: unknown): options is readonly string[] =>
  Array.isArray(options) && options.every((option) => typeof option === 'string')

/** What a field may hold, where its schema says: the fields of an object, or the range of a quantity. */
const allowedIn = (schema: v.GenericSchema | undefined): Message | undefined => {
  if (schema === undefined) return undefined
  if ('options' in schema && isWords(schema.options))
    return message('allowed.choices', { options: schema.options })
  if ('entries' in schema && typeof schema.entries === 'object' && schema.entries !== null)
    return message('allowed.object', { fields: Object.keys(schema.entries) })
  const { allowed }: { allowed?: unknown } = v.getMetadata(schema)
  return isMessage(allowed) ? allowed : undefined
}

/** An object with these fields and no others; a misspelt field is named with the one that was meant. */
export const object = <const E extends v.ObjectEntries>(entries: E) =>
  v.strictObject(entries, (issue) => {
    const known = Object.keys(entries)
    const last = issue.path?.at(-1)?.key
    if (issue.expected === 'never' && typeof last === 'string')
      return fault(message('errors.unknown-field'), {
        allowed: message('allowed.fields', { fields: known }),
        didYouMean: nearest(last, known),
      })
    if (issue.expected !== 'Object' && issue.received === 'undefined')
      return fault(message('errors.missing'), {
        allowed: typeof last === 'string' ? allowedIn(entries[last]) : undefined,
      })
    return fault(message('errors.not-an-object'), {
      allowed: message('allowed.object', { fields: known }),
    })
  })

/** One of a few words. */
export const choice = <const T extends readonly [string, ...string[]]>(
  options: T,
  description: string,
) =>
  v.pipe(
    v.picklist(options, (issue) =>
      fault(message('errors.not-a-choice'), {
        allowed: message('allowed.choices', { options }),
        didYouMean: typeof issue.input === 'string' ? nearest(issue.input, options) : undefined,
      }),
    ),
    v.description(description),
  )

/** Short free text. */
export const text = (description: string, maxLength = 100) =>
  v.pipe(
    v.string(() => fault(message('errors.not-text'), { allowed: message('allowed.text') })),
    v.nonEmpty(() => fault(message('errors.empty'))),
    v.maxLength(maxLength, ({ input: { length } }) =>
      fault(message('errors.too-long', { maxLength, length })),
    ),
    v.description(description),
  )
