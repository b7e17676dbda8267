import * as experts from './experts.ts'
import * as fleet from './fleet.ts'
import * as latency from './latency.ts'
import * as link from './link.ts'
import * as memory from './memory.ts'
import * as step from './step.ts'
import * as workload from './workload.ts'

export { type OperatingPoint, operatingPoint, rooflineTrace } from './estimate.ts'
export { type Formats, type Parallelism, shapeInputs } from './inputs.ts'
export {
  atBatch,
  batchAtRate,
  firstTokenFormulas,
  memoryFormulas,
  prepare,
  rateFormulas,
  run,
  speculationFormulas,
  stepFormulas,
  type Values,
  valuesFrom,
} from './replica.ts'
export { type Bound, type Judged, judge, type Limits, sharesOf } from './search.ts'

export const formulas = [workload, memory, experts, link, step, latency, fleet].flatMap((group) =>
  Object.values(group),
)
