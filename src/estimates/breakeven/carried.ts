import type { Given, Trace } from '../../model/graph/trace.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import type { Origin } from '../../presets/origin.ts'
import { type Message, message } from '../../words/message.ts'
import { derived } from '../shared/givens.ts'

const fromMonths = derived(message('notes.from-months'))

/** A quantity of the months as an input of a working of its own. */
export const carried = (months: Trace<Origin>, id: QuantityId, note?: Message): Given<Origin> => {
  const node = months.node(id)
  return node === undefined || node.value === null
    ? { value: null, reason: node?.reason ?? message('reasons.not-asked') }
    : { value: node.value, origin: note === undefined ? fromMonths : derived(note) }
}

/** The same of several. */
export const carriedAll = <const I extends QuantityId>(
  months: Trace<Origin>,
  ids: readonly I[],
): Partial<Record<I, Given<Origin>>> => {
  const all: Partial<Record<I, Given<Origin>>> = {}
  for (const id of ids) all[id] = carried(months, id)
  return all
}

/** A quantity that is known wherever it is asked for. */
export const known = (trace: Trace<Origin>, id: QuantityId): number => {
  const value = trace.value(id)
  if (value === null) throw new Error(`${id} is not known`)
  return value
}
