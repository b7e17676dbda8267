import { conflict } from '../../fields/between.ts'
import { billingErrors, planErrors } from '../inference/index.ts'
import { apiErrors } from '../shared/check-api.ts'
import { rentErrors } from '../shared/check-rent.ts'
import { type FieldFault, fieldFault } from '../shared/field-fault.ts'
import { buysChips } from './billing.ts'
import type { BreakevenRequest, Read } from './request.ts'

/** What cannot be billed so. */
const billingFaults = ({
  accelerator,
  server,
  billing,
  performance,
  rent,
  own,
}: BreakevenRequest): readonly FieldFault[] => [
  ...(accelerator === undefined
    ? []
    : [
        ...billingErrors({ billing, accelerator, server }),
        ...billingErrors({ billing: rent?.billing, accelerator, server }, '/rent/billing'),
      ]),
  ...(own !== undefined && buysChips({ billing, performance }) && rent?.billing === 'server'
    ? [fieldFault('/rent/billing', conflict('rent.billing', 'billing'), rent.billing)]
    : []),
]

/** A predicted cluster must be one that the model can be split over, and what is bought must be sold. */
export const check = ({ request }: Read): readonly FieldFault[] => {
  const { model, performance, api, asOf, accelerator, rent } = request
  return [
    ...(model === undefined ? [] : planErrors({ model, performance })),
    ...(rent === undefined ? [] : rentErrors(accelerator, rent, asOf, 'rent')),
    ...billingFaults(request),
    ...(api === undefined ? [] : apiErrors({ price: api, asOf }, 'api')),
  ]
}
