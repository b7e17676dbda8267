import type { Given } from '../../model/graph/trace.ts'
import type { InferenceTrait } from '../../model/inference/traits.ts'
import { type Origin, sourcesOf } from '../../presets/origin.ts'
import { spotInterruptions } from '../../presets/registry.ts'
import { type Message, message } from '../../words/message.ts'
import { byDefault, type Givens } from './givens.ts'
import type { RentedChip } from './price-rent.ts'
import type { ServingPrice } from './request-price.ts'

/** What an interruption loses: a new instance starts, loads the weights, and does again what was in hand. */
const assumedHoursLost = 1

/** The middle of the band that is published for an accelerator, or why there is none. */
const interruptedGiven = ({ id, name }: RentedChip): Given<Origin> | Message => {
  const band = spotInterruptions().find(({ accelerator }) => accelerator === id)
  if (band === undefined) return message('reasons.no-interruption-rate', { chip: name })
  const { low, high, regions, seller, asOf, source } = band
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

/** What interruptions lose of spot chips; nothing where chips are not spot. */
export const spotGivens = (
  price: ServingPrice,
  chip: RentedChip,
  originAt: (pointer: string) => Origin,
): Givens => {
  if (price.method !== 'rent' || price.kind !== 'spot') return {}
  const { spotOverhead } = price
  if (spotOverhead !== undefined)
    return { spotOverheadShare: { value: spotOverhead, origin: originAt('/price/spotOverhead') } }
  const interrupted = interruptedGiven(chip)
  return {
    // What is not known is not counted, and stands as nothing: all chips have the same steps.
    spotInterruptedShare: isRefused(interrupted)
      ? { value: 0, origin: byDefault(interrupted) }
      : interrupted,
    hoursLostPerInterruption: {
      value: assumedHoursLost,
      origin: byDefault(message('notes.hours-lost-assumed'), 'estimate'),
    },
  }
}

/** Why what interruptions lose is not counted; undefined where it is. */
export const spotUnknown = (price: ServingPrice, chip: RentedChip): Message | undefined => {
  if (price.method !== 'rent') return message('reasons.not-rented')
  if (price.kind !== 'spot') return message('reasons.not-spot')
  if (price.spotOverhead !== undefined) return undefined
  const interrupted = interruptedGiven(chip)
  return isRefused(interrupted) ? interrupted : undefined
}

/** Which formulas that needs. */
export const spotTraits = (givens: Givens): readonly InferenceTrait[] => [
  ...(Object.keys(givens).length > 0 ? (['spot-overhead'] as const) : []),
  ...(givens.spotInterruptedShare === undefined ? [] : (['spot-of-band'] as const)),
]
