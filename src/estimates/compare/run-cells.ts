import type { Origin } from '../../presets/origin.ts'
import { openOf, type TrainingRead, type TrainingRequest } from '../training/index.ts'
import { acceleratorsOf, paymentsOn } from './cells.ts'
import { modelsOf } from './choices.ts'
import { lookedUp, placedAt } from './on-chip.ts'
import type { RunCell } from './run-compared.ts'
import type { CompareTrainingRequest } from './run-request.ts'

type Lists = Pick<CompareTrainingRequest, 'accelerators' | 'models' | 'payments'>

/** The lists of a comparison with what the training says itself where there is none. */
export const listsOf = ({ accelerators, models, payments }: Lists, training: TrainingRequest) => ({
  accelerators,
  models,
  payments,
  accelerator: training.accelerator,
  model: training.model,
  price: training.price,
})

/** The runs that a request asks for: its accelerators × models × payments. */
export const runCellsOf = (request: Lists, training: TrainingRequest): readonly RunCell[] => {
  const lists = listsOf(request, training)
  const models = modelsOf(lists)
  return acceleratorsOf(lists).flatMap((accelerator) => {
    const payments = paymentsOn(lists, accelerator === training.accelerator)
    return models.flatMap((model) =>
      payments.map((payment): RunCell => ({ accelerator, model, payment })),
    )
  })
}

/** Another chip or model is cut up anew. */
const anew = (performance: TrainingRequest['performance']): TrainingRequest['performance'] => {
  if (performance.method !== 'plan') return performance
  const {
    tensorParallel: _t,
    pipelineParallel: _p,
    contextParallel: _c,
    expertParallel: _e,
    virtualStages: _v,
    microBatchSequences: _m,
    ...rest
  } = performance
  return rest
}

/** The run that a cell stands for; a rate that is given for one chip is a share of the peak of another. */
export const runIn = (
  training: TrainingRequest,
  { accelerator, model, payment }: RunCell,
  modelFlopsUtilization: number,
): TrainingRequest => {
  const isOwn = accelerator === training.accelerator
  const { performance } = training
  const elsewhere =
    performance.method === 'achieved'
      ? { method: 'mfu' as const, precision: performance.precision, modelFlopsUtilization }
      : anew(performance)
  return {
    ...training,
    accelerator,
    model: model.value,
    performance: isOwn && model.isAsked ? performance : elsewhere,
    server: isOwn ? training.server : {},
    price: isOwn ? payment.value : lookedUp(payment.value),
  }
}

/** Whether what a run leaves open can be compared: its tokens or its speed are no cost of the same work. */
export const isComparable = (training: TrainingRequest): boolean => {
  const open = openOf(training)
  return 'found' in open && open.found !== 'tokens' && open.found !== 'utilization'
}

/** Where the fields of a run come from: of its lists from the comparison, of all else from its training. */
export const originsOfRuns = (
  asked: (pointer: string) => Origin,
  { originAt }: Pick<TrainingRead, 'originAt'>,
) => {
  const known = new Map<string, (pointer: string) => Origin>()
  return (cell: RunCell) => {
    const { model, payment } = cell
    const key = [model.at, payment.at].join()
    const ofList = placedAt(cell, asked)
    const isListed = (pointer: string) =>
      (model.at !== '/model' && /^\/model(\/|$)/.test(pointer)) ||
      (payment.at !== '/price' && /^\/price(\/|$)/.test(pointer))
    const origins =
      known.get(key) ??
      ((pointer: string) => (isListed(pointer) ? ofList(pointer) : originAt(pointer)))
    known.set(key, origins)
    return origins
  }
}
