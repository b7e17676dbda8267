import type { Shape } from '../../model/architecture/shape.ts'
import type { TrainingBytes } from '../../model/training-plan/inputs.ts'
import { trainingBytes, trainingWorkspaceBytes } from '../../planner/training/bytes.ts'
import { type Links, unknownScaleOut } from '../../planner/training/links.ts'
import type { EvidenceLevel } from '../../presets/efficiency.ts'
import type { Figure } from '../../presets/figure.ts'
import { fromFigure, type Origin } from '../../presets/origin.ts'
import { find, trainingEfficiencies } from '../../presets/registry.ts'
import {
  stepConstantIds,
  type TrainingSubject,
  trainingEfficiencyOf,
  trainingEvidenceOf,
} from '../../presets/training-efficiency.ts'
import { english } from '../../words/english.ts'
import { isMessage } from '../../words/message.ts'
import { assumed, chipParts, unknownLink } from '../shared/chip.ts'
import type { Givens } from '../shared/givens.ts'
import { bytesWith, trainingPassesOf } from './adapters.ts'
import type { TrainingRequest } from './request.ts'
import type { PlanPerformance } from './request-plan.ts'

/** All that training plans of a model on a chip are made from. */
export interface TrainingGround {
  readonly shape: Shape
  readonly modelName: string
  readonly chipName: string
  readonly links: Links
  readonly bytes: TrainingBytes
  readonly chipsPerServer: number
  readonly givens: Givens
  readonly evidence: EvidenceLevel
  /** Half the 80% interval of tokens a second, as a logarithm. */
  readonly spread: number
}

const evidenceText: Readonly<Record<EvidenceLevel, string>> = {
  measured: 'fitted on measured training on this chip with this framework',
  family: 'fitted on measured training on its family of chips',
  prior: 'the middle of all chips whose training was measured; this family was not',
}

const bitsOf = (precision: PlanPerformance['precision']): 16 | 8 | 4 =>
  precision === 'fp4' ? 4 : precision === 'fp8' ? 8 : 16

const fittedGivens = (subject: TrainingSubject, performance: PlanPerformance): Givens => {
  const fitted = trainingEfficiencyOf(trainingEfficiencies(), subject)
  const level = trainingEvidenceOf(trainingEfficiencies(), subject)
  const origin: Origin = {
    from: 'preset',
    preset: 'efficiencies',
    basis: level === 'measured' ? 'measured' : 'estimate',
    note: evidenceText[level],
    sources: [],
  }
  return {
    ...Object.fromEntries(stepConstantIds.map((id) => [id, { value: fitted[id], origin }])),
    matmulEfficiency: {
      value: fitted[`matmulEfficiency${bitsOf(performance.precision)}`],
      origin,
    },
  }
}

const runSpeed = (): { value: number; origin: Origin } => {
  const { goodput, used } = trainingEfficiencies().runs
  return {
    value: goodput,
    origin: assumed(`the middle of ${used} published runs over the speed of benchmarked steps`),
  }
}

const numberOf = (figure: Figure | undefined): number | null =>
  figure === undefined ? null : fromFigure(figure, '', '').value

type Chip = { readonly id: string | null; readonly name: string; readonly givens: Givens }

const partsOf = (chip: Chip): { givens: Givens; links: Links } | string => {
  const preset = chip.id === null ? undefined : find('accelerators', chip.id)
  const { givens } = chip
  if (preset === undefined) {
    if (givens.bandwidthBytesPerSecond === undefined || givens.memoryBytes?.value == null)
      return 'the accelerator given in the request does not state memoryBytes and bandwidthBytesPerSecond'
    return {
      links: {
        link: givens.linkBytesPerSecond?.value ?? unknownLink,
        scaleOut: unknownScaleOut,
        domain: givens.chipsPerServer?.value ?? 8,
      },
      givens: {
        bandwidthBytesPerSecond: givens.bandwidthBytesPerSecond,
        attentionPeakFlopsPerSecond: givens.peakFlopsPerSecond,
      } as Givens,
    }
  }
  const parts = chipParts(preset)
  if (isMessage(parts)) return english(parts)
  const { sixteenBitFlopsPerSecond, ...memory } = parts
  return {
    links: {
      link: numberOf(preset.linkBandwidth) ?? unknownLink,
      scaleOut: numberOf(preset.scaleOutBandwidth) ?? unknownScaleOut,
      domain: preset.scaleUpChips.value ?? preset.chipsPerServer.value ?? 1,
    },
    givens: {
      ...memory,
      attentionPeakFlopsPerSecond: sixteenBitFlopsPerSecond ??
        givens.peakFlopsPerSecond ?? { value: null, reason: 'no 16-bit rate is known' },
    },
  }
}

/** What every plan of a model on a chip starts from; or why none can be made. */
export const trainingGround = (
  model: { readonly name: string; readonly shape: Shape | undefined },
  chip: Chip,
  performance: PlanPerformance,
  workload: TrainingRequest['workload'],
  originAt: (pointer: string) => Origin,
): TrainingGround | string => {
  if (model.shape === undefined)
    return `the architecture of ${model.name} is not known: give a config.json, or use another method`
  const peak = chip.givens.peakFlopsPerSecond
  if (peak?.value == null)
    return english(peak?.reason ?? `no peak rate of the ${chip.name} is known`)
  const parts = partsOf(chip)
  if (typeof parts === 'string') return parts
  const preset = chip.id === null ? undefined : find('accelerators', chip.id)
  const subject = { chip: chip.id, family: preset?.family, framework: performance.framework }
  const level = trainingEvidenceOf(trainingEfficiencies(), subject)
  return {
    shape: model.shape,
    modelName: model.name,
    chipName: chip.name,
    links: parts.links,
    bytes: bytesWith(model.shape, workload, (isLora) =>
      trainingBytes(
        performance.optimizer,
        isLora,
        performance.attentionKernel === 'unfused',
        performance.precision === 'fp32' || performance.precision === 'tf32',
      ),
    ),
    chipsPerServer: chip.givens.chipsPerServer?.value ?? 1,
    evidence: level,
    spread: trainingEfficiencies().spread[level],
    givens: {
      peakFlopsPerSecond: peak,
      ...parts.givens,
      ...(parts.givens.memoryBytes === undefined && { memoryBytes: chip.givens.memoryBytes }),
      ...fittedGivens(subject, performance),
      trainingPasses: trainingPassesOf(model.shape, workload),
      trainingWorkspaceBytes: {
        value: trainingWorkspaceBytes,
        origin: assumed('an allowance for kernels’ workspace and the buffers of collectives'),
      },
      runSpeedShare:
        performance.runSpeedShare === undefined
          ? runSpeed()
          : { value: performance.runSpeedShare, origin: originAt('/performance/runSpeedShare') },
    } as Givens,
  }
}
