import type { Trace } from '../../model/graph/trace.ts'
import type { Origin } from '../../presets/origin.ts'
import { isMessage, type Message } from '../../words/message.ts'
import { yuanRateOf } from '../shared/currency-rate.ts'
import { ageWarning } from '../shared/price-age.ts'
import { rentDateOf } from '../shared/price-dates.ts'
import { type RentedChip, standInOf } from '../shared/price-rent.ts'
import { reworkWarning, spotUnknown } from '../shared/price-spot.ts'
import { rentWarnings } from '../shared/rent-warnings.ts'
import type { CompareRequest } from './request.ts'

interface Rented {
  readonly request: CompareRequest
  readonly traced: { readonly chip: RentedChip; readonly trace: Trace<Origin> }
}

/** Whose prices a row’s rent follows from, and how old they are; nothing where it is given. */
export const rentOfRow = ({ request, traced }: Rented) => {
  const { chip, trace } = traced
  const rent = standInOf(request.price, chip, request.asOf, yuanRateOf(request))
  if (rent === undefined || isMessage(rent)) return {}
  const ageDays = trace.value('priceAgeDays')
  return {
    sellers: rent.quote.prices.map(({ seller }) => seller),
    ...(ageDays !== null && { ageDays }),
  }
}

const isSpot = (price: CompareRequest['price']) => price.method === 'rent' && price.kind === 'spot'

/** What ranks on one or two sellers, or on an old list, says so. */
export const rentWarningsOfRow = ({ request, traced }: Rented): readonly Message[] => [
  ...rentWarnings(request.price, traced.chip, request.asOf, yuanRateOf(request)),
  ...reworkWarning(isSpot(request.price) ? spotUnknown(request, traced.chip) : undefined),
  ...ageWarning(traced.trace.value('priceAgeDays'), rentDateOf(traced.trace), 'rent'),
]
