import { looksLikeConfig } from '../../presets/huggingface/looks.ts'
import { find } from '../../presets/registry.ts'
import type { Scenario } from '../../presets/schema.ts'
import { unfitOf } from './unfit.ts'

export type Fields = Readonly<Record<string, unknown>>

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Fields of which a request states one: naming one sets a scenario's other aside. */
const alternatives = [
  ['tokens', 'flops'],
  ['queriesPerSecond', 'usersPerDay'],
  ['queriesPerSecond', 'queriesPerUserPerDay'],
  ['queriesPerSecond', 'tokensPerDay'],
  ['tokensPerDay', 'usersPerDay'],
  ['tokensPerDay', 'queriesPerUserPerDay'],
  ['queriesPerSecondPerChip', 'outputTokensPerSecondPerChip'],
  ['kind', 'usdPerChipHour'],
  ['seller', 'usdPerChipHour'],
  ['sellerClass', 'usdPerChipHour'],
  ['rentRegion', 'usdPerChipHour'],
  ['trainingUsd', 'training'],
  ['yearsBetweenTrainings', 'monthsBetweenTrainings'],
] as const

/** A field, and those of which a request states one with it. */
export const insteadOf = (field: string): readonly string[] => [
  field,
  ...alternatives.flatMap(([a, b]) => (a === field ? [b] : b === field ? [a] : [])),
]

/** Parts that are replaced whole when their method changes. */
const changesMethod = (base: Fields, over: Fields) =>
  over.method !== undefined && over.method !== base.method

/** The parts of which a request gives a whole: nothing within is merged, and a null within may be a value. */
const wholes: ReadonlySet<string> = new Set(['model', 'accelerator'])

/** A scenario's fields under a request's own; `null` takes a field away. */
export const merge = (base: Fields, over: Fields): Fields => {
  const dropped = new Set<string>()
  for (const [a, b] of alternatives) {
    if (over[a] != null) dropped.add(b)
    else if (over[b] != null) dropped.add(a)
  }
  const kept = Object.entries(base).filter(([key]) => !(key in over) && !dropped.has(key))
  const set = Object.entries(over).flatMap(([key, value]): [string, unknown][] => {
    if (value === null) return []
    const below = Object.hasOwn(base, key) ? base[key] : undefined
    const parts = isFields(value) && isFields(below) && !wholes.has(key)
    return [[key, parts && !changesMethod(below, value) ? merge(below, value) : given(key, value)]]
  })
  return Object.fromEntries([...kept, ...set])
}

/** What is set over nothing. */
const withoutNulls = (value: unknown): unknown =>
  isFields(value)
    ? Object.fromEntries(
        Object.entries(value).flatMap(([key, one]) =>
          one === null ? [] : [[key, withoutNulls(one)]],
        ),
      )
    : value

/** A null of a config.json is a value: the class’s own does not stand in for it. */
const given = (key: string, value: unknown): unknown =>
  key === 'model' && looksLikeConfig(value) ? value : withoutNulls(value)

/**
 * A request as it was understood, with a null for what it took away of its
 * scenario’s: sent again, it says the same.
 */
const withTakenAway = (base: Fields, over: Fields): Fields => {
  const taken = Object.keys(base).filter((key) => over[key] === undefined)
  const below = Object.entries(over).map(([key, value]): [string, unknown] => {
    const stated = Object.hasOwn(base, key) ? base[key] : undefined
    const parts = isFields(value) && isFields(stated) && !wholes.has(key)
    return [key, parts && !changesMethod(stated, value) ? withTakenAway(stated, value) : value]
  })
  return Object.fromEntries([...below, ...taken.map((key) => [key, null] as const)])
}

/** What a scenario gives up when the request asks for it to be worked out. */
const setAside: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    days: ['days', 'chipHours'],
    chips: ['chips', 'chipHours'],
    chipHours: ['chipHours', 'chips', 'days'],
    tokens: ['tokens', 'flops'],
    utilization: [],
  }),
)

/** A speed that is to be worked out: of what was stated, the number format stays. */
const unstatedSpeed = ({ precision }: Fields): Fields => ({
  method: 'implied',
  ...(precision !== undefined && { precision }),
})

const less = (fields: unknown, aside: readonly string[]): Fields =>
  isFields(fields)
    ? Object.fromEntries(Object.entries(fields).filter(([key]) => !aside.includes(key)))
    : {}

/** The scenario's request, less what `solveFor` asks to work out and what is of another kind of training. */
export const scenarioFields = (scenario: Scenario, body: Fields): Fields => {
  const { workload, performance, ...rest } = scenario.request
  const { solveFor } = body
  const unfit = unfitOf(workload, body.workload)
  const aside = (typeof solveFor === 'string' && setAside.get(solveFor)) || []
  return {
    ...rest,
    ...(isFields(workload) && { workload: less(workload, [...aside, ...unfit.workload]) }),
    ...(isFields(performance) && {
      performance:
        solveFor === 'utilization'
          ? unstatedSpeed(performance)
          : less(performance, unfit.performance),
    }),
  }
}

/** The scenario that a body names, if it is a known one. */
export const scenarioOf = (body: Fields): Scenario | undefined =>
  typeof body.scenario === 'string' ? find('scenarios', body.scenario) : undefined

/** A request as it was understood, so that it can be sent again: it still names its scenario, of which it may have taken something away. */
export const asSent = (understood: Fields, scenario: Scenario | undefined): Fields =>
  scenario === undefined
    ? understood
    : withTakenAway(scenarioFields(scenario, understood), understood)
