import * as load from '../roofline/load.ts'
import { firstTokenFormulas, stepFormulas } from '../roofline/replica.ts'

/** A replica at its share of the load: the step and the first token at the batch that the load gives. */
export const loadDefinitions = [
  ...stepFormulas,
  ...firstTokenFormulas,
  load.concurrency,
  load.prefillServiceSeconds,
  load.prefillLoad,
  load.prefillWaitSeconds,
  load.ttftP50Seconds,
  load.ttftP95Seconds,
]
