import type { Given, Trace } from '../../model/graph/trace.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import type { Origin } from '../../presets/origin.ts'
import { givensAt } from '../shared/resolve.ts'
import type { TrainingAnswer } from './answer.ts'
import type { TrainingRequest } from './request.ts'

const lines = [
  ['failedRunsUsd', 'failed runs'],
  ['exploratoryRunsUsd', 'exploratory runs'],
  ['staffUsd', 'staff'],
  ['dataUsd', 'data'],
  ['storageUsd', 'storage'],
  ['taxUsd', 'tax'],
] as const satisfies readonly (readonly [QuantityId, string])[]

const nothing: Given<Origin> = {
  value: 0,
  origin: { from: 'default', note: 'nothing is counted in', sources: [] },
}

/** What is around the run: nothing, where nothing is said. */
export const programmeGivens = (
  { programme }: TrainingRequest,
  originAt: (pointer: string) => Origin,
): Partial<Record<QuantityId, Given<Origin>>> => ({
  failedRunsShare: nothing,
  exploratoryRunsShare: nothing,
  staffUsd: nothing,
  dataUsd: nothing,
  storageUsd: nothing,
  taxRate: nothing,
  ...givensAt('programme', programme ?? {}, originAt),
})

/** The lines that add up to the total: the final run, and what the request asks for beside it. */
export const programmeBreakdown = (
  trace: Trace<Origin>,
  { programme, price }: TrainingRequest,
): TrainingAnswer['cost']['breakdown'] => {
  const total = trace.value('totalUsd')
  const line = (item: string, usd: number | null, ofNothing: number) => ({
    item,
    usd,
    share: usd === null || total === null ? null : total === 0 ? ofNothing : usd / total,
  })
  return [
    line(
      price.method === 'own' ? 'accelerators, owned' : 'accelerators, rented',
      trace.value('usd'),
      1,
    ),
    ...(programme === undefined ? [] : lines.map(([id, item]) => line(item, trace.value(id), 0))),
  ]
}
