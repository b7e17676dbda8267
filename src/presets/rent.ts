import { type Message, message } from '../words/message.ts'
import type { RentKind, SellerClass } from './price-schema.ts'
import { sellerClasses } from './rent-kinds.ts'
import { endOf, firstPriceOf } from './rent-known.ts'
import { classLadder, type Ladder, sellerLadder } from './rent-ladder.ts'
import { type OffersAsked, type Quote, quoteOf, sellerPrices } from './rent-offers.ts'

/** Which rent is asked for. */
export interface RentAsked extends Omit<OffersAsked, 'kind'> {
  readonly kind: RentKind
}

/** What an accelerator is rented for where no price is given, and how that is known. */
export interface Rent {
  /** What stands in: the kind that was asked for, or a lease where nothing else is known. */
  readonly kind: RentKind
  readonly sellerClass: SellerClass
  /** The prices that it follows from: on demand where there is a ladder, else of the kind itself. */
  readonly quote: Quote
  /** What the on-demand price is multiplied by; null where the prices are of the kind itself. */
  readonly ladder: Ladder | null
  /** Prices of the kind itself that are published, beside the ladder. */
  readonly published: Quote | undefined
}

/** Classes from the first to ask: marketplaces are a kind of their own, and so are leases in China. */
const open: readonly SellerClass[] = ['neocloud', 'hyperscaler', 'marketplace']
const leasing: readonly SellerClass[] = [...open, 'china']

/** Classes whose sellers publish terms beside their on-demand prices. */
const withLadder: readonly SellerClass[] = ['neocloud', 'hyperscaler']

const quoted = (
  id: string,
  asked: RentAsked,
  kind: RentKind,
  sellerClass: SellerClass,
  lapsed = false,
) => quoteOf(sellerPrices(id, { ...asked, kind, sellerClass, lapsed }), asked.asOf)

/** Age alone makes no rent null: where no price is in force, the last that was read. */
const everQuoted = (id: string, asked: RentAsked, kind: RentKind, sellerClass: SellerClass) =>
  quoted(id, asked, kind, sellerClass) ?? quoted(id, asked, kind, sellerClass, true)

/** A lone seller has its own ladder, where it publishes one; several have that of their class. */
const ladderOf = (
  id: string,
  { kind, asOf }: RentAsked,
  sellerClass: SellerClass,
  { prices }: Quote,
): Ladder | undefined => {
  const [first] = prices
  if (!withLadder.includes(sellerClass)) return undefined
  const own =
    sellerClass === 'hyperscaler' && prices.length === 1 && first !== undefined
      ? sellerLadder(first.seller, id, kind, asOf)
      : undefined
  return own ?? classLadder(sellerClass, kind, asOf)
}

/** The rent in one class of sellers: published on demand, and by the ladder for the rest. */
const inClass = (id: string, asked: RentAsked, sellerClass: SellerClass): Rent | undefined => {
  const { kind } = asked
  const direct = (): Rent | undefined => {
    const quote = everQuoted(id, asked, kind, sellerClass)
    return quote && { kind, sellerClass, quote, ladder: null, published: quote }
  }
  if (kind === 'on-demand' || kind === 'lease' || asked.seller !== undefined) return direct()
  const onDemand = everQuoted(id, asked, 'on-demand', sellerClass)
  if (onDemand === undefined) return direct()
  const ladder = ladderOf(id, asked, sellerClass, onDemand)
  if (ladder === undefined) return direct()
  // A term that nobody read again is not of the time of what it would stand beside.
  const published = quoted(id, asked, kind, sellerClass)
  return { kind, sellerClass, quote: onDemand, ladder, published }
}

/** What a chip that nobody else rents out is leased for in China, whatever the term asked for. */
const leased = (id: string, asked: RentAsked): Rent | undefined =>
  asked.kind === 'spot'
    ? inClass(id, asked, 'china')
    : (inClass(id, { ...asked, kind: 'lease' }, 'china') ?? inClass(id, asked, 'china'))

const found = (id: string, asked: RentAsked): Rent | undefined => {
  const { kind, seller, sellerClass } = asked
  const firstIn = (classes: readonly SellerClass[]) => {
    for (const one of classes) {
      const rent = inClass(id, asked, one)
      if (rent !== undefined) return rent
    }
    return undefined
  }
  if (sellerClass !== undefined) return inClass(id, asked, sellerClass)
  if (seller !== undefined) return firstIn(sellerClasses)
  if (kind === 'lease') return firstIn(leasing)
  // The class that rents the chip out stands for all kinds, so that they make one ladder.
  const standing = open.find((one) => everQuoted(id, asked, 'on-demand', one) !== undefined)
  return standing === undefined
    ? (firstIn(open) ?? leased(id, asked))
    : inClass(id, asked, standing)
}

/** Why no price is known: of this kind at all, or by that date, or no more. */
const noRent = (
  id: string,
  chip: string,
  { kind, seller, sellerClass, region, asOf }: RentAsked,
): Message => {
  const first = firstPriceOf(id, { kind, seller, sellerClass, region })
  if (asOf !== undefined && first !== undefined && first > asOf)
    return message('reasons.no-rent-by', { kind, chip, asOf, first })
  const end = endOf(id, { kind, seller, sellerClass, region }, asOf)
  if (end !== undefined) return message('reasons.rent-ended', { kind, chip, ...end })
  return seller === undefined
    ? message('reasons.no-rent', { kind, chip })
    : message('reasons.no-rent-at', { kind, chip, provider: seller })
}

/**
 * What an accelerator is rented for at a date where no price is given.
 *
 * Of the first class of sellers that rents it out: the median over its
 * sellers of their newest on-demand prices, those at most half a year old, or
 * all where none is so young. A term or spot is that times the ladder of the
 * class. Where only China leases it, the lease.
 */
export const rentOf = (id: string, chip: string, asked: RentAsked): Rent | Message => {
  const { kind, seller, sellerClass, region, asOf, cnyPerUsd, singly } = asked
  const key = [id, kind, seller, sellerClass, region, asOf, cnyPerUsd, singly].join('|')
  let rent = rents.get(key)
  if (rent === undefined) {
    rent = found(id, asked) ?? noRent(id, chip, asked)
    if (rents.size >= mostRents) rents.clear()
    rents.set(key, rent)
  }
  return rent
}

/** Rents that were found: an answer asks for each several times, and data does not change. */
const rents = new Map<string, Rent | Message>()
const mostRents = 1000
