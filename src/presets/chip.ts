import { addressableBytes } from '../model/roofline/addressable.ts'
import { toBase } from '../units/units.ts'
import type { Figure } from './figure.ts'
import { denseRate } from './formats.ts'
import type { Accelerator, SaleStatus } from './schema.ts'

/** Where no link is known, in B/s: that of a card with 16 lanes of PCIe 5.0 and some more. */
export const unknownLink = 100e9

/** Chips that share fast links where neither that nor the size of a server is known. */
export const usualDomain = 8

/** A figure in base units; undefined where it is not known. */
const numberOf = (figure: Figure | undefined): number | undefined =>
  figure === undefined || figure.value === null ? undefined : toBase(figure.value, figure.unit)

/** What of a chip’s memory a program can use; undefined where it is not known. */
export const memoryOf = ({ memory }: Accelerator): number | undefined => {
  const driverBytes = numberOf(memory)
  return driverBytes === undefined ? undefined : addressableBytes(driverBytes)
}

const notForSale: ReadonlySet<SaleStatus> = new Set(['limited', 'announced', 'internal'])

/** Whether anybody can buy or rent a chip: else it is ranked only where it is asked for. */
export const isForSale = ({ status = 'sold' }: Accelerator): boolean => !notForSale.has(status)

/** A chip’s dense peak at 16 bits. */
export const sixteenBitRate = (chip: Accelerator): number | undefined =>
  denseRate(chip, 'bf16') ?? denseRate(chip, 'fp16')

/** Whether chips of a server talk over links of their own, not through the host. */
export const hasFastLinks = (scaleUpChips: number | null, linkBytesPerSecond: number): boolean =>
  scaleUpChips === null ? linkBytesPerSecond > 64e9 : scaleUpChips > 1

/** A chip in plain numbers, as replicas and training steps are computed from it. */
export interface ChipNumbers {
  readonly memoryBytes: number
  readonly bandwidthBytesPerSecond: number
  /** That of the links where there is one, else an assumption. */
  readonly linkBytesPerSecond: number
  /** Undefined where no such rate is known. */
  readonly sixteenBitFlopsPerSecond: number | undefined
  readonly scaleOutBytesPerSecond: number | undefined
  readonly fastLinks: boolean
  /** Chips that share fast links; of a server where that is not known. */
  readonly domain: number | undefined
}

/** The numbers of a chip, or what of it is not known. */
export const chipNumbers = (chip: Accelerator): ChipNumbers | 'memory' | 'bandwidth' => {
  const memoryBytes = memoryOf(chip)
  const bandwidthBytesPerSecond = numberOf(chip.memoryBandwidth)
  if (memoryBytes === undefined) return 'memory'
  if (bandwidthBytesPerSecond === undefined) return 'bandwidth'
  const linkBytesPerSecond = numberOf(chip.linkBandwidth) ?? unknownLink
  const scaleUpChips = numberOf(chip.scaleUpChips)
  return {
    memoryBytes,
    bandwidthBytesPerSecond,
    linkBytesPerSecond,
    sixteenBitFlopsPerSecond: sixteenBitRate(chip),
    scaleOutBytesPerSecond: numberOf(chip.scaleOutBandwidth),
    fastLinks: hasFastLinks(scaleUpChips ?? null, linkBytesPerSecond),
    domain: scaleUpChips ?? numberOf(chip.chipsPerServer),
  }
}

/** What a replica is computed from of a chip that multiplies at so high a rate. */
export const chipInputs = (
  {
    memoryBytes,
    bandwidthBytesPerSecond,
    linkBytesPerSecond,
    sixteenBitFlopsPerSecond,
  }: ChipNumbers,
  peakFlopsPerSecond: number,
) => ({
  memoryBytes,
  bandwidthBytesPerSecond,
  linkBytesPerSecond,
  peakFlopsPerSecond,
  attentionPeakFlopsPerSecond: sixteenBitFlopsPerSecond ?? peakFlopsPerSecond,
})
