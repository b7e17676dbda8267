import { root } from '../../disk/root.ts'
import { numberIn, type Row } from '../case.ts'
import { readRows } from '../read.ts'
import { stepCaseOf, type TrainingCase, trainingCaseOf } from './case.ts'
import type { TrainingSample } from './fit.ts'
import { type ResolvedTraining, resolveTraining } from './plan.ts'
import { publishedRunsOf } from './runs.ts'

export const trainingPath = 'presets/measurements/training.csv'
export const runsPath = 'presets/measurements/training-runs.csv'
export const stepsPath = 'presets/measurements/training-steps.csv'

export interface ReadTraining {
  readonly row: Row
  readonly one: TrainingCase
  readonly resolved: ResolvedTraining | string
}

export const readTraining = (
  rows: readonly Row[],
  caseOf: (row: Row) => TrainingCase = trainingCaseOf,
): readonly ReadTraining[] =>
  rows.map((row) => {
    const one = caseOf(row)
    return { row, one, resolved: resolveTraining(one) }
  })

/** Rows of step throughput with their measured tokens a second for each chip. */
export const trainingSamplesOf = (read: readonly ReadTraining[]): readonly TrainingSample[] =>
  read.flatMap(({ row, resolved }) => {
    const measured = numberIn(row, 'tokens_per_s_per_gpu')
    return typeof resolved === 'string' || measured === undefined
      ? []
      : [{ one: resolved, measured }]
  })

/** Measured steps as samples: tokens of a step over its time and chips. */
export const stepSamplesOf = (rows: readonly Row[]): readonly TrainingSample[] =>
  readTraining(
    rows.filter(({ kind }) => kind === 'training_step'),
    stepCaseOf,
  ).flatMap(({ row, one, resolved }) => {
    const seconds = numberIn(row, 'measured')
    const { globalBatch, sequenceTokens, chips } = one
    if (typeof resolved === 'string' || seconds === undefined) return []
    if (globalBatch === undefined || sequenceTokens === undefined || chips === undefined) return []
    return [{ one: resolved, measured: (globalBatch * sequenceTokens) / (seconds * chips) }]
  })

/** All that the project keeps of measured training. */
export const readMeasuredTraining = async () => {
  const rows = await readRows(`${root}${trainingPath}`)
  const steps = await readRows(`${root}${stepsPath}`)
  const runs = await readRows(`${root}${runsPath}`)
  return {
    rows: rows.length + steps.length,
    samples: [...trainingSamplesOf(readTraining(rows)), ...stepSamplesOf(steps)],
    steps,
    allRuns: runs.length,
    runs: publishedRunsOf(runs),
  }
}
