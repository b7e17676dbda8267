import type { Shape } from '../../model/architecture/shape.ts'
import { passesWithAdapters } from '../../model/training-plan/adapters.ts'
import { planMemory } from '../../model/training-plan/index.ts'
import type { TrainingPlan } from '../../model/training-plan/inputs.ts'
import { trainingWorkspaceBytes } from '../../planner/training/bytes.ts'
import { linksOf } from '../../planner/training/chip-links.ts'
import { stepInputs } from '../../planner/training/inputs.ts'
import { type ChipNumbers, chipInputs, chipNumbers } from '../../presets/chip.ts'
import type { Accelerator } from '../../presets/schema.ts'
import type { TrainingSubject } from '../../presets/training-efficiency.ts'
import { rowTexts } from '../../words/contributors/rows.ts'
import { chipNamed } from '../chip-names.ts'
import type { TrainingCase } from './case.ts'
import { plansOf } from './cuts.ts'
import { type TrainingNumbers, trainingNumbersOf } from './numbers.ts'
import { shapeOfCase } from './shape.ts'

/** All that a step is computed from, but for the efficiencies. */
export type Unfitted = ReturnType<typeof stepInputs>

/** A row resolved against the presets: all that does not depend on the efficiencies. */
export interface ResolvedTraining {
  readonly id: string
  readonly subject: TrainingSubject
  readonly modelId: string
  readonly chip: Accelerator
  readonly bits: TrainingNumbers['bits']
  /** Ways in which the run may have been cut up; the fastest is taken. */
  readonly variants: readonly Unfitted[]
  /** How the model was guessed, where the table does not name one that is known. */
  readonly note: string | undefined
}

const groundOf = (
  one: TrainingCase,
  shape: Shape,
  parts: ChipNumbers,
  numbers: TrainingNumbers,
) => {
  const { linkBytesPerSecond, ...chip } = chipInputs(parts, numbers.peakFlopsPerSecond)
  return {
    shape,
    bytes: numbers.bytes,
    links: linksOf(parts),
    inputs: {
      ...chip,
      trainingWorkspaceBytes,
      ...(one.isLora && { trainingPasses: passesWithAdapters(shape, undefined) }),
    },
  }
}

/** Where a table does not say what is recomputed: as few layers as make the rest fit. */
const eased = (plan: TrainingPlan, inputsOf: (plan: TrainingPlan) => Unfitted): Unfitted => {
  const at = (share: number) => {
    const inputs = inputsOf({ ...plan, recomputation: 'full', recomputedShare: share })
    return { inputs, free: planMemory(inputs).trainingFreeBytes }
  }
  const none = at(0)
  if (none.free >= 0) return none.inputs
  const full = at(1)
  if (full.free <= 0) return full.inputs
  return at(none.free / (none.free - full.free)).inputs
}

/** The row with its possible plans, or what keeps it from being predicted. */
export const resolveTraining = (one: TrainingCase): ResolvedTraining | string => {
  if (one.fault !== undefined) return one.fault
  if (one.accelerator.trim() === '') return rowTexts.missing({ column: 'accelerator' })
  if (`${one.model}${one.parameters}${one.architecture}`.trim() === '')
    return rowTexts.missing({ column: 'model' })
  const chip = chipNamed(one.accelerator)
  if (chip === undefined) return rowTexts['unknown-chip']({ chip: one.accelerator })
  const model = shapeOfCase(one)
  if (model === undefined) return rowTexts['unknown-model']({ model: one.model })
  const numbers = trainingNumbersOf(one, model.id, chip)
  if (numbers === undefined) return rowTexts['no-peak-rate']({ chip: chip.name })
  const parts = chipNumbers(chip)
  if (parts === 'memory') return rowTexts['no-memory']({ chip: chip.name })
  if (parts === 'bandwidth') return rowTexts['no-bandwidth']({ chip: chip.name })
  const ground = groundOf(one, model.shape, parts, numbers)
  const plans = plansOf(one, model.shape, chip, ground.links.domain)
  if (plans.length === 0) return rowTexts['no-plan-over']({ chips: one.chips })
  const inputsOf = (plan: TrainingPlan): Unfitted => stepInputs(ground, plan)
  return {
    id: one.id,
    subject: { chip: chip.id, family: chip.family, framework: one.framework },
    modelId: model.id,
    chip,
    bits: numbers.bits,
    variants: plans.map((plan) =>
      one.recomputation === undefined ? eased(plan, inputsOf) : inputsOf(plan),
    ),
    note: model.note,
  }
}
