import * as v from 'valibot'
import { Derivation } from '../shared/answer-parts.ts'
import { memberOf, partsOf, pointerOf } from '../shared/pointer.ts'
import type { Working } from '../shared/request-working.ts'
import type { Point } from './point.ts'

interface Nearest {
  readonly derivation: Derivation
  /** The place of a value, from where the derivation stands. */
  readonly place: readonly string[]
}

/** The working that stands nearest around a place of an answer. */
const nearestOf = (answer: unknown, place: readonly string[]): Nearest | undefined => {
  let value = answer
  let nearest: Nearest | undefined
  for (const [depth, part] of place.entries()) {
    const own = memberOf(value, 'derivation')
    if (v.is(Derivation, own)) nearest = { derivation: own, place: place.slice(depth) }
    value = memberOf(value, part)
  }
  return nearest
}

const matches = (pattern: string, place: readonly string[]): boolean => {
  const parts = partsOf(pattern)
  return (
    parts.length === place.length && parts.every((part, i) => part === '*' || part === place[i])
  )
}

/** The id of the number at a place: by the figures of its working, or as its field is called. */
const idAt = ({ derivation, place }: Nearest): string | undefined =>
  derivation.figures?.[pointerOf(place)] ??
  Object.entries(derivation.figures ?? {}).find(([pattern]) => matches(pattern, place))?.[1] ??
  place.at(-1)

/** The nodes of some ids, with what these follow from directly. */
const headlineOf = ({ inputs, steps }: Derivation, ids: readonly string[]): Derivation => {
  const kept = steps.filter(({ id }) => ids.includes(id))
  const near = new Set([...ids, ...kept.flatMap((step) => step.inputs)])
  return {
    inputs: inputs.filter(({ id }) => near.has(id)),
    steps: steps.filter(({ id }) => near.has(id)),
  }
}

interface Pointers {
  readonly inputs: readonly { readonly pointer: string }[]
  readonly outputs: readonly string[]
}

/** The working of the request itself: the one nearest to the first output. */
export const workingOf = (
  answer: object,
  { inputs, outputs }: Pointers,
  atBase: Point,
  level: Working,
): Derivation => {
  const found = outputs.map((pointer) => nearestOf(answer, partsOf(pointer)))
  const derivation = found.find((one) => one !== undefined)?.derivation
  if (derivation === undefined || level === 'none') return { inputs: [], steps: [] }
  const values = new Map(
    [...derivation.inputs, ...derivation.steps].map(({ id, value }) => [id, value]),
  )
  const named = [
    ...inputs.map(({ pointer }, index) => ({
      at: `/base/inputs/${index}`,
      id: partsOf(pointer).at(-1),
      value: atBase.inputs[index],
    })),
    ...found.map((one, index) => {
      const output = atBase.outputs[index]
      return {
        at: `/base/outputs/${index}`,
        id: one?.derivation === derivation ? idAt(one) : undefined,
        value: output?.kind === 'value' ? output.value : undefined,
      }
    }),
  ].flatMap(({ at, id, value }): (readonly [string, string])[] =>
    id !== undefined && value !== undefined && values.get(id) === value ? [[at, id]] : [],
  )
  const { inputs: given, steps } =
    level === 'headline'
      ? headlineOf(
          derivation,
          named.map(([, id]) => id),
        )
      : derivation
  return { inputs: given, steps, figures: Object.fromEntries(named) }
}
