import { fault } from '../../fields/fault.ts'
import { en } from '../../words/en.ts'
import { message } from '../../words/message.ts'
import type { Read } from '../shared/estimate.ts'
import { type FieldFault, fieldFault } from '../shared/field-fault.ts'
import { isFields } from '../shared/merge.ts'
import { maxPlans } from '../shared/plan-limits.ts'
import { runs, type TrainingRead } from '../training/index.ts'
import { planFaults, rowFaults, rowsOfChips } from './bounds.ts'
import { paymentFaults } from './payment-faults.ts'
import { isComparable, listsOf, runCellsOf, runIn } from './run-cells.ts'
import { part, trainingOf, within } from './run-read.ts'
import { type CompareTrainingRequest, saidOutside } from './run-request.ts'

/** What the training repeats that the comparison says for all rows. */
const saidWithin = ({ body }: Read<CompareTrainingRequest>): readonly FieldFault[] =>
  saidOutside.flatMap((name) => {
    const { training } = body
    return isFields(training) && training[name] != null
      ? [
          fieldFault(
            `${part}/${name}`,
            fault(message('errors.said-outside'), {
              allowed: message('allowed.beside-training', { name }),
            }),
            training[name],
          ),
        ]
      : []
  })

/** A run that is compared states its work, and how fast it is done. */
const notComparable = ({ request }: TrainingRead): readonly FieldFault[] =>
  isComparable(request)
    ? []
    : [
        fieldFault(
          request.performance.method === 'implied' ? `${part}/performance` : `${part}/workload`,
          fault(message('errors.run-not-comparable'), {
            allowed: message('allowed.comparable-run'),
          }),
          undefined,
        ),
      ]

/** About how many plans runs make: those of each accelerator and model, which all payments share, and one for each further row. */
export const runPlans = (request: CompareTrainingRequest, training: TrainingRead): number => {
  const seen = new Set<string>()
  const named = new Map<unknown, number>()
  return runCellsOf(request, training.request).reduce((sum, cell) => {
    const chip = named.get(cell.accelerator) ?? named.size
    named.set(cell.accelerator, chip)
    const key = `${chip} ${cell.model.field}`
    if (seen.has(key)) return sum + 1
    seen.add(key)
    return sum + runs.plans(runIn(training.request, cell, 0), training.today)
  }, 0)
}

/** About how many plans a comparison of runs makes; none where its training cannot be read. */
export const plansOfRuns = (request: CompareTrainingRequest, today: string): number => {
  const training = trainingOf(request, { body: { ...request }, words: en, today })
  return training.ok ? runPlans(request, training) : 0
}

/** What no schema can say of a comparison of runs; what is wrong with its training alone stands when it is solved. */
export const runErrors = (read: Read<CompareTrainingRequest>): readonly FieldFault[] => {
  const { request, body } = read
  const said = saidWithin(read)
  if (said.length > 0) return said
  const training = trainingOf(request, read)
  if (!training.ok) return []
  const lists = { ...listsOf(request, training.request), asOf: request.asOf }
  const written = isFields(body.training) ? body.training : {}
  const faults = [...runs.check(training).map(within), ...paymentFaults(lists, written, part)]
  if (faults.length > 0) return faults
  const open = notComparable(training)
  if (open.length > 0) return open
  const rows = rowsOfChips(lists)
  const many = rowFaults(lists, rows, request.working)
  return many.length > 0
    ? many
    : planFaults(lists, { rows, plans: runPlans(request, training), max: maxPlans.training })
}
