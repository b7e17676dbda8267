import { isFields } from '../shared/merge.ts'
import { memberOf, pointerOf } from '../shared/pointer.ts'

export type Scalar = number | string | boolean

/** What an answer has at a pointer. */
export type Found =
  | { readonly kind: 'value'; readonly value: Scalar }
  | { readonly kind: 'null'; readonly reason: string | undefined }
  | { readonly kind: 'part' }
  | { readonly kind: 'nothing' }

const isScalar = (value: unknown): value is Scalar =>
  typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean'

const starred = (part: string) => (/^\d+$/.test(part) ? '*' : part)

/** Why the parts of an answer around a place say that it, or what is around it, is null. */
const reasonOf = (around: readonly unknown[], place: readonly string[]): string | undefined => {
  for (const [depth, part] of [...around.entries()].toReversed()) {
    const unknown = memberOf(part, 'unknown')
    for (let end = place.length; end > depth && isFields(unknown); end--) {
      const at = place.slice(depth, end)
      const reason =
        memberOf(unknown, pointerOf(at)) ?? memberOf(unknown, pointerOf(at.map(starred)))
      if (typeof reason === 'string') return reason
    }
  }
  return undefined
}

/** What an answer has at a place; where it is null, or leads through a null to what `has` it, with the reason. */
export const foundAt = (
  answer: unknown,
  place: readonly string[],
  has: (place: readonly string[]) => boolean,
): Found => {
  const around: unknown[] = []
  let value = answer
  for (const part of place) {
    around.push(value)
    value = memberOf(value, part)
    if (value === null)
      return around.length === place.length || has(place)
        ? { kind: 'null', reason: reasonOf(around, place) }
        : { kind: 'nothing' }
    if (value === undefined) return { kind: 'nothing' }
  }
  return isScalar(value) ? { kind: 'value', value } : { kind: 'part' }
}

const repeated: ReadonlySet<string> = new Set(['request', 'published', 'derivation', 'unknown'])

/** The places of all single values of some fields, of numbers alone if asked. */
export const placesIn = (
  fields: unknown,
  isWanted: (value: unknown) => boolean,
  at: readonly string[] = [],
): readonly string[] => {
  if (isWanted(fields)) return [pointerOf(at)]
  if (typeof fields !== 'object' || fields === null) return []
  return Object.entries(fields).flatMap(([part, one]) =>
    at.length === 0 && repeated.has(part) ? [] : placesIn(one, isWanted, [...at, part]),
  )
}

export const isNumber = (value: unknown) => typeof value === 'number'
export const isValue = (value: unknown) => value === null || isScalar(value)
