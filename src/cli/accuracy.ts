import { accuracyOf } from '../lab/accuracy.ts'
import { readEfficiencies } from '../lab/efficiencies.ts'
import type { Sample } from '../lab/fit.ts'
import { atPeaks } from '../lab/peak.ts'
import type { Prediction } from '../lab/predict.ts'
import { readMeasured, samplesOf } from '../lab/read.ts'
import { errorCells, trainingTables } from '../lab/training/accuracy.ts'
import { readTrainingEfficiencies } from '../lab/training/efficiencies.ts'
import { readMeasuredTraining } from '../lab/training/read.ts'
import { leaveOut, predictAll, type Tested } from '../lab/validate.ts'
import { evidenceOf } from '../presets/efficiency.ts'
import { accuracyTexts } from '../words/contributors/accuracy.ts'
import { table } from './presets/diff.ts'

const efficiencies = await readEfficiencies()
const read = await readMeasured()
const samples = samplesOf(read)
const percent = (share: number) =>
  Number.isFinite(share) ? accuracyTexts.percent({ share }) : accuracyTexts.none

const summary = (
  name: string,
  tested: readonly Tested[],
  what: keyof Prediction,
  levelOf?: (sample: Sample) => number,
): readonly string[] => {
  const { rows, median, ninetieth, bias, covered } = accuracyOf(tested, what, levelOf)
  return [
    name,
    String(rows),
    percent(median),
    percent(ninetieth),
    percent(bias),
    covered === undefined ? '' : percent(covered),
  ]
}

const print = (title: string, lines: readonly (readonly string[])[]) =>
  console.log(
    [
      accuracyTexts.title({ title }),
      ...table([accuracyTexts.header, ...lines], [1, 2, 3, 4, 5]),
    ].join('\n'),
  )

const byGroup = (tested: readonly Tested[], groupOf: (sample: Sample) => string, level: number) =>
  [...Map.groupBy(tested, ({ sample }) => groupOf(sample))]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([name, rows]) => summary(name, rows, 'outputTokensPerSecond', () => level))

const { spread } = efficiencies
const inSample = predictAll(samples, efficiencies)
const peaks = samples.map((sample) => ({ sample, prediction: atPeaks(sample.plan) }))
const chipOf = ({ plan }: Sample) => plan.subject.chip ?? ''
const modelOf = ({ plan }: Sample) => plan.modelId
const engineOf = ({ plan }: Sample) => plan.engine.name
const noChip = leaveOut(samples, chipOf, efficiencies)
const noModel = leaveOut(samples, modelOf, efficiencies)

const levels = {
  'in-sample': ({ plan }: Sample) => spread[evidenceOf(efficiencies, plan.subject)],
  'no-chip': () => spread.family,
  'no-model': () => spread.measured,
}

for (const what of ['outputTokensPerSecond', 'tpotSeconds', 'ttftSeconds'] as const) {
  const level = (name: keyof typeof levels) =>
    what === 'outputTokensPerSecond' ? levels[name] : undefined
  print(accuracyTexts[what], [
    summary(accuracyTexts['in-sample'], inSample, what, level('in-sample')),
    summary(accuracyTexts['no-chip'], noChip, what, level('no-chip')),
    summary(accuracyTexts['no-model'], noModel, what, level('no-model')),
    summary(accuracyTexts['at-peaks'], peaks, what),
  ])
}
print(accuracyTexts['by-chip'], byGroup(noChip, chipOf, spread.family))
print(accuracyTexts['by-model'], byGroup(noModel, modelOf, spread.measured))
print(accuracyTexts['by-engine'], byGroup(inSample, engineOf, spread.measured))

const left = Map.groupBy(
  read.flatMap(({ plan }) => (typeof plan === 'string' ? [plan] : [])),
  (reason) => reason,
)
console.log(accuracyTexts.rows({ read: read.length, predicted: samples.length }))
for (const [reason, { length }] of left)
  console.log(accuracyTexts['left-out']({ rows: length, reason }))

const training = await readMeasuredTraining()
for (const { title, lines } of trainingTables(
  training.samples,
  training.runs,
  await readTrainingEfficiencies(),
))
  print(title, lines.map(errorCells))
console.log(
  accuracyTexts.training({
    rows: training.rows,
    predicted: training.samples.length,
    runs: training.runs.length,
    allRuns: training.allRuns,
  }),
)
