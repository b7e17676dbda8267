import type { TrainingPlan } from '../../model/training-plan/inputs.ts'

/** A plan with what is compared of it; what it lacks of memory where it does not fit. */
export interface TrainingCandidate {
  readonly plan: TrainingPlan
  readonly missingBytes: number
  readonly memoryBytes: number
  /** Not known of a plan that does not fit. */
  readonly tokensPerSecondPerChip: number | null
}

/** Whether steps are kept to a usual number of tokens: always, never, or where such a plan fits and is not far slower. */
export type Steps = 'usual' | 'any' | 'usual-first'

/** Searches the plans of a model on so many chips. */
export interface PlanSearch {
  /** Plans on these chips, the fastest that fits first; then those that lack memory, the nearest first. */
  readonly on: (chips: number, steps?: Steps) => readonly TrainingCandidate[]
  /** Whether some plan fits so many chips, and whether one does that needs the least memory. */
  readonly fits: (chips: number) => boolean
  readonly leanestFits: (chips: number) => boolean
  /** What a plan reaches of the speed that its arithmetic alone would have. */
  readonly shareOfBest: (candidate: TrainingCandidate) => number
}

/** Usual steps are worth so many times the chips. */
export const mostForUsual = 2

/** Plans that reach this share are not looked at again with larger steps: those would hardly be so many times as fast. */
export const fairShare = 0.3

export const fits = ({ missingBytes }: TrainingCandidate): boolean => missingBytes <= 0

/** What a chip does under the best plan on so many; null where none fits. */
export const speedOn = (search: PlanSearch, chips: number): number | null =>
  search.on(chips)[0]?.tokensPerSecondPerChip ?? null
