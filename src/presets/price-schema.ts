import * as v from 'valibot'
import { DatedValue, PartialDate, Reason, SourceKey } from './figure.ts'
import { Id, text } from './parts.ts'
import { rentKinds, sellerClasses } from './rent-kinds.ts'

export type RentKind = (typeof rentKinds)[number]

export const SellerClass = v.picklist(sellerClasses)
export type SellerClass = v.InferOutput<typeof SellerClass>

/** Why a listed price is not what a chip is rented for; the rule of the stand-in skips it. */
export const notRents = [
  'average',
  'minimum',
  'serverless',
  'part',
  'other-size',
  'other-card',
  'disputed',
] as const

const { from: _, ...priceEntries } = DatedValue('USD/h', 'CNY/h').entries

const Priced = v.strictObject({
  /** Null where the source has no date: older than all that have one. */
  from: v.nullable(PartialDate),
  /** Of an undated price, when it was known at the latest. */
  by: v.optional(PartialDate),
  ...priceEntries,
})

/** From this day on no price is known. */
const Gap = v.strictObject({
  from: PartialDate,
  value: v.null(),
  reason: Reason,
  /** The seller ended it; without this, nobody read the old price again. */
  ended: v.optional(v.literal(true)),
})

const Offer = v.strictObject({
  provider: text,
  sellerClass: SellerClass,
  region: v.nullable(text),
  instance: v.nullable(text),
  /** Null where it is not known. */
  chipsPerInstance: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** `other` is a term of another length: the commitment says which. */
  kind: v.picklist([...rentKinds, 'other']),
  commitment: v.optional(text),
  notRent: v.optional(v.picklist(notRents)),
  /** Per chip-hour; a new price is appended, none overwritten. */
  history: v.pipe(v.array(v.union([Priced, Gap])), v.minLength(1)),
})
export type Offer = v.InferOutput<typeof Offer>
export type OfferRecord = Offer['history'][number]

/** `presets/prices/<accelerator id>.json`: what a chip-hour is rented for, by seller. */
export const Price = v.strictObject({ id: Id, accelerator: Id, offers: v.array(Offer) })
export type Price = v.InferOutput<typeof Price>

const Ladder = v.strictObject({
  seller: text,
  sellerClass: SellerClass,
  /** Chips of the seller’s own make, whose ladder is apart and counts in no class. */
  line: v.optional(text),
  ratios: v.array(
    v.strictObject({
      accelerator: Id,
      kind: v.picklist(rentKinds),
      /** The price of this kind over the seller’s on-demand price, of each region or term. */
      of: v.pipe(v.array(v.pipe(v.number(), v.minValue(0))), v.minLength(1)),
      asOf: PartialDate,
      source: SourceKey,
    }),
  ),
})
/** `presets/rent-ladders.json`: terms and spot over the same seller’s on-demand price. */
export const RentLadders = v.array(Ladder)
export type RentLadders = v.InferOutput<typeof RentLadders>

/** `presets/spot-interruption.json`: the share of spot instances that are interrupted in a month, as a band over regions. */
export const SpotInterruptions = v.array(
  v.strictObject({
    accelerator: Id,
    seller: text,
    low: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
    /** Null where the band has no upper end. */
    high: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
    regions: v.pipe(v.number(), v.integer(), v.minValue(1)),
    asOf: PartialDate,
    source: SourceKey,
  }),
)
export type SpotInterruptions = v.InferOutput<typeof SpotInterruptions>
