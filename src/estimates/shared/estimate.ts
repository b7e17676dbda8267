import type * as v from 'valibot'
import type { QuantityId } from '../../model/quantities/index.ts'
import type { Scenario } from '../../presets/schema.ts'
import { en } from '../../words/en.ts'
import { isMessage, type Message, type Text, type Words, wordOf } from '../../words/message.ts'
import { type Say, sayIn } from '../../words/say.ts'
import type { Warning } from './answer-parts.ts'
import type { Answered } from './answered.ts'
import { type CurrencyAnswer, withCurrency } from './currency-answer.ts'
import type { Figures, Telling } from './derivation.ts'
import { type FieldFault, type FieldNames, fieldErrors } from './field-fault.ts'
import { asSent, type Fields, isFields } from './merge.ts'
import { modelWarnings } from './model-warnings.ts'
import { publishedBeside } from './published.ts'
import { type Parsed, parseRequest } from './read.ts'
import type { CurrencyCode } from './request-currency.ts'
import type { Working } from './request-working.ts'
import { futureWarning } from './today.ts'

/** What every request has. */
interface Common {
  readonly currency?: CurrencyCode | undefined
  readonly working: Working
}

/** What every answer has. */
export interface CommonAnswer {
  readonly currency: CurrencyAnswer
  readonly warnings: readonly Warning[]
}

/** A request that was read and found right, and the language to answer in. */
export type Read<R> = Extract<Parsed<R>, { readonly ok: true }> &
  Telling & {
    /** The body as it came. */
    readonly body: Fields
    /** The language to answer in, for an estimate that asks another. */
    readonly words: Words
    /** The day, for an estimate that asks another. */
    readonly today: string
  }

/** What an entry point asks with. */
export interface Asking {
  /** The UTC day, `YYYY-MM-DD`: that of the prices where neither the request nor its scenario gives one. */
  readonly today: string
  readonly words?: Words | undefined
  readonly names?: FieldNames | undefined
}

/** A request that was refused, and not yet told so. */
export interface Refused {
  readonly ok: false
  readonly errors: readonly FieldFault[]
  readonly needsEngine: boolean
}

export const refused = (errors: readonly FieldFault[]): Refused => ({
  ok: false,
  errors,
  needsEngine: false,
})

/** An answer as its estimate tells it: `ask` adds the rest. */
export type Told<A> = Omit<A, 'currency' | 'published' | 'request' | 'warnings' | 'unknown'> & {
  /** The request as it was understood. */
  readonly request: Fields
  readonly warnings: readonly (Warning | Message)[]
  readonly unknown?: Readonly<Record<string, Text>>
  /** Where its amounts are in the currency of a request within the request. */
  readonly currency?: CurrencyAnswer
}

export interface Example {
  readonly summary: string
  readonly value: Fields
}

type AnswerSchema<A> = v.GenericSchema<A> & { readonly entries: Readonly<Record<string, unknown>> }

/** One question and how it is answered; `estimate` makes a value of it that programs can loop over. */
export interface Definition<R extends Common, Solved, A extends CommonAnswer> {
  /** The path under `/api/v1`. */
  readonly name: string
  readonly summary: string
  readonly description: string
  readonly request: v.GenericSchema<unknown, R>
  /** The schemas of a request that may have several shapes, by the name of each. */
  readonly shapes?: Readonly<Record<string, v.GenericSchema>>
  readonly answer: AnswerSchema<A>
  readonly examples: Readonly<Record<string, Example>>
  /** The kind of scenario that a request may name. */
  readonly scenarios?: Scenario['kind']
  /** Set where its request takes no `asOf`: the estimates that it asks do. */
  readonly undated?: true
  /** Fields that are lists, or hold what is not read here, besides those of many requests. */
  readonly lists?: readonly string[]
  /** The figures whose working `working: "headline"` sends. */
  readonly headline: readonly QuantityId[]
  /** The id of each number whose field has another name than its quantity. */
  readonly figures?: Figures
  /** Pointers of its amounts whose names do not say `usd`; `*` stands for any entry of a list. */
  readonly amounts?: readonly string[]
  /** A body before it is read. */
  readonly prepare?: (body: Fields) => Fields
  /** Faults of a body that was prepared, as they are of the one that was sent. */
  readonly faultsAsSent?: (faults: readonly FieldFault[], body: Fields) => readonly FieldFault[]
  /** What else is wrong with a body that its schema refused. */
  readonly alsoWrong?: (fields: Fields) => readonly FieldFault[]
  /** What no schema can say. */
  readonly check: (read: Read<R>) => readonly FieldFault[]
  /** About how many plans it compares: its cost, the same on every runtime. */
  readonly plans: (request: R, today: string) => number
  readonly solve: (read: Read<R>) => Solved | Refused
  readonly tell: (read: Read<R>, solved: Solved) => Told<A>
}

