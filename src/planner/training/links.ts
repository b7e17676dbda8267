import { constants } from '../../model/quantities/constants.ts'
import * as bandwidth from '../../model/training-plan/bandwidth.ts'
import type { TrainingPlan } from '../../model/training-plan/inputs.ts'

const chipsPerLink = constants.chipsPerLink.value

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

/** The bandwidth that each kind of traffic has under a plan: inside a domain of fast links, or beyond it. */
export const linksUnder = (
  { link, scaleOut, domain }: Links,
  { chips, tensorParallel, contextParallel, expertParallel }: TrainingPlan,
) => {
  const known = {
    linkBytesPerSecond: link,
    scaleOutBytesPerSecond: scaleOut,
    fastLinkChips: domain,
    chipsPerLink,
    chips,
    tensorParallel,
    contextParallel,
    expertParallel,
  }
  return {
    tensorLinkBytesPerSecond: bandwidth.tensorLinkBytesPerSecond.compute(known),
    dataLinkBytesPerSecond: bandwidth.dataLinkBytesPerSecond.compute(known),
    expertServers: bandwidth.expertServers.compute(known),
    expertLinkBytesPerSecond: bandwidth.expertLinkBytesPerSecond.compute(known),
    expertNetworkBytesPerSecond: bandwidth.expertNetworkBytesPerSecond.compute(known),
  }
}
