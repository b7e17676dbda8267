import type { Trace } from '../../model/graph/trace.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import type { Api } from '../../presets/api-schema.ts'
import { daysBetween, lastDayOf } from '../../presets/dates.ts'
import type { Origin } from '../../presets/origin.ts'
import { retirementDay, soldAt, vouchedTo } from '../../presets/token-book.ts'
import { message } from '../../words/message.ts'
import type { Say } from '../../words/say.ts'
import type { DatedPriceAnswer } from './answer-price.ts'
import type { Figures } from './derivation.ts'
import { derived, type Givens } from './givens.ts'
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

/** How old a price is at a request’s date, since it was last seen; nothing where either is not known. */
export const ageGivens = (seen: string | undefined, asOf: string | undefined): Givens => {
  if (seen === undefined || asOf === undefined) return {}
  const days = Math.max(0, daysBetween(lastDayOf(seen), lastDayOf(asOf)))
  return {
    priceAgeDays: { value: days, origin: derived(message('notes.price-age', { seen, asOf })) },
  }
}

/** Where the age of a price stands in the working, where it has one. */
export const ageFigures = (trace: Trace<Origin>): Figures =>
  trace.value('priceAgeDays') === null ? {} : { '/price/ageDays': 'priceAgeDays' }

/** The date of a chip-hour’s price. */
export const rentDateOf = (trace: Trace<Origin>): string => rentDate(trace) ?? ''

/** Of a rent by a ladder, the date is that of the on-demand prices. */
const rentDate = (trace: Trace<Origin>) =>
  dateOf(trace, 'usdPerChipHour') ??
  (trace.node('usdPerChipHour')?.kind === 'step' ? dateOf(trace, 'onDemandUsdPerChipHour') : null)

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
  const asOf = rentDate(trace)
  const ageDays = trace.value('priceAgeDays')
  const none = say(message('reasons.no-price-date'))
  if (asOf === null) for (const id of ['asOf', 'readOn']) unknown[`/price/${id}`] = none
  if (ageDays === null) unknown['/price/ageDays'] = none
  return { asOf, readOn: asOf, ageDays }
}