/** A question that can be asked, and all that lists of estimates need of it. */
export interface Estimate<A extends CommonAnswer = CommonAnswer>
  extends Omit<
    Definition<never, never, A>,
    | 'request'
    | 'answer'
    | 'prepare'
    | 'faultsAsSent'
    | 'alsoWrong'
    | 'check'
    | 'plans'
    | 'solve'
    | 'tell'
  > {
  readonly request: v.GenericSchema
  readonly answer: v.GenericSchema
  /** Answers a body, or says every field that is wrong with it. */
  readonly ask: (body: unknown, asking: Asking) => Answered<A>
  /** About how many plans a body compares; the errors where it cannot be read. */
  readonly plansOf: (body: unknown, asking: Asking) => Answered<number>
  /** A body as it is read: with its scenario and its defaults, in the units of the quantities. */
  readonly requestOf: (body: unknown, asking: Asking) => Answered<object>
}

export const isRefused = (solved: unknown): solved is Refused =>
  isFields(solved) && solved.ok === false && 'needsEngine' in solved

const toldRefusal = (refusal: Refused, { words = en, names }: Asking): Answered<never> => ({
  ...refusal,
  errors: fieldErrors(refusal.errors, words, names),
})

/** Warnings in the language of an answer. */
export const warned = (warnings: readonly (Warning | Message)[], say: Say): Warning[] =>
  warnings.map((one) => (isMessage(one) ? { code: wordOf(one), detail: say(one) } : one))

const reasoned = (unknown: Readonly<Record<string, Text>>, say: Say) => {
  const said: Record<string, string> = {}
  for (const pointer in unknown) said[pointer] = say(unknown[pointer] ?? '')
  return said
}

/** How a definition reads a body. */
const readerOf =
  <R extends Common, Solved, A extends CommonAnswer>(definition: Definition<R, Solved, A>) =>
  (body: unknown, { today, words = en }: Asking): Read<R> | Refused => {
    const { request, scenarios, figures, lists, undated, headline } = definition
    const prepared = isFields(body) ? (definition.prepare?.(body) ?? body) : body
    const read = parseRequest<R>(request, scenarios, prepared, {
      lists,
      today: undated === true ? undefined : today,
    })
    if (read.ok)
      return {
        ...read,
        body: isFields(body) ? body : {},
        words,
        today,
        say: sayIn(words),
        working: { level: read.request.working, headline, figures },
      }
    const more = definition.alsoWrong?.(read.fields) ?? []
    return { ok: false, needsEngine: read.needsEngine, errors: [...read.errors, ...more] }
  }

/** The stages of an estimate one by one, for another that asks it many times. */
export const stagesOf = <R extends Common, Solved, A extends CommonAnswer>(
  definition: Definition<R, Solved, A>,
) => ({ ...definition, read: readerOf(definition) })

/** Makes an estimate: what all of them share stands here, and only what differs in each. */
export const estimate = <R extends Common, Solved, A extends CommonAnswer>(
  definition: Definition<R, Solved, A>,
): Estimate<A> => {
  const { name, summary, description, request, answer, examples, headline } = definition
  const { scenarios, shapes, figures } = definition
  const readOf = readerOf(definition)
  const refusal = (found: Refused, body: unknown, asking: Asking): Answered<never> => {
    const { faultsAsSent } = definition
    const errors =
      faultsAsSent === undefined || !isFields(body)
        ? found.errors
        : faultsAsSent(found.errors, body)
    return toldRefusal({ ...found, errors }, asking)
  }
  const ask = (body: unknown, asking: Asking): Answered<A> => {
    const read = readOf(body, asking)
    if (isRefused(read)) return refusal(read, body, asking)
    const errors = definition.check(read)
    if (errors.length > 0) return refusal(refused(errors), body, asking)
    const solved = definition.solve(read)
    if (isRefused(solved)) return refusal(solved, body, asking)
    const told = definition.tell(read, solved)
    const whole = {
      ...told,
      request: asSent(told.request, read.scenario),
      warnings: warned(
        [
          ...told.warnings,
          ...modelWarnings(read.request),
          ...futureWarning(read.request, asking.today),
        ],
        read.say,
      ),
      ...(told.unknown !== undefined && { unknown: reasoned(told.unknown, read.say) }),
      ...('published' in answer.entries && {
        published: read.departed ? [] : publishedBeside(read.scenario, told),
      }),
    }
    const answered =
      told.currency === undefined ? withCurrency(whole, read, definition.amounts) : whole
    // `tell` is held to the answer less what is added here.
    return { ok: true, answer: answered as unknown as A }
  }
  const plansOf = (body: unknown, asking: Asking): Answered<number> => {
    const read = readOf(body, asking)
    return isRefused(read)
      ? refusal(read, body, asking)
      : { ok: true, answer: definition.plans(read.request, asking.today) }
  }
  const requestOf = (body: unknown, asking: Asking): Answered<object> => {
    const read = readOf(body, asking)
    return isRefused(read) ? refusal(read, body, asking) : { ok: true, answer: { ...read.request } }
  }
  return {
    name,
    summary,
    description,
    request,
    answer,
    examples,
    headline,
    ...(scenarios !== undefined && { scenarios }),
    ...(shapes !== undefined && { shapes }),
    ...(figures !== undefined && { figures }),
    ask,
    plansOf,
    requestOf,
  }
}
