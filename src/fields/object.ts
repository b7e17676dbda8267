import * as v from 'valibot'
import { nearest } from '../presets/registry.ts'
import { fault } from './fault.ts'

/** What a field may hold, where its schema says: the fields of an object, or the range of a quantity. */
const allowedIn = (schema: unknown): string | undefined => {
  const { entries, pipe } = (schema ?? {}) as {
    readonly entries?: object
    readonly pipe?: readonly { readonly metadata?: { readonly allowed?: string } }[]
  }
  if (entries !== undefined) return `an object with ${Object.keys(entries).join(', ')}`
  return pipe?.map(({ metadata }) => metadata?.allowed).find((one) => one !== undefined)
}

/** An object with these fields and no others; a misspelt field is named with the one that was meant. */
export const object = <const E extends v.ObjectEntries>(entries: E) =>
  v.strictObject(entries, (issue) => {
    const known = Object.keys(entries)
    const last = issue.path?.at(-1)?.key
    if (issue.expected === 'never' && typeof last === 'string')
      return fault('is not a field here', {
        allowed: `one of ${known.join(', ')}`,
        didYouMean: nearest(last, known),
      })
    if (issue.expected !== 'Object' && issue.received === 'undefined')
      return fault('is required and missing', {
        allowed: typeof last === 'string' ? allowedIn(entries[last]) : undefined,
      })
    return fault('is not an object', { allowed: `an object with ${known.join(', ')}` })
  })

/** One of a few words. */
export const choice = <const T extends readonly [string, ...string[]]>(
  options: T,
  description: string,
) =>
  v.pipe(
    v.picklist(options, (issue) =>
      fault('is not one of the choices', {
        allowed: options.map((option) => `"${option}"`).join(', '),
        didYouMean: typeof issue.input === 'string' ? nearest(issue.input, options) : undefined,
      }),
    ),
    v.description(description),
  )

/** Short free text. */
export const text = (description: string, maxLength = 100) =>
  v.pipe(
    v.string(() => fault('is not text')),
    v.nonEmpty(() => fault('is empty')),
    v.maxLength(maxLength, () => fault(`is longer than ${maxLength} characters`)),
    v.description(description),
  )
