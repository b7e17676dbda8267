import * as v from 'valibot'
import type { Say } from '../../words/say.ts'
import { Derivation } from '../shared/answer-parts.ts'
import { wholeOf } from '../shared/continued.ts'
import { memberOf, partsOf } from '../shared/pointer.ts'
import type { Working } from '../shared/request-working.ts'
import { changedAt, idAt, type Nearest } from './figure.ts'
import { headlineOf, leadingTo } from './part-of-working.ts'
import type { Point } from './point.ts'
import { type Changed, rerun } from './rerun.ts'

/** The working that stands nearest around a place of an answer. */
const nearestOf = (answer: unknown, place: readonly string[]): Nearest | undefined => {
  let value = answer
  let nearest: Nearest | undefined
  for (const [depth, part] of place.entries()) {
    const own = memberOf(value, 'derivation')
    if (v.is(Derivation, own))
      nearest = {
        derivation: own,
        around: value,
        at: place.slice(0, depth),
        place: place.slice(depth),
      }
    value = memberOf(value, part)
  }
  return nearest
}

interface Pointers {
  readonly inputs: readonly { readonly pointer: string }[]
  readonly outputs: readonly string[]
}

/** An output that is a number, and the quantity that it is. */
interface Named {
  readonly at: string
  readonly id: string
  readonly value: number
}

/** Outputs that follow from one working, with the same inputs. */
interface Group {
  readonly nearest: Nearest
  readonly changed: Changed
  readonly named: Named[]
}

/** The outputs in groups of one working each, in their order. */
const groupsOf = (answer: unknown, outputs: readonly string[], atBase: Point) => {
  const groups = new Map<string, Group>()
  for (const [index, pointer] of outputs.entries()) {
    const nearest = nearestOf(answer, partsOf(pointer))
    if (nearest === undefined) continue
    const figures = wholeOf(answer, nearest.derivation).figures
    const whole = { ...nearest, derivation: { ...nearest.derivation, figures } }
    const changed = changedAt(whole)
    const key = JSON.stringify([nearest.at, changed])
    const group = groups.get(key) ?? { nearest, changed, named: [] }
    groups.set(key, group)
    const id = idAt(whole)
    const output = atBase.outputs[index]
    if (id !== undefined && output?.kind === 'value' && typeof output.value === 'number')
      group.named.push({ at: `/base/outputs/${index}`, id, value: output.value })
  }
  return [...groups.values()]
}

/** The same but for the last digits of arithmetic in another order. */
const isClose = (one: number | null | undefined, other: number) =>
  typeof one === 'number' && Math.abs(one - other) <= 1e-12 * Math.abs(other)

const valuesOf = ({ inputs, steps }: Derivation) =>
  new Map([...inputs, ...steps].map(({ id, value }) => [id, value]))

/** The workings of the outputs of the request itself, one for each part of the answer that has its own. */
export const workingsOf = (
  answer: object,
  { inputs, outputs }: Pointers,
  atBase: Point,
  { level, say }: { readonly level: Working; readonly say: Say },
): { readonly derivation: Derivation; readonly derivations?: Derivation[] } => {
  const groups = level === 'none' ? [] : groupsOf(answer, outputs, atBase)
  const workings = groups.map(({ nearest, changed, named }) => {
    const { derivation } = nearest
    const isAsTold = derivation.continues === undefined && Object.keys(changed).length === 0
    const whole = wholeOf(answer, derivation)
    const run = isAsTold ? whole : rerun(whole, changed, say)
    const values = valuesOf(run)
    const swept = inputs.flatMap(({ pointer }, at): (readonly [string, string])[] => {
      const id = partsOf(pointer).at(-1)
      const isIn = id !== undefined && values.get(id) === atBase.inputs[at]
      return isIn ? [[`/base/inputs/${at}`, id]] : []
    })
    const figures = [
      ...swept,
      ...named.flatMap(({ at, id, value }): (readonly [string, string])[] =>
        isClose(values.get(id), value) ? [[at, id]] : [],
      ),
    ]
    const ids = figures.map(([, id]) => id)
    const sent =
      level === 'headline'
        ? headlineOf(run, ids, say)
        : isAsTold && groups.length === 1
          ? run
          : leadingTo(run, ids)
    return { inputs: sent.inputs, steps: sent.steps, figures: Object.fromEntries(figures) }
  })
  const [derivation = { inputs: [], steps: [] }, ...derivations] = workings
  return { derivation, ...(derivations.length > 0 && { derivations }) }
}
