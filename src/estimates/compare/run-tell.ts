import { find } from '../../presets/registry.ts'
import { message } from '../../words/message.ts'
import { derivationOf } from '../shared/derivation.ts'
import type { Read, Told } from '../shared/estimate.ts'
import { asSent } from '../shared/merge.ts'
import type { CompareAnswer } from './answer.ts'
import { distinct } from './choices.ts'
import { echoedPayments, energyOfPayments } from './echoed-payments.ts'
import { runRows } from './row-sorts.ts'
import type { RunRow } from './run-answer.ts'
import type { ComparedRuns, OneRun } from './run-compared.ts'
import type { CompareTrainingRequest } from './run-request.ts'
import { isWorked, noRunRow, runRow } from './run-row.ts'
import { rowsWorking } from './working.ts'

interface RunTold {
  readonly row: RunRow
  readonly one: OneRun
}

const byName = new Intl.Collator('en')

/** From the cheapest run on; what has no cost comes last, without a rank. */
const compareRuns = ({ row: a }: RunTold, { row: b }: RunTold): number => {
  const unranked = Math.sign(a.reasons.length) - Math.sign(b.reasons.length)
  const [paidA, paidB] = [a.cost.totalUsd ?? Infinity, b.cost.totalUsd ?? Infinity]
  return (
    unranked ||
    (paidA === paidB ? 0 : paidA - paidB) ||
    byName.compare(a.accelerator.name, b.accelerator.name)
  )
}

const toldOf = (one: OneRun, { training }: ComparedRuns): RunTold => {
  const isAsked = one.cell.accelerator === training.request.accelerator
  return {
    one,
    row: isWorked(one)
      ? runRow(one, isAsked)
      : noRunRow(one, 'reasons' in one.solved ? one.solved : { reasons: [], field: null }, isAsked),
  }
}

/** The request as it was understood: its training with its defaults, each entry of a list once. */
const echoed = (
  { request }: Read<CompareTrainingRequest>,
  { training, rows }: ComparedRuns,
): CompareAnswer['request'] => {
  const { accelerators, models, payments, ...rest } = request
  const { asOf: _, currency: __, cnyPerUsd: ___, working: ____, ...run } = training.request
  const { price, ...others } = run
  return {
    ...rest,
    training: asSent(
      payments === undefined
        ? run
        : { ...others, energy: energyOfPayments(run.energy, training.originAt) },
      training.scenario,
    ),
    ...(accelerators && { accelerators: [...new Set(accelerators)] }),
    ...(models && { models: [...distinct(models)] }),
    ...(payments && {
      payments: echoedPayments(payments, (field) => {
        const row = rows.find(({ cell }) => cell.payment.field === field)
        return row !== undefined && isWorked(row) ? row.solved.trace : undefined
      }),
    }),
  }
}

/** The runs from the cheapest on, each with its working. */
export const tellRuns = (
  read: Read<CompareTrainingRequest>,
  compared: ComparedRuns,
): Told<CompareAnswer> => {
  const told = compared.rows.map((one) => toldOf(one, compared)).toSorted(compareRuns)
  const traces = told.map(({ one }) => (isWorked(one) ? one.solved.trace : undefined))
  const known = traces.filter((trace) => trace !== undefined)
  const { curves, ofRow } = rowsWorking(known, read, runRows)
  const [first] = known
  const { training, carriedOver } = compared
  return {
    request: echoed(read, compared),
    rankedBy: 'totalUsd',
    rows: told.map(({ row }, index): RunRow => {
      const rank = row.reasons.length === 0 && { rank: index + 1 }
      const trace = traces[index]
      if (trace === undefined) return { ...row, ...rank }
      const { leading, ...working } = ofRow(trace)
      return {
        ...row,
        ...rank,
        ...working,
        ...(leading !== undefined && { follows: `/rows/${traces.indexOf(leading)}/derivation` }),
      }
    }),
    derivation:
      first === undefined
        ? { inputs: [], steps: [] }
        : derivationOf(
            first,
            { ...read, working: { ...read.working, figures: runRows.figures(first) } },
            curves,
          ),
    warnings:
      carriedOver === undefined
        ? []
        : [
            message('warnings.measured-carried-over', {
              chip: find('accelerators', String(training.request.accelerator))?.name ?? '',
              share: carriedOver,
            }),
          ],
  }
}
