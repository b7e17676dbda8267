import { evaluate } from '../../model/graph/evaluate.ts'
import type { Given, Trace } from '../../model/graph/trace.ts'
import { deadlineFormulas } from '../../model/training/choices.ts'
import { type TrainingCase, traitsOf } from '../../model/training/estimate.ts'
import { nearestFormulas } from '../../model/training/parts-beside.ts'
import { clusterInTime } from '../../planner/training/goodput.ts'
import { constantOrigin, type Origin } from '../../presets/origin.ts'
import { message } from '../../words/message.ts'
import { derived, type Givens } from '../shared/givens.ts'
import { sizeGivens } from './sizes.ts'
import type { Failures } from './types.ts'

/** The chips of a deadline in spite of failures. */
export interface InTime {
  readonly chips: Given<Origin>
  /** Those that come nearest to a deadline that none meet. */
  readonly nearest: number | undefined
}

const met = (chips: number): InTime => ({
  chips: { value: chips, origin: derived(message('notes.fewest-despite-failures')) },
  nearest: undefined,
})

const notMet = (
  free: Trace<Origin>,
  failures: Failures,
  chips: number,
  isLimit: boolean,
): InTime => {
  const days = evaluate<Origin>({
    definitions: nearestFormulas,
    given: sizeGivens(chips, failures),
    constantOrigin,
    before: free,
  }).value('sizeDays')
  const reason = message(isLimit ? 'reasons.no-chips-in-time-up-to' : 'reasons.no-chips-in-time', {
    chips,
    days: days ?? Number.POSITIVE_INFINITY,
  })
  return { chips: { value: null, reason }, nearest: chips }
}

/** The chips of a deadline: goodput falls with each, so they are searched, not solved for. */
export const inTime = (failures: Failures, chosen: TrainingCase, given: Givens): InTime => {
  const free = evaluate<Origin>({
    definitions: deadlineFormulas(traitsOf(chosen, given)),
    given,
    constantOrigin,
  })
  const useful = free.value('usefulChips')
  if (useful === null || failures.plain === undefined) {
    const unknown = free.node('usefulChips')?.reason
    const rate = failures.givens.interruptionsPerChipYear
    const reason = unknown ?? (rate?.value === null ? rate.reason : message('reasons.not-defined'))
    return { chips: { value: null, reason }, nearest: undefined }
  }
  const cluster = clusterInTime(useful, failures.plain)
  return cluster.meets ? met(cluster.chips) : notMet(free, failures, cluster.chips, cluster.isLimit)
}
