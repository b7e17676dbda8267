import type { Trace } from '../../model/graph/trace.ts'
import type { Origin } from '../../presets/origin.ts'
import type { Message } from '../../words/message.ts'

/** A replica of a row at its share of the load, or why there is none. */
export type Load = Trace<Origin> | Message
