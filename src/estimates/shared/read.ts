import * as v from 'valibot'
import { fault } from '../../fields/fault.ts'
import { plainFault } from '../../fields/plain-fault.ts'
import { needsEngine } from '../../fields/quantity.ts'
import { withRates } from '../../fields/rate.ts'
import type { Origin } from '../../presets/origin.ts'
import type { Scenario } from '../../presets/schema.ts'
import { loadEngine } from '../../units/expression.ts'
import { message } from '../../words/message.ts'
import { type RatesOfRequest, ratesOf, type YuanRate } from './currency-rate.ts'
import { aList, type FieldFault, fieldFault } from './field-fault.ts'
import { type Fields, insteadOf, isFields, merge, scenarioFields, scenarioOf } from './merge.ts'
import { withRegionOfName } from './name-region.ts'
import { fieldAt, partsOf, pointerOf as pointerOfParts, pointerPart } from './pointer.ts'
import { withRentMethod } from './price-method.ts'
import { currencyFields } from './request-currency.ts'
import { asOf } from './request-date.ts'
import { originIn } from './request-origin.ts'
import { atDay } from './today.ts'

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
      readonly errors: readonly FieldFault[]
      readonly needsEngine: boolean
      /** The merged fields, for rules that hold between them whatever is wrong within. */
      readonly fields: Fields
    }

/** Fields that are lists, or may hold some as a model’s config.json does. */
const withLists = new Set(['accelerators', 'models', 'model', 'hourlyWeights', 'hourlyChips'])

/** The fields with each list replaced where none belongs, so that no schema takes it. */
const withoutLists = (value: unknown, more: readonly string[]): unknown => {
  if (Array.isArray(value)) return aList
  if (!isFields(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      withLists.has(key) || more.includes(key) ? one : withoutLists(one, more),
    ]),
  )
}

/** The value at the field that an issue is about: valibot’s own input may be a key or the object around. */
const inputOf = ({ path, input }: v.BaseIssue<unknown>): unknown =>
  path === undefined ? input : path.at(-1)?.value

const pointerOf = (issue: v.BaseIssue<unknown>) =>
  (issue.path ?? []).map((item) => `/${pointerPart(item.key)}`).join('')

const scenarioFaults = (body: Fields, scenario: Scenario | undefined, kind: Scenario['kind']) =>
  scenario !== undefined && scenario.kind !== kind
    ? [
        fieldFault(
          '/scenario',
          fault(message('errors.scenario-of-other-kind', { kind: scenario.kind }), {
            allowed: message('allowed.scenario-of-kind', { kind, other: scenario.kind }),
          }),
          body.scenario,
        ),
      ]
    : []

const usable = <S extends v.GenericSchema>(schema: S, input: unknown) => {
  const result = v.safeParse(schema, input)
  return result.success ? result.output : undefined
}

/** The rates that the fields ask for. A date or rate that is wrong is reported with the rest, and the newest stands in. */
const ratesFor = (fields: Fields): RatesOfRequest =>
  ratesOf({
    asOf: usable(asOf, fields.asOf),
    cnyPerUsd: usable(currencyFields.cnyPerUsd, fields.cnyPerUsd),
  })

/** More levels than any request has; what lies deeper would only exhaust the stack. */
const maxDepth = 12

const isDeeper = (value: unknown, depth: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (depth === 0 || Object.values(value).some((one) => isDeeper(one, depth - 1)))

const wrongBody = (wrong: string, body: unknown) => ({
  ok: false as const,
  needsEngine: false,
  fields: {},
  errors: [fieldFault('', wrong, body)],
})

interface Reading {
  /** The day whose prices hold where neither the request nor its scenario gives one; undefined where it takes none. */
  readonly today: string | undefined
  /** Fields that are lists, besides those of many requests. */
  readonly lists?: readonly string[] | undefined
}

/** A body, merged into the scenario it names where the route takes one of a kind, and held to the schema; all its faults at once. */
export const parseRequest = <R>(
  schema: v.GenericSchema<unknown, R>,
  kind: Scenario['kind'] | undefined,
  body: unknown,
  { today, lists = [] }: Reading,
): Parsed<R> => {
  if (!isFields(body))
    return wrongBody(
      fault(message('errors.not-json-object'), { allowed: message('allowed.json-object') }),
      body,
    )
  if (isDeeper(body, maxDepth))
    return wrongBody(fault(message('errors.nested-too-deep', { maxDepth })), body)
  const scenario = kind && scenarioOf(body)
  const wrongKind = kind === undefined ? [] : scenarioFaults(body, scenario, kind)
  const usable = wrongKind.length === 0 ? scenario : undefined
  const base = usable === undefined ? {} : scenarioFields(usable, body)
  const merged = withRentMethod(withRegionOfName(atDay(merge(base, body), today)))
  const rates = ratesFor(merged)
  const perUsd = { CNY: rates.CNY.perUsd, EUR: rates.EUR.perUsd }
  const result = v.safeParse(withRates(schema, perUsd), withoutLists(merged, lists), {
    message: plainFault,
  })
  if (result.success && wrongKind.length === 0)
    return {
      ok: true,
      request: result.output,
      scenario: usable,
      departed: Object.keys(body).some((key) => key !== 'scenario' && key !== 'working'),
      originAt: originIn(body, usable, rates),
      rate: rates.CNY,
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
            issue.message !== needsEngine &&
            !(scenarioLost && inputOf(issue) === undefined) &&
            !asked.some(({ pointer }) => pointersInsteadOf(pointer).includes(pointerOf(issue))),
        )
        .map((issue) => fieldFault(pointerOf(issue), issue.message, inputOf(issue))),
    ],
  }
}

/** The pointer of a field, and those of others that a request may state instead. */
const pointersInsteadOf = (pointer: string): readonly string[] => {
  const parts = partsOf(pointer)
  return insteadOf(parts.at(-1) ?? '').map((name) => pointerOfParts([...parts.slice(0, -1), name]))
}

/** What a scenario leaves to whoever opens it, where it is still missing. */
export const askedFor = (scenario: Scenario | undefined, fields: Fields): readonly FieldFault[] =>
  (scenario?.asks ?? [])
    .filter(({ pointer }) =>
      pointersInsteadOf(pointer).every((one) => fieldAt(fields, one) === undefined),
    )
    .map(({ pointer, reason }) =>
      fieldFault(pointer, fault(message('errors.asked-of-you', { reason })), undefined),
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
