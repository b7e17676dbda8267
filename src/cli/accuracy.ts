import { root } from '../disk/root.ts'
import { readEfficiencies } from '../lab/efficiencies.ts'
import type { Sample } from '../lab/fit.ts'
import { atPeaks } from '../lab/peak.ts'
import type { Prediction } from '../lab/predict.ts'
import { measurementsPath, plansOf, readRows, samplesOf } from '../lab/read.ts'
import { errorCells, trainingTables } from '../lab/training/accuracy.ts'
import { readTrainingEfficiencies } from '../lab/training/efficiencies.ts'
import { readMeasuredTraining } from '../lab/training/read.ts'
import { errorsOf, leaveOut, predictAll, quantile, type Tested } from '../lab/validate.ts'
import { evidenceOf } from '../presets/efficiency.ts'
import { table } from './presets/diff.ts'

const efficiencies = await readEfficiencies()
const read = await plansOf(await readRows(`${root}${measurementsPath}`))
const samples = samplesOf(read)
const percent = (value: number) => (Number.isFinite(value) ? `${(100 * value).toFixed(1)}%` : '–')

/** Of the rows with a measured rate, those whose 80% interval holds it. */
const coverage = (tested: readonly Tested[], levelOf: (sample: Sample) => number): number => {
  const rated = tested.filter(({ sample }) => (sample.measured.outputTokensPerSecond ?? 0) > 0)
  const held = rated.filter(({ sample, prediction }) => {
    const error = prediction.outputTokensPerSecond / (sample.measured.outputTokensPerSecond ?? 1)
    return Math.abs(Math.log(error)) <= levelOf(sample)
  })
  return held.length / rated.length
}

const summary = (
  name: string,
  tested: readonly Tested[],
  what: keyof Prediction,
  levelOf?: (sample: Sample) => number,
): readonly string[] => {
  const errors = errorsOf(tested, what)
  const sizes = errors.map(Math.abs)
  return [
    name,
    String(errors.length),
    percent(quantile(sizes, 0.5)),
    percent(quantile(sizes, 0.9)),
    percent(quantile(errors, 0.5)),
    levelOf === undefined ? '' : percent(coverage(tested, levelOf)),
  ]
}

const header = ['', 'rows', 'median', '90th', 'bias', 'in 80%']
const print = (title: string, lines: readonly (readonly string[])[]) =>
  console.log([`\n${title}`, ...table([header, ...lines], [1, 2, 3, 4, 5])].join('\n'))

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

print('Output tokens a second', [
  summary(
    'in sample',
    inSample,
    'outputTokensPerSecond',
    ({ plan }) => spread[evidenceOf(efficiencies, plan.subject)],
  ),
  summary('whole chips left out', noChip, 'outputTokensPerSecond', () => spread.family),
  summary('whole models left out', noModel, 'outputTokensPerSecond', () => spread.measured),
  summary('roofline at vendor peaks', peaks, 'outputTokensPerSecond'),
])
print('TPOT', [
  summary('in sample', inSample, 'tpotSeconds'),
  summary('whole chips left out', noChip, 'tpotSeconds'),
  summary('whole models left out', noModel, 'tpotSeconds'),
  summary('roofline at vendor peaks', peaks, 'tpotSeconds'),
])
print('TTFT', [
  summary('in sample', inSample, 'ttftSeconds'),
  summary('whole chips left out', noChip, 'ttftSeconds'),
  summary('whole models left out', noModel, 'ttftSeconds'),
  summary('roofline at vendor peaks', peaks, 'ttftSeconds'),
])
print('Output tokens a second, by chip left out', byGroup(noChip, chipOf, spread.family))
print('Output tokens a second, by model left out', byGroup(noModel, modelOf, spread.measured))
print('Output tokens a second in sample, by engine', byGroup(inSample, engineOf, spread.measured))

const left = Map.groupBy(
  read.flatMap(({ plan }) => (typeof plan === 'string' ? [plan] : [])),
  (reason) => reason,
)
console.log(`\nRows: ${read.length}; predicted: ${samples.length}; left out:`)
for (const [reason, rows] of left) console.log(`  ${rows.length}  ${reason}`)

const training = await readMeasuredTraining()
for (const { title, lines } of trainingTables(
  training.samples,
  training.runs,
  await readTrainingEfficiencies(),
))
  print(title, lines.map(errorCells))
console.log(
  `\nRows of training: ${training.rows}; predicted: ${training.samples.length}; whole runs: ${training.runs.length} of ${training.allRuns} say tokens, chip and chip-hours`,
)
