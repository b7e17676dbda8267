import type { Shape } from '../../model/architecture/shape.ts'
import { totalsOf } from '../../model/architecture/totals.ts'
import { ofModel } from './divide-model.ts'
import { divisorsOf, type Indivisible, type Pinned } from './indivisible.ts'
import { contextCuts, sequenceTokensOf } from './sequence.ts'
import { greatestCommon } from './sizes.ts'

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
      divisors: divisorsOf(greatestCommon(totalsOf(shape).expertCount, sharing)),
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
