import type { Given } from '../../model/graph/trace.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import type { Origin } from '../../presets/origin.ts'
import type { Text } from '../../words/message.ts'

/** What an estimate hands to the model: quantities with their origin, or the reason why they are not known. */
export type Givens = Partial<Record<QuantityId, Given<Origin>>>

/** Of a value that follows from others by arithmetic. */
export const derived = (note: Text): Origin => ({
  from: 'default',
  basis: 'derived',
  note,
  sources: [],
})
