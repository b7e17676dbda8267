import { accuracyOf } from '../lab/accuracy.ts'
import { type Checked, coverageGroups, coverageOf, nested, promised } from '../lab/coverage.ts'
import { readEfficiencies } from '../lab/efficiencies.ts'
import type { Sample } from '../lab/fit.ts'
import { type Figure, figures, levels } from '../lab/interval.ts'
import { judge, leftOutBy } from '../lab/judged.ts'
import { atPeaks } from '../lab/peak.ts'
import type { Figures } from '../lab/predict.ts'
import { readMeasured, samplesOf } from '../lab/read.ts'
import { errorCells, trainingTables } from '../lab/training/accuracy.ts'
import { readTrainingEfficiencies } from '../lab/training/efficiencies.ts'
import { readMeasuredTraining } from '../lab/training/read.ts'
import { leaveOut, predictAll, type Tested } from '../lab/validate.ts'
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
  what: keyof Figures,
): readonly string[] => {
  const { rows, median, ninetieth, bias } = accuracyOf(tested, what)
  return [name, String(rows), percent(median), percent(ninetieth), percent(bias)]
}

const print = (
  title: string,
  lines: readonly (readonly string[])[],
  header: readonly string[] = accuracyTexts['error-header'],
) =>
  console.log(
    [accuracyTexts.title({ title }), ...table([header, ...lines], [1, 2, 3, 4, 5])].join('\n'),
  )

const byGroup = (tested: readonly Tested[], groupOf: (sample: Sample) => string) =>
  [...Map.groupBy(tested, ({ sample }) => groupOf(sample))]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([name, rows]) => summary(name, rows, 'outputTokensPerSecond'))

const inSample = predictAll(samples, efficiencies)
const peaks = samples.map((sample) => ({ sample, prediction: atPeaks(sample.plan) }))
const noChip = leaveOut(samples, leftOutBy.chip, efficiencies)
const noModel = leaveOut(samples, leftOutBy.model, efficiencies)

for (const what of ['outputTokensPerSecond', 'tpotSeconds', 'ttftSeconds'] as const)
  print(accuracyTexts[what], [
    summary(accuracyTexts['in-sample'], inSample, what),
    summary(accuracyTexts['no-chip'], noChip, what),
    summary(accuracyTexts['no-model'], noModel, what),
    summary(accuracyTexts['at-peaks'], peaks, what),
  ])
print(accuracyTexts['by-chip'], byGroup(noChip, leftOutBy.chip))
print(accuracyTexts['by-model'], byGroup(noModel, leftOutBy.model))
print(
  accuracyTexts['by-engine'],
  byGroup(inSample, ({ plan }) => plan.engine.name),
)

const judged = judge(samples, efficiencies)
const coverageLines = (checked: readonly Checked[], figure: Figure) =>
  promised.flatMap(({ group, by }) => {
    const { rows, held, factor } = coverageOf(
      checked.filter(({ row }) => row.by === by && coverageGroups[group](row)),
      figure,
    )
    if (rows === 0) return []
    const shares = levels.map((level) => percent(held[level]))
    const name = accuracyTexts['coverage-of']({ group: accuracyTexts[group], by })
    return [[name, String(rows), ...shares, accuracyTexts.factor({ factor })]]
  })
const { spread } = efficiencies
const known = judged.map((row) => ({ row, spreads: spread }))
const checked = nested(judged)
for (const figure of ['rate', 'tpot', 'ttft'] as const) {
  const of = accuracyTexts[figures[figure]]
  const header = accuracyTexts['coverage-header']
  print(accuracyTexts.coverage({ of }), coverageLines(known, figure), header)
  print(accuracyTexts['coverage-nested']({ of }), coverageLines(checked, figure), header)
}

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
  print(title, lines.map(errorCells), accuracyTexts.header)
console.log(
  accuracyTexts.training({
    rows: training.rows,
    predicted: training.samples.length,
    runs: training.runs.length,
    allRuns: training.allRuns,
  }),
)
