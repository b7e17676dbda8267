import type { Derivation } from '../shared/answer-parts.ts'
import { isFields } from '../shared/merge.ts'
import { memberOf, partsOf, pointerOf } from '../shared/pointer.ts'
import type { Changed } from './rerun.ts'

/** A place of an answer and the working that stands nearest around it. */
export interface Nearest {
  readonly derivation: Derivation
  /** The part of the answer that the derivation stands in, and where that is. */
  readonly around: unknown
  readonly at: readonly string[]
  /** The place, from there. */
  readonly place: readonly string[]
}

const matches = (pattern: string, place: readonly string[]): boolean => {
  const parts = partsOf(pattern)
  return (
    parts.length === place.length && parts.every((part, i) => part === '*' || part === place[i])
  )
}

/** The id of the number at a place: by the figures of its working, or as its field is called. */
export const idAt = ({ derivation, place }: Pick<Nearest, 'derivation' | 'place'>) =>
  derivation.figures?.[pointerOf(place)] ??
  Object.entries(derivation.figures ?? {}).find(([pattern]) => matches(pattern, place))?.[1] ??
  place.at(-1)

/** The inputs that a row lists, each with its id, or gives by id. */
const listed = (row: unknown): Changed => {
  const [inputs, varied] = [memberOf(row, 'inputs'), memberOf(row, 'varied')]
  const given: readonly (readonly [unknown, unknown])[] = [
    ...(Array.isArray(inputs)
      ? inputs.map((input: unknown) => [memberOf(input, 'id'), memberOf(input, 'value')] as const)
      : []),
    ...(isFields(varied) ? Object.entries(varied) : []),
  ]
  const known = given.flatMap(([id, value]): [string, number | null][] =>
    typeof id === 'string' && (typeof value === 'number' || value === null) ? [[id, value]] : [],
  )
  return Object.fromEntries(known)
}

/** The inputs of one entry of a list of the answer, where the list follows from the steps of its working with other inputs. */
export const changedAt = (nearest: Nearest): Changed => {
  const { derivation, around, place } = nearest
  const curve = derivation.curves?.find(({ pointer }) => pointerOf(place).startsWith(`${pointer}/`))
  if (curve === undefined) return {}
  const entryPlace = place.slice(0, partsOf(curve.pointer).length + 1)
  const entry = entryPlace.reduce(memberOf, around)
  const fields = isFields(entry)
    ? Object.keys(entry).map((name) => [...entryPlace, name])
    : [entryPlace]
  const own = fields.flatMap((field): [string, number][] => {
    const id = curve.takes?.[field.at(-1) ?? ''] ?? idAt({ derivation, place: field })
    const value = field.reduce(memberOf, around)
    return id !== undefined && typeof value === 'number' && curve.varies.includes(id)
      ? [[id, value]]
      : []
  })
  const held = derivation.steps.flatMap(({ id, value }): [string, number | null][] =>
    curve.holds?.includes(id) === true ? [[id, value]] : [],
  )
  return { ...Object.fromEntries(held), ...listed(entry), ...Object.fromEntries(own) }
}
