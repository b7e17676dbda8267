import { type Links, linksOf, unknownScaleOut } from '../../planner/training/chip-links.ts'
import { chipInputs, unknownLink, usualDomain } from '../../presets/chip.ts'
import { fromFigure, type Origin } from '../../presets/origin.ts'
import { find } from '../../presets/registry.ts'
import type { Accelerator } from '../../presets/schema.ts'
import { isMessage, message, type Text } from '../../words/message.ts'
import { assumed, type ChipParts, chipParts } from '../shared/chip.ts'
import { type Known, withOrigins } from '../shared/givens.ts'
import type { Chip } from './types.ts'

type LinkGivens = Known<'linkBytesPerSecond' | 'scaleOutBytesPerSecond' | 'fastLinkChips'>

/** What plans need of a chip: its memory and rates, and its links. */
export type PlanChip =
  | {
      readonly known: true
      readonly givens: Known<
        'memoryBytes' | 'bandwidthBytesPerSecond' | 'attentionPeakFlopsPerSecond'
      >
      /** In plain numbers, as the search takes them, and with where each comes from. */
      readonly links: Links
      readonly linkGivens: LinkGivens
    }
  | { readonly known: false; readonly reason: Text }

type Peak = Known<'peakFlopsPerSecond'>['peakFlopsPerSecond']

const linkGivensOf = (
  { link, scaleOut, domain }: Links,
  origins: Readonly<Record<keyof LinkGivens, Origin>>,
): LinkGivens =>
  withOrigins(
    { linkBytesPerSecond: link, scaleOutBytesPerSecond: scaleOut, fastLinkChips: domain },
    (id) => origins[id],
  )

const noScaleOut = assumed(
  message('notes.scale-out-not-known', { bytesPerSecond: unknownScaleOut }),
)

/** A chip that the request describes. */
const described = ({ givens }: Chip, peak: Peak): PlanChip => {
  const { bandwidthBytesPerSecond, memoryBytes, linkBytesPerSecond, chipsPerServer } = givens
  if (bandwidthBytesPerSecond?.value == null || memoryBytes?.value == null)
    return { known: false, reason: message('reasons.memory-not-stated') }
  const [link, domain] = [linkBytesPerSecond, chipsPerServer]
  const links = linksOf({
    linkBytesPerSecond: link?.value ?? unknownLink,
    domain: domain?.value ?? usualDomain,
  })
  return {
    known: true,
    links,
    linkGivens: linkGivensOf(links, {
      linkBytesPerSecond:
        link?.value == null ? assumed(message('notes.link-not-given')) : link.origin,
      scaleOutBytesPerSecond: noScaleOut,
      fastLinkChips:
        domain?.value == null
          ? assumed(message('notes.domain-not-given', { chips: usualDomain }))
          : domain.origin,
    }),
    givens: { memoryBytes, bandwidthBytesPerSecond, attentionPeakFlopsPerSecond: peak },
  }
}

/** Where the links of a preset come from; chips of a server share fast links where nothing else is known. */
const presetLinkOrigins = (
  preset: Accelerator,
  { numbers, origins }: ChipParts,
): Readonly<Record<keyof LinkGivens, Origin>> => {
  const where = `accelerators/${preset.id}`
  const scaleOut = fromFigure(preset.scaleOutBandwidth, where, '')
  const together = fromFigure(preset.scaleUpChips, where, '')
  const server = fromFigure(preset.chipsPerServer, where, '')
  const domain = together.value === null ? server : together
  return {
    linkBytesPerSecond: origins.linkBytesPerSecond,
    scaleOutBytesPerSecond:
      numbers.scaleOutBytesPerSecond === undefined || scaleOut.value === null
        ? noScaleOut
        : scaleOut.origin,
    fastLinkChips:
      domain.value === null ? assumed(message('notes.no-fast-links-known')) : domain.origin,
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
  const links = linksOf(numbers)
  const originOf = {
    ...origins,
    attentionPeakFlopsPerSecond:
      numbers.sixteenBitFlopsPerSecond === undefined ? peak.origin : sixteenBit,
  }
  return {
    known: true,
    links,
    linkGivens: linkGivensOf(links, presetLinkOrigins(preset, parts)),
    givens: withOrigins(
      { memoryBytes, bandwidthBytesPerSecond, attentionPeakFlopsPerSecond },
      (id) => originOf[id],
    ),
  }
}
