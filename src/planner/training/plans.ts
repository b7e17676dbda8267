import type { TrainingPlan } from '../../model/training-plan/inputs.ts'
import { contextCuts } from './sequence.ts'
import { hasEmptyStages } from './stages.ts'
import type { PlanGround, Wanted } from './wanted.ts'

export const divisors = (count: number, most: number): readonly number[] =>
  Array.from({ length: Math.min(count, most) }, (_, i) => i + 1).filter((one) => count % one === 0)

export const powers = (most: number): readonly number[] =>
  Array.from({ length: 31 }, (_, i) => 2 ** i).filter((one) => one <= most)

const only = <T>(asked: T | undefined, searched: readonly T[]): readonly T[] =>
  asked === undefined ? searched : [asked]

const zeroStages = [0, 1, 2, 3] as const

/** Tokens of an optimizer step where none are asked for. */
export const stepTokens = 4e6

/** A larger step than this, 2,048 sequences of 8,192 tokens, teaches less for each token: plans that need one are left for where no other will do. */
export const largestStepTokens = 2 ** 24

export const isUsual = ({
  globalBatchSequences,
  sequenceTokens,
}: Pick<TrainingPlan, 'globalBatchSequences' | 'sequenceTokens'>): boolean =>
  globalBatchSequences * sequenceTokens <= largestStepTokens

/** A step of so many times the usual tokens is above the usual. */
const aboveUsual = 1.5

/** The tokens of a step, and whether they are more than usual because the copies need them. */
export const stepOf = ({
  globalBatchSequences,
  sequenceTokens,
}: Pick<TrainingPlan, 'globalBatchSequences' | 'sequenceTokens'>) => {
  const tokens = globalBatchSequences * sequenceTokens
  return { tokens, isAboveUsual: tokens > aboveUsual * stepTokens }
}

const globalBatch = (wanted: Wanted, together: number): number =>
  wanted.globalBatchSequences ??
  together * Math.max(1, Math.round(stepTokens / (together * wanted.sequenceTokens)))

/** Ways to cut one copy of the model up, before the copies are known. */
export const copyCuts = (
  { shape, links }: PlanGround,
  wanted: Wanted,
): readonly { readonly t: number; readonly p: number; readonly c: number }[] => {
  const { heads } = shape.attention
  const tensor = only(
    wanted.tensorParallel,
    powers(Math.min(links.domain, 16, heads)).filter((t) => heads % t === 0),
  )
  const stages = only(
    wanted.pipelineParallel,
    [...new Set([...divisors(shape.layers, 64), ...powers(64)])].filter(
      (p) => p <= shape.layers && !hasEmptyStages(shape.layers, p),
    ),
  )
  const cuts = only(wanted.contextParallel, contextCuts(wanted.sequenceTokens))
  return tensor.flatMap((t) => stages.flatMap((p) => cuts.map((c) => ({ t, p, c }))))
}

/** A way to share a run out over its chips: how each copy is cut up, and what the copies share. */
interface Cut {
  readonly t: number
  readonly p: number
  readonly c: number
  readonly copies: number
  readonly v: number
  readonly e: number
  readonly zeroStage: TrainingPlan['zeroStage']
}

/** Sequences of a micro-batch, with those of a step that comes in equal parts for the copies. */
interface Batch {
  readonly b: number
  readonly globalBatchSequences: number
}

/** Micro-batches whose step comes in equal parts for so many copies; stages that take turns pass on as many at a time as there are stages. */
const batchesFor = (
  wanted: Wanted,
  { copies, v, p }: Pick<Cut, 'copies' | 'v' | 'p'>,
): readonly Batch[] =>
  only(wanted.microBatchSequences, [1, 2, 4, 8]).flatMap((b) => {
    const together = copies * b * (v > 1 ? p : 1)
    const globalBatchSequences = globalBatch(wanted, together)
    return globalBatchSequences % together === 0 ? [{ b, globalBatchSequences }] : []
  })

/** Every way to cut the model up over the chips that divides it, or nearly does its layers. */
const cutsOn = (
  ground: PlanGround,
  wanted: Wanted,
  chips: number,
): readonly { readonly cut: Cut; readonly batches: readonly Batch[] }[] => {
  const { shape } = ground
  const experts = shape.experts?.count ?? 1
  return copyCuts(ground, wanted).flatMap(({ t, p, c }) => {
    const copies = chips / (t * p * c)
    if (!Number.isInteger(copies)) return []
    const shares = only(
      wanted.expertParallel,
      experts === 1 ? [1] : powers(64).filter((e) => experts % e === 0),
    ).filter((e) => (copies * c) % e === 0)
    const zeros = zeroStages.filter((stage) =>
      wanted.zeroStage === undefined
        ? stage === 1 || (p === 1 && copies > 1 && stage > 1)
        : stage === wanted.zeroStage,
    )
    const turns = only(
      wanted.virtualStages,
      p === 1 ? [1] : [1, divisors(Math.ceil(shape.layers / p), 8).at(-1) ?? 1],
    )
    return [...new Set(turns)].flatMap((v) => {
      const batches = batchesFor(wanted, { copies, v, p })
      if (batches.length === 0) return []
      return shares.flatMap((e) =>
        zeros.map((zeroStage) => ({ cut: { t, p, c, copies, v, e, zeroStage }, batches })),
      )
    })
  })
}

const recomputationsFor = (wanted: Wanted) => only(wanted.recomputation, ['none', 'full'] as const)

/** Plans that are cut up alike, by their micro-batch and then by what is recomputed: each needs about as much memory as the one before it in its list, or more. */
export type Family = readonly (readonly TrainingPlan[])[]

/** Every plan on so many chips. */
export const planFamilies = (
  ground: PlanGround,
  wanted: Wanted,
  chips: number,
): readonly Family[] => {
  const { sequenceTokens } = wanted
  const isUnfused = wanted.attentionKernel === 'unfused'
  const recomputations = recomputationsFor(wanted)
  return cutsOn(ground, wanted, chips).map(({ cut: { t, p, c, v, e, zeroStage }, batches }) =>
    batches.map(({ b, globalBatchSequences }) =>
      recomputations.map((recomputation) => ({
        chips,
        tensorParallel: t,
        pipelineParallel: p,
        contextParallel: c,
        expertParallel: e,
        virtualStages: v,
        microBatchSequences: b,
        globalBatchSequences,
        sequenceTokens,
        recomputation,
        zeroStage,
        sequenceParallel: t > 1 && (!isUnfused || recomputation === 'selective'),
        keepsScores: isUnfused,
        dropout: isUnfused,
      })),
    ),
  )
}

/** How many plans there are on so many chips. */
export const plansOn = (ground: PlanGround, wanted: Wanted, chips: number): number =>
  recomputationsFor(wanted).length *
  cutsOn(ground, wanted, chips).reduce((sum, { batches }) => sum + batches.length, 0)
