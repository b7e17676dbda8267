import { efficiencyOf } from '../presets/efficiency.ts'
import type { Fitted, Sample } from './fit.ts'
import { type Figures, type Prediction, predict } from './predict.ts'

/** A row and what was predicted for it. */
export interface Tested {
  readonly sample: Sample
  readonly prediction: Prediction
}

export const predictAll = (samples: readonly Sample[], fitted: Fitted): readonly Tested[] =>
  samples.map((sample) => ({
    sample,
    prediction: predict(sample.plan, efficiencyOf(fitted, sample.plan.subject)),
  }))

export const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

/** Relative errors of the rate, where it was measured. */
export const errorsOf = (tested: readonly Tested[], what: keyof Figures): readonly number[] =>
  tested.flatMap(({ sample, prediction }) => {
    const measured = sample.measured[what]
    return measured === undefined || measured <= 0 || !Number.isFinite(prediction[what])
      ? []
      : [prediction[what] / measured - 1]
  })
