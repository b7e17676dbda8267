import { isUsual, largestStepTokens } from '../../planner/training/plans.ts'
import { sizesNearBelow } from '../../planner/training/rounder.ts'
import { searchTrainingPlans, type TrainingCandidate } from '../../planner/training/search.ts'
import type { Warning } from '../shared/answer-parts.ts'
import type { PlannedTraining } from './plan.ts'

type Found = Extract<PlannedTraining, { ok: true }>

const count = (value: number) => value.toLocaleString('en')
const percent = (value: number) => `${Number((value * 100).toPrecision(2))}%`
const millions = (value: number) => count(Number((value / 1e6).toPrecision(3)))
const shortDays = (value: number) => count(Number(value.toPrecision(3)))

/** A gain that is worth a word. */
const leastGain = 0.01

/** A step of more tokens than usual teaches less for each, which no time or cost here counts. */
const largeStep = ({ best, wanted }: Found): readonly Warning[] => {
  if (wanted.globalBatchSequences !== undefined || isUsual(best.plan)) return []
  const { chips, globalBatchSequences, sequenceTokens } = best.plan
  return [
    {
      code: 'large-step',
      detail: `A step has ${millions(globalBatchSequences * sequenceTokens)} million tokens, where ${millions(largestStepTokens)} million are usual at most: with fewer, ${count(chips)} chips have no plan, none in time, or one that is less than half as fast. So large a step teaches less for each token, and the run may need more tokens than are counted here.`,
    },
  ]
}

/** Chips that divide badly may be slower than fewer. */
const fewerFaster = ({ best, ground, wanted, isGiven, paceOf }: Found): readonly Warning[] => {
  if (!isGiven || wanted.objective !== undefined) return []
  const { chips } = best.plan
  const rate = (one: TrainingCandidate) => paceOf(one) * one.plan.chips
  const others = sizesNearBelow(ground, wanted, chips)
    .flatMap((size) => searchTrainingPlans(ground, wanted, size).slice(0, 1))
    .filter(({ missingBytes, plan }) => missingBytes <= 0 && (isUsual(plan) || !isUsual(best.plan)))
    .toSorted((a, b) => rate(b) - rate(a))
  const [fastest] = others
  const gain = fastest === undefined ? 0 : rate(fastest) / rate(best) - 1
  if (fastest === undefined || gain < leastGain) return []
  return [
    {
      code: 'fewer-chips-faster',
      detail: `${count(chips)} chips divide badly: ${count(fastest.plan.chips)} would be ${percent(gain)} faster. performance.objective "fastest" takes them.`,
    },
  ]
}

const longDays = 365

/** The fewest chip-hours may take years. */
const longRun = (
  { best, clusters, paceOf }: Found,
  days: number | null,
  asked: 'days' | 'chipHours',
): readonly Warning[] => {
  const fastest = clusters.toSorted(
    (a, b) => paceOf(b) * b.plan.chips - paceOf(a) * a.plan.chips,
  )[0]
  if (asked !== 'chipHours' || days === null || days <= longDays || fastest === undefined) return []
  const { chips } = fastest.plan
  const more = paceOf(best) / paceOf(fastest)
  const other =
    chips === best.plan.chips
      ? ''
      : ` ${count(chips)} chips would take ${shortDays((days * more * best.plan.chips) / chips)} days and ${percent(more - 1)} more chip-hours.`
  return [
    {
      code: 'long-run',
      detail: `On ${count(best.plan.chips)} chips, the run takes ${shortDays(days)} days.${other} Give workload.days or workload.chips for a shorter one.`,
    },
  ]
}

/** What is odd about the cluster of a plan and its step. */
export const planWarnings = (
  planned: PlannedTraining | undefined,
  days: number | null,
  solvedFor: string,
): readonly Warning[] =>
  planned?.ok !== true
    ? []
    : [
        ...largeStep(planned),
        ...fewerFaster(planned),
        ...longRun(planned, days, solvedFor === 'chipHours' ? 'chipHours' : 'days'),
      ]
