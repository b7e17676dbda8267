import type { InferenceAnswer } from '../../estimates/inference/answer.ts'
import type { TrainingAnswer } from '../../estimates/training/answer.ts'

/** The lines of a cost that a figure shows; none where one line is all of it. */
export const shownLines = ({ cost }: InferenceAnswer): InferenceAnswer['cost']['breakdown'] => {
  const lines = cost.breakdown.filter(({ usd }) => usd !== null && usd !== 0)
  return lines.length < 2 || cost.allInUsdPerYear === null ? [] : lines
}

/** Whether an estimate has a figure, so that what draws them is not loaded for none. */
export const hasFigures = (answer: InferenceAnswer): boolean =>
  answer.roofline !== null || shownLines(answer).length > 0

/** The lines of a project that a figure shows; none where the run is all of it. */
export const runLines = ({ cost }: TrainingAnswer): TrainingAnswer['cost']['breakdown'] => {
  const lines = cost.breakdown.filter(({ usd }) => usd !== null && usd !== 0)
  return lines.length < 2 || cost.totalUsd === null ? [] : lines
}

/** Whether a run has a figure. */
export const hasRunFigures = (answer: TrainingAnswer): boolean =>
  answer.memory !== null || runLines(answer).length > 0
