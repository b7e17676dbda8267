import type { TrainingParameterId } from '../../presets/training-efficiency-schema.ts'
import { rowTexts } from '../../words/contributors/rows.ts'
import { numberIn, type Row } from '../case.ts'
import { runCaseOf } from './case.ts'
import { type ResolvedTraining, resolveTraining } from './plan.ts'
import { predictTraining } from './predict.ts'

/** A whole run: the plan of its steps, and the tokens that it takes. */
export interface ResolvedRun {
  readonly resolved: ResolvedTraining
  readonly tokens: number
}

/** The run of a row, or what keeps it from being predicted. */
export const resolveRun = (row: Row): ResolvedRun | string => {
  const one = runCaseOf(row)
  const tokens = numberIn(row, 'tokens')
  if (tokens === undefined) return one.fault ?? rowTexts.missing({ column: 'tokens' })
  const resolved = resolveTraining(one)
  return typeof resolved === 'string' ? resolved : { resolved, tokens }
}

/** Chip-hours of a run at the predicted speed; `goodput` is the share of them that makes progress. */
export const chipHoursOf = (
  { resolved, tokens }: ResolvedRun,
  fitted: Readonly<Record<TrainingParameterId, number>>,
  goodput: number,
): number => tokens / (predictTraining(resolved, fitted).tokensPerSecondPerChip * 3600 * goodput)

/** Runs whose chip-hours, or whose chips and days, were published; a benchmark of steps is no run. */
export const publishedRunsOf = (
  rows: readonly Row[],
): readonly { readonly run: ResolvedRun; readonly chipHours: number; readonly row: Row }[] =>
  rows.flatMap((row) => {
    const run = resolveRun(row)
    const [count, days] = [numberIn(row, 'count'), numberIn(row, 'wall_days')]
    const chipHours =
      numberIn(row, 'gpu_hours') ??
      (count === undefined || days === undefined ? undefined : count * days * 24)
    return typeof run === 'string' || chipHours === undefined ? [] : [{ run, chipHours, row }]
  })
