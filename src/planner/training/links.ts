import type { TrainingPlan } from '../../model/training-plan/inputs.ts'

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
export const linksUnder = ({ link, scaleOut, domain }: Links, plan: TrainingPlan) => {
  const { tensorParallel: t, contextParallel: c, expertParallel: e } = plan
  // Copies in one server share its network cards between them.
  const copiesInDomain = Math.max(1, domain / (t * c))
  return {
    linkBytesPerSecond: t > domain ? scaleOut : link,
    dataLinkBytesPerSecond: plan.chips <= domain ? link : Math.min(link, scaleOut * copiesInDomain),
    // Experts are shared out over copies and cuts of a sequence alike.
    expertServers: Math.max(1, (e * t) / domain),
    expertLinkBytesPerSecond: link,
    expertNetworkBytesPerSecond: Math.min(link, scaleOut),
  }
}
