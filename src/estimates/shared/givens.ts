import type { Given, Trace } from '../../model/graph/trace.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import type { Origin } from '../../presets/origin.ts'
import { message, type Text } from '../../words/message.ts'

/** What an estimate hands to the model: quantities with their origin, or the reason why they are not known. */
export type Givens = Partial<Record<QuantityId, Given<Origin>>>

/** Quantities that are all known, each with its origin. */
export type Known<Id extends QuantityId> = Readonly<
  Record<Id, { readonly value: number; readonly origin: Origin }>
>

/** Numbers with where each comes from. */
export const withOrigins = <Id extends QuantityId>(
  numbers: Readonly<Record<Id, number>>,
  originOf: (id: Id) => Origin,
): Known<Id> => {
  const known: Partial<Record<Id, { value: number; origin: Origin }>> = {}
  for (const id of Object.keys(numbers) as Id[])
    known[id] = { value: numbers[id], origin: originOf(id) }
  return known as Known<Id>
}

/** Known quantities as plain numbers. */
export const numbersOf = <Id extends QuantityId>(
  known: Known<Id>,
): Readonly<Record<Id, number>> => {
  const numbers: Partial<Record<Id, number>> = {}
  for (const id of Object.keys(known) as Id[]) numbers[id] = known[id].value
  return numbers as Record<Id, number>
}

/** Of a value that follows from others by arithmetic. */
export const derived = (note: Text): Origin => ({
  from: 'default',
  basis: 'derived',
  note,
  sources: [],
})

/** Of a value that is assumed where nothing was given. */
export const byDefault = (note: Text, basis?: Origin['basis']): Origin => ({
  from: 'default',
  ...(basis !== undefined && { basis }),
  note,
  sources: [],
})

/** Notes that each stand alone, as one; undefined where there are none. */
export const noteOf = (notes: readonly (Text | undefined)[]): Text | undefined => {
  const said = notes.filter((one) => one !== undefined)
  return said.length < 2 ? said[0] : message('notes.several', { notes: said })
}

/** Quantities that another trace has worked out: inputs of the one that goes on from it. */
export const carried = (
  trace: Trace<Origin>,
  ids: readonly QuantityId[],
  note: Text,
): Readonly<Givens> =>
  Object.fromEntries(
    ids.flatMap((id): readonly [QuantityId, Given<Origin>][] => {
      const node = trace.node(id)
      if (node === undefined) return []
      if (node.value === null)
        return [
          [id, { value: null, reason: node.reason ?? message('reasons.input-unknown', { id }) }],
        ]
      const own = node.kind === 'input' ? node.origin : undefined
      return [[id, { value: node.value, origin: own ?? derived(note) }]]
    }),
  )
