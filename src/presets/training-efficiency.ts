import { type Bits, constantsUnder, type EvidenceLevel } from './efficiency.ts'
import {
  type TrainingEfficiencies,
  type TrainingParameterId,
  trainingParameters,
} from './training-efficiency-schema.ts'

/** Of the fitted constants, those of a step: of the multiplies’ efficiencies it takes the one of its number format. */
export const stepEfficiencies = (
  fitted: Readonly<Record<TrainingParameterId, number>>,
  bits: Bits,
) => ({
  matmulEfficiency: fitted[`matmulEfficiency${bits}`],
  attentionEfficiency: fitted.attentionEfficiency,
  activationTraffic: fitted.activationTraffic,
  expertHalfTokens: fitted.expertHalfTokens,
  layerSeconds: fitted.layerSeconds,
  expertLayerSeconds: fitted.expertLayerSeconds,
  collectiveLatencySeconds: fitted.collectiveLatencySeconds,
  trainingStepHostSeconds: fitted.trainingStepHostSeconds,
  linkEfficiency: fitted.linkEfficiency,
  dataLinkEfficiency: fitted.dataLinkEfficiency,
  overlapLeak: fitted.overlapLeak,
  optimizerBytesMoved: fitted.optimizerBytesMoved,
})

/** What the constants of a training step are looked up for. */
export interface TrainingSubject {
  /** Of a preset; null for a chip of the user's own. */
  readonly chip: string | null
  readonly family: string | undefined
  readonly framework: string
}

export const trainingKeysOf = ({ chip, family, framework }: TrainingSubject): readonly string[] => [
  ...(family === undefined ? [] : [`family:${family}`]),
  ...(chip === null ? [] : [`chip:${chip}`]),
  `framework:${framework}`,
]

/** The fitted constants of a training step on a chip under a framework. */
export const trainingEfficiencyOf = (
  fitted: Pick<TrainingEfficiencies, 'parameters' | 'deviations'>,
  subject: TrainingSubject,
): Readonly<Record<TrainingParameterId, number>> =>
  constantsUnder(trainingParameters, fitted, trainingKeysOf(subject))

/** How well the speed of training is known: on this chip under this framework, on its family, or neither. */
export const trainingEvidenceOf = (
  fitted: Pick<TrainingEfficiencies, 'deviations' | 'measured'>,
  { chip, family, framework }: TrainingSubject,
): EvidenceLevel => {
  if (fitted.measured.includes(`${chip}|${framework}`)) return 'measured'
  return family !== undefined && `family:${family}` in fitted.deviations ? 'family' : 'prior'
}

/** Frameworks by the words that tables use for them. */
export const frameworks = {
  megatron: /megatron|nemo|bridge/i,
  fsdp: /foundry|mosaic|fsdp|torchtitan|pytorch|llama-recipes/i,
  maxtext: /maxtext|tpu-recipes|pax|jax/i,
  neuron: /neuron/i,
} as const
export type Framework = keyof typeof frameworks | 'other'

export const frameworkNamed = (written: string): Framework =>
  (Object.keys(frameworks) as (keyof typeof frameworks)[]).find((id) =>
    frameworks[id].test(written),
  ) ?? 'other'
