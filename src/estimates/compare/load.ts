import type { Trace } from '../../model/graph/trace.ts'
import type { Origin } from '../../presets/origin.ts'
import type { Message } from '../../words/message.ts'
import type { PeakNumbers } from '../inference/index.ts'
import type { Figures } from '../shared/derivation.ts'

/** A replica of a row at its share of the load, or why there is none. */
export type Load = Trace<Origin> | Message

/** The same where the load is at its peak, with its numbers and where its working has them. */
export type Peak =
  | {
      readonly trace: Trace<Origin>
      readonly numbers: PeakNumbers
      readonly figures: Figures
    }
  | Message
