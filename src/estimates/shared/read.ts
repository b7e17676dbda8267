import * as v from 'valibot'
import { fault, readFault } from '../../fields/fault.ts'
import { needsEngine } from '../../fields/quantity.ts'
import { withRate } from '../../fields/rate.ts'
import type { Origin } from '../../presets/origin.ts'
import type { Scenario } from '../../presets/schema.ts'
import { loadEngine } from '../../units/expression.ts'
import { type YuanRate, yuanRateOf } from './currency-rate.ts'
import { type Fields, isFields, merge, scenarioFields, scenarioOf } from './merge.ts'
import { fieldAt, pointerPart } from './pointer.ts'
import { currencyFields } from './request-currency.ts'
import { originIn } from './request-origin.ts'
import { asOf } from './request-parts.ts'

/** One wrong field: where, what came, what is allowed. */
export const FieldError = v.object({
  pointer: v.pipe(v.string(), v.description('JSON Pointer to the field; "" is the whole body.')),
  detail: v.string(),
  received: v.optional(v.unknown()),
  allowed: v.optional(v.string()),
  didYouMean: v.optional(v.string()),
})
export type FieldError = v.InferOutput<typeof FieldError>

export type Parsed<T> =
  | {
      readonly ok: true
      readonly request: T
      readonly scenario: Scenario | undefined
      /** Whether the request says more than the scenario alone. */
      readonly departed: boolean
      readonly originAt: (pointer: string) => Origin
      /** At which yuan were read, and are to be converted. */
      readonly rate: YuanRate
    }
  | {
      readonly ok: false
      readonly errors: readonly FieldError[]
      readonly needsEngine: boolean
      /** The merged fields, for rules that hold between them whatever is wrong within. */
      readonly fields: Fields
    }

const cut = (text: string) => (text.length > 80 ? `${text.slice(0, 79)}…` : text)

/** Stands for a list where none is allowed: valibot would take one for an object. */
const aList = () => 'a list'

/** Fields that are lists, or may hold some as a model’s config.json does. */
const withLists = new Set(['accelerators', 'models', 'model', 'hourlyWeights', 'hourlyChips'])

/** The fields with each list replaced where none belongs, so that no schema takes it. */
const withoutLists = (value: unknown): unknown => {
  if (Array.isArray(value)) return aList
  if (!isFields(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, withLists.has(key) ? one : withoutLists(one)]),
  )
}

/** What came, short enough to repeat. */
const received = (input: unknown): unknown => {
  if (input === aList) return aList()
  if (typeof input === 'string') return cut(input)
  if (Array.isArray(input)) return `a list of ${input.length}`
  if (isFields(input)) return 'an object'
  return typeof input === 'number' && !Number.isFinite(input) ? String(input) : input
}

/** The last word of a pointer; an entry of a list is named with its list. */
const nameOf = (pointer: string): string => {
  if (pointer === '') return 'The body'
  const [list, last = pointer] = pointer.split('/').slice(-2)
  return /^\d+$/.test(last) ? `${list}[${last}]` : last
}

export const fieldError = (pointer: string, message: string, input: unknown): FieldError => {
  const { detail, allowed, didYouMean } = readFault(message)
  const name = nameOf(pointer)
  return {
    pointer,
    detail: `${name} ${detail}`,
    ...(input === undefined ? {} : { received: received(input) }),
    ...(allowed === undefined ? {} : { allowed }),
    ...(didYouMean === undefined ? {} : { didYouMean }),
  }
}

/** The value at the field that an issue is about: valibot’s own input may be a key or the object around. */
const inputOf = ({ path, input }: v.BaseIssue<unknown>): unknown =>
  path === undefined ? input : path.at(-1)?.value

const pointerOf = (issue: v.BaseIssue<unknown>) =>
  (issue.path ?? []).map((item) => `/${pointerPart(item.key)}`).join('')

