import type { PlanSearch, TrainingCandidate } from './candidate.ts'

/** The smallest cluster on which some plan fits. */
export interface Smallest {
  readonly chips: number
  readonly found: readonly TrainingCandidate[]
  readonly best: TrainingCandidate
}

/** Why a run is on so many chips, and the clusters that were compared where some were. */
export type ChosenBy =
  | { readonly kind: 'given' | 'deadline' | 'fewest-chips' }
  | {
      readonly kind: 'fastest' | 'cheapest' | 'cheapest-in-time'
      readonly sizes: readonly number[]
    }

/** The plan of a run and what it was chosen from. */
export interface FoundPlan {
  readonly ok: true
  /** Searches the plans of other clusters. */
  readonly search: PlanSearch
  readonly best: TrainingCandidate
  readonly by: ChosenBy
  /** Other plans on as many chips. */
  readonly others: readonly TrainingCandidate[]
  /** The best plans of the clusters that the run’s was chosen from. */
  readonly clusters: readonly TrainingCandidate[]
  readonly smallest: Smallest | null
  /** Useful tokens of a chip a second, failures counted in. */
  readonly paceOf: (best: TrainingCandidate) => number
}

/** Why a run has no plan. */
export type NoPlan = { readonly ok: false } & (
  | { readonly kind: 'no-cluster-fits' | 'deadline' }
  | { readonly kind: 'indivisible'; readonly chips: number }
  | {
      readonly kind: 'memory'
      readonly leanest: TrainingCandidate
      /** Chips on which a plan fits; null where none are known. */
      readonly fitsOn: number | null
    }
)
