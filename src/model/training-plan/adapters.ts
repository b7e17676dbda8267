import { type AdapterTargets, adaptedWidth } from '../architecture/adapters.ts'
import { countParameters } from '../architecture/parameters.ts'
import type { Shape } from '../architecture/shape.ts'
import { constants } from '../quantities/constants.ts'
import type { TrainingBytes } from './inputs.ts'

/** Adapters beside frozen weights. */
export interface Adapters {
  readonly rank: number
  readonly targets: AdapterTargets
}

/** Parameters of adapters for each weight of the model: of all that are held, and of those that a token is multiplied with. */
const adapterShares = (shape: Shape, { rank, targets }: Adapters) => {
  const { total, active, embedding } = countParameters(shape)
  return {
    held: (rank * adaptedWidth(shape, targets, true)) / total,
    multiplied: (rank * adaptedWidth(shape, targets)) / (active - embedding),
  }
}

/** Bytes for each weight of the model: frozen ones with the adapters beside them, which are trained and cut up alike. */
export const bytesWithAdapters = (
  shape: Shape,
  adapters: Adapters,
  frozen: TrainingBytes,
  trained: TrainingBytes,
): TrainingBytes => {
  const { held } = adapterShares(shape, adapters)
  return {
    bytesPerParameter: frozen.bytesPerParameter + held * trained.bytesPerParameter,
    bytesPerGradient: frozen.bytesPerGradient + held * trained.bytesPerGradient,
    bytesPerOptimizerState: frozen.bytesPerOptimizerState + held * trained.bytesPerOptimizerState,
  }
}

const { value: passes } = constants.trainingPasses

/** Passes through the weights in a step: through frozen ones there and back, and through their adapters as through all that is trained. */
export const passesWithAdapters = (shape: Shape, adapters: Adapters | undefined): number =>
  passes - 1 + (adapters === undefined ? 0 : passes * adapterShares(shape, adapters).multiplied)
