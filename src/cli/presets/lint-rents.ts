import { daysBetween, lastDayOf, veryOldAfterDays } from '../../presets/dates.ts'
import type { Offer, OfferRecord, Price } from '../../presets/price-schema.ts'
import { rentLintTexts } from '../../words/contributors/rent-lint.ts'

/** What lists of rents get wrong: each rule has caught one of them. */
export type RentRule =
  | 'average-as-rent'
  | 'minimum-as-rent'
  | 'serverless-as-rent'
  | 'part-as-whole'
  | 'other-card'
  | 'seller-twice'
  | 'several-sizes'
  | 'term-of-other-time'
  | 'instance-price'

export interface RentFinding {
  readonly kind: 'prices'
  readonly preset: string
  readonly rule: RentRule
  readonly what: string
}

type Found = readonly [RentRule, string]

/** A list price of a chip-hour above this is likely of an instance. */
const mostUsdPerChipHour = 25
/** Near enough to tell an instance from a chip. */
const cnyPerUsd = 7
/** One seller’s sizes differ by less for one chip. */
const sizesApart = 1.25

/** A note of an on-demand price may speak of the terms beside it. */
const textOf = ({ instance, history, kind }: Offer): string =>
  kind === 'on-demand'
    ? (instance ?? '')
    : [instance ?? '', ...history.map((one) => ('note' in one ? (one.note ?? '') : ''))].join(' ')

const nameOf = ({ provider, region, instance, kind }: Offer): string =>
  [provider, region, instance, kind].filter((one) => one !== null).join(' ')

const words = [
  ['average-as-rent', /\baverage\b(?! saving)|market median|median over sellers/i],
  ['minimum-as-rent', /starting at|\bminimum bid\b|cheapest|"from" price/i],
  ['serverless-as-rent', /serverless|per second/i],
  ['part-as-whole', /chip part|GPU part|accelerator alone/i],
] as const satisfies readonly (readonly [RentRule, RegExp])[]

/** Forms of a card that an instance may name, by what the chip’s id says. */
const isOtherCard = (id: string, { instance }: Offer): boolean => {
  const name = (instance ?? '').toLowerCase()
  const forms = ['sxm', 'pcie', 'nvl'].filter((form) => new RegExp(`\\b${form}\\d*\\b`).test(name))
  const own = ['sxm', 'pcie', 'nvl'].filter((form) => id.includes(form))
  if (forms.length > 0 && own.length > 0 && !forms.some((form) => own.includes(form))) return true
  const [, size] = /\b(\d{2,3}) ?gb\b/.exec(name) ?? []
  const [, ownSize] = /(\d{2,3})gb/.exec(id) ?? []
  // Memory of the machine is no memory of the card.
  return size !== undefined && ownSize !== undefined && size !== ownSize && Number(size) < 100
}

const ofOffer = function* (id: string, offer: Offer): Generator<Found> {
  const text = textOf(offer)
  for (const [rule, pattern] of words) if (pattern.test(text)) yield [rule, nameOf(offer)]
  if (isOtherCard(id, offer)) yield ['other-card', nameOf(offer)]
  for (const record of offer.history) {
    if (record.value === null) continue
    const usd = record.unit === 'CNY/h' ? record.value / cnyPerUsd : record.value
    if (usd > mostUsdPerChipHour)
      yield ['instance-price', rentLintTexts.price({ offer: nameOf(offer), usd })]
  }
}

const lastOf = ({ history }: Offer): OfferRecord | undefined => history.at(-1)

const key = (text: string | null) => (text ?? '').toLowerCase().replace(/[^a-z0-9]/g, '')

/** Offers of one seller that are one: it would be read twice. */
const twice = function* (offers: readonly Offer[]): Generator<Found> {
  const seen = new Set<string>()
  for (const offer of offers) {
    const { provider, region, instance, kind, commitment = '' } = offer
    const same = [provider, region, instance, kind, commitment].map(key).join('|')
    if (seen.has(same)) yield ['seller-twice', nameOf(offer)]
    seen.add(same)
  }
}

/** A small and a large machine with the same chip: one of them says what the processors cost. */
const sizes = function* (offers: readonly Offer[]): Generator<Found> {
  const groups = Map.groupBy(offers, (offer) =>
    [offer.provider, offer.region, offer.kind, lastOf(offer)?.from].join('|'),
  )
  for (const own of groups.values()) {
    const [first, ...rest] = own
    const least = first && lastOf(first)?.value
    if (first === undefined || least == null || first.commitment !== undefined) continue
    for (const offer of rest) {
      const value = lastOf(offer)?.value
      if (value == null || offer.chipsPerInstance === first.chipsPerInstance) continue
      if (Math.max(value, least) > sizesApart * Math.min(value, least))
        yield ['several-sizes', nameOf(offer)]
    }
  }
}

const termKinds: readonly Offer['kind'][] = ['1-year', '3-year', '6-month']

/** A term that nobody read again beside the same seller’s newer on-demand price. */
const oldTerms = function* (offers: readonly Offer[]): Generator<Found> {
  for (const term of offers) {
    const last = lastOf(term)
    if (!termKinds.includes(term.kind) || last === undefined) continue
    if (last.value === null || last.from === null) continue
    const { from } = last
    const newer = offers.find((one) => {
      const day = lastOf(one)?.from
      return (
        one.kind === 'on-demand' &&
        one.provider === term.provider &&
        day != null &&
        daysBetween(lastDayOf(from), lastDayOf(day)) > veryOldAfterDays
      )
    })
    if (newer !== undefined) yield ['term-of-other-time', nameOf(term)]
  }
}

/** What looks wrong in lists of rents that the rule of the stand-in reads: of each rule the first finding of a preset. */
export const lintRents = (prices: readonly Price[]): readonly RentFinding[] =>
  prices.flatMap(({ id, offers }) => {
    const rents = offers.filter(({ notRent }) => notRent === undefined)
    const first = new Map<RentRule, string>()
    for (const [rule, what] of [
      ...rents.flatMap((offer) => [...ofOffer(id, offer)]),
      ...twice(rents),
      ...sizes(rents),
      ...oldTerms(rents),
    ])
      if (!first.has(rule)) first.set(rule, what)
    return [...first].map(([rule, what]) => ({ kind: 'prices' as const, preset: id, rule, what }))
  })
