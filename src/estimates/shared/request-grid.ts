import * as v from 'valibot'
import { fault } from '../../fields/fault.ts'
import { presetId } from '../../fields/preset.ts'
import { quantity } from '../../fields/quantity.ts'
import { message } from '../../words/message.ts'
import { energyTexts } from '../../words/openapi/fields/shared.ts'

const years = { min: 1990, max: 2100 } as const
const allowed = message('allowed.year', { ...years, example: 2024 })

/** A year of the calendar, as a number or in digits. */
const calendarYear = v.pipe(
  v.custom<number | string>(
    (input) => typeof input === 'number' || (typeof input === 'string' && /^\d{4}$/.test(input)),
    () => fault(message('errors.not-a-year'), { allowed }),
  ),
  v.metadata({
    jsonSchema: {
      type: ['integer', 'string'],
      minimum: years.min,
      maximum: years.max,
      pattern: '^\\d{4}$',
      examples: [2024],
    },
  }),
  v.transform(Number),
  v.check(
    (year) => Number.isInteger(year) && year >= years.min && year <= years.max,
    () => fault(message('errors.out-of-range'), { allowed }),
  ),
)

/** Where the power comes from: what it costs there, and what it emits. */
export const gridFields = {
  region: v.pipe(v.optional(presetId('regions', 'us-ohio')), v.description(energyTexts.region)),
  gramsCo2ePerKilowattHour: v.optional(
    quantity({
      id: 'gramsCo2ePerKilowattHour',
      description: energyTexts.gramsCo2ePerKilowattHour,
      min: 0,
      max: 1e5,
      examples: [383.55, '0.38 kg/kWh'],
    }),
  ),
  carbonYear: v.pipe(v.optional(calendarYear), v.description(energyTexts.carbonYear)),
}
