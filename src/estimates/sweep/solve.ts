import type { CommonAnswer } from '../shared/estimate.ts'
import { type Estimate, type Read, type Refused, refused } from '../shared/estimate.ts'
import { fieldAt, partsOf } from '../shared/pointer.ts'
import { type Base, baseOf, within } from './base.ts'
import { inputFaults, limitFaults, missingOutputs, partOutputs } from './check.ts'
import { type Point, pointOf } from './point.ts'
import type { SweepRequest } from './request.ts'
import { type Value, valuesOf } from './values.ts'

/** A sweep that was worked out. */
export interface Swept {
  readonly base: Base
  /** The answer to the request itself. */
  readonly answer: CommonAnswer
  readonly atBase: Point
  readonly values: readonly (readonly Value[])[]
  readonly points: readonly Point[]
}

/** Every combination of one entry of each list; the last list varies fastest. */
const combinations = <T>(lists: readonly (readonly T[])[]): readonly (readonly T[])[] =>
  lists.reduce<readonly (readonly T[])[]>(
    (shorter, list) => shorter.flatMap((one) => list.map((next) => [...one, next])),
    [[]],
  )

/** The values of each input; or what is wrong with the inputs. */
const listsOf = (base: Base, request: SweepRequest): readonly (readonly Value[])[] | Refused => {
  const wrong = [...inputFaults(base, request), ...limitFaults(base, request)]
  if (wrong.length > 0) return refused(wrong)
  const lists = request.inputs.map((input, index) => valuesOf(input, `/inputs/${index}`, base))
  const faults = lists.flatMap((list) => list.faults)
  const needsEngine = lists.some((list) => list.needsEngine)
  return faults.length > 0 || needsEngine
    ? { ...refused(faults), needsEngine }
    : lists.map(({ values }) => values)
}

/** Asks the estimate at the request itself and at every point. */
export const solve =
  (estimates: readonly Estimate[]) =>
  (sweep: Read<SweepRequest>): Swept | Refused => {
    const { inputs, outputs } = sweep.request
    const found = baseOf(estimates, sweep)
    if (!found.ok) return found
    const base = found.answer
    const { estimate, body, read, put, words, today } = base
    const values = listsOf(base, sweep.request)
    if ('ok' in values) return values
    const working = sweep.working.level === 'none' ? 'none' : 'full'
    const asked = estimate.ask({ ...body, working }, { words, today })
    if (!asked.ok) return within(asked)
    const { answer } = asked
    const own = inputs.map(({ pointer }) => Number(fieldAt(read, pointer)))
    const atBase = pointOf(own, outputs, asked)
    const parts = partOutputs(outputs, [atBase])
    if (parts.length > 0) return refused(parts)
    const places = inputs.map(({ pointer }) => partsOf(pointer))
    const points = combinations(values).map((combination) => {
      const at = combination.reduce(
        (now, value, index) => put(now, places[index] ?? [], value),
        body,
      )
      return pointOf(combination, outputs, estimate.ask(at, { words, today }))
    })
    const all = [atBase, ...points]
    const faults = [...partOutputs(outputs, all), ...missingOutputs(outputs, all, answer)]
    return faults.length > 0 ? refused(faults) : { base, answer, atBase, values, points }
  }
