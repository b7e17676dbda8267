import * as v from 'valibot'
import { conflict, needsOther } from '../../fields/between.ts'
import { fault } from '../../fields/fault.ts'
import { numbers } from '../../fields/numbers.ts'
import { choice, object } from '../../fields/object.ts'
import { quantity } from '../../fields/quantity.ts'
import { message } from '../../words/message.ts'
import { loadTexts } from '../../words/openapi/fields/shared.ts'
import { hourlyWeights } from './request-hours.ts'

const maxHours = 168
const hours = message('allowed.hours-of-cycle', { max: maxHours })

/** What is wrong with hours of a peak that no shape has. */
export const needsBlock = message('errors.needs-other-as', { other: 'shape', value: 'block' })

const hourlyChips = v.pipe(
  numbers(message('allowed.chips-by-hour')),
  v.minLength(1, () => fault(message('errors.empty'), { allowed: hours })),
  v.maxLength(maxHours, () =>
    fault(message('errors.too-many', { max: maxHours }), { allowed: hours }),
  ),
  v.description(loadTexts.hourlyChips),
)

/** How a load varies over a day where its hours are not given. */
export const shapeFields = {
  shape: v.optional(choice(['bell', 'block'], loadTexts.shape)),
  peakHours: v.optional(
    quantity({
      id: 'peakHours',
      description: loadTexts.peakHours,
      min: 1,
      max: 24,
      integer: true,
      examples: [8],
    }),
  ),
}

export const Load = v.pipe(
  object({
    hourlyChips: v.optional(hourlyChips),
    peakChips: v.optional(
      quantity({
        id: 'peakChips',
        description: loadTexts.peakChips,
        min: 0,
        max: 1e9,
        examples: [64],
      }),
    ),
    hourlyWeights: v.optional(hourlyWeights),
    peakToAverageRatio: v.optional(
      quantity({
        id: 'peakToAverageRatio',
        description: loadTexts.peakToAverageRatio,
        min: 1,
        max: 24,
        examples: [2],
      }),
    ),
    ...shapeFields,
  }),
  v.forward(
    v.partialCheck(
      [['hourlyChips'], ['peakChips']],
      ({ hourlyChips, peakChips }) => (hourlyChips === undefined) !== (peakChips === undefined),
      () =>
        fault(message('errors.needs-one-of', { others: ['hourlyChips', 'peakChips'] }), {
          allowed: message('allowed.load-statement'),
        }),
    ),
    ['peakChips'],
  ),
  v.forward(
    v.partialCheck(
      [['hourlyWeights'], ['peakToAverageRatio'], ['hourlyChips']],
      ({ hourlyWeights, peakToAverageRatio, hourlyChips }) =>
        [hourlyWeights, peakToAverageRatio, hourlyChips].filter((one) => one !== undefined)
          .length <= 1,
      () => conflict('hourlyWeights', 'hourlyChips', 'peakToAverageRatio'),
    ),
    ['hourlyWeights'],
  ),
  v.forward(
    v.partialCheck(
      [['shape'], ['peakToAverageRatio']],
      ({ shape, peakToAverageRatio }) => shape === undefined || peakToAverageRatio !== undefined,
      () => needsOther('peakToAverageRatio'),
    ),
    ['shape'],
  ),
  v.forward(
    v.partialCheck(
      [['shape'], ['peakHours']],
      ({ shape, peakHours }) => shape === 'block' || peakHours === undefined,
      () => fault(needsBlock),
    ),
    ['peakHours'],
  ),
  v.forward(
    v.partialCheck(
      [['shape'], ['peakHours'], ['peakToAverageRatio']],
      ({ shape, peakHours = defaultPeakHours, peakToAverageRatio = 1 }) =>
        shape !== 'block' || peakToAverageRatio * peakHours <= 24,
      () =>
        fault(message('errors.peak-above-day', { other: 'peakHours' }), {
          allowed: message('allowed.day-over', { other: 'peakHours' }),
        }),
    ),
    ['peakToAverageRatio'],
  ),
)
export type Load = v.InferOutput<typeof Load>

/** Hours of a block’s peak where the request does not say. */
export const defaultPeakHours = 8
