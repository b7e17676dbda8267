import { tokens as inTokens } from '../format/loads.ts'
import { count, percent, rounded } from '../format/numbers.ts'
import { plural } from '../format/parts.ts'
import { days as inDays } from '../format/sizes.ts'

const shares = {
  failedRunsShare: 'Failed runs',
  exploratoryRunsShare: 'Exploratory runs',
} as const

/** Warnings of a training run. */
export const trainingWarnings = {
  'share-looks-like-percent': ({ id, value }: { id: keyof typeof shares; value: number }) =>
    `${shares[id]} at ${value} add ${value} times the chip-hours of the final run. If ${value}% was meant, give ${value / 100} or "${value}%".`,
  'losses-counted-twice':
    'The speed of published runs was left out: it includes their own failures, and reliability counts failures again. Give a run speed of your own, 1 for the speed of tuned benchmarks.',
  'adapters-left-out':
    'The plan’s time and memory are those of the frozen model: give the LoRA rank to count the adapters, their gradients and their optimizer state.',
  'large-step': ({
    chips,
    tokens,
    usualTokens,
  }: {
    chips: number
    tokens: number
    usualTokens: number
  }) =>
    `A step has ${inTokens(tokens)}, where ${rounded(usualTokens)} are usual at most: with fewer, ${plural(chips, 'chip')} have no plan, none in time, or one that is less than half as fast. So large a step teaches less for each token, and the run may need more tokens than are counted here.`,
  'fewer-chips-faster': ({ chips, fewer, gain }: { chips: number; fewer: number; gain: number }) =>
    `${plural(chips, 'chip')} cannot be split evenly: ${count(fewer)} would be ${percent(gain)} faster. Optimize for the fastest to use them.`,
  'long-run': ({
    chips,
    days,
    faster,
  }: {
    chips: number
    days: number
    faster: {
      readonly chips: number
      readonly days: number
      readonly moreChipHours: number
    } | null
  }) =>
    faster === null
      ? `On ${plural(chips, 'chip')}, the run takes ${inDays(days)}. Give the days or the chips for a shorter one.`
      : `On ${plural(chips, 'chip')}, the run takes ${inDays(days)}. ${plural(faster.chips, 'chip')} would take ${inDays(faster.days)} and ${percent(faster.moreChipHours)} more chip-hours. Give the days or the chips for a shorter one.`,
  'deadline-out-of-reach': ({ reason }: { reason: string }) => reason,
}
