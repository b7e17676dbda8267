import { fault } from '../../fields/fault.ts'
import { endlessTimes } from '../../planner/training/goodput.ts'
import type { Origin } from '../../presets/origin.ts'
import { type FieldError, fieldError } from '../shared/read.ts'
import { reliabilityAsked } from './failures.ts'
import type { TrainingRequest } from './request.ts'
import type { Ran } from './run.ts'

/** Where goodput is stated twice, or the chips that it follows from are not known. */
export const failureErrors = (
  request: TrainingRequest,
  originAt: (pointer: string) => Origin,
): readonly FieldError[] => {
  const { goodput, chips, days } = request.workload
  if (reliabilityAsked(request, originAt) === undefined) return []
  if (originAt('/workload/goodput').from === 'request')
    return [
      fieldError(
        '/workload/goodput',
        fault('is given, and so is reliability, from which it follows', {
          allowed: 'goodput or reliability',
        }),
        goodput,
      ),
    ]
  if (chips !== undefined || days !== undefined || request.performance.method === 'plan') return []
  return [
    fieldError(
      '/reliability',
      fault('needs the size of the cluster', {
        allowed: 'workload.chips or workload.days with it',
      }),
      undefined,
    ),
  ]
}

/** Times that are many MTBFs of the cluster: a run that would never end. */
export const endlessErrors = ({ trace, failures }: Ran): readonly FieldError[] => {
  const between = trace.value('meanSecondsBetweenInterruptions')
  if (failures?.plain === undefined || between === null) return []
  return endlessTimes(failures.plain, between).map(({ id, seconds, ...one }) =>
    fieldError(
      `/reliability/${id}`,
      fault(
        `is ${Number(one.times.toPrecision(3))} times the time between two interruptions of ${trace.value('chips')} chips: the run would never end`,
        {
          allowed: `at most ${Number(one.mostSeconds.toPrecision(4))} s, ${one.mostTimes} times the MTBF of the cluster`,
        },
      ),
      seconds,
    ),
  )
}
