import { type Links, unknownScaleOut } from '../../planner/training/links.ts'
import type { Figure } from '../../presets/figure.ts'
import { fromFigure } from '../../presets/origin.ts'
import { find } from '../../presets/registry.ts'
import { isMessage, message, type Text } from '../../words/message.ts'
import { chipParts, unknownLink } from '../shared/chip.ts'
import type { Givens } from '../shared/givens.ts'

/** A chip as a request names or describes it. */
export interface Chip {
  readonly id: string | null
  readonly name: string
  readonly givens: Givens
}

/** What plans need of a chip: its memory and rates, and its links. */
export type PlanChip =
  | { readonly known: true; readonly givens: Givens; readonly links: Links }
  | { readonly known: false; readonly reason: Text }

const numberOf = (figure: Figure | undefined): number | null =>
  figure === undefined ? null : fromFigure(figure, '', '').value

/** A chip that the request describes. */
const described = ({ givens }: Chip): PlanChip => {
  const { bandwidthBytesPerSecond, memoryBytes, peakFlopsPerSecond } = givens
  if (bandwidthBytesPerSecond === undefined || memoryBytes?.value == null)
    return { known: false, reason: message('reasons.memory-not-stated') }
  return {
    known: true,
    links: {
      link: givens.linkBytesPerSecond?.value ?? unknownLink,
      scaleOut: unknownScaleOut,
      domain: givens.chipsPerServer?.value ?? 8,
    },
    givens: {
      memoryBytes,
      bandwidthBytesPerSecond,
      ...(peakFlopsPerSecond && { attentionPeakFlopsPerSecond: peakFlopsPerSecond }),
    },
  }
}

/** The chip of a plan, or what of it is not known. */
export const planChip = (chip: Chip): PlanChip => {
  const preset = chip.id === null ? undefined : find('accelerators', chip.id)
  if (preset === undefined) return described(chip)
  const parts = chipParts(preset)
  if (isMessage(parts)) return { known: false, reason: parts }
  const { sixteenBitFlopsPerSecond, ...memory } = parts
  const attentionPeakFlopsPerSecond = sixteenBitFlopsPerSecond ??
    chip.givens.peakFlopsPerSecond ?? { value: null, reason: message('reasons.no-16-bit-rate') }
  return {
    known: true,
    links: {
      link: numberOf(preset.linkBandwidth) ?? unknownLink,
      scaleOut: numberOf(preset.scaleOutBandwidth) ?? unknownScaleOut,
      domain: preset.scaleUpChips.value ?? preset.chipsPerServer.value ?? 1,
    },
    givens: { ...memory, attentionPeakFlopsPerSecond },
  }
}
