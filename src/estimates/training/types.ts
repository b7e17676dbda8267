import type { Shape } from '../../model/architecture/shape.ts'
import type { Trace } from '../../model/graph/trace.ts'
import type { SolveFor } from '../../model/training/estimate.ts'
import type { TrainingTrait } from '../../model/training/traits.ts'
import type { FoundPlan } from '../../planner/training/found.ts'
import type { Reliability } from '../../planner/training/goodput.ts'
import type { PlanGround, Wanted } from '../../planner/training/wanted.ts'
import type { EvidenceLevel } from '../../presets/efficiency.ts'
import type { Origin } from '../../presets/origin.ts'
import type { Text } from '../../words/message.ts'
import type { Read as ReadOf } from '../shared/estimate.ts'
import type { Givens } from '../shared/givens.ts'
import type { resolveAccelerator } from '../shared/resolve.ts'
import type { ReliabilityAnswer } from './answer-run.ts'
import type { TrainingRequest } from './request.ts'

/** A chip as a request names or describes it. */
export interface Chip {
  readonly id: string | null
  readonly name: string
  readonly givens: Givens
}

/** A model as a request names or describes it. */
export interface Model {
  readonly name: string
  readonly shape: Shape | undefined
  readonly givens: Givens
}

/** How often chips fail and what each failure takes: in plain numbers for the search, and with where each comes from. */
export interface Failures {
  /** Undefined where no rate of failures is known. */
  readonly plain: Reliability | undefined
  readonly givens: Givens
}

/** A plan found for a run, with what its formulas are given. */
export interface Planned {
  readonly ok: true
  readonly found: FoundPlan
  readonly ground: PlanGround
  readonly evidence: EvidenceLevel
  readonly wanted: Wanted
  /** Whether the request says on how many chips. */
  readonly chipsGiven: boolean
  readonly givens: Givens
}

/** Why a run has no plan, and the field that no plan can keep. */
export interface NotPlanned {
  readonly ok: false
  readonly reason: Text
  readonly field?: 'globalBatchSequences' | undefined
}

/** A training request that was read and found right. */
export type Read = ReadOf<TrainingRequest>

/** What a run is about to be worked out from. */
export interface Settled {
  readonly workload: TrainingRequest['workload']
  readonly solveFor: SolveFor
  readonly planned: Planned | NotPlanned | undefined
  readonly model: Model
  readonly chip: Chip
}

/** A run whose formulas have run. */
export interface Ran {
  readonly trace: Trace<Origin>
  readonly traits: readonly TrainingTrait[]
  readonly failures: Failures | undefined
  /** The chips that come nearest to a deadline that none meet. */
  readonly nearest: number | undefined
}

/** A run with what it is held against: other sizes of cluster, and the whole of its cost. */
export interface Beside {
  readonly trace: Trace<Origin>
  readonly sizes: ReliabilityAnswer['sizes']
}

/** A run worked out: its plan, if it has one, and all of its quantities. */
export interface Solved extends Ran, Beside {
  readonly solvedFor: SolveFor
  /** The workload on the chips of its plan. */
  readonly workload: TrainingRequest['workload']
  readonly planned: Planned | NotPlanned | undefined
  readonly model: Model
  readonly chip: Chip & Pick<ReturnType<typeof resolveAccelerator>, 'warnings'>
}
