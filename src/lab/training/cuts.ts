import { layerCount } from '../../model/architecture/layers.ts'
import type { Shape } from '../../model/architecture/shape.ts'
import { totalsOf } from '../../model/architecture/totals.ts'
import type { TrainingPlan } from '../../model/training-plan/inputs.ts'
import type { Accelerator } from '../../presets/schema.ts'
import type { TrainingCase } from './case.ts'

/** NeuronCores and TensorCores that tables count as ranks of their own. */
const coresPerChip: Readonly<Record<string, number>> = { 'aws-trainium1': 2, 'aws-inferentia2': 2 }

const powersTo = (most: number): readonly number[] =>
  Array.from({ length: 12 }, (_, i) => 2 ** i).filter((one) => one <= most)

/** Sequences that a chip may work on at once, where a table does not say. */
const microBatches = (one: TrainingCase, perCopy: number | undefined, tokens: number) => {
  if (one.microBatch !== undefined) return [one.microBatch]
  const most = Math.max(1, Math.min(perCopy ?? 64, 65_536 / tokens))
  return powersTo(most).slice(-4)
}

/** Four million tokens a step, and enough micro-batches to keep a pipeline full. */
const defaultBatch = (together: number, stages: number, sequenceTokens: number): number =>
  together * Math.max(stages > 1 ? 8 * stages : 1, Math.ceil(4e6 / (together * sequenceTokens)))

/** Plans that a row allows: its own, or what a trainer would try. */
export const plansOf = (
  one: TrainingCase,
  shape: Shape,
  chip: Accelerator,
  domain: number,
): readonly TrainingPlan[] => {
  const cores = coresPerChip[chip.id] ?? 1
  const chips = one.chips ?? 256
  const sequenceTokens = one.sequenceTokens ?? Math.min(8192, shape.contextTokens ?? 4096)
  const cut = one.tensorParallel !== undefined || one.pipelineParallel !== undefined
  const own = {
    t: Math.max(1, (one.tensorParallel ?? 1) / cores),
    p: one.pipelineParallel ?? 1,
    zeroStage: cut ? (1 as const) : (3 as const),
  }
  // FSDP, and JAX, which TPUs are trained with, cut up nothing but the copies, unless a table says so.
  const copiesOnly =
    one.framework === 'maxtext' || one.framework === 'fsdp' || chip.family === 'tpu'
  const cuts =
    cut || copiesOnly
      ? [own]
      : [
          own,
          ...powersTo(Math.min(8, domain)).flatMap((t) =>
            [1, 2, 4, 8, 16].map((p) => ({ t, p, zeroStage: 1 as const })),
          ),
        ]
  return cuts
    .filter(({ t, p }) => cut || (t * p <= chips && p <= layerCount(shape)))
    .flatMap(({ t, p, zeroStage }) => {
      // A batch of fewer sequences than chips cuts the sequences.
      const c =
        one.contextParallel ??
        Math.max(1, 2 ** Math.ceil(Math.log2(chips / (t * p * (one.globalBatch ?? chips)))))
      const copies = Math.max(1, chips / (t * p * c))
      const perCopy = one.globalBatch === undefined ? undefined : one.globalBatch / copies
      const experts = totalsOf(shape).expertCount
      const shares =
        one.expertParallel !== undefined
          ? [one.expertParallel]
          : zeroStage === 3 || experts === 1
            ? [1]
            : [8, 64].map((e) => Math.min(e, experts, copies))
      return shares.flatMap((e) =>
        microBatches(one, perCopy, sequenceTokens).map((b) => ({
          chips: copies * t * p * c,
          tensorParallel: t,
          pipelineParallel: p,
          contextParallel: c,
          expertParallel: e,
          virtualStages: one.virtualStages ?? 1,
          microBatchSequences: b,
          globalBatchSequences: one.globalBatch ?? defaultBatch(copies * b, p, sequenceTokens),
          sequenceTokens,
          recomputation: one.recomputation ?? 'none',
          zeroStage,
          sequenceParallel: t > 1 && (!one.isUnfused || one.recomputation === 'selective'),
          keepsScores: one.isUnfused,
          dropout: one.isUnfused,
        })),
      )
    })
}
