import type { Shape } from '../../model/architecture/shape.ts'
import { contextCuts, sequenceTokensOf } from './sequence.ts'
import { greatestCommon } from './sizes.ts'
import { hasEmptyStages, mostStages } from './stages.ts'
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

const divisorsOf = (count: number): readonly number[] =>
  Array.from({ length: Math.min(count, 10_000) }, (_, i) => i + 1).filter(
    (one) => count % one === 0,
  )

/** What a request pins of its plan. */
export type Pinned = Pick<Wanted, DividingPart | 'microBatchSequences'>

const ofModel = (pinned: Pinned, shape: Shape, sequenceTokens: number): readonly Indivisible[] => {
  const { tensorParallel: t, pipelineParallel: p, contextParallel: c, expertParallel: e } = pinned
  const { virtualStages: v } = pinned
  const { heads } = shape.attention
  const { layers } = shape
  const experts = shape.experts?.count ?? 1
  const faults: Indivisible[] = []
  if (t !== undefined && heads % t !== 0)
    faults.push({ part: 'tensorParallel', kind: 'heads', of: heads, divisors: divisorsOf(heads) })
  if (p !== undefined && (p > layers || hasEmptyStages(layers, p)))
    faults.push({
      part: 'pipelineParallel',
      kind: p > layers ? 'more-stages-than-layers' : 'empty-stages',
      layers,
      mostStages: mostStages(layers),
      divisors: divisorsOf(layers),
    })
  else if (v !== undefined && p !== undefined && Math.ceil(layers / p) % v !== 0) {
    const of = Math.ceil(layers / p)
    faults.push({ part: 'virtualStages', kind: 'stage-layers', of, divisors: divisorsOf(of) })
  }
  if (v !== undefined && v > 1 && (p ?? 1) === 1)
    faults.push({ part: 'virtualStages', kind: 'no-pipeline' })
  if (c !== undefined && sequenceTokens % c !== 0)
    faults.push({
      part: 'contextParallel',
      kind: 'sequence',
      of: sequenceTokens,
      divisors: divisorsOf(sequenceTokens),
    })
  if (e !== undefined && experts % e !== 0)
    faults.push({
      part: 'expertParallel',
      kind: 'experts',
      of: experts,
      divisors: divisorsOf(experts),
    })
  return faults
}

/** Stages that take turns pass on as many micro-batches at a time as there are stages (Narayanan et al. 2021). */
const turnsOf = ({ virtualStages: v, pipelineParallel: p }: Pinned): number =>
  v !== undefined && v > 1 ? (p ?? 1) : 1

const ofChips = (
  pinned: Pinned,
  shape: Shape,
  sequenceTokens: number,
  chips: number,
): readonly Indivisible[] => {
  const { tensorParallel: t, pipelineParallel: p, contextParallel: c, expertParallel: e } = pinned
  const { microBatchSequences: b = 1, globalBatchSequences: g } = pinned
  const turns = turnsOf(pinned)
  const held = (t ?? 1) * (p ?? 1) * (c ?? 1)
  if (chips % held !== 0)
    return [
      {
        part:
          t !== undefined
            ? 'tensorParallel'
            : p !== undefined
              ? 'pipelineParallel'
              : 'contextParallel',
        kind: 'copy',
        chipsPerCopy: held,
        chips,
        divisors: divisorsOf(chips),
      },
    ]
  // Experts are shared out over copies and cuts of the sequence, which is what stages and tensor parts leave.
  const sharing = chips / ((t ?? 1) * (p ?? 1))
  const faults: Indivisible[] = []
  if (e !== undefined && sharing % e !== 0)
    faults.push({
      part: 'expertParallel',
      kind: 'expert-sharing',
      of: sharing,
      divisors: divisorsOf(greatestCommon(shape.experts?.count ?? 1, sharing)),
    })
  if (t === undefined || p === undefined || g === undefined) return faults
  const multiples = (c === undefined ? contextCuts(sequenceTokens) : [c])
    .filter((cut) => sharing % cut === 0)
    .map((cut) => (sharing / cut) * b * turns)
  if (!multiples.some((sequences) => g % sequences === 0))
    faults.push({
      part: 'globalBatchSequences',
      kind: 'batch',
      copies: sharing / (c ?? 1),
      microBatch: b,
      turns,
      multiples,
    })
  return faults
}

/** Whatever of a plan does not divide the model, the sequence, the chips or the batch. */
export const indivisible = (
  pinned: Pinned,
  shape: Shape,
  run: { readonly chips?: number | undefined; readonly sequenceTokens?: number | undefined },
): readonly Indivisible[] => {
  const { tensorParallel: t, pipelineParallel: p, contextParallel: c } = pinned
  const { microBatchSequences: b = 1, globalBatchSequences: g } = pinned
  const { chips } = run
  const sequenceTokens = sequenceTokensOf(run, shape)
  const faults = ofModel(pinned, shape, sequenceTokens)
  const turns = turnsOf(pinned)
  // Where the copies are known, the batch is held to them below.
  const held = (t ?? 1) * (p ?? 1) * (c ?? 1)
  const isCut =
    faults.length === 0 &&
    t !== undefined &&
    p !== undefined &&
    chips !== undefined &&
    chips % held === 0
  const all: readonly Indivisible[] =
    g !== undefined && g % (b * turns) !== 0 && !isCut
      ? [
          ...faults,
          {
            part: 'globalBatchSequences',
            kind: 'batch',
            copies: null,
            microBatch: b,
            turns,
            multiples: [b * turns],
          },
        ]
      : faults
  return chips === undefined || all.length > 0 ? all : ofChips(pinned, shape, sequenceTokens, chips)
}
