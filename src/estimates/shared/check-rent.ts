import { fault } from '../../fields/fault.ts'
import type { Offer } from '../../presets/price-schema.ts'
import { find, nearest } from '../../presets/registry.ts'
import { regionsOf, sellersOf } from '../../presets/rent-known.ts'
import { type Message, message } from '../../words/message.ts'
import type { Asked } from './asked.ts'
import { type FieldFault, fieldFault } from './field-fault.ts'
import type { ChipPrice } from './request-price.ts'

type Choice = Omit<Extract<ChipPrice, { method: 'rent' }>, 'method'>

const choosing = ['seller', 'sellerClass', 'rentRegion'] as const

const isSame = (a: string, b: string) => a.toLowerCase() === b.toLowerCase()

/** Who rents a chip out that a request describes, or that nobody rents out, cannot be chosen. */
const noSellers = (price: Choice, part: string, why: Message): readonly FieldFault[] =>
  choosing.flatMap((field) =>
    price[field] === undefined
      ? []
      : [
          fieldFault(
            `/${part}/${field}`,
            fault(why, { allowed: message('allowed.sold', { sold: [] }) }),
            price[field],
          ),
        ],
  )

/** What nobody sells of what a request chooses among the known rents of its accelerator. */
export const rentErrors = (
  accelerator: Asked['accelerator'] | undefined,
  price: Choice,
  part: 'price' | 'rent' = 'price',
): readonly FieldFault[] => {
  const chip = typeof accelerator === 'string' ? find('accelerators', accelerator) : undefined
  if (chip === undefined)
    return noSellers(price, part, message('errors.described-chip-has-no-sellers'))
  const { kind, seller, sellerClass, rentRegion } = price
  if (seller === undefined && sellerClass === undefined && rentRegion === undefined) return []
  const sellers = [...sellersOf(chip.id)]
  if (sellers.length === 0)
    return noSellers(price, part, message('errors.not-rented-out', { chip: chip.name }))
  const wrong = (field: string, value: string, why: Message, sold: readonly string[]) => [
    fieldFault(
      `/${part}/${field}`,
      fault(why, {
        allowed: message('allowed.sold', { sold }),
        didYouMean: nearest(value, sold),
      }),
      value,
    ),
  ]
  const named = sellers.find(([name]) => seller !== undefined && isSame(name, seller))
  if (seller !== undefined && named === undefined)
    return wrong(
      'seller',
      seller,
      message('errors.seller-without-chip', { chip: chip.name }),
      sellers.map(([name]) => name),
    )
  const ofClass = sellers.filter(([, one]) => one.sellerClass === sellerClass)
  if (sellerClass !== undefined && named !== undefined && named[1].sellerClass !== sellerClass)
    return wrong('sellerClass', sellerClass, message('errors.seller-of-other-class'), [
      named[1].sellerClass,
    ])
  if (sellerClass !== undefined && ofClass.length === 0)
    return wrong(
      'sellerClass',
      sellerClass,
      message('errors.class-without-chip', { chip: chip.name }),
      [...new Set(sellers.map(([, one]) => one.sellerClass))],
    )
  const asked = new Set<Offer['kind']>(named?.[1].kinds)
  if (named !== undefined && !asked.has(kind))
    return wrong(
      'kind',
      kind,
      message('errors.kind-not-sold', { seller: named[0], chip: chip.name }),
      [...asked].filter((one) => one !== 'other'),
    )
  const regions = regionsOf(chip.id, { seller, sellerClass })
  if (rentRegion !== undefined && !regions.some((one) => isSame(one, rentRegion)))
    return wrong(
      'rentRegion',
      rentRegion,
      message('errors.region-without-chip', { chip: chip.name }),
      regions,
    )
  return []
}
