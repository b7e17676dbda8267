import type { Trace } from '../../model/graph/trace.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import type { Api } from '../../presets/api-schema.ts'
import { daysBetween, lastDayOf } from '../../presets/dates.ts'
import type { Origin } from '../../presets/origin.ts'
import { retirementDay, soldAt, vouchedTo } from '../../presets/token-book.ts'
import { type Message, message } from '../../words/message.ts'
import type { Say } from '../../words/say.ts'
import type { DatedPriceAnswer, PriceDates } from './answer-price.ts'
import type { Figures } from './derivation.ts'
import { derived, type Givens } from './givens.ts'
import { ageWarning } from './price-age.ts'
import type { TokensAsked } from './price-reading.ts'

type Dates = Pick<DatedPriceAnswer, 'asOf' | 'readOn' | 'ageDays' | 'retirement'>

/** From when a price holds, when it was last seen to, how old that is, and when its model is retired. */
export const tokenDates = (
  trace: Trace<Origin>,
  asked: TokensAsked,
  api: Api | undefined,
  unknown: Record<string, string>,
  say: Say,
): Dates => {
  const sold = api === undefined ? undefined : soldAt(api, asked.asOf).api
  const dates: Dates = {
    asOf: dateOf(trace, 'apiUsdPerMillionInputTokens'),
    readOn: (sold === undefined ? undefined : vouchedTo(sold, asked)) ?? null,
    ageDays: trace.value('priceAgeDays'),
    retirement: (api === undefined ? undefined : retirementDay(api)) ?? null,
  }
  const none = say(message('reasons.no-price-date'))
  for (const id of ['asOf', 'readOn', 'ageDays'] as const)
    if (dates[id] === null) unknown[`/price/${id}`] = none
  if (dates.retirement === null)
    unknown['/price/retirement'] = say(message('reasons.no-retirement'))
  return dates
}

/** How old a price is at a request’s date, since it was last seen; null where either is not known. */
export const ageInDays = (seen: string | undefined, asOf: string | undefined): number | null =>
  seen === undefined || asOf === undefined
    ? null
    : Math.max(0, daysBetween(lastDayOf(seen), lastDayOf(asOf)))

/** The same as an input of the working; nothing where it is not known. */
export const ageGivens = (seen: string | undefined, asOf: string | undefined): Givens => {
  const days = ageInDays(seen, asOf)
  if (days === null || seen === undefined || asOf === undefined) return {}
  return {
    priceAgeDays: { value: days, origin: derived(message('notes.price-age', { seen, asOf })) },
  }
}

/** Where the age of a price stands in the working, where it has one. */
export const ageFigures = (trace: Trace<Origin>): Figures =>
  trace.value('priceAgeDays') === null ? {} : { '/price/ageDays': 'priceAgeDays' }

/** The date of a chip-hour’s price. */
export const rentDateOf = (trace: Trace<Origin>): string => dateOf(trace, 'usdPerChipHour') ?? ''

/** The dates of several prices of one answer, by quantity: those that the data gives, and how old they are. */
export const datesOfPrices = (
  trace: Trace<Origin>,
  ids: readonly QuantityId[],
  asOf: string | undefined,
  readOn: Readonly<Partial<Record<QuantityId, string | undefined>>> = {},
): Record<string, PriceDates> => {
  const dates: Record<string, PriceDates> = {}
  for (const id of ids) {
    const node = trace.node(id)
    const origin = node?.kind === 'input' && node.value !== null ? node.origin : undefined
    if (origin?.from !== 'preset' || origin.asOf === undefined) continue
    const seen = readOn[id] ?? origin.asOf
    dates[id] = { asOf: origin.asOf, readOn: seen, ageDays: ageInDays(seen, asOf) }
  }
  return dates
}

/** A warning for the oldest of some rents, where it is old. */
export const oldestRentWarning = (
  dates: Readonly<Record<string, PriceDates>>,
): readonly Message[] => {
  const [oldest] = Object.values(dates).toSorted((a, b) => (b.ageDays ?? 0) - (a.ageDays ?? 0))
  return oldest === undefined ? [] : ageWarning(oldest.ageDays, oldest.readOn, 'rent')
}

const dateOf = (trace: Trace<Origin>, id: QuantityId): string | null => {
  const node = trace.node(id)
  return (node?.kind === 'input' ? node.origin?.asOf : undefined) ?? null
}

/** The same of a chip-hour: a rent is as old as the newest of the offers that it is the median of. */
export const chipHourDates = (
  trace: Trace<Origin>,
  unknown: Record<string, string>,
  say: Say,
): Dates => {
  const asOf = dateOf(trace, 'usdPerChipHour')
  const ageDays = trace.value('priceAgeDays')
  const none = say(message('reasons.no-price-date'))
  if (asOf === null) for (const id of ['asOf', 'readOn']) unknown[`/price/${id}`] = none
  if (ageDays === null) unknown['/price/ageDays'] = none
  return { asOf, readOn: asOf, ageDays }
}
