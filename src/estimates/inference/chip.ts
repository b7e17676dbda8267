import type { ChipInputs } from '../../planner/serving/inputs.ts'
import { chipInputs, hasFastLinks, unknownLink, usualDomain } from '../../presets/chip.ts'
import type { Multiplied } from '../../presets/efficiency.ts'
import { bitsOf, computeOf, denseRate, multipliedIn } from '../../presets/formats.ts'
import type { Accelerator, Precision } from '../../presets/schema.ts'
import type { Stored } from '../../presets/stored.ts'
import { isMessage, type Message, message } from '../../words/message.ts'
import { assumed, chipParts, fromPreset } from '../shared/chip.ts'
import { type Givens, type Known, withOrigins } from '../shared/givens.ts'

/** A chip as the roofline needs it: of a preset, or the user's own. */
export interface Chip {
  readonly preset: Accelerator | undefined
  readonly name: string
  readonly givens: Givens
}

/** What replicas are computed from of a chip. */
export interface ServingChip {
  readonly givens: Known<keyof ChipInputs>
  readonly multiplied: Multiplied
  readonly fastLinks: boolean
  /** Chips that share fast links. */
  readonly domain: number
}

const needed = ['memoryBytes', 'bandwidthBytesPerSecond', 'peakFlopsPerSecond'] as const

const ownChip = (givens: Givens, { formats }: Stored): ServingChip | Message => {
  const { memoryBytes, bandwidthBytesPerSecond, peakFlopsPerSecond } = givens
  if (
    memoryBytes?.value == null ||
    bandwidthBytesPerSecond?.value == null ||
    peakFlopsPerSecond?.value == null
  ) {
    const field = needed.find((id) => givens[id]?.value == null) ?? 'memoryBytes'
    return message('reasons.chip-does-not-state', { label: message(`quantities.${field}`) })
  }
  const { linkBytesPerSecond } = givens
  const link =
    linkBytesPerSecond?.value == null
      ? { value: unknownLink, origin: assumed(message('notes.link-not-given')) }
      : linkBytesPerSecond
  return {
    multiplied: multipliedIn(formats, 'bf16'),
    fastLinks: hasFastLinks(null, link.value),
    domain: usualDomain,
    givens: {
      memoryBytes,
      bandwidthBytesPerSecond,
      peakFlopsPerSecond,
      attentionPeakFlopsPerSecond: peakFlopsPerSecond,
      linkBytesPerSecond: link,
    },
  }
}

/** Whether weights of fewer bits are multiplied at 16, for want of a unit. */
const isUnpacked = ({ compute: [best] }: Stored, compute: Precision): boolean =>
  best !== undefined && bitsOf(best) < bitsOf(compute)

const presetChip = (preset: Accelerator, stored: Stored): ServingChip | Message => {
  const compute = computeOf(stored.compute, preset)
  const peak = compute === undefined ? undefined : denseRate(preset, compute)
  if (compute === undefined || peak === undefined)
    return message('reasons.no-dense-rate', { precision: stored.name, chip: preset.name })
  const parts = chipParts(preset)
  if (isMessage(parts)) return parts
  const {
    numbers,
    origins: { sixteenBit, ...origins },
  } = parts
  const rate = fromPreset(
    preset,
    message(isUnpacked(stored, compute) ? 'notes.weight-only-rate' : 'notes.dense-rate', {
      precision: compute,
    }),
    preset.peak[compute],
  )
  const originOf = {
    ...origins,
    peakFlopsPerSecond: rate,
    attentionPeakFlopsPerSecond: numbers.sixteenBitFlopsPerSecond === undefined ? rate : sixteenBit,
  }
  return {
    multiplied: multipliedIn(stored.formats, compute),
    fastLinks: numbers.fastLinks,
    domain: numbers.domain ?? usualDomain,
    givens: withOrigins(chipInputs(numbers, peak), (id) => originOf[id]),
  }
}

/** What replicas need of a chip, or what of it is not known. */
export const servingChip = ({ preset, givens }: Chip, stored: Stored): ServingChip | Message =>
  preset === undefined ? ownChip(givens, stored) : presetChip(preset, stored)
