import { type Fields, isFields, scenarioFields, scenarioOf } from '../shared/merge.ts'
import { memberOf } from '../shared/pointer.ts'

/** Takes every field of a scenario’s part away. */
const withoutAll = (part: unknown) =>
  isFields(part) ? Object.fromEntries(Object.keys(part).map((key) => [key, null])) : {}

/**
 * A body with a value put in one place. A part of the place that the body
 * lacks is the scenario’s, or else as it was read from a default; one that the
 * body takes away with null stays without what the scenario has there.
 */
const placed = (
  own: unknown,
  scenario: unknown,
  read: unknown,
  [part, ...rest]: readonly string[],
  value: unknown,
): unknown => {
  if (part === undefined) return value
  const around =
    own === null
      ? { ...withoutAll(scenario), ...(isFields(read) && read) }
      : (own ?? scenario ?? read)
  const within = placed(
    memberOf(around, part),
    memberOf(scenario, part),
    memberOf(read, part),
    rest,
    value,
  )
  return Array.isArray(around)
    ? around.with(Number(part), within)
    : { ...(isFields(around) && around), [part]: within }
}

/** Puts a value at a place of a request. */
export type Put = (body: Fields, place: readonly string[], value: unknown) => Fields

/** Puts values in places of a body, given what it was read as. */
export const placing = (body: Fields, read: unknown): Put => {
  const scenario = scenarioOf(body)
  const below = scenario === undefined ? {} : scenarioFields(scenario, body)
  return (own, place, value) => {
    const put = placed(own, below, read, place, value)
    return isFields(put) ? put : own
  }
}
