import { type Refused, refused } from '../shared/estimate.ts'
import type { Fields } from '../shared/merge.ts'
import { partsOf } from '../shared/pointer.ts'
import type { Base } from './base.ts'
import { inputFaults, pointFaults } from './check.ts'
import type { SweepRequest } from './request.ts'
import { type Value, valuesOf } from './values.ts'

type Lists = readonly (readonly Value[])[]

/** The values of each input; or what is wrong with the inputs. */
export const listsOf = (base: Base, request: SweepRequest): Lists | Refused => {
  const wrong = [...inputFaults(base, request), ...pointFaults(request)]
  if (wrong.length > 0) return refused(wrong)
  const lists = request.inputs.map((input, index) => valuesOf(input, `/inputs/${index}`, base))
  const faults = lists.flatMap((list) => list.faults)
  const needsEngine = lists.some((list) => list.needsEngine)
  return faults.length > 0 || needsEngine
    ? { ...refused(faults), needsEngine }
    : lists.map(({ values }) => values)
}

/** Every combination of one entry of each list; the last list varies fastest. */
const combinations = <T>(lists: readonly (readonly T[])[]): readonly (readonly T[])[] =>
  lists.reduce<readonly (readonly T[])[]>(
    (shorter, list) => shorter.flatMap((one) => list.map((next) => [...one, next])),
    [[]],
  )

/** The values of every point, and the request with them in their places. */
export const pointsAt = (
  { body, put }: Base,
  { inputs }: SweepRequest,
  lists: Lists,
): readonly { readonly inputs: readonly Value[]; readonly body: Fields }[] => {
  const places = inputs.map(({ pointer }) => partsOf(pointer))
  return combinations(lists).map((values) => ({
    inputs: values,
    body: values.reduce((now, value, index) => put(now, places[index] ?? [], value), body),
  }))
}
