import type { Given, Trace } from '../../model/graph/trace.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import type { Origin } from '../../presets/origin.ts'
import { message, type Text } from '../../words/message.ts'

/** What an estimate hands to the model: quantities with their origin, or the reason why they are not known. */
export type Givens = Partial<Record<QuantityId, Given<Origin>>>

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