const scenarioError = (body: Fields, scenario: Scenario | undefined, kind: Scenario['kind']) =>
  scenario !== undefined && scenario.kind !== kind
    ? [
        fieldError(
          '/scenario',
          fault(`is a ${scenario.kind} scenario`, {
            allowed: `${kind === 'inference' ? 'an' : 'a'} ${kind} scenario here; send it to POST /api/v1/${scenario.kind}`,
          }),
          body.scenario,
        ),
      ]
    : []

const usable = <S extends v.GenericSchema>(schema: S, input: unknown) => {
  const result = v.safeParse(schema, input)
  return result.success ? result.output : undefined
}

/** The rate that the fields ask for. A date or rate that is wrong is reported with the rest, and the newest stands in. */
const rateOf = (fields: Fields): YuanRate =>
  yuanRateOf({
    asOf: usable(asOf, fields.asOf),
    cnyPerUsd: usable(currencyFields.cnyPerUsd, fields.cnyPerUsd),
  })

/** More levels than any request has; what lies deeper would only exhaust the stack. */
const maxDepth = 12

const isDeeper = (value: unknown, depth: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (depth === 0 || Object.values(value).some((one) => isDeeper(one, depth - 1)))

/** A body, merged into the scenario it names where the route takes one of a kind, and held to the schema; all its faults at once. */
export const parseRequest = <R>(
  schema: v.GenericSchema<unknown, R>,
  kind: Scenario['kind'] | undefined,
  body: unknown,
): Parsed<R> => {
  if (!isFields(body))
    return {
      ok: false,
      needsEngine: false,
      fields: {},
      errors: [fieldError('', fault('is not a JSON object', { allowed: 'a JSON object' }), body)],
    }
  if (isDeeper(body, maxDepth))
    return {
      ok: false,
      needsEngine: false,
      fields: {},
      errors: [fieldError('', fault(`is nested deeper than ${maxDepth} levels`), body)],
    }
  const scenario = kind && scenarioOf(body)
  const wrongKind = kind === undefined ? [] : scenarioError(body, scenario, kind)
  const usable = wrongKind.length === 0 ? scenario : undefined
  const merged = merge(usable === undefined ? {} : scenarioFields(usable, body.solveFor), body)
  const rate = rateOf(merged)
  const result = v.safeParse(withRate(schema, rate.perUsd), withoutLists(merged))
  if (result.success && wrongKind.length === 0)
    return {
      ok: true,
      request: result.output,
      scenario: usable,
      departed: Object.keys(body).some((key) => key !== 'scenario' && key !== 'working'),
      originAt: originIn(body, usable, rate),
      rate,
    }
  const issues = result.issues ?? []
  const asked = askedFor(usable, merged)
  // A scenario that could not be used would have filled in what now seems missing.
  const scenarioLost =
    kind !== undefined && typeof body.scenario === 'string' && usable === undefined
  return {
    ok: false,
    fields: merged,
    needsEngine: issues.some(({ message }) => message === needsEngine),
    errors: [
      ...wrongKind,
      ...asked,
      ...issues
        .filter(
          (issue) =>
            !(scenarioLost && issue.input === undefined) &&
            !asked.some(({ pointer }) => pointer === pointerOf(issue)),
        )
        .map((issue) => fieldError(pointerOf(issue), issue.message, inputOf(issue))),
    ],
  }
}

/** What a scenario leaves to whoever opens it, as errors where it is still missing. */
export const askedFor = (scenario: Scenario | undefined, fields: Fields): readonly FieldError[] =>
  (scenario?.asks ?? [])
    .filter(({ pointer }) => fieldAt(fields, pointer) === undefined)
    .map(({ pointer, reason }) =>
      fieldError(pointer, fault(`is for you to say: ${reason}`), undefined),
    )

/** Runs `attempt`, and again with the expression engine loaded if it turned out to need it. */
export const withEngine = async <
  R extends { readonly ok: boolean; readonly needsEngine?: boolean },
>(
  attempt: () => R,
): Promise<R> => {
  const first = attempt()
  if (first.ok || first.needsEngine !== true) return first
  await loadEngine()
  return attempt()
}
