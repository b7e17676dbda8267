import type { Sample } from './fit.ts'
import type { Prediction } from './predict.ts'
import { errorsOf, quantile, type Tested } from './validate.ts'

/** How far predictions are from what was measured, as shares. */
export interface Accuracy {
  readonly rows: number
  readonly median: number
  readonly ninetieth: number
  readonly bias: number
  /** Of the rows with a measured rate, those whose 80% interval holds it; undefined where none is asked for. */
  readonly covered: number | undefined
}

const coverage = (tested: readonly Tested[], levelOf: (sample: Sample) => number): number => {
  const rated = tested.filter(({ sample }) => (sample.measured.outputTokensPerSecond ?? 0) > 0)
  const held = rated.filter(({ sample, prediction }) => {
    const error = prediction.outputTokensPerSecond / (sample.measured.outputTokensPerSecond ?? 1)
    return Math.abs(Math.log(error)) <= levelOf(sample)
  })
  return held.length / rated.length
}

/** The errors of one kind of prediction; `levelOf` is half of a row’s interval, as a logarithm. */
export const accuracyOf = (
  tested: readonly Tested[],
  what: keyof Prediction,
  levelOf?: (sample: Sample) => number,
): Accuracy => {
  const errors = errorsOf(tested, what)
  const sizes = errors.map(Math.abs)
  return {
    rows: errors.length,
    median: quantile(sizes, 0.5),
    ninetieth: quantile(sizes, 0.9),
    bias: quantile(errors, 0.5),
    covered: levelOf === undefined ? undefined : coverage(tested, levelOf),
  }
}
