import type { Trace } from '../../model/graph/trace.ts'
import type { Parallelism } from '../../model/roofline/inputs.ts'
import type { Origin } from '../../presets/origin.ts'
import type { Message } from '../../words/message.ts'
import type { Warning } from '../shared/answer-parts.ts'
import type { BillingWay } from '../shared/request-billing.ts'

/** What a month takes from the inference estimate that predicts the rate of a cluster. */
export interface Predicted {
  readonly trace: Trace<Origin>
  readonly model: { readonly name: string }
  readonly chip: { readonly name: string; readonly warnings: readonly (Warning | Message)[] }
  readonly billing: { readonly by: BillingWay }
  readonly planned:
    | { readonly ok: true; readonly best: { readonly plan: Parallelism } }
    | { readonly ok: false; readonly reason: Message }
    | undefined
}
