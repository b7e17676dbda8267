import type { Fault } from '../../fields/fault.ts'
import { type Message, message, named, type Words, wordOf } from '../../words/message.ts'
import { say } from '../../words/say.ts'
import type { FieldError } from './answer-error.ts'
import { isFields } from './merge.ts'

/** A wrong field, until it is told in the language of the request. */
interface Untold {
  readonly pointer: string
  readonly fault: Fault
  readonly input: unknown
}

/** A wrong field; an estimate that another asks has told its own. */
export type FieldFault = Untold | FieldError

/** A fault at its place, with what came. */
export const fieldFault = (pointer: string, fault: string, input: unknown): FieldFault => ({
  pointer,
  fault: JSON.parse(fault) as Fault,
  input,
})

/** Stands for a list where none is allowed: valibot would take one for an object. */
export const aList = () => message('received.list')

const cut = (text: string) => (text.length > 80 ? `${text.slice(0, 79)}…` : text)

/** What came, short enough to repeat. */
const received = (input: unknown, words: Words): unknown => {
  if (input === aList) return say(words, aList())
  if (typeof input === 'string') return cut(input)
  if (Array.isArray(input)) return say(words, message('received.list-of', { length: input.length }))
  if (isFields(input)) return say(words, message('received.object'))
  return typeof input === 'number' && !Number.isFinite(input) ? String(input) : input
}

/** The last word of a pointer; an entry of a list is named with its list. */
const nameOf = (pointer: string, words: Words): string => {
  if (pointer === '') return say(words, message('names.body'))
  const [list, last = pointer] = pointer.split('/').slice(-2)
  return /^\d+$/.test(last) ? `${list}[${last}]` : last
}

/** How people read of fields. */
export interface FieldNames {
  /** What a field is called, by its pointer; its id where it has no name. */
  (pointer: string): string | undefined
  /** What may stand in a field, where people choose it in another way than programs. */
  readonly allowed?: (allowed: Message) => Message
}

/** A field beside another, as in `workload.tokens`, or `chips` in the same part. */
const beside = (pointer: string, other: string): string =>
  other.includes('.')
    ? `/${other.replaceAll('.', '/')}`
    : `${pointer.slice(0, pointer.lastIndexOf('/'))}/${other}`

/** Fields by their names, those without one left out; by their ids where none has a name. */
const calledAmong = (
  fields: readonly unknown[],
  nameOf: (field: unknown) => string | undefined,
) => {
  const called = fields.flatMap((field) => nameOf(field) ?? [])
  return called.length === 0 ? fields : called
}

/** A message that names other fields, with what they are called. */
const withNames = (message: Message, pointer: string, names: FieldNames): Message => {
  const called = (name: unknown) =>
    typeof name === 'string' ? (names(beside(pointer, name)) ?? name) : name
  const { other, others, fields } = message.params
  const inside = (name: unknown) =>
    names(message.code === 'allowed.object' ? `${pointer}/${name}` : beside(pointer, `${name}`))
  return {
    code: message.code,
    params: {
      ...message.params,
      ...(other !== undefined && { other: called(other) }),
      ...(Array.isArray(others) && { others: others.map(called) }),
      ...(Array.isArray(fields) && { fields: calledAmong(fields, inside) }),
    },
  }
}

/** A fault in the words of a language. */
const told = (one: FieldFault, words: Words, names: FieldNames): FieldError => {
  if (!('fault' in one)) return one
  const { pointer, fault, input } = one
  const { allowed, didYouMean } = fault
  const wrong = withNames(fault.message, pointer, names)
  const field = names(pointer) ?? nameOf(pointer, words)
  const chosen = allowed === undefined ? undefined : (names.allowed?.(allowed) ?? allowed)
  return {
    pointer,
    code: wordOf(wrong),
    detail: say(words, named(wrong, field)),
    ...(input === undefined ? {} : { received: received(input, words) }),
    ...(chosen === undefined ? {} : { allowed: say(words, withNames(chosen, pointer, names)) }),
    ...(didYouMean === undefined ? {} : { didYouMean }),
  }
}

/** The wrong fields of a refused request, as its problem tells them. */
export const fieldErrors = (
  faults: readonly FieldFault[],
  words: Words,
  names: FieldNames = () => undefined,
): readonly FieldError[] => faults.map((one) => told(one, words, names))
