import type { Part } from '../graph/choose.ts'
import type { OwnTrait } from '../price/choices.ts'

/** What sets the formulas of one training run apart from those of another. */
export type TrainingTrait =
  /** What is worked out from the rest, where formulas depend on it. */
  | 'solves-tokens'
  | 'solves-utilization'
  | 'solves-chips'
  /** The work is known in tokens; without it, tokens follow from FLOPs. */
  | 'work-in-tokens'
  /** FLOPs are counted part by part, and of frozen weights with adapters. */
  | 'by-part'
  | 'adapters'
  | 'speed-as-mfu'
  | 'speed-of-plan'
  | 'chips-given'
  | 'days-given'
  | 'chip-hours-given'
  /** Its size is given, or follows from the days that are. */
  | 'cluster-known'
  | 'architecture'
  | 'failures'
  | 'no-cluster-in-time'
  /** Something is asked of what is around the run. */
  | 'programme'
  | OwnTrait

/** Formulas of the runs that have some traits. */
export type TrainingPart = Part<TrainingTrait>
