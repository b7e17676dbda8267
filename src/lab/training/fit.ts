import { trainingEfficiencyOf, trainingKeysOf } from '../../presets/training-efficiency.ts'
import {
  type TrainingEfficiencies,
  trainingParameters,
} from '../../presets/training-efficiency-schema.ts'
import { regress, type Spreads, unknownsOf } from '../regression.ts'
import type { ResolvedTraining } from './plan.ts'
import { predictTraining } from './predict.ts'

/** A row with what was measured: tokens a second for each chip. */
export interface TrainingSample {
  readonly one: ResolvedTraining
  readonly measured: number
}

export type TrainingFitted = Pick<TrainingEfficiencies, 'parameters' | 'deviations'>

/** How far a family, a chip or a framework may lie from what is above it, as a logarithm. */
const spreads: Spreads = {
  family: { compute: 0.15, attention: 0.2, overhead: 0.25, link: 0.2 },
  chip: { compute: 0.08, attention: 0.08, overhead: 0.12, link: 0.1 },
  framework: { compute: 0.12, attention: 0.35, overhead: 0.4, link: 0.2 },
}

const noise = 0.1

/** Fits the constants on log errors, shrunk to the priors; from `start` where it is given. */
export const fitTraining = (
  samples: readonly TrainingSample[],
  start?: TrainingFitted,
  rounds = 25,
): TrainingFitted => {
  // Of a table with many rows of one model and chip, no row counts in full.
  const sizes = Map.groupBy(samples, ({ one }) => `${one.subject.chip} ${one.modelId}`)
  const weight = ({ one }: TrainingSample) =>
    1 / Math.sqrt(Math.max(1, (sizes.get(`${one.subject.chip} ${one.modelId}`)?.length ?? 1) / 4))
  const weights = samples.map(weight)
  return regress(
    unknownsOf(
      trainingParameters,
      spreads,
      samples.flatMap(({ one }) => trainingKeysOf(one.subject)),
    ),
    samples.length,
    (constants) => {
      const cache = new Map<string, ReturnType<typeof trainingEfficiencyOf>>()
      return samples.map(({ one, measured }, index) => {
        const key = trainingKeysOf(one.subject).join()
        const fitted =
          cache.get(key) ?? trainingEfficiencyOf(constants as TrainingFitted, one.subject)
        cache.set(key, fitted)
        const { tokensPerSecondPerChip } = predictTraining(one, fitted)
        return ((weights[index] ?? 1) * Math.log(tokensPerSecondPerChip / measured)) / noise
      })
    },
    start,
    rounds,
  ) as TrainingFitted
}
