import { blockWeights, peakOfWeights, toMeanOne } from '../../model/load/shape.ts'
import { bellWeights } from '../../planner/load/bell.ts'
import { type Message, message } from '../../words/message.ts'
import { defaultPeakHours } from '../shared/request-load.ts'
import type { BreakevenRequest } from './request.ts'

/** The peak of the load over its mean. */
export const ratioOf = ({ workload, load }: BreakevenRequest): number =>
  load.hourlyWeights === undefined ? workload.peakToAverageRatio : peakOfWeights(load.hourlyWeights)

/** Most that one hour of a day can be over the mean of its 24. */
const most = 24

/** The load of each hour over the mean, and how it was found. */
export interface Hours {
  readonly weights: readonly number[]
  readonly note: Message
}

/** The hours of the load; a reason where they are not known, or all alike. */
export const hoursOf = (request: BreakevenRequest): Hours | { readonly unknown: Message } => {
  const { hourlyWeights, shape, peakHours } = request.load
  const ratio = ratioOf(request)
  if (ratio === 1) return { unknown: message('reasons.flat-load') }
  if (hourlyWeights !== undefined)
    return { weights: toMeanOne(hourlyWeights), note: message('notes.weight-as-given') }
  if (ratio > most) return { unknown: message('reasons.no-shape-of-day', { ratio, most }) }
  return shape === 'block'
    ? {
        weights: blockWeights(ratio, peakHours ?? defaultPeakHours),
        note: message('notes.weight-of-block'),
      }
    : { weights: bellWeights(ratio), note: message('notes.weight-of-bell') }
}
