import * as v from 'valibot'
import { fault } from '../../fields/fault.ts'
import { numbers } from '../../fields/numbers.ts'
import { choice, object } from '../../fields/object.ts'
import { quantity } from '../../fields/quantity.ts'
import { message } from '../../words/message.ts'
import { hourlyWeights } from '../inference/request-roofline.ts'

const maxHours = 168

const hourlyChips = v.pipe(
  numbers(message('allowed.chips-by-hour')),
  v.minLength(1, () => fault('is empty', { allowed: `from 1 to ${maxHours} hours` })),
  v.maxLength(maxHours, () =>
    fault(`holds more than ${maxHours} hours`, { allowed: `from 1 to ${maxHours} hours` }),
  ),
  v.description(
    'Chips needed in each hour of a day, of a week or of any cycle that repeats all year; parts of a chip are rounded up.',
  ),
)

/** How a load varies over a day where its hours are not given. */
export const shapeFields = {
  shape: v.optional(
    choice(
      ['bell', 'block'],
      'With peakToAverageRatio. bell: one smooth hump in the afternoon; block: the peak for peakHours, one lower level for the rest. The bell when left out.',
    ),
  ),
  peakHours: v.optional(
    quantity({
      id: 'peakHours',
      description: 'Of a block; 8 when left out.',
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
        description: 'With hourlyWeights or peakToAverageRatio; alone, a flat load.',
        min: 0,
        max: 1e9,
        examples: [64],
      }),
    ),
    hourlyWeights: v.optional(hourlyWeights),
    peakToAverageRatio: v.optional(
      quantity({
        id: 'peakToAverageRatio',
        description: 'At most 24: all of a day’s load in one hour.',
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
        fault('needs exactly one of hourlyChips and peakChips', {
          allowed: 'hourlyChips alone, or peakChips with hourlyWeights or peakToAverageRatio',
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
      () =>
        fault('stands beside another statement of the same hours', {
          allowed: 'one of hourlyChips, hourlyWeights and peakToAverageRatio',
        }),
    ),
    ['hourlyWeights'],
  ),
  v.forward(
    v.partialCheck(
      [['shape'], ['peakToAverageRatio']],
      ({ shape, peakToAverageRatio }) => shape === undefined || peakToAverageRatio !== undefined,
      () => fault('needs peakToAverageRatio'),
    ),
    ['shape'],
  ),
  v.forward(
    v.partialCheck(
      [['shape'], ['peakHours']],
      ({ shape, peakHours }) => shape === 'block' || peakHours === undefined,
      () => fault('needs the shape "block"'),
    ),
    ['peakHours'],
  ),
  v.forward(
    v.partialCheck(
      [['shape'], ['peakHours'], ['peakToAverageRatio']],
      ({ shape, peakHours = defaultPeakHours, peakToAverageRatio = 1 }) =>
        shape !== 'block' || peakToAverageRatio * peakHours <= 24,
      () =>
        fault('is more than 24 / peakHours', {
          allowed:
            'at most 24 / peakHours: the peak hours alone would hold more than the day’s load',
        }),
    ),
    ['peakToAverageRatio'],
  ),
)
export type Load = v.InferOutput<typeof Load>

/** Hours of a block’s peak where the request does not say. */
export const defaultPeakHours = 8
