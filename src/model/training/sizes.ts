import { formula } from '../graph/formula.ts'
import { renamed } from '../graph/renamed.ts'
import * as reliability from './reliability.ts'

/** Chips that the work of a deadline takes where nothing fails; failures need more of them. */
export const usefulChips = formula({
  of: 'usefulChips',
  from: [
    'flops',
    'recomputationFactor',
    'achievedFlopsPerSecondPerChip',
    'secondsPerHour',
    'days',
    'hoursPerDay',
  ],
  text: 'flops * recomputationFactor / (achievedFlopsPerSecondPerChip * secondsPerHour) / (days * hoursPerDay)',
  source: 'definition',
  compute: (i) =>
    (i.flops * i.recomputationFactor) /
    (i.achievedFlopsPerSecondPerChip * i.secondsPerHour) /
    (i.days * i.hoursPerDay),
})

/** The work of a run, as the time of chips that it takes where nothing fails. */
export const usefulChipDays = formula({
  of: 'usefulChipDays',
  from: ['chipHours', 'goodput', 'hoursPerDay'],
  text: 'chipHours * goodput / hoursPerDay',
  source: 'definition',
  compute: (i) => (i.chipHours * i.goodput) / i.hoursPerDay,
})

/** The same of a run that no cluster finishes in time. */
export const usefulChipDaysOfDeadline = formula({
  of: 'usefulChipDays',
  from: ['usefulChips', 'days'],
  text: 'usefulChips * days',
  source: 'definition',
  compute: (i) => i.usefulChips * i.days,
})

/** What a cluster of another size has in place of the run’s own. */
const ofSize = {
  chips: 'sizeChips',
  meanSecondsBetweenInterruptions: 'sizeMeanSecondsBetweenInterruptions',
  checkpointIntervalSeconds: 'sizeCheckpointIntervalSeconds',
  goodput: 'sizeGoodput',
  days: 'sizeDays',
  daysLost: 'sizeDaysLost',
} as const

export const sizeMeanSecondsBetweenInterruptions = renamed(
  reliability.meanSecondsBetweenInterruptions,
  ofSize,
)
export const sizeCheckpointIntervalSeconds = renamed(reliability.checkpointIntervalSeconds, ofSize)
export const sizeGoodput = renamed(reliability.goodput, ofSize)

/** The same work on a cluster whose chips are as fast. */
export const sizeDays = formula({
  of: 'sizeDays',
  from: ['usefulChipDays', 'sizeChips', 'sizeGoodput'],
  text: 'usefulChipDays / (sizeChips * sizeGoodput)',
  source: 'definition',
  compute: (i) => i.usefulChipDays / (i.sizeChips * i.sizeGoodput),
})

/** The same work on a cluster whose best plan has its own speed. */
export const sizeDaysOfPlan = formula({
  of: 'sizeDays',
  from: [
    'usefulChipDays',
    'tokensPerSecondPerChip',
    'sizeTokensPerSecondPerChip',
    'sizeChips',
    'sizeGoodput',
  ],
  text: 'usefulChipDays * (tokensPerSecondPerChip / sizeTokensPerSecondPerChip) / (sizeChips * sizeGoodput)',
  source: 'definition',
  compute: (i) =>
    (i.usefulChipDays * (i.tokensPerSecondPerChip / i.sizeTokensPerSecondPerChip)) /
    (i.sizeChips * i.sizeGoodput),
})

export const sizeDaysLost = renamed(reliability.daysLost, ofSize)

export const sizeUsdLost = formula({
  of: 'sizeUsdLost',
  from: ['sizeDaysLost', 'hoursPerDay', 'sizeChips', 'usdPerChipHour'],
  text: 'sizeDaysLost * hoursPerDay * sizeChips * usdPerChipHour',
  source: 'definition',
  compute: (i) => i.sizeDaysLost * i.hoursPerDay * i.sizeChips * i.usdPerChipHour,
})
