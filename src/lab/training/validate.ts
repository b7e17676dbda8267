import { trainingEfficiencyOf, trainingEvidenceOf } from '../../presets/training-efficiency.ts'
import type { TrainingEfficiencies } from '../../presets/training-efficiency-schema.ts'
import { quantile } from '../validate.ts'
import { fitTraining, type TrainingFitted, type TrainingSample } from './fit.ts'
import { predictTraining } from './predict.ts'
import { chipHoursOf, type ResolvedRun } from './runs.ts'

/** A row, what was predicted for it and what was measured. */
export interface TestedTraining {
  readonly sample: TrainingSample
  readonly predicted: number
}

export const predictTrainings = (
  samples: readonly TrainingSample[],
  fitted: TrainingFitted,
): readonly TestedTraining[] =>
  samples.map((sample) => ({
    sample,
    predicted: predictTraining(sample.one, trainingEfficiencyOf(fitted, sample.one.subject))
      .tokensPerSecondPerChip,
  }))

/** Each group is predicted by a fit that never saw it. */
export const leaveOutTraining = (
  samples: readonly TrainingSample[],
  groupOf: (sample: TrainingSample) => string,
  start: TrainingFitted,
): readonly TestedTraining[] =>
  [...new Set(samples.map(groupOf))].flatMap((group) =>
    predictTrainings(
      samples.filter((sample) => groupOf(sample) === group),
      fitTraining(
        samples.filter((sample) => groupOf(sample) !== group),
        start,
        6,
      ),
    ),
  )

/** Half an interval that holds 80% of values, as a logarithm, around their middle or around 1. */
export const spreadOfRatios = (ratios: readonly number[]): number =>
  quantile(
    ratios.map((ratio) => Math.abs(Math.log(ratio))),
    0.8,
  )

/** The same around their own middle. */
export const spreadAround = (ratios: readonly number[], middle: number): number =>
  spreadOfRatios(ratios.map((ratio) => ratio / middle))

/**
 * The same of rows that were left out in groups. Each group counts once: what
 * is asked about is one more of them, not one more row of the longest table.
 */
export const spreadOfGroups = (
  tested: readonly TestedTraining[],
  groupOf: (sample: TrainingSample) => string,
): number => {
  const sizes = Map.groupBy(tested, ({ sample }) => groupOf(sample))
  const errors = tested
    .map(({ sample, predicted }) => ({
      size: Math.abs(Math.log(predicted / sample.measured)),
      weight: 1 / (sizes.get(groupOf(sample))?.length ?? 1),
    }))
    .toSorted((a, b) => a.size - b.size)
  let held = 0
  const enough = errors.find(({ weight }) => {
    held += weight
    return held >= 0.8 * sizes.size - 1e-9
  })
  return enough?.size ?? Number.NaN
}

/** What each level of evidence is judged by: rows that the fit knew as well, and no better. */
export const trainingLevels = {
  measured: ({ one }: TrainingSample) => one.modelId,
  family: ({ one }: TrainingSample) => one.subject.chip ?? '',
  prior: ({ one }: TrainingSample) => one.subject.family ?? one.subject.chip ?? '',
} as const

/** Chip-hours at the steps’ own speed over those that were published, for runs that say both. */
export const runRatiosOf = (
  runs: readonly { readonly run: ResolvedRun; readonly chipHours: number }[],
  fitted: TrainingFitted,
): readonly number[] =>
  runs.map(
    ({ run, chipHours }) =>
      chipHoursOf(run, trainingEfficiencyOf(fitted, run.resolved.subject), 1) / chipHours,
  )

/** The half interval that goes with how well a chip is known. */
export const halfIntervalOf = (
  efficiencies: TrainingEfficiencies,
  subject: Parameters<typeof trainingEvidenceOf>[1],
): number => efficiencies.spread[trainingEvidenceOf(efficiencies, subject)]
