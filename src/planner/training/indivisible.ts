import type { Wanted } from './wanted.ts'

/** The parts of a plan that have to divide something. */
export type DividingPart = Extract<
  keyof Wanted,
  | 'tensorParallel'
  | 'pipelineParallel'
  | 'contextParallel'
  | 'expertParallel'
  | 'virtualStages'
  | 'globalBatchSequences'
>

/** A part of a plan that does not divide the model, the sequence, the chips or the batch; with what does. */
export type Indivisible = { readonly part: DividingPart } & (
  | {
      readonly kind: 'heads' | 'stage-layers' | 'sequence' | 'experts' | 'expert-sharing'
      readonly of: number
      readonly divisors: readonly number[]
    }
  | {
      readonly kind: 'more-stages-than-layers' | 'empty-stages'
      readonly layers: number
      readonly mostStages: number
      readonly divisors: readonly number[]
    }
  | { readonly kind: 'no-pipeline' }
  | {
      readonly kind: 'copy'
      readonly chipsPerCopy: number
      readonly chips: number
      readonly divisors: readonly number[]
    }
  | {
      readonly kind: 'batch'
      /** Copies that share the batch, where they are known. */
      readonly copies: number | null
      readonly microBatch: number
      /** Stages that take turns; 1 where they do not. */
      readonly turns: number
      readonly multiples: readonly number[]
    }
)

/** What a request pins of its plan. */
export type Pinned = Pick<Wanted, DividingPart | 'microBatchSequences'>

export const divisorsOf = (count: number): readonly number[] =>
  Array.from({ length: Math.min(count, 10_000) }, (_, i) => i + 1).filter(
    (one) => count % one === 0,
  )
