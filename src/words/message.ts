import type { en } from './en.ts'

/** What a language has to say: a whole sentence, or a template that takes parameters, for each code. */
export type Words = typeof en

/** A kind of sentence; `format` is how numbers are written beside them. */
export type Group = Exclude<keyof Words, 'format'> & string

/** Every code, such as `errors.missing`: the group and the word for the kind of sentence. */
export type Code = { [G in Group]: `${G}.${keyof Words[G] & string}` }[Group]

/** The codes of one group. */
export type CodeOf<G extends Group> = Extract<Code, `${G}.${string}`>

/** A sentence as data: its code and parameters, until `say` puts it in a language. */
export interface Message {
  readonly code: string
  readonly params: Readonly<Record<string, unknown>>
}

/** A sentence that a person reads, or one that data holds as it is (a preset’s note). */
export type Text = string | Message

type Template<C extends Code> = C extends `${infer G extends Group}.${infer K}`
  ? K extends keyof Words[G]
    ? Words[G][K]
    : never
  : never

/** Where a template takes text, a message does as well: it is told first, in the same language. */
type Accepted<P> = {
  readonly [K in keyof P]: string extends P[K]
    ? P[K] | Message
    : P[K] extends readonly string[]
      ? readonly Text[]
      : P[K]
}

/** What a message is made with: the name of a field is added to an error where it is told. */
type Made<C extends Code, P> = Accepted<C extends CodeOf<'errors'> ? Omit<P, 'field'> : P>

export type Params<C extends Code> =
  Template<C> extends (params: infer P) => string
    ? keyof Made<C, P> extends never
      ? []
      : Partial<Made<C, P>> extends Made<C, P>
        ? [params?: Made<C, P>]
        : [params: Made<C, P>]
    : []

/** The one way to make a message: its code must have words, and its parameters must be theirs. */
export const message = <C extends Code>(code: C, ...[params]: Params<C>): Message => ({
  code,
  params: { ...params },
})

/** An error with the name of its field. */
export const named = ({ code, params }: Message, field: string): Message => ({
  code,
  params: { field, ...params },
})

/** The word for the kind of sentence, without its group: what answers give as `code`. */
export const wordOf = ({ code }: Message): string => code.slice(code.indexOf('.') + 1)

export const isMessage = (value: unknown): value is Message =>
  typeof value === 'object' && value !== null && 'code' in value && 'params' in value
