import type { Trace } from '../../model/graph/trace.ts'
import type { Api } from '../../presets/api-schema.ts'
import { daysBetween, lastDayOf } from '../../presets/dates.ts'
import type { Origin } from '../../presets/origin.ts'
import { retirementDay, soldAt, vouchedTo } from '../../presets/token-book.ts'
import { searchFeeOf, type Tier, tierOf } from '../../presets/token-price.ts'
import { type Message, message } from '../../words/message.ts'
import { ageWarning } from './price-age.ts'
import { ageInDays } from './price-dates.ts'
import { disputedWarning } from './price-disputed.ts'
import type { TokensAsked } from './price-reading.ts'

const tierWarning = (tier: Tier | undefined): readonly Message[] => {
  if (tier === undefined) return []
  const { aboveInputTokens, fromInputTokens, aboveOutputTokens, fromOutputTokens } = tier
  const outputTokens = aboveOutputTokens ?? fromOutputTokens
  return [
    ...(aboveInputTokens === undefined
      ? []
      : [message('warnings.price-tier', { aboveInputTokens })]),
    ...(fromInputTokens === undefined
      ? []
      : [message('warnings.price-tier-at-least', { fromInputTokens })]),
    ...(outputTokens === undefined
      ? []
      : [message('warnings.price-tier-output', { outputTokens })]),
  ]
}

/** Days ahead for which an end of sale is told. */
const yearAhead = 365

const retirementWarning = (api: Api, asOf: string | undefined): readonly Message[] => {
  const on = retirementDay(api)
  if (on === undefined || asOf === undefined) return []
  const sold = soldAt(api, asOf)
  if (sold.retiredOn !== undefined) return [message('warnings.price-retired', { api: api.id, on })]
  if (sold.routedFrom !== undefined)
    return [message('warnings.price-routed', { asked: api.id, billed: sold.api.id, on })]
  const ahead = daysBetween(lastDayOf(asOf), lastDayOf(on))
  return ahead <= yearAhead ? [message('warnings.price-retires', { api: api.id, on })] : []
}

/** What a bill of searches at the provider’s fee leaves out, or counts too often. */
const searchWarning = (
  { fees = [] }: Api,
  { webSearchesPerQuery = 0, price }: TokensAsked,
): readonly Message[] => {
  const text = searchFeeOf(fees)?.note
  return webSearchesPerQuery === 0 || price.usdPerWebSearch !== undefined || text === undefined
    ? []
    : [message('warnings.search-fee-caveat', { text })]
}

const ofLists = ['serviceTier', 'apiRegion', 'cacheLifetimeMinutes'] as const
type Term = (typeof ofLists)[number] | 'peakHoursShare' | 'cacheStorageHours'

/** Terms that a request states and that change nothing: those of a list where it names none, and what its list does not price. */
const unusedWarning = (api: Api | undefined, { price }: TokensAsked): readonly Message[] => {
  const isStated = (id: Term) => price[id] !== undefined && price[id] !== 'standard'
  const unused = [
    ...(api === undefined ? ofLists : []),
    ...(api?.hours === undefined ? (['peakHoursShare'] as const) : []),
    ...(api?.cacheStorage === undefined ? (['cacheStorageHours'] as const) : []),
  ].filter(isStated)
  if (unused.length === 0) return []
  const labels = unused.map((id) => message(`labels.price.${id}`))
  return [message('warnings.terms-not-counted', { labels })]
}

const isStated = ({ price }: TokensAsked): boolean =>
  price.apiUsdPerMillionInputTokens !== undefined &&
  price.apiUsdPerMillionOutputTokens !== undefined

/** What an answer says of a preset’s prices: their tier, end, age, hours, fees and caveats. */
export const tokenWarnings = (
  api: Api | undefined,
  asked: TokensAsked,
  trace: Trace<Origin>,
): readonly Message[] => {
  if (api === undefined) return unusedWarning(undefined, asked)
  const { api: sold, retiredOn } = soldAt(api, asked.asOf)
  // A price that the request states is as old as the statement.
  const readOn = isStated(asked) ? undefined : vouchedTo(sold, asked)
  const share = trace.value('peakHoursShare') ?? 0
  const multiplier = trace.value('peakHoursMultiplier') ?? 1
  return [
    ...retirementWarning(api, asked.asOf),
    ...unusedWarning(sold, asked),
    ...tierWarning(tierOf(sold, asked)),
    ...(share > 0 && multiplier !== 1
      ? [message('warnings.price-by-hour', { share, multiplier })]
      : []),
    ...searchWarning(sold, asked),
    ...(retiredOn === undefined ? disputedWarning(sold, asked) : []),
    // What has no price any more has none that is old.
    ...(retiredOn === undefined ? ageWarning(ageInDays(readOn, asked.asOf), readOn ?? '') : []),
    ...(sold.warning === undefined
      ? []
      : [message('warnings.price-caveat', { text: sold.warning })]),
  ]
}
