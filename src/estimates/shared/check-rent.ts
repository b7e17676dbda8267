import { fault } from '../../fields/fault.ts'
import { find, nearest } from '../../presets/registry.ts'
import { rentOf } from '../../presets/rent.ts'
import { rentKinds } from '../../presets/rent-kinds.ts'
import { regionsOf, sellersOf } from '../../presets/rent-known.ts'
import { isSeller } from '../../presets/seller-names.ts'
import { isMessage, type Message, message } from '../../words/message.ts'
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
            fault(why, { allowed: message('allowed.left-out') }),
            price[field],
          ),
        ],
  )

/** What nobody sells of what a request chooses among the known rents of its accelerator. */
export const rentErrors = (
  accelerator: Asked['accelerator'] | undefined,
  price: Choice,
  asOf: string | undefined,
  part = 'price',
): readonly FieldFault[] => {
  const preset = typeof accelerator === 'string' ? find('accelerators', accelerator) : undefined
  if (preset === undefined)
    return noSellers(price, part, message('errors.described-chip-has-no-sellers'))
  const { kind, seller, sellerClass, rentRegion } = price
  if (seller === undefined && sellerClass === undefined && rentRegion === undefined) return []
  const { id, name: chip } = preset
  const sellers = [...sellersOf(id)]
  if (sellers.length === 0)
    return noSellers(price, part, message('errors.not-rented-out', { chip }))
  const wrong = (field: string, value: string, why: Message, sold: readonly string[]) => [
    fieldFault(
      `/${part}/${field}`,
      fault(why, {
        allowed: sold.length > 0 ? message('allowed.sold', { sold }) : message('allowed.left-out'),
        didYouMean: nearest(value, sold),
      }),
      value,
    ),
  ]
  // What is said to be allowed is what answers; whether a price is in yuan is no matter here.
  const answers = (asked: Partial<Choice>): boolean => {
    const { rentRegion: region, ...rest } = { kind, seller, sellerClass, ...asked }
    return !isMessage(rentOf(id, chip, { ...rest, region, asOf, cnyPerUsd: 1 }))
  }
  const named = sellers.find(([name]) => seller !== undefined && isSeller(seller, name))
  if (seller !== undefined && named === undefined)
    return wrong(
      'seller',
      seller,
      message('errors.seller-without-chip', { value: seller, chip }),
      sellers.map(([name]) => name),
    )
  const ofClass = sellers.filter(([, one]) => one.sellerClass === sellerClass)
  if (sellerClass !== undefined && named !== undefined && named[1].sellerClass !== sellerClass)
    return wrong(
      'sellerClass',
      sellerClass,
      message('errors.seller-of-other-class', { value: sellerClass, seller: named[0] }),
      [named[1].sellerClass],
    )
  if (sellerClass !== undefined && ofClass.length === 0)
    return wrong(
      'sellerClass',
      sellerClass,
      message('errors.class-without-chip', { value: sellerClass, chip }),
      [...new Set(sellers.map(([, one]) => one.sellerClass))],
    )
  if (named !== undefined && !named[1].kinds.has(kind)) {
    const sold = rentKinds.filter((one) => named[1].kinds.has(one))
    const known = sold.filter((one) => answers({ kind: one }))
    return wrong(
      'kind',
      kind,
      message('errors.kind-not-sold', { value: kind, seller: named[0], chip }),
      known.length > 0 ? known : sold,
    )
  }
  const regions = regionsOf(id, { seller, sellerClass })
  if (rentRegion === undefined) return []
  const known = regions.filter((one) => answers({ rentRegion: one }))
  return (known.length > 0 ? known : regions).some((one) => isSame(one, rentRegion))
    ? []
    : wrong(
        'rentRegion',
        rentRegion,
        message('errors.region-without-chip', { value: rentRegion, chip }),
        known.length > 0 ? known : regions,
      )
}
