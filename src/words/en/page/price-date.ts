import { days as daysText } from '../format/sizes.ts'

type PriceOf = 'tokens' | 'rent'
const priceOf = { tokens: 'Price', rent: 'Rental price' } as const

/** Of which day the price is that an answer rests on. */
export const priceDate = {
  'price-of': ({ of, asOf }: { of: PriceOf; asOf: string }) => `${priceOf[of]} as of ${asOf}.`,
  'price-read': ({
    of,
    asOf,
    readOn,
    days,
    isToday,
  }: {
    of: PriceOf
    asOf: string | null
    readOn: string
    days: number
    isToday: boolean
  }) => {
    const age = days === 0 ? '' : isToday ? `, ${daysText(days)} ago` : `, ${daysText(days)} before`
    return asOf === readOn
      ? `${priceOf[of]} as of ${readOn}${age}.`
      : asOf === null
        ? `${priceOf[of]} last read on ${readOn}${age}.`
        : `${priceOf[of]} as of ${asOf}, last read on ${readOn}${age}.`
  },
}
