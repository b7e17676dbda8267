import {
  type Code,
  type Group,
  isMessage,
  message,
  type Params,
  type Text,
  type Words,
} from './message.ts'
import { wholeGroup } from './rest-on-demand.ts'

type Template = string | ((params: never) => string)

const isGroup = (words: Words, name: string): name is Group =>
  name !== 'format' && Object.hasOwn(words, name)

const findTemplate = (words: Words, code: string): Template => {
  const dot = code.indexOf('.')
  const group = code.slice(0, dot)
  const word = code.slice(dot + 1)
  const templateIn = (all: Readonly<Record<string, Template>>): Template | undefined => all[word]
  // Of English alone is there a part that may not be loaded.
  const template = isGroup(words, group)
    ? (templateIn(words[group]) ??
      (words.format.lang === 'en' ? templateIn(wholeGroup(group)) : undefined))
    : undefined
  if (template === undefined) throw new Error(`there are no words for ${code}`)
  return template
}

const templates = new WeakMap<Words, Map<string, Template>>()

/** The template of a code; each is looked for once in a language. */
const templateOf = (words: Words, code: string): Template => {
  let known = templates.get(words)
  if (known === undefined) {
    known = new Map()
    templates.set(words, known)
  }
  let template = known.get(code)
  if (template === undefined) {
    template = findTemplate(words, code)
    known.set(code, template)
  }
  return template
}

const told = (words: Words, value: unknown): unknown =>
  isMessage(value)
    ? say(words, value)
    : Array.isArray(value)
      ? value.map((one) => told(words, one))
      : value

/** A text in a language: a message by its template, whose messages are told first; plain text as it is. */
export const say = (words: Words, text: Text): string => {
  if (typeof text === 'string') return text
  const template = templateOf(words, text.code)
  if (typeof template === 'string') return template
  const params: Record<string, unknown> = {}
  for (const key in text.params) params[key] = told(words, Reflect.get(text.params, key))
  // `message` holds the parameters of a code to those of its template.
  return template(params as never)
}

/** Puts texts in the language of a request. */
export type Say = (text: Text) => string

const known = new WeakMap<Words, Say>()

/** Says a text; the same reason stands for many nulls in a row, and is put into words once. */
const saying = (words: Words): Say => {
  let last: Text | undefined
  let said = ''
  return (text) => {
    if (text !== last) {
      said = say(words, text)
      last = text
    }
    return said
  }
}

/** The same function for the same words, so that what it said can be kept. */
export const sayIn = (words: Words): Say => {
  const one = known.get(words) ?? saying(words)
  known.set(words, one)
  return one
}

/** Tells a code with its parameters in one go. */
export interface Tell {
  <C extends Code>(code: C, ...params: Params<C>): string
  readonly words: Words
  /** How the language writes numbers, units and lists. */
  readonly format: Words['format']
}

export const tellIn = (words: Words): Tell =>
  Object.assign(
    <C extends Code>(code: C, ...params: Params<C>) => say(words, message(code, ...params)),
    { words, format: words.format },
  )
