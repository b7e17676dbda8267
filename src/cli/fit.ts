import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { root } from '../disk/root.ts'
import { readFitted } from '../lab/efficiencies.ts'
import { type Fitted, fitTo, type Sample } from '../lab/fit.ts'
import { heldOut } from '../lab/held-out.ts'
import { spreadSubjectOf } from '../lab/interval.ts'
import { judge } from '../lab/judged.ts'
import { measurementsPaths, readMeasured, samplesOf } from '../lab/read.ts'
import { spreadsOf } from '../lab/spreads.ts'
import { fitTraining } from '../lab/training/fit.ts'
import { readMeasuredTraining, runsPath, stepsPath, trainingPath } from '../lab/training/read.ts'
import {
  leaveOutTraining,
  runRatiosOf,
  spreadAround,
  spreadOfGroups,
  trainingLevels,
} from '../lab/training/validate.ts'
import { quantile } from '../lab/validate.ts'
import { factsOf, writtenFacts } from '../presets/spread.ts'
import { accuracyTexts } from '../words/contributors/accuracy.ts'
import { fitTexts } from '../words/contributors/fit.ts'
import { formatted } from './format.ts'
import { table } from './presets/diff.ts'

const digits = (value: number) => Number(value.toPrecision(4))

const rounded = (fitted: {
  readonly parameters: Readonly<Partial<Record<string, number>>>
  readonly deviations: Readonly<Record<string, Readonly<Record<string, number>>>>
}) => ({
  parameters: Object.fromEntries(
    Object.entries(fitted.parameters).map(([id, value]) => [id, digits(Number(value))]),
  ),
  deviations: Object.fromEntries(
    Object.entries(fitted.deviations).map(([key, shifts]) => [
      key,
      Object.fromEntries(
        Object.entries(shifts).map(([group, shift]) => [group, Number(shift.toFixed(4))]),
      ),
    ]),
  ),
})

const write = (name: string, content: object) => {
  const path = `${root}presets/${name}.json`
  return writeFile(path, formatted(JSON.stringify(content, null, 2), path))
}

/** What is written of a fit of inference, with the spreads of rows that it leaves out. */
const writeInference = async (rows: number, samples: readonly Sample[], fitted: Fitted) => {
  const spread = spreadsOf(judge(samples, fitted)).all
  const sorted = (texts: readonly string[]) => [...new Set(texts)].toSorted()
  await write('efficiencies', {
    measurements: { files: measurementsPaths, rows, used: samples.length },
    ...rounded(fitted),
    measured: sorted(samples.map(({ plan }) => `${plan.subject.chip}|${plan.subject.engine}`)),
    facts: writtenFacts(samples.flatMap(({ plan }) => factsOf(spreadSubjectOf(plan, undefined)))),
    spread,
  })
  console.log(fitTexts.inference({ used: samples.length, rows, spread }))
}

const readInference = async () => {
  const rows = await readMeasured()
  return { rows: rows.length, samples: samplesOf(rows) }
}

const fitInference = async () => {
  const { rows, samples } = await readInference()
  await writeInference(rows, samples, fitTo(samples))
}

/** The spreads of the fit that there is, without another. */
const spreadInference = async () => {
  const { rows, samples } = await readInference()
  await writeInference(rows, samples, await readFitted())
}

const fitTrainingSteps = async () => {
  const { rows, samples, runs } = await readMeasuredTraining()
  const fitted = fitTraining(samples)
  const spread = Object.fromEntries(
    Object.entries(trainingLevels).map(([level, groupOf]) => [
      level,
      digits(spreadOfGroups(leaveOutTraining(samples, groupOf, fitted), groupOf)),
    ]),
  )
  const ratios = runRatiosOf(runs, fitted)
  const goodput = quantile(ratios, 0.5)
  await write('training-efficiencies', {
    measurements: {
      files: [trainingPath, stepsPath],
      rows,
      used: samples.length,
    },
    ...rounded(fitted),
    measured: [
      ...new Set(samples.map(({ one }) => `${one.subject.chip}|${one.subject.framework}`)),
    ].toSorted(),
    spread,
    runs: {
      file: runsPath,
      used: runs.length,
      goodput: digits(goodput),
      spread: digits(spreadAround(ratios, goodput)),
    },
  })
  console.log(fitTexts.training({ used: samples.length, spread, goodput: digits(goodput) }))
}

/** Fits without one file of measurements and says how far off its rows are; writes nothing. */
const fitWithout = async (path: string) => {
  const share = (value: number) => accuracyTexts.percent({ share: value })
  const lines = (await heldOut(path)).map(({ what, regime, rows, median, ninetieth, bias }) => [
    fitTexts.regime({ what: accuracyTexts[what], regime }),
    String(rows),
    ...[median, ninetieth, bias].map(share),
  ])
  console.log(table([accuracyTexts['error-header'], ...lines], [1, 2, 3, 4]).join('\n'))
}

const { values, positionals } = parseArgs({
  options: { without: { type: 'string' } },
  allowPositionals: true,
})
const [kind] = positionals
if (values.without !== undefined) {
  const known: readonly string[] = measurementsPaths
  if (known.includes(values.without)) await fitWithout(values.without)
  else {
    console.error(fitTexts.without({ files: known }))
    process.exitCode = 2
  }
} else if (kind === 'spreads') await spreadInference()
else {
  if (kind !== 'training') await fitInference()
  if (kind !== 'inference') await fitTrainingSteps()
}
