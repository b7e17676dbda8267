import type { Givens } from '../graph/trace.ts'
import { type Ownership, ownTraits, type RentTrait } from '../price/choices.ts'
import type { TrainingTrait } from './traits.ts'

/** The one quantity that a training estimate works out from the others. */
export const unknowns = ['days', 'chips', 'tokens', 'utilization', 'chipHours'] as const
export type SolveFor = (typeof unknowns)[number]

/** One training run, top-down or by a plan: work, speed, chips and time hang together by one equation. */
export interface TrainingCase {
  readonly solveFor: SolveFor
  /** Whether the work is stated in tokens or in FLOPs, and the speed as MFU, as FLOP/s or by a parallel plan. */
  readonly work: 'tokens' | 'flops'
  readonly speed: 'mfu' | 'achieved' | 'plan'
  /** Where FLOPs are counted part by part: whether all weights are trained, or adapters beside frozen ones. */
  readonly parts?: 'weights' | 'adapters' | undefined
  /** The chips are owned, and their price follows; without it the price is given. */
  readonly ownership?: Ownership | undefined
  /** How a rent that was looked up is known. */
  readonly rent?: readonly RentTrait[]
  /** Whether costs around the run are asked for. */
  readonly programme: boolean
}

const solves = {
  days: [],
  chips: ['solves-chips'],
  tokens: ['solves-tokens'],
  utilization: ['solves-utilization'],
  chipHours: [],
} as const satisfies Record<SolveFor, readonly TrainingTrait[]>

const flag = <T extends TrainingTrait>(trait: T, holds: boolean): readonly T[] =>
  holds ? [trait] : []

/** What chooses the formulas of a run. */
export const traitsOf = (
  { solveFor, work, speed, parts, ownership, rent = [], programme }: TrainingCase,
  given: Givens<unknown>,
): readonly TrainingTrait[] => [
  ...solves[solveFor],
  ...flag('work-in-tokens', work === 'tokens' && solveFor !== 'tokens'),
  ...flag('by-part', parts !== undefined),
  ...flag('adapters', parts === 'adapters'),
  ...flag('speed-as-mfu', speed === 'mfu'),
  ...flag('speed-of-plan', speed === 'plan'),
  ...flag('chips-given', given.chips !== undefined),
  ...flag('days-given', given.days !== undefined),
  ...flag('chip-hours-given', given.chipHours !== undefined),
  ...flag('cluster-known', given.chips !== undefined || given.days !== undefined),
  ...flag('architecture', given.fullKvElements !== undefined),
  ...flag('failures', given.checkpointSeconds !== undefined),
  ...flag('programme', programme),
  ...ownTraits(ownership),
  ...rent,
]
