import type { Shape } from '../../model/architecture/shape.ts'
import {
  type Adapters,
  bytesWithAdapters,
  passesWithAdapters,
} from '../../model/training-plan/adapters.ts'
import { trainingBytes, trainingWorkspaceBytes } from '../../planner/training/bytes.ts'
import type { PlanGround } from '../../planner/training/wanted.ts'
import type { EvidenceLevel } from '../../presets/efficiency.ts'
import type { Origin } from '../../presets/origin.ts'
import { message, type Text } from '../../words/message.ts'
import { assumed } from '../shared/chip.ts'
import { derived, type Givens, type Known, numbersOf } from '../shared/givens.ts'
import { planChip } from './chip.ts'
import { fittedGivens } from './fitted.ts'
import type { TrainingRequest } from './request.ts'
import type { PlanPerformance } from './request-plan.ts'
import type { Chip } from './types.ts'

/** All that plans of a model on a chip are made from: in plain numbers for the search, and with where each comes from. */
export type Ground =
  | {
      readonly known: true
      readonly plain: PlanGround
      readonly givens: Givens & Known<'runSpeedShare'>
      readonly evidence: EvidenceLevel
      /** Null where nobody says. */
      readonly chipsPerServer: number | null
    }
  | { readonly known: false; readonly reason: Text }

/** What a ground is made of. */
export interface Grounded {
  readonly model: { readonly name: string; readonly shape: Shape | undefined }
  readonly chip: Chip
  readonly performance: PlanPerformance
  readonly request: Pick<TrainingRequest, 'workload' | 'server'>
  readonly originAt: (pointer: string) => Origin
}

const adaptersOf = ({
  adapterRank,
  adapterTargets = 'attention',
}: TrainingRequest['workload']): Adapters | undefined =>
  adapterRank === undefined ? undefined : { rank: adapterRank, targets: adapterTargets }

/** Bytes of what is trained or frozen, and the passes through it: those of adapters are shares of the model’s. */
const trainedOf = (
  shape: Shape,
  { performance, request: { workload } }: Grounded,
): {
  readonly bytes: PlanGround['bytes']
  readonly givens?: Known<'trainingPasses'>
} => {
  const bytesOf = (isLora: boolean) =>
    trainingBytes(
      performance.optimizer,
      isLora,
      performance.attentionKernel === 'unfused',
      performance.precision === 'fp32' || performance.precision === 'tf32',
    )
  if (workload.kind !== 'lora') return { bytes: bytesOf(false) }
  const adapters = adaptersOf(workload)
  return {
    bytes:
      adapters === undefined
        ? bytesOf(true)
        : bytesWithAdapters(shape, adapters, bytesOf(true), bytesOf(false)),
    givens: {
      trainingPasses: {
        value: passesWithAdapters(shape, adapters),
        origin: derived(message('notes.adapter-passes')),
      },
    },
  }
}

/** Where nobody says how many chips a server holds, clusters are made of single ones. */
export const singleChips = 1

/** What every plan of a model on a chip starts from; or why none can be made. */
export const groundOf = (asked: Grounded): Ground => {
  const { model, chip, performance, request, originAt } = asked
  const { shape } = model
  if (shape === undefined)
    return {
      known: false,
      reason: message('reasons.architecture-not-known', { model: model.name }),
    }
  const { peakFlopsPerSecond, chipsPerServer } = chip.givens
  if (peakFlopsPerSecond?.value == null) {
    const unknown = message('reasons.no-peak-rate', { chip: chip.name })
    return { known: false, reason: peakFlopsPerSecond?.reason ?? unknown }
  }
  const parts = planChip(chip, peakFlopsPerSecond)
  if (!parts.known) return parts
  const fitted = fittedGivens(chip.id, performance, originAt)
  const trained = trainedOf(shape, asked)
  const inServer = request.server.chipsPerServer ?? chipsPerServer?.value ?? null
  const known = {
    peakFlopsPerSecond,
    ...parts.givens,
    ...fitted.givens,
    trainingWorkspaceBytes: {
      value: trainingWorkspaceBytes,
      origin: assumed(message('notes.workspace-allowance')),
    },
  }
  return {
    known: true,
    evidence: fitted.evidence,
    chipsPerServer: inServer,
    givens: { ...known, ...parts.linkGivens, ...trained.givens },
    plain: {
      shape,
      links: parts.links,
      bytes: trained.bytes,
      chipsPerServer: inServer ?? singleChips,
      inputs: { ...numbersOf(known), ...(trained.givens && numbersOf(trained.givens)) },
    },
  }
}
