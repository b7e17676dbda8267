import { unknownLink } from '../../estimates/shared/chip.ts'
import type { Shape } from '../../model/architecture/shape.ts'
import { constants } from '../../model/quantities/constants.ts'
import { run, type Values, valuesFrom } from '../../model/roofline/replica.ts'
import { planMemoryFormulas } from '../../model/training-plan/index.ts'
import { planInputs, type TrainingPlan } from '../../model/training-plan/inputs.ts'
import { addressableBytes } from '../../planner/serving/formats.ts'
import { trainingWorkspaceBytes } from '../../planner/training/bytes.ts'
import { type Links, linksUnder, unknownScaleOut } from '../../planner/training/links.ts'
import type { Figure } from '../../presets/figure.ts'
import type { Accelerator } from '../../presets/schema.ts'
import type { TrainingSubject } from '../../presets/training-efficiency.ts'
import { toBase, type UnitSymbol } from '../../units/units.ts'
import { sixteenBitPeak } from '../formats.ts'
import { chipNamed } from '../names.ts'
import type { TrainingCase } from './case.ts'
import { type TrainingNumbers, trainingNumbersOf } from './numbers.ts'
import { shapeOfCase } from './shape.ts'

/** A row resolved against the presets: all that does not depend on the efficiencies. */
export interface ResolvedTraining {
  readonly id: string
  readonly subject: TrainingSubject
  readonly modelId: string
  readonly chip: Accelerator
  readonly bits: TrainingNumbers['bits']
  /** Ways in which the run may have been cut up; the fastest is taken. */
  readonly variants: readonly Values[]
}

const figure = (one: Figure | undefined): number | undefined =>
  one === undefined || one.value === null ? undefined : toBase(one.value, one.unit as UnitSymbol)

/** NeuronCores and TensorCores that tables count as ranks of their own. */
const coresPerChip: Readonly<Record<string, number>> = { 'aws-trainium1': 2, 'aws-inferentia2': 2 }

const linksOf = (chip: Accelerator): Links => ({
  link: figure(chip.linkBandwidth) ?? unknownLink,
  scaleOut: figure(chip.scaleOutBandwidth) ?? unknownScaleOut,
  domain: figure(chip.scaleUpChips) ?? figure(chip.chipsPerServer) ?? 1,
})

const valuesOf = (
  one: TrainingCase,
  shape: Shape,
  chip: Accelerator,
  numbers: TrainingNumbers,
  plan: TrainingPlan,
): Values =>
  valuesFrom({
    forwardFlopsPerParameterToken: constants.forwardFlopsPerParameterToken.value,
    trainingPasses: one.isLora ? 2 : constants.trainingPasses.value,
    chipsPerLink: 1,
    ...planInputs(shape, numbers.formats, numbers.bytes, plan),
    ...linksUnder(linksOf(chip), plan),
    peakFlopsPerSecond: numbers.peakFlopsPerSecond,
    attentionPeakFlopsPerSecond: sixteenBitPeak(chip) ?? numbers.peakFlopsPerSecond,
    bandwidthBytesPerSecond: figure(chip.memoryBandwidth) ?? 1e12,
    memoryBytes: addressableBytes(chip) ?? 0,
    trainingWorkspaceBytes,
  })

const powersTo = (most: number): readonly number[] =>
  Array.from({ length: 12 }, (_, i) => 2 ** i).filter((one) => one <= most)

/** Sequences that a chip may work on at once, where a table does not say. */
const microBatches = (one: TrainingCase, perCopy: number | undefined, tokens: number) => {
  if (one.microBatch !== undefined) return [one.microBatch]
  const most = Math.max(1, Math.min(perCopy ?? 64, 65_536 / tokens))
  return powersTo(most).slice(-4)
}

/** Plans that a row allows: its own, or what a trainer would try. */
const plansOf = (one: TrainingCase, shape: Shape, chip: Accelerator): readonly TrainingPlan[] => {
  const cores = coresPerChip[chip.id] ?? 1
  const chips = one.chips ?? 256
  const sequenceTokens = one.sequenceTokens ?? Math.min(8192, shape.contextTokens ?? 4096)
  const cut = one.tensorParallel !== undefined || one.pipelineParallel !== undefined
  const own = {
    t: Math.max(1, (one.tensorParallel ?? 1) / cores),
    p: one.pipelineParallel ?? 1,
    zeroStage: cut ? (1 as const) : (3 as const),
  }
  const domain = figure(chip.scaleUpChips) ?? figure(chip.chipsPerServer) ?? 1
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
    .filter(({ t, p }) => cut || (t * p <= chips && p <= shape.layers))
    .flatMap(({ t, p, zeroStage }) => {
      // A batch of fewer sequences than chips cuts the sequences.
      const c =
        one.contextParallel ??
        Math.max(1, 2 ** Math.ceil(Math.log2(chips / (t * p * (one.globalBatch ?? chips)))))
      const copies = Math.max(1, chips / (t * p * c))
      const perCopy = one.globalBatch === undefined ? undefined : one.globalBatch / copies
      const experts = shape.experts?.count ?? 1
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

/** Four million tokens a step, and enough micro-batches to keep a pipeline full. */
const defaultBatch = (together: number, stages: number, sequenceTokens: number): number =>
  together * Math.max(stages > 1 ? 8 * stages : 1, Math.ceil(4e6 / (together * sequenceTokens)))

/** Where a table does not say what is recomputed: as few layers as make the rest fit. */
const easedPlan = (plan: TrainingPlan, valuesOf: (plan: TrainingPlan) => Values): Values => {
  const memoryOf = (share: number) => {
    const values = valuesOf({ ...plan, recomputation: 'full', recomputedShare: share })
    const { trainingMemoryBytes, memoryBytes } = run(planMemoryFormulas, values)
    return { values, excess: trainingMemoryBytes - memoryBytes }
  }
  const none = memoryOf(0)
  if (none.excess <= 0) return none.values
  const full = memoryOf(1)
  if (full.excess >= 0) return full.values
  return memoryOf(none.excess / (none.excess - full.excess)).values
}

/** The row with its possible plans, or what keeps it from being predicted. */
export const resolveTraining = (one: TrainingCase): ResolvedTraining | string => {
  if (one.fault !== undefined) return one.fault
  if (one.accelerator.trim() === '') return 'missing accelerator'
  if (`${one.model}${one.parameters}${one.architecture}`.trim() === '') return 'missing model'
  const chip = chipNamed(one.accelerator)
  if (chip === undefined) return `unknown chip "${one.accelerator}"`
  const model = shapeOfCase(one)
  if (model === undefined) return `unknown model "${one.model}"`
  const numbers = trainingNumbersOf(one, model.id, chip)
  if (numbers === undefined) return `no peak rate of the ${chip.name} is known`
  if (figure(chip.memoryBandwidth) === undefined)
    return `the memory bandwidth of the ${chip.name} is not known`
  const plans = plansOf(one, model.shape, chip)
  if (plans.length === 0) return `no plan cuts the model up over ${one.chips} chips`
  return {
    id: one.id,
    subject: { chip: chip.id, family: chip.family, framework: one.framework },
    modelId: model.id,
    chip,
    bits: numbers.bits,
    variants: plans.map((plan) => {
      const valuesFor = (now: TrainingPlan) => valuesOf(one, model.shape, chip, numbers, now)
      return one.recomputation === undefined ? easedPlan(plan, valuesFor) : valuesFor(plan)
    }),
  }
}
