import type { Trace } from '../../model/graph/trace.ts'
import type { Origin } from '../../presets/origin.ts'
import { message } from '../../words/message.ts'
import type { Say } from '../../words/say.ts'
import { pick, refreshIds, valueIds } from '../shared/derivation.ts'
import { byDefault, type Givens } from '../shared/givens.ts'
import { givensAt } from '../shared/resolve.ts'
import type { Refreshed } from './refreshed.ts'
import type { InferenceRequest } from './request.ts'
import { countsTraining } from './traits.ts'

type Asked = Pick<InferenceRequest, 'refresh' | 'value'>

const noTraining = byDefault(message('notes.no-training-counted'))

/** What is asked about training and worth; a part that is not asked for is not computed. */
export const worthGivens = (
  { refresh, value }: Asked,
  originAt: (pointer: string) => Origin,
  refreshed: Refreshed | undefined,
): Givens => ({
  ...(countsTraining({ refresh, value }) && {
    trainingUsd: { value: 0, origin: noTraining },
    ...(refresh?.monthsBetweenTrainings === undefined && {
      yearsBetweenTrainings: { value: 1, origin: noTraining },
    }),
  }),
  ...givensAt('refresh', refresh ?? {}, originAt),
  ...(refreshed && { trainingUsd: refreshed.trainingUsd }),
  ...givensAt('value', value ?? {}, originAt),
})

/** A loss has no payback: a negative time would read as one. */
const worthOf = (trace: Trace<Origin>, unknown: Record<string, string>, say: Say) => {
  const value = pick(trace, '/value', valueIds, unknown, say)
  if (value.paybackYears === null || value.paybackYears >= 0) return value
  unknown['/value/paybackYears'] = say(message('reasons.never-pays-back'))
  return { ...value, paybackYears: null }
}

/** Training and worth as an answer has them; null where they are not asked for. */
export const refreshAndValue = (
  trace: Trace<Origin>,
  { refresh, value }: Asked,
  refreshed: Refreshed | undefined,
  unknown: Record<string, string>,
  say: Say,
) => ({
  refresh:
    refresh === undefined
      ? null
      : {
          ...pick(trace, '/refresh', refreshIds, unknown, say),
          training: refreshed?.summary ?? null,
        },
  value: value === undefined ? null : worthOf(trace, unknown, say),
})
