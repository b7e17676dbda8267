import type { Level } from '../presets/coverage.ts'
import { type HalfIntervals, halfIntervalsOf, type SpreadSubject } from '../presets/spread.ts'
import type { SpreadPart, Spreads } from '../presets/spread-schema.ts'
import type { Plan } from './plan.ts'
import type { Prediction } from './predict.ts'

export interface Interval {
  readonly low: number
  readonly high: number
}

export type Intervals = Readonly<Record<Level, Interval>>

/** Tokens a second that the queries would take if all were served at once. */
const offeredOf = ({ load, variants }: Plan): number =>
  load.kind === 'rate' ? load.queriesPerSecond * (variants[0]?.outputTokens ?? 0) : Infinity

/** A benchmark’s start and end hold it below its rate even where the load is carried. */
const carriedShare = 0.85

/** Whether so many tokens a second are about what arrives, or a batch that stays. */
export const carries = (plan: Plan, outputTokensPerSecond: number): boolean =>
  plan.load.kind !== 'rate' || outputTokensPerSecond >= carriedShare * offeredOf(plan)

/** What decides how well a row is known, once it is predicted; of one that was measured, before. */
export const spreadSubjectOf = (
  plan: Plan,
  prediction: Pick<Prediction, 'outputTokensPerSecond'> | undefined,
): SpreadSubject => ({
  subject: plan.subject,
  bits: plan.multiplied.bits,
  isSparse: plan.isSparse,
  batch: plan.load.kind === 'batch' ? plan.load.sequences : undefined,
  load:
    plan.load.kind !== 'rate'
      ? 'batch'
      : prediction === undefined || carries(plan, prediction.outputTokensPerSecond)
        ? 'rate'
        : 'saturated',
})

const ofLevels = (make: (half: keyof HalfIntervals, index: 0 | 1 | 2) => Interval): Intervals => ({
  50: make('half50', 0),
  80: make('half80', 1),
  95: make('half95', 2),
})

const around = (middle: number, halves: HalfIntervals): Intervals =>
  ofLevels((half) => ({
    low: middle / Math.exp(halves[half]),
    high: middle * Math.exp(halves[half]),
  }))

/**
 * The rate of a load that is carried is the load’s own: no engine serves more
 * queries than arrive, and one that could serve many more than that may be much
 * slower than predicted before it serves fewer.
 */
const ofCarried = (
  plan: Plan,
  { outputTokensPerSecond: middle, fullTokensPerSecond = middle }: Prediction,
  halves: HalfIntervals,
  { carried }: Spreads,
): Intervals =>
  ofLevels((half, index) => {
    const [own, slower] = [Math.exp(carried[index]), Math.exp(halves[half])]
    return {
      low: Math.min(middle / own, fullTokensPerSecond / slower),
      high: Math.max(middle * own, Math.min(middle * slower, offeredOf(plan) * own)),
    }
  })

/** The intervals of a row, of each figure; `unknowns` is what was not known of it. */
export const intervalsOf = (
  plan: Plan,
  prediction: Prediction,
  spreads: Spreads,
  unknowns: readonly SpreadPart[],
): Readonly<Record<keyof typeof figures, Intervals>> => {
  const rate = halfIntervalsOf(spreads.rate, unknowns)
  return {
    rate:
      spreadSubjectOf(plan, prediction).load === 'rate'
        ? ofCarried(plan, prediction, rate, spreads)
        : around(prediction.outputTokensPerSecond, rate),
    tpot: around(prediction.tpotSeconds, halfIntervalsOf(spreads.tpot, unknowns)),
    ttft: around(prediction.ttftSeconds, halfIntervalsOf(spreads.ttft, unknowns)),
  }
}

/** The figures that have intervals, as they stand in a prediction and in what was measured. */
export const figures = {
  rate: 'outputTokensPerSecond',
  tpot: 'tpotSeconds',
  ttft: 'ttftSeconds',
} as const
export type Figure = keyof typeof figures
