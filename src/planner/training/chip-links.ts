/** The network where no figure is known, in B/s: 400 Gbit/s. */
export const unknownScaleOut = 50e9

/** A chip’s links, in B/s each way, and the chips that share the faster one. */
export interface Links {
  readonly link: number
  readonly scaleOut: number
  readonly domain: number
}

/** The links of a chip; assumptions where a figure is not known. */
export const linksOf = (chip: {
  readonly linkBytesPerSecond: number
  readonly scaleOutBytesPerSecond?: number | undefined
  readonly domain?: number | undefined
}): Links => ({
  link: chip.linkBytesPerSecond,
  scaleOut: chip.scaleOutBytesPerSecond ?? unknownScaleOut,
  domain: chip.domain ?? 1,
})
