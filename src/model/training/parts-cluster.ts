import { tonnesCo2e } from '../energy/carbon.ts'
import { capexUsd, ownedCapexUsd } from '../inference/cost.ts'
import { servers } from '../inference/fleet.ts'
import { ownParts } from '../price/choices.ts'
import { ownedUsdPerChipHour } from '../price/parts.ts'
import { usdPerServerOfChips, wattsPerServerOfChips } from '../price/server.ts'
import * as f from './formulas.ts'
import * as programme from './programme.ts'
import * as reliability from './reliability.ts'
import { usefulChips } from './sizes.ts'
import type { TrainingPart } from './traits.ts'

/** The cluster and its time. */
export const clusterParts: readonly TrainingPart[] = [
  {
    unless: ['solves-tokens', 'solves-utilization'],
    because: 'because.work-and-speed-known',
    formulas: [f.chipHoursFromWork],
  },
  ...(['solves-tokens', 'solves-utilization'] as const).map(
    (solves): TrainingPart => ({
      when: [solves],
      unless: ['chip-hours-given'],
      because: 'because.chips-and-days-known',
      formulas: [f.chipHoursFromCluster],
    }),
  ),
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
  { when: ['failures', 'solves-chips'], formulas: [usefulChips] },
]

/** Servers of a cluster whose size is known, and what they are worth. */
export const sizedParts: readonly TrainingPart[] = [
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

/** What the run costs with all that is around it, and what it takes of power. */
export const costParts: readonly TrainingPart[] = [
  { formulas: [usdPerServerOfChips, wattsPerServerOfChips] },
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
