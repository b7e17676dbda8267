import { breakevenFormulas } from './breakeven/index.ts'
import * as capacityFormulas from './capacity/formulas.ts'
import * as carbonFormulas from './carbon.ts'
import * as currencyFormulas from './currency.ts'
import { formulas as inferenceFormulas } from './inference/index.ts'
import * as mixFormulas from './mix/formulas.ts'
import { formulas as priceFormulas } from './price/index.ts'
import { formulas as rooflineFormulas } from './roofline/index.ts'
import { formulas as trainingFormulas } from './training/index.ts'

export { estimateCapacity } from './capacity/estimate.ts'
export { tonnesCo2e, tonnesCo2ePerYear } from './carbon.ts'
export { type ConstantId, constants } from './constants.ts'
export { cnyAmount } from './currency.ts'
export type { Formula } from './formula.ts'
export { estimateInference, type InferenceInputs } from './inference/estimate.ts'
export { estimateBought } from './price/estimate.ts'
export type { Ownership } from './price/index.ts'
export { type QuantityId, quantities } from './quantities.ts'
export type { Given, Node, Trace } from './trace.ts'
export {
  clusterAt,
  leastChips,
  mostUsefulChips,
  type Reliability,
  sizesAround,
} from './training/cluster.ts'
export {
  estimateTraining,
  type SolveFor,
  type TrainingInputs,
  trainedOnFlops,
  unknowns,
} from './training/estimate.ts'

export {
  planInputs,
  planMemoryFormulas,
  planStepFormulas,
  planTrace,
  type Recomputation,
  runPlan,
  type TrainingBytes,
  type TrainingPlan,
} from './training/plan/index.ts'

/** Every formula of the model, for tests and for the reference page. */
export const formulas = [
  ...inferenceFormulas,
  ...rooflineFormulas,
  ...priceFormulas,
  ...trainingFormulas,
  ...Object.values(capacityFormulas),
  ...Object.values(mixFormulas),
  ...breakevenFormulas,
  ...Object.values(carbonFormulas),
  ...Object.values(currencyFormulas),
]
export {
  type AdapterTargets,
  type AttentionKind,
  adaptedWidth,
  adapterTargets,
  attentionKind,
  countParameters,
  fullLayers,
  kvCacheBytes,
  kvCacheBytesPerToken,
  kvElementsPerLayer,
  type Parameters,
  type Shape,
} from './architecture/index.ts'
export * from './breakeven/index.ts'
export { bellWeights, blockWeights, chipsByHour, peakOfWeights, toMeanOne } from './load/shape.ts'
export * from './mix/index.ts'
export {
  atBatch,
  type Bound,
  batchAtRate,
  type Formats,
  firstTokenFormulas,
  type Judged,
  judge,
  type Limits,
  memoryFormulas,
  type OperatingPoint,
  operatingPoint,
  type Parallelism,
  prepare,
  rateFormulas,
  rooflineTrace,
  run,
  shapeInputs,
  sharesOf,
  speculationFormulas,
  stepFormulas,
  type Values,
  valuesFrom,
} from './roofline/index.ts'
