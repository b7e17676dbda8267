import { trainingEfficiencyOf, trainingEvidenceOf } from '../../presets/training-efficiency.ts'
import type {
  TrainingEfficiencies,
  TrainingParameterId,
} from '../../presets/training-efficiency-schema.ts'
import { trainingAccuracyTexts } from '../../words/contributors/accuracy.ts'
import { quantile } from '../validate.ts'
import type { TrainingSample } from './fit.ts'
import { predictTraining } from './predict.ts'
import { chipHoursOf, type publishedRunsOf } from './runs.ts'
import { leaveOutTraining, predictTrainings, type TestedTraining } from './validate.ts'

/** One line of a table of errors: its name, and predictions over measurements with their half interval. */
export interface ErrorLine {
  readonly name: string
  readonly ratios: readonly number[]
  readonly halfIntervals?: readonly number[]
}

/** Rows, median and 90th percentile of the absolute errors, bias, and the share that its interval holds. */
export const errorCells = ({ name, ratios, halfIntervals }: ErrorLine): readonly string[] => {
  const percent = (value: number) => (Number.isFinite(value) ? `${(100 * value).toFixed(1)}%` : '–')
  const errors = ratios.map((ratio) => ratio - 1)
  const sizes = errors.map(Math.abs)
  const held = halfIntervals?.filter(
    (half, i) => Math.abs(Math.log(ratios[i] ?? Number.NaN)) <= half,
  )
  return [
    name,
    String(ratios.length),
    percent(quantile(sizes, 0.5)),
    percent(quantile(sizes, 0.9)),
    percent(quantile(errors, 0.5)),
    held === undefined ? '' : percent(held.length / ratios.length),
  ]
}

/** Nothing is lost anywhere: the chip’s peak, and links and memory at theirs. */
const atPeaks: Readonly<Record<TrainingParameterId, number>> = {
  matmulEfficiency16: 1,
  matmulEfficiency8: 1,
  matmulEfficiency4: 1,
  attentionEfficiency: 1,
  activationTraffic: 0,
  expertHalfTokens: 0,
  layerSeconds: 0,
  expertLayerSeconds: 0,
  collectiveLatencySeconds: 0,
  trainingStepHostSeconds: 0,
  linkEfficiency: 1,
  dataLinkEfficiency: 1,
  overlapLeak: 0,
  optimizerBytesMoved: 16,
}

const lineOf = (
  name: string,
  tested: readonly TestedTraining[],
  halfOf?: (sample: TrainingSample) => number,
): ErrorLine => ({
  name,
  ratios: tested.map(({ sample, predicted }) => predicted / sample.measured),
  ...(halfOf && { halfIntervals: tested.map(({ sample }) => halfOf(sample)) }),
})

const byGroup = (
  tested: readonly TestedTraining[],
  groupOf: (sample: TrainingSample) => string,
  half: number,
): readonly ErrorLine[] =>
  [...Map.groupBy(tested, ({ sample }) => groupOf(sample))]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([name, rows]) => lineOf(name, rows, () => half))

/** The tables of training: tokens a second for each chip, and chip-hours of whole runs. */
export const trainingTables = (
  samples: readonly TrainingSample[],
  runs: ReturnType<typeof publishedRunsOf>,
  efficiencies: TrainingEfficiencies,
): readonly { readonly title: string; readonly lines: readonly ErrorLine[] }[] => {
  const { spread } = efficiencies
  const chipOf = ({ one }: TrainingSample) => one.subject.chip ?? ''
  const modelOf = ({ one }: TrainingSample) => one.modelId
  const frameworkOf = ({ one }: TrainingSample) => one.subject.framework
  const noChip = leaveOutTraining(samples, chipOf, efficiencies)
  const noModel = leaveOutTraining(samples, modelOf, efficiencies)
  const noFramework = leaveOutTraining(samples, frameworkOf, efficiencies)
  const seen = predictTrainings(samples, efficiencies)
  const peaks = samples.map((sample) => ({
    sample,
    predicted: predictTraining(sample.one, atPeaks).tokensPerSecondPerChip,
  }))
  const runLine = {
    name: trainingAccuracyTexts.runs,
    ratios: runs.map(
      ({ run, chipHours }) =>
        chipHoursOf(
          run,
          trainingEfficiencyOf(efficiencies, run.resolved.subject),
          efficiencies.runs.goodput,
        ) / chipHours,
    ),
    halfIntervals: runs.map(() => efficiencies.runs.spread),
  }
  return [
    {
      title: trainingAccuracyTexts.tokens,
      lines: [
        lineOf(
          trainingAccuracyTexts['in-sample'],
          seen,
          ({ one }) => spread[trainingEvidenceOf(efficiencies, one.subject)],
        ),
        lineOf(trainingAccuracyTexts['no-chip'], noChip, () => spread.family),
        lineOf(trainingAccuracyTexts['no-model'], noModel, () => spread.measured),
        lineOf(trainingAccuracyTexts['no-framework'], noFramework, () => spread.family),
        lineOf(trainingAccuracyTexts['at-peaks'], peaks),
      ],
    },
    { title: trainingAccuracyTexts['by-chip'], lines: byGroup(noChip, chipOf, spread.family) },
    { title: trainingAccuracyTexts['by-model'], lines: byGroup(noModel, modelOf, spread.measured) },
    {
      title: trainingAccuracyTexts['by-framework'],
      lines: byGroup(seen, frameworkOf, spread.measured),
    },
    { title: trainingAccuracyTexts['chip-hours'], lines: [runLine] },
  ]
}
