import type { Api } from './api-schema.ts'
import { inForce, isBy } from './dates.ts'
import { find } from './registry.ts'
import { type Tier, type TierAsked, tierOf } from './token-price.ts'

/** Whose prices a request pays at a date: the preset’s own, or those of the one its provider bills instead. */
export interface Sold {
  readonly api: Api
  /** The preset that was asked for, where another is billed. */
  readonly routedFrom?: Api
  /** The day from which it is not sold any more, and nothing is billed in its place. */
  readonly retiredOn?: string
}

/** The day on which a preset is retired, past or to come, where one is known. */
export const retirementDay = ({ retirement }: Api): string | undefined =>
  retirement !== undefined && 'on' in retirement ? retirement.on : undefined

/** The same, where it has come by a date. */
const retiredBy = (api: Api, asOf: string | undefined): string | undefined => {
  const on = retirementDay(api)
  return on !== undefined && asOf !== undefined && isBy(on, asOf) ? on : undefined
}

/** What is sold under a preset’s name at a date. */
export const soldAt = (api: Api, asOf: string | undefined): Sold => {
  const on = retiredBy(api, asOf)
  if (on === undefined) return { api }
  const target =
    api.retirement !== undefined && 'routedTo' in api.retirement
      ? find('apis', api.retirement.routedTo ?? '')
      : undefined
  if (target === undefined) return { api, retiredOn: on }
  const later = retiredBy(target, asOf)
  return { api: target, routedFrom: api, ...(later !== undefined && { retiredOn: later }) }
}

/** Minutes for which a provider sells that what is written to its cache stays there. */
export const cacheLifetimes = ({
  cacheWriteMinutes,
  longCacheWriteMinutes,
}: Api): readonly number[] =>
  [cacheWriteMinutes, longCacheWriteMinutes].filter((one) => one !== undefined)

/** Whether these are all: a provider may sell others where the book has none, though it charges for writes. */
export const hasKnownLifetimes = (api: Api): boolean =>
  api.cacheWriteMinutes !== undefined || api.cacheWriteCharged === 'no'

type Histories = readonly (readonly { readonly from: string }[])[]

const kinds = [
  'input',
  'cachedInput',
  'cacheWrite',
  'longCacheWrite',
  'output',
  'reasoningOutput',
] as const

const historiesOf = (prices: Api | Tier): Histories =>
  kinds.flatMap((kind) => (prices[kind] === undefined ? [] : [prices[kind]]))

const days = new WeakMap<Api, readonly string[]>()

/** Every day on which a price of a request may change: of its tokens, multipliers and fees, and the end of the model. */
export const changeDays = (api: Api): readonly string[] => {
  const found = days.get(api) ?? daysOf(api)
  days.set(api, found)
  return found
}

/** The histories of everything that a request may pay for. */
export const historiesOfAll = (api: Api): Histories => {
  const { hours, serviceTiers = [], regionalMultipliers = [], fees = [], cacheStorage } = api
  return [
    ...[api, ...(api.tiers ?? [])].flatMap(historiesOf),
    ...serviceTiers.map(({ multiplier }) => multiplier),
    ...regionalMultipliers.map(({ multiplier }) => multiplier),
    ...fees.map(({ price }) => price),
    ...(hours === undefined ? [] : [hours.multiplier]),
    ...(cacheStorage === undefined ? [] : [cacheStorage]),
  ]
}

const daysOf = (api: Api): readonly string[] => {
  const ends = [retirementDay(api), ...(api.tiers ?? []).map(({ until }) => until)].filter(
    (day) => day !== undefined,
  )
  return [
    ...new Set([
      ...historiesOfAll(api)
        .flat()
        .map(({ from }) => from),
      ...ends,
    ]),
  ].sort()
}

/** The day to which the book vouches for the price of a request’s input: the next record’s, or when it was last read. */
export const vouchedTo = (api: Api, asked: TierAsked): string | undefined => {
  const history = (tierOf(api, asked) ?? api).input
  const record = inForce(history, asked.asOf)
  if (record === undefined) return undefined
  const next = history[history.indexOf(record) + 1]
  const read = api.readOn ?? record.from
  return next !== undefined && next.from < read ? next.from : read
}
