import type { CommonAnswer } from '../shared/estimate.ts'
import { type Estimate, type Read, type Refused, refused } from '../shared/estimate.ts'
import { fieldAt } from '../shared/pointer.ts'
import { type Base, baseOf, within } from './base.ts'
import { missingOutputs, partOutputs, planFaults } from './check.ts'
import { listsOf, pointsAt } from './lists.ts'
import { type Point, pointOf } from './point.ts'
import type { SweepRequest } from './request.ts'
import { mayHave } from './schema-place.ts'
import type { Value } from './values.ts'

/** A sweep that was worked out. */
export interface Swept {
  readonly base: Base
  /** The answer to the request itself. */
  readonly answer: CommonAnswer
  readonly atBase: Point
  readonly values: readonly (readonly Value[])[]
  readonly points: readonly Point[]
}

/** Asks the estimate at the request itself and at every point. */
export const solve =
  (estimates: readonly Estimate[]) =>
  (sweep: Read<SweepRequest>): Swept | Refused => {
    const { inputs, outputs } = sweep.request
    const found = baseOf(estimates, sweep)
    if (!found.ok) return found
    const base = found.answer
    const { estimate, body, read, words, today } = base
    const values = listsOf(base, sweep.request)
    if ('ok' in values) return values
    const asked = pointsAt(base, sweep.request, values)
    const costly = planFaults(
      base,
      asked.map(({ body: at }) => at),
    )
    if (costly.length > 0) return refused(costly)
    const working = sweep.working.level === 'none' ? 'none' : 'full'
    const alone = estimate.ask({ ...body, working }, { words, today })
    if (!alone.ok) return within(alone)
    const { answer } = alone
    const has = (place: readonly string[]) => mayHave(estimate.answer, place)
    const own = inputs.map(({ pointer }) => Number(fieldAt(read, pointer)))
    const atBase = pointOf(own, outputs, alone, has)
    const parts = partOutputs(outputs, [atBase])
    if (parts.length > 0) return refused(parts)
    const points = asked.map(({ inputs: at, body: put }) =>
      pointOf(at, outputs, estimate.ask(put, { words, today }), has),
    )
    const all = [atBase, ...points]
    const faults = [...partOutputs(outputs, all), ...missingOutputs(outputs, all, answer)]
    return faults.length > 0 ? refused(faults) : { base, answer, atBase, values, points }
  }
