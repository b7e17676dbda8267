import { formula } from '../graph/formula.ts'

/** How long the work takes on a cluster at the speed of its plan: what plans for a deadline are compared by. */
export const planDays = formula({
  of: 'days',
  from: [
    'trainedTokens',
    'tokensPerSecondPerChip',
    'goodput',
    'runSpeedShare',
    'chips',
    'secondsPerHour',
    'hoursPerDay',
  ],
  text: 'trainedTokens / (tokensPerSecondPerChip * goodput * runSpeedShare * chips * (secondsPerHour * hoursPerDay))',
  source: 'definition',
  compute: (i) =>
    i.trainedTokens /
    (i.tokensPerSecondPerChip *
      i.goodput *
      i.runSpeedShare *
      i.chips *
      (i.secondsPerHour * i.hoursPerDay)),
})
