import type { Given } from '../../model/graph/trace.ts'
import { type Origin, sourcesOf } from '../../presets/origin.ts'
import { spotInterruptions } from '../../presets/registry.ts'
import { isSeller } from '../../presets/seller-names.ts'
import { isMessage, type Message, message } from '../../words/message.ts'
import { yuanRateOf } from './currency-rate.ts'
import { byDefault, type Givens } from './givens.ts'
import { type RentedChip, standInOf } from './price-rent.ts'
import type { ServingPrice } from './request-price.ts'

/** What an interruption loses: a new instance starts, loads the weights, and does again what was in hand. */
const assumedHoursLost = 1

/** Whose spot chips are paid for; none where the price is one’s own. */
type Sellers = readonly string[]

/** The middle of the band that the very sellers publish for an accelerator, or why there is none. */
const interruptedGiven = ({ id, name }: RentedChip, sellers: Sellers): Given<Origin> | Message => {
  const band = spotInterruptions().find(({ accelerator }) => accelerator === id)
  if (band === undefined) return message('reasons.no-interruption-rate', { chip: name })
  const { low, high, regions, seller, asOf, source } = band
  if (sellers.length === 0 || !sellers.every((one) => isSeller(one, seller)))
    return message('reasons.interruption-rate-of-other', { chip: name, seller })
  if (high === null) return message('reasons.interruption-band-open', { chip: name, low })
  return {
    value: (low + high) / 2,
    origin: {
      from: 'preset',
      preset: 'spot-interruption',
      basis: 'derived',
      asOf,
      note: message('notes.interruption-band', { seller, low, high, regions }),
      sources: sourcesOf([source]),
    },
  }
}

const isRefused = (given: Given<Origin> | Message): given is Message => 'code' in given

/** Why what interruptions lose is not known where a request says nothing of it; undefined where it is. */
export const lossUnknown = (chip: RentedChip, sellers: Sellers): Message | undefined => {
  const interrupted = interruptedGiven(chip, sellers)
  return isRefused(interrupted) ? interrupted : undefined
}

/** What interruptions lose where a request says nothing of it. */
export const lossGivens = (chip: RentedChip, sellers: Sellers): Givens => {
  const interrupted = interruptedGiven(chip, sellers)
  return {
    // What is not known is not counted, and stands as nothing: all chips have the same steps.
    spotInterruptedShare: isRefused(interrupted)
      ? { value: 0, origin: byDefault(interrupted) }
      : interrupted,
    hoursLostPerInterruption: {
      value: assumedHoursLost,
      // What is not counted rests on no estimate.
      origin: isRefused(interrupted)
        ? byDefault(message('notes.hours-lost-assumed'))
        : byDefault(message('notes.hours-lost-assumed'), 'estimate'),
    },
  }
}

/** A request’s rent, of whose sellers it asks. */
interface SpotAsked {
  readonly price: ServingPrice
  readonly asOf?: string | undefined
  readonly cnyPerUsd?: number | undefined
}

const sellersOf = ({ price, asOf, ...asked }: SpotAsked, chip: RentedChip): Sellers => {
  if (price.method !== 'rent') return []
  if (price.usdPerChipHour !== undefined) return price.seller === undefined ? [] : [price.seller]
  const rent = standInOf(price, chip, asOf, yuanRateOf({ asOf, ...asked }))
  return rent === undefined || isMessage(rent) ? [] : rent.quote.prices.map(({ seller }) => seller)
}

/** What interruptions lose of spot chips; nothing where chips are not spot. */
export const spotGivens = (
  asked: SpotAsked,
  chip: RentedChip,
  originAt: (pointer: string) => Origin,
): Givens => {
  const { price } = asked
  if (price.method !== 'rent' || price.kind !== 'spot') return {}
  const { spotOverhead } = price
  return spotOverhead === undefined
    ? lossGivens(chip, sellersOf(asked, chip))
    : { spotOverheadShare: { value: spotOverhead, origin: originAt('/price/spotOverhead') } }
}

/** Why what interruptions lose is not counted; undefined where it is. */
export const spotUnknown = (asked: SpotAsked, chip: RentedChip): Message | undefined => {
  const { price } = asked
  if (price.method !== 'rent') return message('reasons.not-rented')
  if (price.kind !== 'spot') return message('reasons.not-spot')
  return price.spotOverhead === undefined ? lossUnknown(chip, sellersOf(asked, chip)) : undefined
}

/** That spot is counted without rework. */
export const reworkWarning = (reason: Message | undefined): readonly Message[] =>
  reason === undefined ? [] : [message('warnings.spot-rework-not-counted', { reason })]

/** A share of rework that is given of chips that are not spot. */
export const unusedOverheadWarning = (price: ServingPrice): readonly Message[] =>
  price.method === 'rent' && price.kind !== 'spot' && price.spotOverhead !== undefined
    ? [message('warnings.terms-not-counted', { labels: [message('quantities.spotOverheadShare')] })]
    : []

/** Which formulas that needs. */
export const spotTraits = (givens: Givens): readonly ('spot-overhead' | 'spot-of-band')[] => [
  ...(Object.keys(givens).length > 0 ? (['spot-overhead'] as const) : []),
  ...(givens.spotInterruptedShare === undefined ? [] : (['spot-of-band'] as const)),
]
