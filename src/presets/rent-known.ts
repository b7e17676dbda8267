import type { Offer, SellerClass } from './price-schema.ts'
import { isKnownBy, offersOf } from './rent-offers.ts'
import { isSeller } from './seller-names.ts'

/** Who rents an accelerator out, with its class and the kinds that each sells. */
export const sellersOf = (
  acceleratorId: string,
): ReadonlyMap<
  string,
  { readonly sellerClass: SellerClass; readonly kinds: ReadonlySet<Offer['kind']> }
> =>
  new Map(
    [...Map.groupBy(offersOf(acceleratorId), ({ provider }) => provider)].flatMap(([name, own]) => {
      const [first] = own
      const kinds = new Set(own.map(({ kind }) => kind))
      return first === undefined ? [] : [[name, { sellerClass: first.sellerClass, kinds }]]
    }),
  )

interface Part {
  readonly kind?: Offer['kind'] | undefined
  readonly seller?: string | undefined
  readonly sellerClass?: SellerClass | undefined
  readonly region?: string | undefined
}

const isPart = (offer: Offer, { kind, seller, sellerClass, region }: Part): boolean =>
  (kind === undefined || offer.kind === kind) &&
  (seller === undefined || isSeller(seller, offer.provider)) &&
  (sellerClass === undefined || offer.sellerClass === sellerClass) &&
  (region === undefined || offer.region?.toLowerCase() === region.toLowerCase())

/** When the last of some offers ended, whose it was and why; undefined where none did. */
export const endOf = (
  acceleratorId: string,
  part: Part,
  asOf: string | undefined,
): { readonly provider: string; readonly on: string; readonly reason: string } | undefined =>
  offersOf(acceleratorId)
    .flatMap((offer) => {
      const last = isPart(offer, part) ? offer.history.findLast(isKnownBy(asOf)) : undefined
      return last?.value === null && last.ended === true
        ? [{ provider: offer.provider, on: last.from, reason: last.reason }]
        : []
    })
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
    .at(-1)

/** The regions in which some offers of an accelerator are made. */
export const regionsOf = (acceleratorId: string, part: Part): readonly string[] =>
  [
    ...new Set(
      offersOf(acceleratorId).flatMap((offer) =>
        isPart(offer, part) && offer.region !== null ? [offer.region] : [],
      ),
    ),
  ].toSorted()

/** The date of the first price that is known of some offers; undefined where none has one. */
export const firstPriceOf = (acceleratorId: string, part: Part): string | undefined =>
  offersOf(acceleratorId)
    .filter((offer) => isPart(offer, part))
    .flatMap(({ history }) => history.flatMap(({ from }) => from ?? []))
    .toSorted()[0]
