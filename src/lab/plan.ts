import { totalsOf } from '../model/architecture/totals.ts'
import { replicaLimit } from '../model/roofline/replica.ts'
import { optionInputs, replicaInputs } from '../planner/serving/inputs.ts'
import { chipInputs, chipNumbers } from '../presets/chip.ts'
import type { Multiplied, Subject } from '../presets/efficiency.ts'
import type { Engine } from '../presets/efficiency-schema.ts'
import { engineNumbers, portedTo } from '../presets/engine.ts'
import { engines } from '../presets/registry.ts'
import type { Accelerator } from '../presets/schema.ts'
import { rowTexts } from '../words/contributors/rows.ts'
import type { Case } from './case.ts'
import { chipNamed } from './chip-names.ts'
import { isFormat, numbersOf } from './formats.ts'
import { type Load, loadOf } from './load.ts'
import { modelNamed } from './model-names.ts'

/** All that a replica is computed from, but for the efficiencies. */
export type Unfitted = ReturnType<typeof replicaInputs>

/** A case resolved against the presets: all that does not depend on the efficiencies. */
export interface Plan {
  readonly id: string
  readonly subject: Subject
  readonly engine: Engine
  readonly chip: Accelerator
  readonly modelId: string
  readonly load: Load
  readonly multiplied: Multiplied
  /** Whether the model is a mixture of experts. */
  readonly isSparse: boolean
  /** Whether chips of a server talk over links of their own, not through the host. */
  readonly fastLinks: boolean
  /** Ways in which the replica may run; the better one is taken. */
  readonly variants: readonly Unfitted[]
  /** Replicas' share that the table counts: below 1 where a deployment is larger than what it counts. */
  readonly countedShare: number
  /** Chips that the table counts. */
  readonly chips: number
  /** How model, engine and format were guessed, where the table does not name what is known. */
  readonly notes: readonly string[]
}

/** How a row cuts up its model: chips beyond tp x pp serve copies of their own. */
const splitOf = (one: Case) => {
  const chips = one.chips ?? one.tensorParallel ?? 1
  const pipelineParallel = Math.max(1, one.pipelineParallel ?? 1)
  const stated = one.tensorParallel ?? chips
  const coresPerChip = stated > chips ? stated / chips : 1
  const tensorParallel = Math.max(1, Math.min(chips / pipelineParallel, stated / coresPerChip))
  return { chips, tensorParallel, pipelineParallel, coresPerChip }
}

/** The plan of a row, or what keeps it from being predicted. */
export const planOf = (
  one: Case,
  engineOf: (written: string) => { engine: Engine; version: string | undefined },
): Plan | string => {
  const chip = chipNamed(one.accelerator)
  if (chip === undefined) return rowTexts['unknown-chip']({ chip: one.accelerator })
  const model = modelNamed(one.model, one.parameters)
  if (model === undefined) return rowTexts['unknown-model']({ model: one.model })
  const { inputTokens, outputTokens } = one
  if (inputTokens === undefined) return rowTexts.missing({ column: 'input_len' })
  if (outputTokens === undefined || outputTokens < 1)
    return rowTexts.missing({ column: 'output_len' })
  const { engine: named, version } = engineOf(one.engine)
  const engine = portedTo(named, chip.family, engines())
  const numbers = numbersOf(one.precision, model, chip, engine)
  if (numbers === undefined) return rowTexts['no-peak-rate']({ chip: chip.name })
  const parts = chipNumbers(chip)
  if (parts === 'memory') return rowTexts['no-memory']({ chip: chip.name })
  if (parts === 'bandwidth') return rowTexts['no-bandwidth']({ chip: chip.name })
  const load = loadOf(one.load)
  const ground = {
    shape: model.shape,
    storage: numbers.formats,
    freesWindow: engine.freesWindow,
    inputs: {
      ...chipInputs(parts, numbers.peakFlopsPerSecond),
      ...engineNumbers(engine, { name: chip.name, memoryBytes: parts.memoryBytes }),
      ...(load.kind === 'most' && load.cap !== undefined && { maxSequences: load.cap }),
      ...optionInputs({}),
    },
  }
  const { chips, ...split } = splitOf(one)
  const { mayRunDataParallel, expertLayers } = totalsOf(model.shape)
  const attentions =
    mayRunDataParallel && split.tensorParallel > 1
      ? (['tensor', 'data'] as const)
      : (['tensor'] as const)
  const over = (spread: number): readonly Unfitted[] =>
    attentions.map((attention) => {
      const tensorParallel = split.tensorParallel * spread
      return replicaInputs(
        ground,
        { ...split, tensorParallel, attention },
        { inputTokens, outputTokens },
      )
    })
  const holdsOne = (inputs: Unfitted): boolean => replicaLimit(inputs).batchLimit >= 1
  // A model too large for the chips that a table counts is served by several such groups together.
  let spread = 1
  let variants = over(spread)
  while (spread < 64 && !variants.some(holdsOne)) {
    spread *= 2
    variants = over(spread)
  }
  return {
    id: one.id,
    subject: { chip: chip.id, family: chip.family, engine: engine.id, version },
    engine,
    chip,
    modelId: model.id,
    load,
    multiplied: numbers.multiplied,
    isSparse: expertLayers > 0,
    fastLinks: parts.fastLinks,
    variants,
    countedShare: chips / (split.tensorParallel * spread * split.pipelineParallel),
    chips,
    notes: [
      ...(model.note === undefined ? [] : [model.note]),
      ...(engine.id === 'other' && one.engine.trim() !== ''
        ? [rowTexts['unknown-engine']({ engine: one.engine })]
        : []),
      ...(isFormat(one.precision)
        ? []
        : [rowTexts['unknown-format']({ precision: one.precision })]),
    ],
  }
}
