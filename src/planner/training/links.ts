import { constants } from '../../model/quantities/constants.ts'
import * as bandwidth from '../../model/training-plan/bandwidth.ts'
import type { TrainingPlan } from '../../model/training-plan/inputs.ts'
import type { Links } from './chip-links.ts'

const chipsPerLink = constants.chipsPerLink.value

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
