import { type Links, linksOf } from '../../planner/training/links.ts'
import { chipInputs, unknownLink } from '../../presets/chip.ts'
import { find } from '../../presets/registry.ts'
import { isMessage, message, type Text } from '../../words/message.ts'
import { chipParts } from '../shared/chip.ts'
import { type Known, withOrigins } from '../shared/givens.ts'
import type { Chip } from './types.ts'

/** What plans need of a chip: its memory and rates, and its links. */
export type PlanChip =
  | {
      readonly known: true
      readonly givens: Known<
        'memoryBytes' | 'bandwidthBytesPerSecond' | 'attentionPeakFlopsPerSecond'
      >
      readonly links: Links
    }
  | { readonly known: false; readonly reason: Text }

type Peak = Known<'peakFlopsPerSecond'>['peakFlopsPerSecond']

/** A chip that the request describes. */
const described = ({ givens }: Chip, peak: Peak): PlanChip => {
  const { bandwidthBytesPerSecond, memoryBytes, linkBytesPerSecond, chipsPerServer } = givens
  if (bandwidthBytesPerSecond?.value == null || memoryBytes?.value == null)
    return { known: false, reason: message('reasons.memory-not-stated') }
  return {
    known: true,
    links: linksOf({
      linkBytesPerSecond: linkBytesPerSecond?.value ?? unknownLink,
      domain: chipsPerServer?.value ?? 8,
    }),
    givens: { memoryBytes, bandwidthBytesPerSecond, attentionPeakFlopsPerSecond: peak },
  }
}

/** The chip of a plan, or what of it is not known. */
export const planChip = (chip: Chip, peak: Peak): PlanChip => {
  const preset = chip.id === null ? undefined : find('accelerators', chip.id)
  if (preset === undefined) return described(chip, peak)
  const parts = chipParts(preset)
  if (isMessage(parts)) return { known: false, reason: parts }
  const {
    numbers,
    origins: { sixteenBit, ...origins },
  } = parts
  const { memoryBytes, bandwidthBytesPerSecond, attentionPeakFlopsPerSecond } = chipInputs(
    numbers,
    peak.value,
  )
  const originOf = {
    ...origins,
    attentionPeakFlopsPerSecond:
      numbers.sixteenBitFlopsPerSecond === undefined ? peak.origin : sixteenBit,
  }
  return {
    known: true,
    links: linksOf(numbers),
    givens: withOrigins(
      { memoryBytes, bandwidthBytesPerSecond, attentionPeakFlopsPerSecond },
      (id) => originOf[id],
    ),
  }
}
