import type { Row } from '../lab/case.ts'
import { readEfficiencies } from '../lab/efficiencies.ts'
import { usualRequests } from '../lab/load.ts'
import { header, predictedLine, refusedLine } from '../lab/output.ts'
import { predict } from '../lab/predict.ts'
import { plansOf, type Read, readRows } from '../lab/read.ts'
import { stepCaseOf } from '../lab/training/case.ts'
import { readTrainingEfficiencies } from '../lab/training/efficiencies.ts'
import { memoryOf } from '../lab/training/memory.ts'
import { predictTraining } from '../lab/training/predict.ts'
import { readTraining } from '../lab/training/read.ts'
import { chipHoursOf, resolveRun } from '../lab/training/runs.ts'
import { halfIntervalOf } from '../lab/training/validate.ts'
import { efficiencyOf, evidenceOf } from '../presets/efficiency.ts'
import { trainingEfficiencyOf } from '../presets/training-efficiency.ts'
import { commandTexts } from '../words/contributors/commands.ts'
import { InputError } from './presets/input.ts'

const inference = async (rows: readonly Row[]): Promise<readonly string[]> => {
  const efficiencies = await readEfficiencies()
  const lineOf = ({ row, plan }: Read): string => {
    const id = row.id ?? ''
    if (typeof plan === 'string') return refusedLine(id, plan)
    const fitted = efficiencyOf(efficiencies, plan.subject)
    const now = predict(plan, { ...fitted, benchmarkRequests: usualRequests })
    const spread = efficiencies.spread[evidenceOf(efficiencies, plan.subject)]
    return predictedLine(id, now.outputTokensPerSecond, spread, plan.note, [
      now.ttftSeconds,
      now.tpotSeconds,
    ])
  }
  return (await plansOf(rows)).map(lineOf)
}

const training = async (rows: readonly Row[]): Promise<readonly string[]> => {
  const efficiencies = await readTrainingEfficiencies()
  return readTraining(rows).map(({ row, resolved }) => {
    const id = row.id ?? ''
    if (typeof resolved === 'string') return refusedLine(id, resolved)
    const fitted = trainingEfficiencyOf(efficiencies, resolved.subject)
    const { tokensPerSecondPerChip } = predictTraining(resolved, fitted)
    return predictedLine(
      id,
      tokensPerSecondPerChip,
      halfIntervalOf(efficiencies, resolved.subject),
      resolved.note,
    )
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
    return predictedLine(id, chipHoursOf(run, fitted, goodput), spread, run.resolved.note)
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
          : predictedLine(id, memory, memoryHalfInterval)
      }
      const [read] = readTraining([row], stepCaseOf)
      if (read === undefined || typeof read.resolved === 'string')
        return refusedLine(id, String(read?.resolved))
      const { resolved } = read
      const fitted = trainingEfficiencyOf(efficiencies, resolved.subject)
      const { trainingStepSeconds } = predictTraining(resolved, fitted)
      return predictedLine(
        id,
        trainingStepSeconds,
        halfIntervalOf(efficiencies, resolved.subject),
        resolved.note,
      )
    }),
  )
}

const kinds = { inference, training, runs, steps } as const
const isKind = (word: string | undefined): word is keyof typeof kinds =>
  word !== undefined && Object.hasOwn(kinds, word)

try {
  const [kind, path, extra] = process.argv.slice(2)
  if (kind === '--help' || kind === '-h') console.log(commandTexts.predict)
  else if (!isKind(kind) || path === undefined || extra !== undefined)
    throw new InputError(commandTexts.predict)
  else console.log([header, ...(await kinds[kind](await readRows(path)))].join('\n'))
} catch (error) {
  const isKnown =
    error instanceof InputError ||
    (error instanceof Error && ('syscall' in error || 'code' in error))
  if (!isKnown) throw error
  console.error(error.message)
  process.exitCode = 2
}
