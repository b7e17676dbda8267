import * as shares from './shares.ts'
import * as sizes from './sizes.ts'
import type { TrainingPart } from './traits.ts'

/** The same work on a cluster of another size. */
const sizeParts: readonly TrainingPart[] = [
  {
    when: ['failures'],
    formulas: [
      sizes.sizeMeanSecondsBetweenInterruptions,
      sizes.sizeCheckpointIntervalSeconds,
      sizes.sizeGoodput,
      sizes.sizeDaysLost,
      sizes.sizeUsdLost,
    ],
  },
  {
    when: ['failures', 'speed-of-plan'],
    because: 'because.size-has-its-plan',
    formulas: [sizes.sizeDaysOfPlan],
  },
  {
    when: ['failures'],
    unless: ['speed-of-plan'],
    because: 'because.size-as-fast',
    formulas: [sizes.sizeDays],
  },
]

/** How long a deadline’s work takes on the cluster that comes nearest to it. */
export const nearestFormulas = [
  sizes.usefulChipDaysOfDeadline,
  sizes.sizeMeanSecondsBetweenInterruptions,
  sizes.sizeCheckpointIntervalSeconds,
  sizes.sizeGoodput,
  sizes.sizeDays,
]

/** What a run that is worked out is held against: other sizes of cluster, and the whole of its cost. */
export const besideParts: readonly TrainingPart[] = [
  ...sizeParts,
  {
    when: ['failures'],
    unless: ['no-cluster-in-time'],
    because: 'because.run-on-its-cluster',
    formulas: [sizes.usefulChipDays],
  },
  {
    when: ['failures', 'no-cluster-in-time'],
    because: 'because.no-cluster-in-time',
    formulas: [sizes.usefulChipDaysOfDeadline],
  },
  { formulas: [shares.runCostShare] },
  {
    when: ['programme'],
    formulas: [
      shares.failedRunsCostShare,
      shares.exploratoryRunsCostShare,
      shares.staffCostShare,
      shares.dataCostShare,
      shares.storageCostShare,
      shares.taxCostShare,
    ],
  },
]
