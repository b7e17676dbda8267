import type { Shape } from '../../model/architecture/shape.ts'
import { type PlanInputs, planStages } from '../../model/training-plan/index.ts'
import {
  cutInputs,
  cutModelOf,
  modelInputs,
  planInputs,
  type Setting,
  type TrainingBytes,
  type TrainingPlan,
} from '../../model/training-plan/inputs.ts'
import type { Links } from './chip-links.ts'
import { linksUnder } from './links.ts'

type Parts<Id extends keyof PlanInputs> = Pick<PlanInputs, Id>

/** What was fitted on measured training, for the number format of the multiplies. */
export type StepEfficiencies = Parts<
  | 'matmulEfficiency'
  | 'attentionEfficiency'
  | 'activationTraffic'
  | 'expertHalfTokens'
  | 'layerSeconds'
  | 'expertLayerSeconds'
  | 'collectiveLatencySeconds'
  | 'trainingStepHostSeconds'
  | 'linkEfficiency'
  | 'dataLinkEfficiency'
  | 'overlapLeak'
  | 'optimizerBytesMoved'
>

// Weights are kept at 16 bits whatever they are multiplied in; what training adds is said in `bytes`.
export const formats = {
  bytesPerDenseParameter: 2,
  bytesPerExpertParameter: 2,
  bytesPerKvElement: 2,
}

/** A model on a chip, of which plans differ in how they cut it up. */
export interface Whole {
  readonly shape: Shape
  readonly bytes: TrainingBytes
  readonly links: Links
}

/** The quantities of a plan, from the model’s shape and the chip’s links. */
export const inputsOf = ({ shape, bytes, links }: Whole, plan: TrainingPlan) => ({
  ...planInputs(shape, formats, bytes, plan),
  ...linksUnder(links, plan),
})

/** What all plans of a model on a chip have in common. */
export type GroundInputs = Omit<PlanInputs, keyof ReturnType<typeof inputsOf>>
export type UnfittedInputs = Omit<GroundInputs, keyof StepEfficiencies>

/** All that memory and step of a plan are computed from: the model’s shape under it, and what all plans have in common. */
export const stepInputs = <G extends UnfittedInputs>(
  ground: Whole & { readonly inputs: G },
  plan: TrainingPlan,
) => ({ ...inputsOf(ground, plan), ...ground.inputs })

/** Memory of each of many plans of a model on a chip, and the step of those that fit. */
export const stagesOf = (ground: Whole & { readonly inputs: GroundInputs }, setting: Setting) => {
  const { shape, bytes, links, inputs } = ground
  const model = cutModelOf(shape, bytes)
  const { at, further } = planStages({ ...modelInputs(shape, formats, bytes, setting), ...inputs })
  return {
    memoryOf: (plan: TrainingPlan) => at({ ...cutInputs(model, plan), ...linksUnder(links, plan) }),
    stepOf: further,
  }
}
