import type { Figures } from './predict.ts'
import { errorsOf, quantile, type Tested } from './validate.ts'

/** How far predictions are from what was measured, as shares. */
export interface Accuracy {
  readonly rows: number
  readonly median: number
  readonly ninetieth: number
  readonly bias: number
}

/** The errors of one kind of prediction. */
export const accuracyOf = (tested: readonly Tested[], what: keyof Figures): Accuracy => {
  const errors = errorsOf(tested, what)
  const sizes = errors.map(Math.abs)
  return {
    rows: errors.length,
    median: quantile(sizes, 0.5),
    ninetieth: quantile(sizes, 0.9),
    bias: quantile(errors, 0.5),
  }
}
