import * as v from 'valibot'
import { conflict } from '../../fields/between.ts'
import { fault } from '../../fields/fault.ts'
import { object } from '../../fields/object.ts'
import { quantity } from '../../fields/quantity.ts'
import { message } from '../../words/message.ts'
import { refreshTexts } from '../../words/openapi/fields/shared.ts'

const cost = message('allowed.one-of-fields', { others: ['trainingUsd', 'training'] })

/** A training that is repeated: its cost, or the request that says what it costs, and how often. */
export const Refresh = v.pipe(
  object({
    trainingUsd: v.optional(
      quantity({
        id: 'trainingUsd',
        description: refreshTexts.trainingUsd,
        min: 0,
        max: 1e13,
        examples: [4.6e6],
      }),
    ),
    training: v.optional(
      v.pipe(
        v.record(v.string(), v.unknown(), () =>
          fault(message('errors.not-an-object'), { allowed: message('allowed.training-request') }),
        ),
        v.description(refreshTexts.training),
        v.metadata({ examples: [{ scenario: 'llama-2-70b' }] }),
      ),
    ),
    yearsBetweenTrainings: v.optional(
      quantity({
        id: 'yearsBetweenTrainings',
        description: refreshTexts.yearsBetweenTrainings,
        above: 0,
        max: 100,
        examples: [0.5, '6/12'],
      }),
    ),
    monthsBetweenTrainings: v.optional(
      quantity({ id: 'monthsBetweenTrainings', above: 0, max: 1200, examples: [6, '6 months'] }),
    ),
  }),
  v.forward(
    v.partialCheck(
      [['trainingUsd'], ['training']],
      ({ trainingUsd, training }) => trainingUsd !== undefined || training !== undefined,
      () => fault(message('errors.missing'), { allowed: cost }),
    ),
    ['trainingUsd'],
  ),
  v.forward(
    v.partialCheck(
      [['trainingUsd'], ['training']],
      ({ trainingUsd, training }) => trainingUsd === undefined || training === undefined,
      () => fault(message('errors.follows-from-other', { other: 'training' }), { allowed: cost }),
    ),
    ['trainingUsd'],
  ),
  v.forward(
    v.partialCheck(
      [['yearsBetweenTrainings'], ['monthsBetweenTrainings']],
      ({ yearsBetweenTrainings: years, monthsBetweenTrainings: months }) =>
        years === undefined || months === undefined,
      () => conflict('monthsBetweenTrainings', 'yearsBetweenTrainings'),
    ),
    ['monthsBetweenTrainings'],
  ),
  v.transform((refresh) =>
    refresh.yearsBetweenTrainings === undefined && refresh.monthsBetweenTrainings === undefined
      ? { ...refresh, yearsBetweenTrainings: 1 }
      : refresh,
  ),
)
export const refresh = v.optional(v.pipe(Refresh, v.description(refreshTexts.refresh)))
