import type { SolvedRun, TrainingRead, TrainingRequest } from '../training/index.ts'
import type { Choice } from './choices.ts'

/** What one run has of the lists of a request. */
export interface RunCell {
  readonly accelerator: TrainingRequest['accelerator']
  readonly model: Choice<TrainingRequest['model']>
  readonly payment: Choice<TrainingRequest['price']>
}

/** One run of a comparison, as the training service would be asked for it; or why it is none. */
export interface OneRun {
  readonly cell: RunCell
  readonly read: TrainingRead
  readonly solved: SolvedRun | NoRun
}

/** Why a run cannot be, and the field that stands in its way. */
export interface NoRun {
  readonly reasons: readonly string[]
  readonly field: string | null
}

export interface ComparedRuns {
  readonly training: TrainingRead
  readonly rows: readonly OneRun[]
  /** The share of its peak that the run’s own accelerator reaches, where that is carried over. */
  readonly carriedOver: number | undefined
}
