import type { Given, Trace } from '../../model/graph/trace.ts'
import { usdOfDays } from '../../model/price/changes.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import { daysAfter, daysBetween, firstDayOf, lastDayOf } from '../../presets/dates.ts'
import type { Origin } from '../../presets/origin.ts'
import { changeDays, soldAt } from '../../presets/token-book.ts'
import { message } from '../../words/message.ts'
import { derived, type Givens } from '../shared/givens.ts'
import { apiOf } from '../shared/price-api.ts'
import type { TokensAsked } from '../shared/price-reading.ts'

/** A part of the year ahead in which the price stays the same. */
export interface PriceChange {
  /** The first day of the part. */
  readonly from: string
  readonly days: number
  readonly trace: Trace<Origin>
}

const daysAhead = 365

/** Days within a year of the request’s on which the book has something new of its preset, or of the one billed instead. */
const daysOf = (asked: TokensAsked, today: string): readonly string[] => {
  const api = apiOf(asked)
  if (api === undefined) return []
  const end = daysAfter(today, daysAhead)
  const within = (day: string) => day > today && day < end
  const own = changeDays(api).map(firstDayOf).filter(within)
  // Whose prices hold once it is routed has changes of its own.
  const target = soldAt(api, end).api
  const all = target === api ? own : [...own, ...changeDays(target).map(firstDayOf).filter(within)]
  return [...new Set(all)].sort()
}

const sameBill = (one: Trace<Origin>, other: Trace<Origin>) =>
  one.value('usdPerQuery') === other.value('usdPerQuery')

/** Whether two sets of prices differ in a value, whatever their origins and ages. */
const isOther = (one: Givens, other: Givens): boolean =>
  [...new Set([...Object.keys(one), ...Object.keys(other)] as QuantityId[])].some(
    (id) => id !== 'priceAgeDays' && one[id]?.value !== other[id]?.value,
  )

/** The prices of a request, on its own day and on others, and what a day costs at them. */
interface DailyBill {
  readonly prices: Givens
  readonly pricesAt: (asOf: string) => Givens
  readonly dayAt: (prices: Givens) => Trace<Origin>
}

/** The price over the 365 days from the request’s, part by part; none where it stays the same. */
export const changesOf = (
  asked: TokensAsked,
  { prices, pricesAt, dayAt }: DailyBill,
): readonly PriceChange[] => {
  if (asked.asOf === undefined) return []
  const today = lastDayOf(asked.asOf)
  const days = daysOf(asked, today)
  if (days.length === 0) return []
  const priced = [{ from: today, prices }]
  for (const from of days) {
    const then = pricesAt(from)
    if (isOther(then, priced.at(-1)?.prices ?? {})) priced.push({ from, prices: then })
  }
  if (priced.length < 2) return []
  const starts = priced.map(({ from, prices: then }) => ({ from, trace: dayAt(then) }))
  const kept = starts.filter(
    ({ trace }, index) => index === 0 || !sameBill(trace, (starts[index - 1] ?? { trace }).trace),
  )
  if (kept.length < 2) return []
  const end = daysAfter(today, daysAhead)
  return kept.map(({ from, trace }, index) => ({
    from,
    days: daysBetween(from, kept[index + 1]?.from ?? end),
    trace,
  }))
}

/** What the parts after the first cost together, and how long the first lasts. */
export const changeGivens = (changes: readonly PriceChange[]): Givens => {
  const [first, ...later] = changes
  if (first === undefined) {
    const origin = derived(message('notes.price-stays'))
    return {
      daysBeforeChange: { value: daysAhead, origin },
      usdAfterChanges: { value: 0, origin },
    }
  }
  const unknown = later.find(({ trace }) => trace.value('usdPerDay') === null)
  const after: Given<Origin> =
    unknown === undefined
      ? {
          value: usdOfDays(
            later.map(({ days, trace }) => ({ days, usdPerDay: trace.value('usdPerDay') ?? 0 })),
          ),
          origin: derived(message('notes.sum-of-changes')),
        }
      : {
          value: null,
          reason: unknown.trace.node('usdPerDay')?.reason ?? message('reasons.not-asked'),
        }
  return {
    daysBeforeChange: {
      value: first.days,
      origin: derived(message('notes.days-before-change', { on: later[0]?.from ?? '' })),
    },
    usdAfterChanges: after,
  }
}
