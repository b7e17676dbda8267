import type { Shape } from '../../model/architecture/shape.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import { type Parallelism, shapeInputs } from '../../model/roofline/inputs.ts'
import { prepare, type Values, valuesFrom } from '../../model/roofline/replica.ts'
import {
  bitsOf,
  computeOf,
  denseRate,
  storageOf,
  type WeightFormat,
} from '../../planner/serving/formats.ts'
import { type EvidenceLevel, evidenceOf } from '../../presets/efficiency.ts'
import type { Engine } from '../../presets/efficiency-schema.ts'
import { fromFigure, type Origin } from '../../presets/origin.ts'
import { efficiencies, engines } from '../../presets/registry.ts'
import type { Accelerator } from '../../presets/schema.ts'
import { isMessage, type Message, message } from '../../words/message.ts'
import { assumed, chipParts, fromPreset, unknownLink } from '../shared/chip.ts'
import { derived, type Givens } from '../shared/givens.ts'
import { efficiencyGivens, engineGivens, optionGivens } from './givens.ts'
import type { SettledPerformance } from './request-roofline.ts'

/** A chip as the roofline needs it: of a preset, or the user's own. */
export interface Chip {
  readonly preset: Accelerator | undefined
  readonly name: string
  readonly givens: Givens
}

/** All that a plan is made from. */
export interface Ground {
  readonly shape: Shape
  readonly engine: Engine
  readonly givens: Givens
  readonly evidence: EvidenceLevel
  /** Half the 80% interval of the rate, as a logarithm. */
  readonly spread: number
  /** Chips that share fast links. */
  readonly domain: number
}

const ownChipGivens = (givens: Givens): Givens | Message => {
  const { bandwidthBytesPerSecond, peakFlopsPerSecond } = givens
  if (bandwidthBytesPerSecond === undefined)
    return message('reasons.chip-does-not-state', {
      label: message('quantities.bandwidthBytesPerSecond'),
      field: 'bandwidthBytesPerSecond',
    })
  return {
    ...givens,
    ...(peakFlopsPerSecond && { attentionPeakFlopsPerSecond: peakFlopsPerSecond }),
    linkBytesPerSecond: givens.linkBytesPerSecond ?? {
      value: unknownLink,
      origin: assumed(message('notes.link-not-given')),
    },
  }
}

const presetGivens = (preset: Accelerator, precision: WeightFormat): Givens | Message => {
  const compute = computeOf(precision, preset)
  const peak = compute === undefined ? undefined : denseRate(preset, compute)
  if (compute === undefined || peak === undefined)
    return message('reasons.no-dense-rate', { precision, chip: preset.name })
  const parts = chipParts(preset)
  if (isMessage(parts)) return parts
  const { sixteenBitFlopsPerSecond, ...memory } = parts
  const link = fromFigure(preset.linkBandwidth, `accelerators/${preset.id}`, '')
  const rate = {
    value: peak,
    origin: fromPreset(
      preset,
      message('notes.dense-rate', { precision: compute }),
      preset.peak[compute],
    ),
  }
  return {
    ...memory,
    peakFlopsPerSecond: rate,
    attentionPeakFlopsPerSecond: sixteenBitFlopsPerSecond ?? rate,
    linkBytesPerSecond:
      link.value === null
        ? {
            value: unknownLink,
            origin: assumed(message('notes.link-not-known', { reason: link.reason })),
          }
        : link,
  }
}

/** What every plan of a model on a chip starts from; or why none can be made. */
export const groundOf = (
  shape: Shape | undefined,
  modelName: string,
  chip: Chip,
  performance: SettledPerformance,
  originAt: (pointer: string) => Origin,
): Ground | Message => {
  if (shape === undefined) return message('reasons.architecture-not-known', { model: modelName })
  const engine = engines().find(({ id }) => id === performance.engine)
  if (engine === undefined)
    return message('reasons.engine-not-known', { engine: performance.engine })
  const { preset } = chip
  const own =
    preset === undefined ? ownChipGivens(chip.givens) : presetGivens(preset, performance.precision)
  if (isMessage(own)) return own
  const subject = { chip: preset?.id ?? null, family: preset?.family, engine: engine.id }
  const compute = preset === undefined ? 'bf16' : computeOf(performance.precision, preset)
  const scaleUp = preset?.scaleUpChips.value ?? null
  const link = own.linkBytesPerSecond?.value ?? unknownLink
  const fast = scaleUp === null ? link > 64e9 : scaleUp > 1
  const level = evidenceOf(efficiencies(), subject)
  return {
    shape,
    engine,
    evidence: level,
    spread: efficiencies().spread[level],
    domain: scaleUp ?? preset?.chipsPerServer.value ?? 8,
    givens: {
      ...own,
      ...engineGivens(engine),
      ...efficiencyGivens(subject, bitsOf(compute ?? 'bf16'), fast),
      ...optionGivens(performance, originAt),
    },
  }
}

/** The model's quantities under a plan, each with where it comes from. */
export const planGivens = (
  ground: Ground,
  performance: SettledPerformance,
  plan: Parallelism,
): Givens => {
  const storage = storageOf(performance.precision, ground.engine, performance.kvCachePrecision)
  const inputs = shapeInputs(ground.shape, storage, plan, ground.engine.freesWindow)
  const origin = derived(message('notes.from-architecture'))
  return Object.fromEntries(Object.entries(inputs).map(([id, value]) => [id, { value, origin }]))
}

/** Givens as bare numbers, prepared for a search. */
export const valuesOf = (givens: Givens): Values => {
  const numbers: Partial<Values> = {}
  for (const [id, given] of Object.entries(givens))
    if (given.value !== null) numbers[id as QuantityId] = given.value
  return prepare(
    valuesFrom({
      forwardFlopsPerParameterToken: 2,
      tokensPerRow: 1,
      queriesPerMixedStep: 1,
      tokensPerAcceptedRow: 1,
      chipsPerLink: 1,
      ...numbers,
    }),
  )
}
