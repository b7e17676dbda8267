import type { Given } from '../../model/graph/trace.ts'
import { shareInWindows } from '../../model/price/hours.ts'
import { inForce } from '../../presets/dates.ts'
import type { Origin } from '../../presets/origin.ts'
import { type DatedHistory, regionOf, type ServiceTier } from '../../presets/token-price.ts'
import { type Message, message } from '../../words/message.ts'
import { derived, type Givens } from './givens.ts'
import { neutral, type Reading, type TokensAsked, valueIn } from './price-reading.ts'

const noPeakHours = neutral(1, message('notes.no-peak-hours'))
const listPrice = neutral(1, message('notes.list-price'))
const standardTier = neutral(1, message('notes.standard-tier'))
const noRegion = neutral(1, message('notes.no-region'))

/** Hours of a week. */
const weekHours = 168
const constantLoad = Array.from({ length: 24 }, () => 1)

/** The multiplier of the provider’s peak hours, and the share of the load that falls in them. */
const hoursGivens = (asked: TokensAsked, reading: Reading): Givens => {
  const { hours } = reading.api
  if (hours === undefined || inForce(hours.multiplier, reading.asOf) === undefined) return {}
  const { hourlyWeights } = asked
  const share = shareInWindows(hours.windows, hourlyWeights ?? constantLoad)
  const note =
    hourlyWeights === undefined
      ? message('notes.peak-of-constant-load', {
          hours: Math.round(share * weekHours),
          week: weekHours,
        })
      : message('notes.peak-of-load')
  return {
    peakHoursMultiplier: valueIn(hours.multiplier, reading, message('notes.no-peak-hours')),
    peakHoursShare: { value: share, origin: derived(note) },
  }
}

/** A multiplier that the request chooses by name, and why there is none by then. */
const chosen = (
  history: DatedHistory | undefined,
  reading: Reading,
  none: Message,
  before: (first: string) => Message,
): Given<Origin> =>
  history === undefined
    ? { value: null, reason: none }
    : valueIn(history, reading, before(history[0]?.from ?? ''))

/** Why a service tier is not sold with the rest of a request, where it is not. */
const refusal = (
  { price, inputTokens }: TokensAsked,
  { id }: Reading['api'],
  tier: ServiceTier,
): Message | undefined => {
  const { name, upToInputTokens, regions } = tier
  const { apiRegion, batchShare } = price
  if (upToInputTokens !== undefined && inputTokens > upToInputTokens)
    return message('reasons.tier-of-short-prompts', { api: id, name, upToInputTokens })
  if (regions !== undefined && apiRegion !== undefined && !regions.includes(apiRegion))
    return message('reasons.tier-of-regions', { api: id, name, region: apiRegion, regions })
  // Each is a way of its own to send a request: no provider that was read lets them be combined.
  return batchShare > 0 ? message('reasons.tier-in-batch', { api: id, name }) : undefined
}

const tierMultiplier = (asked: TokensAsked, reading: Reading, name: string): Given<Origin> => {
  const { api, asOf } = reading
  const tier = api.serviceTiers?.find((one) => one.name === name)
  const refused = tier === undefined ? undefined : refusal(asked, api, tier)
  return refused !== undefined
    ? { value: null, reason: refused }
    : chosen(
        tier?.multiplier,
        reading,
        message('reasons.no-service-tier', { api: api.id, tier: name }),
        (first) =>
          message('reasons.no-service-tier-by', {
            api: api.id,
            tier: name,
            asOf: asOf ?? '',
            first,
          }),
      )
}

const regionMultiplier = (reading: Reading, name: string): Given<Origin> => {
  const { api, asOf } = reading
  return chosen(
    regionOf(api, name)?.multiplier,
    reading,
    message('reasons.no-api-region', { api: api.id, region: name }),
    (first) =>
      message('reasons.no-api-region-by', { api: api.id, region: name, asOf: asOf ?? '', first }),
  )
}

export const noMultipliers: Givens = { hoursFactor: noPeakHours, priceFactor: listPrice }

/** What multiplies every price of a request: nothing, where it asks for nothing that does. */
export const multiplierGivens = (asked: TokensAsked, reading: Reading | undefined): Givens => {
  const { serviceTier = 'standard', apiRegion, priceMultiplier } = asked.price
  const hours = reading === undefined ? {} : hoursGivens(asked, reading)
  const asksNothing =
    serviceTier === 'standard' && apiRegion === undefined && priceMultiplier === undefined
  if (asksNothing && Object.keys(hours).length === 0) return noMultipliers
  return {
    serviceTierMultiplier:
      serviceTier === 'standard' || reading === undefined
        ? standardTier
        : tierMultiplier(asked, reading, serviceTier),
    regionalMultiplier:
      apiRegion === undefined || reading === undefined
        ? noRegion
        : regionMultiplier(reading, apiRegion),
    priceMultiplier: listPrice,
    ...(Object.keys(hours).length === 0 ? { hoursFactor: noPeakHours } : hours),
  }
}
