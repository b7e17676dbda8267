import type { Trace } from '../../model/graph/trace.ts'
import { type Ends, endsOfAllIn, endsOfYear } from '../../model/price/rent.ts'
import type { Origin } from '../../presets/origin.ts'
import { isMessage } from '../../words/message.ts'
import type { DatedPriceAnswer } from './answer-price.ts'
import type { YuanRate } from './currency-rate.ts'
import type { Figures } from './derivation.ts'
import { type RentedChip, standInOf } from './price-rent.ts'
import type { ChipPrice } from './request-price.ts'

/** Where the numbers of a rent stand in the working. */
export const rentFigures: Figures = {
  // No step uses it: it stands beside the price.
  '/price/rent/publishedRentUsdPerChipHour': 'publishedRentUsdPerChipHour',
  '/price/spotOverhead': 'spotOverheadShare',
}

/** The quantities of the ends of a cost. */
type EndIds = Pick<Ends, 'low' | 'high'>

/** Where the ends of a cost stand in the working. */
export const intervalFigures = (
  { low, high }: EndIds,
  name: 'interval' | 'allInInterval' | 'totalInterval' = 'interval',
): Figures => ({
  [`/cost/${name}/low`]: low,
  [`/cost/${name}/high`]: high,
})

/** The ends of what is paid in all in a year: those of the chips’ cost where that is all. */
export const endsOfPaid = (trace: Trace<Origin>): EndIds =>
  trace.node(endsOfAllIn.low) === undefined ? endsOfYear : endsOfAllIn

const ids = [
  'rentLowUsdPerChipHour',
  'rentHighUsdPerChipHour',
  'onDemandUsdPerChipHour',
  'rentLadderFactor',
  'publishedRentUsdPerChipHour',
] as const

/** The numbers that the rent has: terms and spot alone have a ladder, and one seller no percentiles. */
const numbersOf = (trace: Trace<Origin>): Partial<Record<(typeof ids)[number], number>> =>
  Object.fromEntries(
    ids.flatMap((id) => {
      const value = trace.value(id)
      return value === null ? [] : [[id, value]]
    }),
  )

/** What the rent that stands in follows from; nothing where a price is given or none is known. */
export const rentTold = (
  trace: Trace<Origin>,
  price: ChipPrice,
  chip: RentedChip,
  asOf: string | undefined,
  rate: YuanRate,
): Pick<DatedPriceAnswer, 'rent'> => {
  const rent = standInOf(price, chip, asOf, rate)
  if (rent === undefined || isMessage(rent)) return {}
  return {
    rent: {
      kind: rent.kind,
      sellerClass: rent.sellerClass,
      sellers: rent.quote.prices.map(({ seller }) => seller),
      ...numbersOf(trace),
    },
  }
}

/** The level of the sellers’ percentiles, and of the model’s interval. */
const level = 0.8

/** The ends of a cost; null where nothing of it is uncertain that is known. */
export const endsOfCost = (trace: Trace<Origin>, ends: EndIds) => {
  const [low, high] = [trace.value(ends.low), trace.value(ends.high)]
  return low === null || high === null ? null : { low, high }
}

/** The same, with their level. */
export const costInterval = (trace: Trace<Origin>, ends: EndIds) => {
  const found = endsOfCost(trace, ends)
  return found && { ...found, level }
}
