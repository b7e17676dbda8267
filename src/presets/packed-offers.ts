import type { Offer, OfferRecord } from './price-schema.ts'

type Priced = Extract<OfferRecord, { readonly unit: string }>

/** A record without names: 0 stands for what it has not. */
export type PackedRecord =
  | readonly [string | null, string | 0, number, Priced['unit'], Priced['basis'], string]
  | readonly [string, string, 1?]

/** An offer as the page loads it: the names of its fields would be a fifth of the rents. */
export type PackedOffer = readonly [
  Offer['provider'],
  Offer['sellerClass'],
  Offer['region'],
  Offer['instance'],
  Offer['chipsPerInstance'],
  Offer['kind'],
  string | 0,
  readonly PackedRecord[],
]

const isGap = (record: PackedRecord): record is readonly [string, string, 1?] => record.length < 4

const packedRecord = (record: OfferRecord): PackedRecord => {
  if (record.value !== null)
    return [record.from, record.by ?? 0, record.value, record.unit, record.basis, record.source]
  return record.ended === true ? [record.from, record.reason, 1] : [record.from, record.reason]
}

const recordOf = (packed: PackedRecord): OfferRecord => {
  if (isGap(packed)) {
    const [from, reason, ended] = packed
    return { from, value: null, reason, ...(ended === 1 && { ended: true }) }
  }
  const [from, by, value, unit, basis, source] = packed
  return { from, ...(by !== 0 && { by }), value, unit, basis, source }
}

/** Without what no answer reads: notes, places in a source, and offers that are no rents. */
export const packed = (offers: readonly Offer[]): readonly PackedOffer[] =>
  offers
    .filter(({ notRent }) => notRent === undefined)
    .map(({ provider, sellerClass, region, instance, chipsPerInstance, kind, ...rest }) => [
      provider,
      sellerClass,
      region,
      instance,
      chipsPerInstance,
      kind,
      rest.commitment ?? 0,
      rest.history.map(packedRecord),
    ])

export const unpacked = (offers: readonly PackedOffer[]): readonly Offer[] =>
  offers.map(
    ([provider, sellerClass, region, instance, chipsPerInstance, kind, commitment, history]) => ({
      provider,
      sellerClass,
      region,
      instance,
      chipsPerInstance,
      kind,
      ...(commitment !== 0 && { commitment }),
      history: history.map(recordOf),
    }),
  )
