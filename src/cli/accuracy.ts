import { writeFile } from 'node:fs/promises'
import { root } from '../disk/root.ts'
import { nested } from '../lab/coverage.ts'
import { readEfficiencies } from '../lab/efficiencies.ts'
import { errorTables } from '../lab/error-tables.ts'
import { byRegime, heldOut } from '../lab/held-out.ts'
import { type Figure, figures } from '../lab/interval.ts'
import { judge } from '../lab/judged.ts'
import { measurementsPaths, readMeasured, samplesOf } from '../lab/read.ts'
import { errorCells, trainingTables } from '../lab/training/accuracy.ts'
import { readTrainingEfficiencies } from '../lab/training/efficiencies.ts'
import { readMeasuredTraining } from '../lab/training/read.ts'
import { predictAll } from '../lab/validate.ts'
import type { AccuracyTables } from '../presets/accuracy-schema.ts'
import { accuracyTexts } from '../words/contributors/accuracy.ts'
import { formatted } from './format.ts'
import { table } from './presets/diff.ts'

const efficiencies = await readEfficiencies()
const read = await readMeasured()
const samples = samplesOf(read)
const percent = (share: number) =>
  Number.isFinite(share) ? accuracyTexts.percent({ share }) : accuracyTexts.none

const print = (title: string, lines: readonly (readonly string[])[], header: readonly string[]) => {
  const numbers = header.map((_, column) => column).slice(1)
  console.log([accuracyTexts.title({ title }), ...table([header, ...lines], numbers)].join('\n'))
}

const inSample = byRegime(predictAll(samples, efficiencies))
const checked = nested(judge(samples, efficiencies))
const heldFile = measurementsPaths[1]
const tables = errorTables(checked, inSample, {
  file: heldFile,
  accuracies: await heldOut(heldFile),
  samples: samplesOf(await readMeasured([heldFile])),
})

const left = Map.groupBy(
  read.flatMap(({ plan }) => (typeof plan === 'string' ? [plan] : [])),
  (reason) => reason,
)
const written: AccuracyTables = {
  measurements: { files: [...measurementsPaths], rows: read.length, predicted: samples.length },
  leftOut: [...left].map(([reason, { length }]) => ({ reason, rows: length })),
  ...tables,
}
const path = `${root}presets/accuracy.json`
await writeFile(path, formatted(JSON.stringify(written, null, 2), path))

interface Errors {
  readonly median: number
  readonly ninetieth: number
  readonly bias: number
}
const cells = ({ median, ninetieth, bias }: Errors) => [median, ninetieth, bias].map(percent)
const held = (shares: { readonly 50: number; readonly 80: number; readonly 95: number }) =>
  [shares[50], shares[80], shares[95]].map(percent)

for (const figure of Object.keys(figures) as Figure[]) {
  const of = accuracyTexts[figures[figure]]
  const mine = <L extends { readonly figure: Figure }>(lines: readonly L[]) =>
    lines.filter((line) => line.figure === figure)
  print(
    accuracyTexts.sample({ of }),
    mine(tables.inSample).map((line) => [line.group, String(line.rows), ...cells(line)]),
    accuracyTexts['error-header'],
  )
  print(
    accuracyTexts['held-out']({ of, file: heldFile }),
    mine(tables.heldOut.lines).map((line) => [
      line.group,
      String(line.rows),
      ...cells(line),
      ...cells(line.atPeaks),
    ]),
    accuracyTexts['peak-header'],
  )
  for (const by of ['chip', 'family', 'engine', 'format', 'regime'] as const)
    print(
      accuracyTexts.left({ of, by }),
      mine(tables.tables[by]).map((line) => [
        line.group,
        String(line.rows),
        ...cells(line),
        ...held(line.held),
        ...cells(line.atPeaks),
      ]),
      accuracyTexts['table-header'],
    )
  print(
    accuracyTexts.coverage({ of }),
    mine(tables.coverage).map((line) => [
      accuracyTexts['coverage-of'](line),
      String(line.rows),
      ...held(line.held),
      accuracyTexts.factor(line),
    ]),
    accuracyTexts['coverage-header'],
  )
}

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
