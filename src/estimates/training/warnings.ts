import { type Advice, adviceOn } from '../../planner/training/advice.ts'
import type { Origin } from '../../presets/origin.ts'
import { type Message, message } from '../../words/message.ts'
import { reworkWarning } from '../shared/price-spot.ts'
import type { TrainingRequest } from './request.ts'
import type { Solved } from './types.ts'

/** Other runs that take so many times the final one were likely meant in per cent. */
const mostOtherRuns = 5

const otherRuns = ({ programme }: TrainingRequest): readonly Message[] =>
  (['failedRunsShare', 'exploratoryRunsShare'] as const).flatMap((id) => {
    const value = programme?.[id] ?? 0
    return value <= mostOtherRuns
      ? []
      : [message('warnings.share-looks-like-percent', { id, value })]
  })

const adviceTold = (advice: Advice): Message => {
  switch (advice.kind) {
    case 'large-step':
      return message('warnings.large-step', advice)
    case 'fewer-chips-faster':
      return message('warnings.fewer-chips-faster', advice)
    case 'long-run':
      return message('warnings.long-run', advice)
  }
}

/** What is odd about a plan, its step and its cluster, and what it leaves out. */
const ofPlan = (request: TrainingRequest, solved: Solved): readonly Message[] => {
  const { planned, trace, solvedFor } = solved
  if (planned?.ok !== true) return []
  const { performance, reliability, workload } = request
  const { found, ground, wanted, chipsGiven } = planned
  const freeDays = solvedFor === 'chipHours' ? trace.value('days') : null
  return [
    ...adviceOn(found, ground, wanted, { chipsGiven, freeDays }).map(adviceTold),
    // The speed of published whole runs has their failures in it.
    ...(reliability !== undefined &&
    performance.method === 'plan' &&
    performance.runSpeedShare === undefined
      ? [message('warnings.losses-counted-twice')]
      : []),
    // Without their rank, adapters take neither time nor memory of a plan.
    ...(workload.kind === 'lora' && workload.adapterRank === undefined
      ? [message('warnings.adapters-left-out')]
      : []),
  ]
}

/** What interruptions of spot chips lose is counted where the request says how often, or what is left. */
export const spotWarning = (
  { price, reliability }: TrainingRequest,
  originAt: (pointer: string) => Origin,
): readonly Message[] =>
  price.method !== 'rent' ||
  price.kind !== 'spot' ||
  reliability?.interruptionsPerChipYear !== undefined ||
  originAt('/workload/goodput').from === 'request'
    ? []
    : reworkWarning(message('reasons.run-interruptions-not-given'))

/** Warnings of a run beside those that all estimates share. */
export const warningsOf = (request: TrainingRequest, solved: Solved): readonly Message[] => {
  const { trace, nearest } = solved
  const mfu = trace.value('modelFlopsUtilization')
  const reason = trace.node('chips')?.reason
  return [
    ...ofPlan(request, solved),
    ...otherRuns(request),
    ...(nearest === undefined || reason === undefined
      ? []
      : [message('warnings.deadline-out-of-reach', { reason })]),
    ...(mfu !== null && mfu > 1 ? [message('warnings.above-peak', { times: mfu, of: 'run' })] : []),
  ]
}
