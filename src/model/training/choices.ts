import { kvCacheBytesPerToken } from '../architecture/formulas.ts'
import { tonnesCo2e } from '../energy/carbon.ts'
import { chooser, type Part } from '../graph/choose.ts'
import { formulasOf } from '../graph/formula.ts'
import { capexUsd, ownedCapexUsd } from '../inference/cost.ts'
import { servers } from '../inference/fleet.ts'
import { type OwnTrait, ownParts } from '../price/choices.ts'
import { ownedUsdPerChipHour } from '../price/parts.ts'
import { planMemoryFormulas, planStepFormulas } from '../training-plan/index.ts'
import * as interval from '../training-plan/interval.ts'
import { trainingFreeBytes } from '../training-plan/memory.ts'
import * as stepShares from '../training-plan/shares.ts'
import * as step from '../training-plan/step.ts'
import * as f from './formulas.ts'
import * as programme from './programme.ts'
import * as reliability from './reliability.ts'
import * as shares from './shares.ts'
import * as sizes from './sizes.ts'
import * as work from './work.ts'

/** What sets the formulas of one training run apart from those of another. */
export type TrainingTrait =
  /** What is worked out from the rest, where formulas depend on it. */
  | 'solves-tokens'
  | 'solves-utilization'
  | 'solves-chips'
  /** The work is known in tokens; without it, tokens follow from FLOPs. */
  | 'work-in-tokens'
  /** FLOPs are counted part by part, and of frozen weights with adapters. */
  | 'by-part'
  | 'adapters'
  | 'speed-as-mfu'
  | 'speed-of-plan'
  | 'chips-given'
  | 'days-given'
  | 'chip-hours-given'
  /** Its size is given, or follows from the days that are. */
  | 'cluster-known'
  | 'architecture'
  | 'failures'
  | 'no-cluster-in-time'
  /** Something is asked of what is around the run. */
  | 'programme'
  | 'architecture'
  | OwnTrait

type TrainingPart = Part<TrainingTrait>

const flopsPerToken: readonly TrainingPart[] = [
  {
    when: ['by-part'],
    unless: ['adapters'],
    because: 'because.all-weights-trained',
    formulas: [work.parameterFlopsPerToken],
  },
  {
    when: ['by-part', 'adapters'],
    because: 'because.weights-frozen',
    formulas: [work.frozenFlopsPerToken],
  },
  {
    when: ['by-part'],
    formulas: [
      work.adapterParameters,
      work.adapterFlopsPerToken,
      work.attentionFlopsPerToken,
      work.flopsPerTrainedToken,
      work.parameterFlops,
      work.adapterFlops,
      work.attentionFlops,
    ],
  },
]

const workParts: readonly TrainingPart[] = [
  ...flopsPerToken,
  {
    when: ['work-in-tokens'],
    because: 'because.tokens-known',
    formulas: [work.trainedTokens],
  },
  {
    when: ['work-in-tokens'],
    unless: ['by-part'],
    because: 'because.counted-at-once',
    formulas: [f.flopsFromTokens],
  },
  {
    when: ['work-in-tokens', 'by-part'],
    because: 'because.counted-by-part',
    formulas: [work.flopsFromTrained],
  },
  {
    when: ['solves-tokens'],
    because: 'because.flops-of-cluster',
    formulas: [f.flopsFromCluster],
  },
  {
    unless: ['work-in-tokens', 'by-part'],
    because: 'because.flops-known',
    formulas: [f.tokensFromFlops, work.trainedTokens],
  },
  {
    when: ['by-part'],
    unless: ['work-in-tokens'],
    because: 'because.flops-known-by-part',
    formulas: [work.trainedFromFlops, work.tokensFromTrained],
  },
]

const planParts: readonly TrainingPart[] = [
  {
    when: ['speed-of-plan'],
    formulas: [
      ...planMemoryFormulas,
      ...planStepFormulas,
      trainingFreeBytes,
      ...formulasOf(stepShares),
      interval.stepFactor,
      interval.runFactor,
      interval.tokensPerSecondPerChipLow,
      interval.tokensPerSecondPerChipHigh,
    ],
  },
  {
    when: ['speed-of-plan', 'solves-tokens'],
    formulas: [interval.tokensLow, interval.tokensHigh],
  },
  {
    when: ['speed-of-plan'],
    unless: ['solves-tokens'],
    formulas: [interval.daysLow, interval.daysHigh, interval.usdLow, interval.usdHigh],
  },
]

