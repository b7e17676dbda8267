import * as v from 'valibot'
import { millionfoldDoubt } from '../../fields/doubt.ts'
import { choice, object, text } from '../../fields/object.ts'
import { quantity } from '../../fields/quantity.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import { rentKinds, sellerClasses } from '../../presets/rent-kinds.ts'
import { rentTexts } from '../../words/openapi/fields/price.ts'
import { oneOf } from './one-of.ts'
import { Own } from './request-price-own.ts'

/** The price of a chip-hour; one that nobody pays gets a question. */
export const chipHourPrice = (
  id: QuantityId,
  description: string,
  examples: readonly (number | string)[],
) =>
  v.optional(
    quantity({
      id,
      description,
      min: 0,
      max: 1e4,
      doubt: millionfoldDoubt(1e-3, 1e4, 'chip-hour'),
      examples,
    }),
  )

/** Which of the known offers to take where no price is given. */
export const rentKind = v.optional(choice(rentKinds, rentTexts.kind), 'on-demand')

/** Whose offers are taken where no price is given. */
export const rentFields = {
  kind: rentKind,
  seller: v.optional(text(rentTexts.seller)),
  sellerClass: v.optional(choice(sellerClasses, rentTexts.sellerClass)),
  rentRegion: v.optional(text(rentTexts.rentRegion)),
}

/** What a rented chip-hour is. */
export const rentEntries = {
  method: choice(['rent'], rentTexts.method),
  usdPerChipHour: chipHourPrice('usdPerChipHour', rentTexts.usdPerChipHour, [
    1,
    '2.5 USD/h',
    '14 CNY/h',
  ]),
  ...rentFields,
}

/** Chips rented by the hour. */
export const Rent = object(rentEntries)

/** What interruptions of spot lose where queries are served; a run has its failures for that. */
export const spotOverhead = v.optional(
  quantity({
    id: 'spotOverheadShare',
    description: rentTexts.spotOverhead,
    min: 0,
    max: 10,
    examples: [0.05, '5%'],
  }),
)

/** The same where queries are served: what interruptions of spot lose is a line of the cost. */
export const ServingRent = object({ ...rentEntries, spotOverhead })

export const rented = { method: 'rent', kind: 'on-demand' } as const

/** How chips are paid for; tokens that are bought need no chips, and have a request of their own. */
export const price = v.optional(
  v.variant('method', [ServingRent, Own], oneOf(['rent', 'own', 'api'])),
  rented,
)

/** How chips are paid for where tokens cannot be bought. */
export const chipPrice = v.optional(
  v.variant('method', [Rent, Own], oneOf(['rent', 'own'])),
  rented,
)
export type ChipPrice = v.InferOutput<typeof chipPrice>
export type ServingPrice = v.InferOutput<typeof price>
