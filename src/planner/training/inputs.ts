import type { Shape } from '../../model/architecture/shape.ts'
import type { PlanInputs } from '../../model/training-plan/index.ts'
import {
  planInputsOf,
  type TrainingBytes,
  type TrainingPlan,
} from '../../model/training-plan/inputs.ts'
import { type Links, linksUnder } from './links.ts'

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
const formats = { bytesPerDenseParameter: 2, bytesPerExpertParameter: 2, bytesPerKvElement: 2 }

/** A model on a chip, of which plans differ in how they cut it up. */
export interface Whole {
  readonly shape: Shape
  readonly bytes: TrainingBytes
  readonly links: Links
}

/** The quantities of plans, from the model’s shape and the chip’s links: those that all have in common, and those of each. */
export const inputsUnder = ({ shape, bytes, links }: Whole) => {
  const { common, under } = planInputsOf(shape, formats, bytes)
  return {
    common,
    under: (plan: TrainingPlan) => ({ ...under(plan), ...linksUnder(links, plan) }),
  }
}

/** The quantities of one plan. */
export const inputsOf = (whole: Whole, plan: TrainingPlan) => {
  const { common, under } = inputsUnder(whole)
  return { ...common, ...under(plan) }
}

/** What all plans of a model on a chip have in common, beside its shape. */
export type GroundInputs = Omit<PlanInputs, keyof ReturnType<typeof inputsOf>>
export type UnfittedInputs = Omit<GroundInputs, keyof StepEfficiencies>

/** All that memory and step of a plan are computed from: the model’s shape under it, and what all plans have in common. */
export const stepInputs = <G extends UnfittedInputs>(
  ground: Whole & { readonly inputs: G },
  plan: TrainingPlan,
) => ({ ...inputsOf(ground, plan), ...ground.inputs })
