import { fault } from '../../fields/fault.ts'
import { endlessTimes } from '../../planner/training/goodput.ts'
import type { Origin } from '../../presets/origin.ts'
import { message } from '../../words/message.ts'
import { type FieldFault, fieldFault } from '../shared/field-fault.ts'
import { reliabilityAsked } from './failures.ts'
import type { TrainingRequest } from './request.ts'
import type { Ran } from './types.ts'

/** Where goodput is stated twice, or the chips that it follows from are not known. */
export const failureFaults = (
  request: TrainingRequest,
  originAt: (pointer: string) => Origin,
): readonly FieldFault[] => {
  const { goodput, chips, days } = request.workload
  if (reliabilityAsked(request, originAt) === undefined) return []
  if (originAt('/workload/goodput').from === 'request') {
    const wrong = fault(message('errors.goodput-stated-twice'), {
      allowed: message('allowed.goodput-or-reliability'),
    })
    return [fieldFault('/workload/goodput', wrong, goodput)]
  }
  if (chips !== undefined || days !== undefined || request.performance.method === 'plan') return []
  const wrong = fault(message('errors.needs-cluster-size'), {
    allowed: message('allowed.size-of-cluster', { others: ['workload.chips', 'workload.days'] }),
  })
  return [fieldFault('/reliability', wrong, undefined)]
}

/** Times that are many MTBFs of the cluster: a run that would never end. */
export const endlessFaults = ({ trace, failures }: Ran): readonly FieldFault[] => {
  const between = trace.value('meanSecondsBetweenInterruptions')
  const chips = trace.value('chips')
  if (failures?.plain === undefined || between === null || chips === null) return []
  return endlessTimes(failures.plain, between).map(
    ({ id, seconds, times, mostTimes, mostSeconds }) =>
      fieldFault(
        `/reliability/${id}`,
        fault(message('errors.endless-run', { times, chips }), {
          allowed: message('allowed.seconds-up-to', { seconds: mostSeconds, times: mostTimes }),
        }),
        seconds,
      ),
  )
}
