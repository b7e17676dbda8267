import type { TrainingPlan } from '../../model/training-plan/inputs.ts'

type Step = Pick<TrainingPlan, 'globalBatchSequences' | 'sequenceTokens'>

/** Tokens of an optimizer step where none are asked for. */
export const stepTokens = 4e6

/** A larger step than this, 2,048 sequences of 8,192 tokens, teaches less for each token: plans that need one are left for where no other will do. */
export const largestStepTokens = 2 ** 24

export const isUsual = ({ globalBatchSequences, sequenceTokens }: Step): boolean =>
  globalBatchSequences * sequenceTokens <= largestStepTokens

/** A step of so many times the usual tokens is above the usual. */
const aboveUsual = 1.5

/** The tokens of a step, and whether they are more than usual because the copies need them. */
export const stepOf = ({ globalBatchSequences, sequenceTokens }: Step) => {
  const tokens = globalBatchSequences * sequenceTokens
  return { tokens, isAboveUsual: tokens > aboveUsual * stepTokens }
}
