import { adaptedWidth } from '../../model/architecture/adapters.ts'
import { countParameters } from '../../model/architecture/parameters.ts'
import type { Shape } from '../../model/architecture/shape.ts'
import type { Given } from '../../model/graph/trace.ts'
import { constants } from '../../model/quantities/constants.ts'
import type { TrainingBytes } from '../../model/training-plan/inputs.ts'
import { constantOrigin, type Origin } from '../../presets/origin.ts'
import { derived } from '../shared/givens.ts'
import type { TrainingRequest } from './request.ts'

type Workload = TrainingRequest['workload']

/** Adapters for each weight of the model: of all that are held, and of those that a token is multiplied with. */
interface AdapterShares {
  readonly held: number
  readonly multiplied: number
}

/** None where no rank is given, or nothing is frozen. */
const adapterShares = (
  shape: Shape,
  { kind, adapterRank, adapterTargets = 'attention' }: Workload,
): AdapterShares => {
  if (kind !== 'lora' || adapterRank === undefined) return { held: 0, multiplied: 0 }
  const { experts } = shape
  const { total, active, embedding } = countParameters(shape)
  const everyExpert =
    experts === undefined ? shape : { ...shape, experts: { ...experts, perToken: experts.count } }
  return {
    held: (adapterRank * adaptedWidth(everyExpert, adapterTargets)) / total,
    multiplied: (adapterRank * adaptedWidth(shape, adapterTargets)) / (active - embedding),
  }
}

/** Bytes for each weight of the model: frozen ones with the adapters beside them, cut up alike; or all trained. */
export const bytesWith = (
  shape: Shape,
  workload: Workload,
  bytesOf: (isLora: boolean) => TrainingBytes,
): TrainingBytes => {
  const bytes = bytesOf(workload.kind === 'lora')
  const trained = bytesOf(false)
  const { held } = adapterShares(shape, workload)
  return {
    bytesPerParameter: bytes.bytesPerParameter + held * trained.bytesPerParameter,
    bytesPerGradient: bytes.bytesPerGradient + held * trained.bytesPerGradient,
    bytesPerOptimizerState: bytes.bytesPerOptimizerState + held * trained.bytesPerOptimizerState,
  }
}

/** Passes through the weights in a step: through frozen ones there and back, and through their adapters as through all that is trained. */
export const trainingPassesOf = (shape: Shape, workload: Workload): Given<Origin> => {
  const { value } = constants.trainingPasses
  if (workload.kind !== 'lora') return { value, origin: constantOrigin('trainingPasses') }
  return {
    value: value - 1 + value * adapterShares(shape, workload).multiplied,
    origin: derived(
      'adapters: no gradients of the frozen weights are computed, and the adapters’ passes are counted as shares of theirs',
    ),
  }
}
