import type { EvidenceLevel } from '../presets/efficiency.ts'
import { efficiencyOf } from '../presets/efficiency.ts'
import { type Fitted, fitTo, type Sample } from './fit.ts'
import { type Prediction, predict } from './predict.ts'

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

/** Each group is predicted by a fit that never saw it. */
export const leaveOut = (
  samples: readonly Sample[],
  groupOf: (sample: Sample) => string,
  start: Fitted,
): readonly Tested[] =>
  [...new Set(samples.map(groupOf))].flatMap((group) => {
    const seen = fitTo(
      samples.filter((sample) => groupOf(sample) !== group),
      start,
      5,
    )
    return predictAll(
      samples.filter((sample) => groupOf(sample) === group),
      seen,
    )
  })

export const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

/** Relative errors of the rate, where it was measured. */
export const errorsOf = (tested: readonly Tested[], what: keyof Prediction): readonly number[] =>
  tested.flatMap(({ sample, prediction }) => {
    const measured = sample.measured[what]
    return measured === undefined || measured <= 0 || !Number.isFinite(prediction[what])
      ? []
      : [prediction[what] / measured - 1]
  })

/** Half an interval that holds 80% of the rows, as a logarithm. */
export const spreadOf = (tested: readonly Tested[]): number =>
  quantile(
    errorsOf(tested, 'outputTokensPerSecond').map((error) => Math.abs(Math.log1p(error))),
    0.8,
  )

/** What each level of evidence is judged by: rows that the fit knew as well, and no better. */
export const levels = {
  measured: (sample: Sample) => sample.plan.modelId,
  family: (sample: Sample) => sample.plan.subject.chip ?? '',
  prior: (sample: Sample) => sample.plan.subject.family ?? sample.plan.subject.chip ?? '',
} as const satisfies Record<EvidenceLevel, (sample: Sample) => string>