const speedParts: readonly TrainingPart[] = [
  {
    when: ['speed-as-mfu'],
    because: 'because.mfu-given',
    formulas: [f.achievedFromUtilization],
  },
  { unless: ['speed-as-mfu'], formulas: [f.utilizationFromAchieved] },
  {
    when: ['solves-utilization'],
    because: 'because.work-and-time-known',
    formulas: [f.achievedFromCluster],
  },
  {
    when: ['speed-of-plan'],
    unless: ['solves-tokens'],
    because: 'because.plan-over-whole-work',
    formulas: [step.achievedFromPlan],
  },
  {
    when: ['speed-of-plan', 'solves-tokens'],
    unless: ['by-part'],
    because: 'because.plan-before-tokens',
    formulas: [step.achievedFromPlanSpeed],
  },
  {
    when: ['speed-of-plan', 'solves-tokens', 'by-part'],
    because: 'because.plan-before-tokens-by-part',
    formulas: [work.achievedFromPlanParts],
  },
  ...planParts,
]

const clusterParts: readonly TrainingPart[] = [
  {
    unless: ['solves-tokens', 'solves-utilization'],
    because: 'because.work-and-speed-known',
    formulas: [f.chipHoursFromWork],
  },
  ...(['solves-tokens', 'solves-utilization'] as const).map((solves) => ({
    when: [solves],
    unless: ['chip-hours-given' as const],
    because: 'because.chips-and-days-known',
    formulas: [f.chipHoursFromCluster],
  })),
  { when: ['chips-given'], unless: ['days-given'], formulas: [f.daysFromChips] },
  { when: ['days-given'], unless: ['chips-given'], formulas: [f.chipsFromDays, f.wholeChips] },
  { when: ['days-given', 'chips-given', 'solves-chips'], formulas: [f.chipsFromDays] },
  {
    when: ['failures'],
    formulas: [
      reliability.meanSecondsBetweenInterruptions,
      reliability.checkpointIntervalSeconds,
      reliability.goodput,
      reliability.interruptions,
      reliability.daysLost,
      reliability.usdLost,
    ],
  },
  { when: ['failures', 'solves-chips'], formulas: [sizes.usefulChips] },
]

const sizedParts: readonly TrainingPart[] = [
  { when: ['cluster-known'], formulas: [f.serversExact, servers] },
  {
    when: ['cluster-known'],
    unless: ['owned'],
    because: 'because.servers-rented',
    formulas: [capexUsd],
  },
  {
    when: ['cluster-known', 'owned'],
    because: 'because.servers-owned',
    formulas: [ownedCapexUsd],
  },
]

const costParts: readonly TrainingPart[] = [
  ...ownParts,
  { when: ['owned'], because: 'because.chips-owned', formulas: [ownedUsdPerChipHour] },
  {
    formulas: [
      f.usd,
      f.kilowattHours,
      f.electricityUsd,
      f.savedKilowattHours,
      f.savedElectricityUsd,
      programme.failedRunsUsd,
      programme.exploratoryRunsUsd,
      programme.taxUsd,
      programme.totalUsd,
      tonnesCo2e,
    ],
  },
]

/** The formulas of a run. */
export const runFormulas = chooser<TrainingTrait>([
  { when: ['architecture'], formulas: [kvCacheBytesPerToken] },
  ...workParts,
  ...speedParts,
  ...clusterParts,
  ...sizedParts,
  ...costParts,
])

/** Those that say how much work there is, of which the rest of a run is searched. */
export const workFormulas = chooser<TrainingTrait>(workParts)

/** Those that a deadline’s chips are searched from. */
export const deadlineFormulas = chooser<TrainingTrait>([
  ...workParts,
  ...speedParts,
  { formulas: [sizes.usefulChips] },
])

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

/** The same work on a cluster of another size. */
export const sizeFormulas = chooser<TrainingTrait>(sizeParts)

/** How long a deadline’s work takes on the cluster that comes nearest to it. */
export const nearestFormulas = [
  sizes.usefulChipDaysOfDeadline,
  sizes.sizeMeanSecondsBetweenInterruptions,
  sizes.sizeCheckpointIntervalSeconds,
  sizes.sizeGoodput,
  sizes.sizeDays,
]

/** What a run that is worked out is held against: other sizes of cluster, and the whole of its cost. */
export const besideFormulas = chooser<TrainingTrait>([
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
])
