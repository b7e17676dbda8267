import { fits, type TrainingCandidate } from './candidate.ts'
import type { FoundPlan } from './found.ts'
import { sizesNearBelow } from './rounder.ts'
import { isUsual, largestStepTokens } from './step-size.ts'
import type { PlanGround, Wanted } from './wanted.ts'

/** What is odd about the cluster of a plan, or about its step. */
export type Advice =
  | {
      readonly kind: 'large-step'
      readonly chips: number
      readonly tokens: number
      readonly usualTokens: number
    }
  | {
      readonly kind: 'fewer-chips-faster'
      readonly chips: number
      readonly fewer: number
      /** The share of its speed that they are faster by. */
      readonly gain: number
    }
  | {
      readonly kind: 'long-run'
      readonly chips: number
      readonly days: number
      /** The cluster that is fastest, unless this is it, with its days and its share of chip-hours more. */
      readonly faster: {
        readonly chips: number
        readonly days: number
        readonly moreChipHours: number
      } | null
    }

/** A gain that is worth a word. */
const leastGain = 0.01

/** A step of more tokens than usual teaches less for each, which no time or cost here counts. */
const largeStep = ({ best }: FoundPlan, wanted: Wanted): readonly Advice[] => {
  if (wanted.globalBatchSequences !== undefined || isUsual(best.plan)) return []
  const { chips, globalBatchSequences, sequenceTokens } = best.plan
  const tokens = globalBatchSequences * sequenceTokens
  return [{ kind: 'large-step', chips, tokens, usualTokens: largestStepTokens }]
}

/** Chips that divide badly may be slower than fewer. */
const fewerFaster = (
  { search, best, paceOf }: FoundPlan,
  ground: PlanGround,
  wanted: Wanted,
): readonly Advice[] => {
  const { chips } = best.plan
  const rate = (one: TrainingCandidate) => paceOf(one) * one.plan.chips
  return sizesNearBelow(ground, wanted, chips)
    .flatMap((size) => search.on(size).slice(0, 1))
    .filter((one) => fits(one) && (isUsual(one.plan) || !isUsual(best.plan)))
    .toSorted((a, b) => rate(b) - rate(a))
    .slice(0, 1)
    .map((one) => ({
      kind: 'fewer-chips-faster' as const,
      chips,
      fewer: one.plan.chips,
      gain: rate(one) / rate(best) - 1,
    }))
    .filter(({ gain }) => gain >= leastGain)
}

const longDays = 365

/** The fewest chip-hours may take years. */
const longRun = ({ best, clusters, paceOf }: FoundPlan, days: number): readonly Advice[] => {
  const rate = (one: TrainingCandidate) => paceOf(one) * one.plan.chips
  const fastest = clusters.toSorted((a, b) => rate(b) - rate(a))[0]
  if (days <= longDays || fastest === undefined) return []
  const { chips } = fastest.plan
  const more = paceOf(best) / paceOf(fastest)
  const faster =
    chips === best.plan.chips
      ? null
      : { chips, days: (days * more * best.plan.chips) / chips, moreChipHours: more - 1 }
  return [{ kind: 'long-run', chips: best.plan.chips, days, faster }]
}

/** What a run leaves open, as far as advice depends on it. */
export interface Advised {
  /** Whether the run says on how many chips it is. */
  readonly chipsGiven: boolean
  /** The days that a run takes whose chips are free; null where they are not, or not known. */
  readonly freeDays: number | null
}

export const adviceOn = (
  found: FoundPlan,
  ground: PlanGround,
  wanted: Wanted,
  { chipsGiven, freeDays }: Advised,
): readonly Advice[] => [
  ...largeStep(found, wanted),
  ...(chipsGiven && wanted.objective === undefined ? fewerFaster(found, ground, wanted) : []),
  ...(freeDays === null ? [] : longRun(found, freeDays)),
]
