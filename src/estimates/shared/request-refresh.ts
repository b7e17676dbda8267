import * as v from 'valibot'
import { fault } from '../../fields/fault.ts'
import { object } from '../../fields/object.ts'
import { quantity } from '../../fields/quantity.ts'

const cost = 'trainingUsd or training'
const time = 'yearsBetweenTrainings or monthsBetweenTrainings'

/** A training that is repeated: its cost, or the request that says what it costs, and how often. */
export const Refresh = v.pipe(
  object({
    trainingUsd: v.optional(
      quantity({
        id: 'trainingUsd',
        description: 'Or training, from which it follows.',
        min: 0,
        max: 1e13,
        examples: [4.6e6],
      }),
    ),
    training: v.optional(
      v.pipe(
        v.record(v.string(), v.unknown(), () =>
          fault('is not an object', { allowed: 'a request of POST /api/v1/training' }),
        ),
        v.description(
          'A whole request of POST /api/v1/training, or a scenario with changes: its cost.totalUsd is the cost of one training.',
        ),
        v.metadata({ examples: [{ scenario: 'llama-2-70b' }] }),
      ),
    ),
    yearsBetweenTrainings: v.optional(
      quantity({
        id: 'yearsBetweenTrainings',
        description: '1 when left out, and monthsBetweenTrainings too.',
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
      () => fault('is required and missing', { allowed: cost }),
    ),
    ['trainingUsd'],
  ),
  v.forward(
    v.partialCheck(
      [['trainingUsd'], ['training']],
      ({ trainingUsd, training }) => trainingUsd === undefined || training === undefined,
      () => fault('is given, and so is training, from which it follows', { allowed: cost }),
    ),
    ['trainingUsd'],
  ),
  v.forward(
    v.partialCheck(
      [['yearsBetweenTrainings'], ['monthsBetweenTrainings']],
      ({ yearsBetweenTrainings: years, monthsBetweenTrainings: months }) =>
        years === undefined || months === undefined,
      () => fault('is given, and so is yearsBetweenTrainings', { allowed: time }),
    ),
    ['monthsBetweenTrainings'],
  ),
  v.transform((refresh) =>
    refresh.yearsBetweenTrainings === undefined && refresh.monthsBetweenTrainings === undefined
      ? { ...refresh, yearsBetweenTrainings: 1 }
      : refresh,
  ),
)
