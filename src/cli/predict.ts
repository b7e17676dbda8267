import { parseArgs } from 'node:util'
import type { Row } from '../lab/case.ts'
import { readEfficiencies } from '../lab/efficiencies.ts'
import { header, predictedLine, refusedLine, within } from '../lab/output.ts'
import { plansOf, readRows } from '../lab/read.ts'
import { servingLines } from '../lab/serving-line.ts'
import { stepCaseOf } from '../lab/training/case.ts'
import { readTrainingEfficiencies } from '../lab/training/efficiencies.ts'
import { memoryOf } from '../lab/training/memory.ts'
import { predictTraining } from '../lab/training/predict.ts'
import { readTraining } from '../lab/training/read.ts'
import { chipHoursOf, resolveRun } from '../lab/training/runs.ts'
import { halfIntervalOf } from '../lab/training/validate.ts'
import { trainingEfficiencyOf } from '../presets/training-efficiency.ts'
import { commandTexts } from '../words/contributors/commands.ts'
import { isDay } from './presets/dates.ts'
import { InputError } from './presets/input.ts'

const inference = async (rows: readonly Row[], asOf: string): Promise<readonly string[]> =>
  servingLines(await plansOf(rows), await readEfficiencies(), asOf)

const training = async (rows: readonly Row[]): Promise<readonly string[]> => {
  const efficiencies = await readTrainingEfficiencies()
  return readTraining(rows).map(({ row, resolved }) => {
    const id = row.id ?? ''
    if (typeof resolved === 'string') return refusedLine(id, resolved)
    const fitted = trainingEfficiencyOf(efficiencies, resolved.subject)
    const { tokensPerSecondPerChip } = predictTraining(resolved, fitted)
    return predictedLine(id, {
      ...within(tokensPerSecondPerChip, halfIntervalOf(efficiencies, resolved.subject)),
      note: resolved.note,
    })
  })
}

const runs = async (rows: readonly Row[]): Promise<readonly string[]> => {
  const efficiencies = await readTrainingEfficiencies()
  return rows.map((row) => {
    const id = row.id ?? ''
    const run = resolveRun(row)
    if (typeof run === 'string') return refusedLine(id, run)
    const fitted = trainingEfficiencyOf(efficiencies, run.resolved.subject)
    const { goodput, spread } = efficiencies.runs
    return predictedLine(id, {
      ...within(chipHoursOf(run, fitted, goodput), spread),
      note: run.resolved.note,
    })
  })
}

/** Memory follows from the plan alone; its interval is that of the allocator and the engine. */
const memoryHalfInterval = 0.1

const steps = async (rows: readonly Row[]): Promise<readonly string[]> => {
  const efficiencies = await readTrainingEfficiencies()
  return Promise.all(
    rows.map(async (row) => {
      const id = row.id ?? ''
      if (row.kind !== 'training_step') {
        const memory = await memoryOf(row)
        return typeof memory === 'string'
          ? refusedLine(id, memory)
          : predictedLine(id, within(memory, memoryHalfInterval))
      }
      const [read] = readTraining([row], stepCaseOf)
      if (read === undefined || typeof read.resolved === 'string')
        return refusedLine(id, String(read?.resolved))
      const { resolved } = read
      const fitted = trainingEfficiencyOf(efficiencies, resolved.subject)
      const { trainingStepSeconds } = predictTraining(resolved, fitted)
      return predictedLine(id, {
        ...within(trainingStepSeconds, halfIntervalOf(efficiencies, resolved.subject)),
        note: resolved.note,
      })
    }),
  )
}

const kinds = { inference, training, runs, steps } as const
const isKind = (word: string | undefined): word is keyof typeof kinds =>
  word !== undefined && Object.hasOwn(kinds, word)

const dayOf = (asOf: string): string => {
  if (!isDay(asOf)) throw new InputError(commandTexts['not-a-day']({ asOf }))
  return asOf
}

try {
  const { values, positionals } = parseArgs({
    options: { 'as-of': { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    allowPositionals: true,
  })
  const [kind, path, extra] = positionals
  const asOf = dayOf(values['as-of'] ?? new Date().toISOString().slice(0, 10))
  if (values.help) console.log(commandTexts.predict)
  else if (!isKind(kind) || path === undefined || extra !== undefined)
    throw new InputError(commandTexts.predict)
  else console.log([header, ...(await kinds[kind](await readRows(path), asOf))].join('\n'))
} catch (error) {
  const isKnown =
    error instanceof InputError ||
    (error instanceof Error && ('syscall' in error || 'code' in error))
  if (!isKnown) throw error
  console.error(error.message)
  process.exitCode = 2
}
