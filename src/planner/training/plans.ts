import { layerCount } from '../../model/architecture/layers.ts'
import { totalsOf } from '../../model/architecture/totals.ts'
import type { Setting, TrainingPlan } from '../../model/training-plan/inputs.ts'
import { contextCuts } from './sequence.ts'
import { hasEmptyStages } from './stages.ts'
import { stepTokens } from './step-size.ts'
import type { PlanGround, Wanted } from './wanted.ts'

export const divisors = (count: number, most: number): readonly number[] =>
  Array.from({ length: Math.min(count, most) }, (_, i) => i + 1).filter((one) => count % one === 0)

export const powers = (most: number): readonly number[] =>
  Array.from({ length: 31 }, (_, i) => 2 ** i).filter((one) => one <= most)

const only = <T>(asked: T | undefined, searched: readonly T[]): readonly T[] =>
  asked === undefined ? searched : [asked]

const zeroStages = [0, 1, 2, 3] as const

/** Copies of the model that train together. */
export const copiesOf = ({
  chips,
  tensorParallel,
  pipelineParallel,
  contextParallel,
}: TrainingPlan): number => chips / (tensorParallel * pipelineParallel * contextParallel)

const globalBatch = (wanted: Wanted, together: number): number =>
  wanted.globalBatchSequences ??
  together * Math.max(1, Math.round(stepTokens / (together * wanted.sequenceTokens)))

/** Ways to cut one copy of the model up, before the copies are known. */
export const copyCuts = (
  { shape, links }: PlanGround,
  wanted: Wanted,
): readonly { readonly t: number; readonly p: number; readonly c: number }[] => {
  const { heads } = totalsOf(shape)
  const layers = layerCount(shape)
  const tensor = only(
    wanted.tensorParallel,
    powers(Math.min(links.domain, 16, heads)).filter((t) => heads % t === 0),
  )
  const stages = only(
    wanted.pipelineParallel,
    [...new Set([...divisors(layers, 64), ...powers(64)])].filter(
      (p) => p <= layers && !hasEmptyStages(layers, p),
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
export const planFamilies = (
  ground: PlanGround,
  wanted: Wanted,
  chips: number,
): readonly Family[] => {
  const { shape } = ground
  const { expertCount: experts } = totalsOf(shape)
  const layers = layerCount(shape)
  return copyCuts(ground, wanted).flatMap(({ t, p, c }) => {
    const copies = chips / (t * p * c)
    if (!Number.isInteger(copies)) return []
    const shares = only(
      wanted.expertParallel,
      powers(64).filter((e) => experts % e === 0),
    ).filter((e) => (copies * c) % e === 0)
    const zeros = zeroStages.filter((stage) =>
      wanted.zeroStage === undefined
        ? stage === 1 || (p === 1 && copies > 1 && stage > 1)
        : stage === wanted.zeroStage,
    )
    const turns = only(
      wanted.virtualStages,
      p === 1 ? [1] : [1, divisors(Math.ceil(layers / p), 8).at(-1) ?? 1],
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

/** What may be recomputed; the first needs the least time, and the most memory. */
const recomputationsFor = (wanted: Wanted) => only(wanted.recomputation, ['none', 'full'] as const)

/** Plans that are cut up alike, by their micro-batch and then by what is recomputed: each needs about as much memory as the one before it in its list, or more. */
export interface Family {
  readonly cut: Cut
  readonly batches: readonly Batch[]
}

/** What all plans that are compared have in common. */
export const settingOf = ({ sequenceTokens, attentionKernel }: Wanted): Setting => ({
  sequenceTokens,
  keepsScores: attentionKernel === 'unfused',
  dropout: attentionKernel === 'unfused',
})

/** The plans of a family with one micro-batch, the least recomputed first. */
export const plansWith = (
  wanted: Wanted,
  chips: number,
  { t, p, c, v, e, zeroStage }: Cut,
  { b, globalBatchSequences }: Batch,
): readonly TrainingPlan[] =>
  recomputationsFor(wanted).map((recomputation) => ({
    ...settingOf(wanted),
    chips,
    tensorParallel: t,
    pipelineParallel: p,
    contextParallel: c,
    expertParallel: e,
    virtualStages: v,
    microBatchSequences: b,
    globalBatchSequences,
    recomputation,
    zeroStage,
    sequenceParallel:
      t > 1 && (wanted.attentionKernel === 'fused' || recomputation === 'selective'),
  }))

/** How many plans there are on so many chips. */
export const plansOn = (ground: PlanGround, wanted: Wanted, chips: number): number =>
  recomputationsFor(wanted).length *
  planFamilies(ground, wanted, chips).reduce((sum, { batches }) => sum + batches.length, 0)
