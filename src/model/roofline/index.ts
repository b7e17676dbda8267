import * as experts from './experts.ts'
import * as latency from './latency.ts'
import * as link from './link.ts'
import * as memory from './memory.ts'
import * as step from './step.ts'
import * as workload from './workload.ts'

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

export const formulas = [workload, memory, experts, link, step, latency].flatMap((group) =>
  Object.values(group),
)
