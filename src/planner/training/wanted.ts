import type { Recomputation } from '../../model/training-plan/inputs.ts'
import type { GroundInputs, Whole } from './inputs.ts'

/** What every plan of a model on a chip starts from. */
export interface PlanGround extends Whole {
  readonly chipsPerServer: number
  /** The inputs that all plans have in common, by quantity. */
  readonly inputs: GroundInputs
}

export type Objective = 'fewest-chips' | 'cheapest' | 'fastest'

/** What a plan is asked to keep; what is left out is searched. */
export interface Wanted {
  readonly sequenceTokens: number
  readonly attentionKernel: 'fused' | 'unfused'
  readonly tensorParallel?: number | undefined
  readonly pipelineParallel?: number | undefined
  readonly contextParallel?: number | undefined
  readonly expertParallel?: number | undefined
  readonly virtualStages?: number | undefined
  readonly microBatchSequences?: number | undefined
  readonly globalBatchSequences?: number | undefined
  readonly recomputation?: Recomputation | undefined
  /** 0 to 3; no plan has another. */
  readonly zeroStage?: number | undefined
  /** Which cluster a run is on, where its chips leave a choice. */
  readonly objective?: Objective | undefined
}
