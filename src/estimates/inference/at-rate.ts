import { evaluate } from '../../model/graph/evaluate.ts'
import type { Definition } from '../../model/graph/formula.ts'
import { inputsOf } from '../../model/graph/inputs.ts'
import type { Trace } from '../../model/graph/trace.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import { atBatch, type Replica } from '../../model/roofline/replica.ts'
import { constantOrigin, type Origin } from '../../presets/origin.ts'
import { message } from '../../words/message.ts'
import { carried, derived, type Givens } from '../shared/givens.ts'

const searched = derived(message('notes.little-batch'))
export const atThisBatch = derived(message('notes.at-this-batch'))

/** What the steps of a plan give at the batch of a load. */
export const rerun = ['tpotSeconds', 'ttftSeconds', 'prefillSeconds'] as const

/** Formulas of a load at the batch that serves it: the steps of the plan are run again there. What `told` has is carried beside, and `more` is what else the steps give there. */
export const traceAtBatch = (
  trace: Trace<Origin>,
  replica: Replica,
  batch: number,
  definitions: readonly Definition[],
  told: readonly QuantityId[] = [],
  more: Givens = {},
): Trace<Origin> => {
  const now = atBatch(replica, batch)
  return evaluate<Origin>({
    definitions,
    constantOrigin,
    given: {
      ...carried(trace, [...inputsOf(definitions), ...told], message('notes.of-the-plan')),
      batch: { value: batch, origin: searched },
      ...Object.fromEntries(rerun.map((id) => [id, { value: now[id], origin: atThisBatch }])),
      ...more,
    },
  })
}
