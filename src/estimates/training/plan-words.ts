import type { FoundPlan, NoPlan } from '../../planner/training/found.ts'
import { chipLimit } from '../../planner/training/sizes.ts'
import { type Message, message } from '../../words/message.ts'
import { planText } from './givens.ts'

/** Why a run is on the chips of its plan; undefined where they are as asked. */
export const clusterNote = ({ by }: FoundPlan): Message | undefined => {
  switch (by.kind) {
    case 'given':
      return undefined
    case 'deadline':
      return message('notes.fewest-in-time')
    case 'fewest-chips':
      return message('notes.smallest-cluster')
    case 'fastest':
      return message('notes.fastest-cluster', { sizes: by.sizes })
    case 'cheapest':
      return message('notes.cheapest-cluster', { sizes: by.sizes })
    case 'cheapest-in-time':
      return message('notes.cheapest-in-time', { sizes: by.sizes })
  }
}

/** Why no plan was found, in words. */
export const noPlanReason = (
  none: NoPlan,
  subject: { readonly model: string; readonly chip: string },
  sequences: number | undefined,
): Message => {
  switch (none.kind) {
    case 'no-cluster-fits':
      return message('reasons.no-plan-fits', subject)
    case 'deadline': {
      const most = { ...subject, mostChips: chipLimit }
      return sequences === undefined
        ? message('reasons.no-plan-in-time', most)
        : message('reasons.no-plan-in-time-at-batch', { ...most, sequences })
    }
    case 'indivisible':
      return message('reasons.no-plan-divides', { ...subject, chips: none.chips })
    case 'memory': {
      const { leanest, fitsOn } = none
      const { chips } = leanest.plan
      const lacks = {
        ...subject,
        plan: planText(leanest.plan),
        missingBytes: leanest.missingBytes,
      }
      if (fitsOn === null) return message('reasons.plan-lacks-memory', lacks)
      return fitsOn > chips
        ? message('reasons.plan-needs-more-chips', { ...lacks, chips: fitsOn })
        : message('reasons.chips-split-unevenly', { ...lacks, chips, fewer: fitsOn })
    }
  }
}
