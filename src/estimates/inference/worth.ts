import type { Given, Trace } from '../../model/graph/trace.ts'
import type { InferenceTrait } from '../../model/inference/parts.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import type { Origin } from '../../presets/origin.ts'
import { pick, refreshIds, valueIds } from '../shared/derivation.ts'
import { givensAt } from '../shared/resolve.ts'
import type { Refreshed } from './refresh.ts'
import type { InferenceRequest } from './request.ts'

const noTraining: Origin = { from: 'default', note: 'no training is counted in', sources: [] }
const nothing: Origin = { from: 'default', note: 'nothing is counted in', sources: [] }

/** What is asked about training and worth; a part that is not asked for is not computed. */
export const worthGivens = (
  { refresh, value }: Pick<InferenceRequest, 'refresh' | 'value'>,
  originAt: (pointer: string) => Origin,
  refreshed: Refreshed | undefined,
): Readonly<Partial<Record<QuantityId, Given<Origin>>>> => ({
  ...(countsTraining({ refresh, value }) && {
    trainingUsd: { value: 0, origin: noTraining },
    ...(refresh?.monthsBetweenTrainings === undefined && {
      yearsBetweenTrainings: { value: 1, origin: noTraining },
    }),
  }),
  ...(value !== undefined && { implementationUsd: { value: 0, origin: nothing } }),
  ...givensAt('refresh', refresh ?? {}, originAt),
  ...(refreshed && { trainingUsd: refreshed.trainingUsd }),
  ...givensAt('value', value ?? {}, originAt),
})

/** What of training and worth decides which formulas run. */
export const worthTraits = ({
  refresh,
  value,
}: Pick<InferenceRequest, 'refresh' | 'value'>): readonly InferenceTrait[] => [
  ...(countsTraining({ refresh, value }) ? (['training'] as const) : []),
  ...(refresh?.monthsBetweenTrainings !== undefined ? (['training-by-months'] as const) : []),
  ...(value !== undefined ? (['value'] as const) : []),
]

/** A loss has no payback: a negative time would read as one. */
const worthOf = (trace: Trace<Origin>, unknown: Record<string, string>) => {
  const value = pick(trace, '/value', valueIds, unknown)
  if (value.paybackYears === null || value.paybackYears >= 0) return value
  unknown['/value/paybackYears'] = 'it costs more than it brings in, and never pays back'
  return { ...value, paybackYears: null }
}

/** Whether the cost of training is a line of a year’s cost. */
export const countsTraining = ({
  refresh,
  value,
}: Pick<InferenceRequest, 'refresh' | 'value'>): boolean =>
  refresh !== undefined || value !== undefined

/** Training and worth as an answer has them; null where they are not asked for. */
export const refreshAndValue = (
  trace: Trace<Origin>,
  { refresh, value }: Pick<InferenceRequest, 'refresh' | 'value'>,
  refreshed: Refreshed | undefined,
  unknown: Record<string, string>,
) => ({
  refresh:
    refresh === undefined
      ? null
      : { ...pick(trace, '/refresh', refreshIds, unknown), training: refreshed?.summary ?? null },
  value: value === undefined ? null : worthOf(trace, unknown),
})
