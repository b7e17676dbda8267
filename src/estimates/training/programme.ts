import type { Given } from '../../model/graph/trace.ts'
import type { Origin } from '../../presets/origin.ts'
import { message } from '../../words/message.ts'
import type { Givens } from '../shared/givens.ts'
import { givensAt } from '../shared/resolve.ts'
import type { TrainingRequest } from './request.ts'

const nothing: Given<Origin> = {
  value: 0,
  origin: { from: 'default', note: message('notes.nothing-counted'), sources: [] },
}

/** What is around the run: nothing, where nothing is said. */
export const programmeGivens = (
  { programme }: TrainingRequest,
  originAt: (pointer: string) => Origin,
): Givens => ({
  failedRunsShare: nothing,
  exploratoryRunsShare: nothing,
  staffUsd: nothing,
  dataUsd: nothing,
  storageUsd: nothing,
  taxRate: nothing,
  ...givensAt('programme', programme ?? {}, originAt),
})
