import type { Given } from '../../model/graph/trace.ts'
import { shareInWindows } from '../../model/price/hours.ts'
import { inForce } from '../../presets/dates.ts'
import type { Origin } from '../../presets/origin.ts'
import type { DatedHistory } from '../../presets/token-price.ts'
import { type Message, message } from '../../words/message.ts'
import { byDefault, derived, type Givens } from './givens.ts'
import { feeGivens, noFees } from './price-fees.ts'
import { neutral, type Reading, type TokensAsked, valueIn } from './price-reading.ts'

const noPeakHours = neutral(1, message('notes.no-peak-hours'))
const listPrice = neutral(1, message('notes.list-price'))
const standardTier = neutral(1, message('notes.standard-tier'))
const noRegion = neutral(1, message('notes.no-region'))
const noBatches = neutral(1, message('notes.no-batches'))
const inFullPrice = neutral(0, message('notes.batch-in-full'))

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

/** A multiplier that the request chooses by name. */
const chosen = (
  history: DatedHistory | undefined,
  reading: Reading,
  none: Message,
): Given<Origin> =>
  history === undefined ? { value: null, reason: none } : valueIn(history, reading, none)

/** A service tier’s multiplier; unknown for requests longer than those it is sold for. */
const tierMultiplier = (asked: TokensAsked, reading: Reading, name: string): Given<Origin> => {
  const { api } = reading
  const tier = api.serviceTiers?.find((one) => one.name === name)
  const upToInputTokens = tier?.upToInputTokens
  return upToInputTokens !== undefined && asked.inputTokens > upToInputTokens
    ? {
        value: null,
        reason: message('reasons.tier-of-short-prompts', { api: api.id, name, upToInputTokens }),
      }
    : chosen(
        tier?.multiplier,
        reading,
        message('reasons.no-service-tier', { api: api.id, tier: name }),
      )
}

const noMultipliers: Givens = { hoursFactor: noPeakHours, priceFactor: listPrice }

/** What multiplies every price of a request: nothing, where it asks for nothing that does. */
const multipliers = (asked: TokensAsked, reading: Reading | undefined): Givens => {
  const { serviceTier = 'standard', apiRegion, priceMultiplier } = asked.price
  const hours = reading === undefined ? {} : hoursGivens(asked, reading)
  const asksNothing =
    serviceTier === 'standard' && apiRegion === undefined && priceMultiplier === undefined
  if (asksNothing && Object.keys(hours).length === 0) return noMultipliers
  const { regionalMultipliers = [] } = reading?.api ?? {}
  const region = regionalMultipliers.find(({ name }) => name === apiRegion)?.multiplier
  return {
    serviceTierMultiplier:
      serviceTier === 'standard' || reading === undefined
        ? standardTier
        : tierMultiplier(asked, reading, serviceTier),
    regionalMultiplier:
      apiRegion === undefined || reading === undefined
        ? noRegion
        : chosen(
            region,
            reading,
            message('reasons.no-api-region', { api: reading.api.id, region: apiRegion }),
          ),
    priceMultiplier: listPrice,
    ...(Object.keys(hours).length === 0 ? { hoursFactor: noPeakHours } : hours),
  }
}

const noStorage: Givens = {
  apiCacheStorageUsdPerQuery: neutral(0, message('notes.no-cache-storage')),
  apiCacheStorageUsdPerYear: neutral(0, message('notes.no-cache-storage')),
}

/** What lies in the cache, where the provider charges for that by the hour. */
const storage = (asked: TokensAsked, reading: Reading | undefined): Givens => {
  const history = reading?.api.cacheStorage
  if (reading === undefined || history === undefined) return noStorage
  if (asked.price.cacheWriteShare === 0 || inForce(history, reading.asOf) === undefined)
    return noStorage
  return {
    cacheStorageHours: {
      value: 1,
      origin: byDefault(message('notes.an-hour-in-cache'), 'estimate'),
    },
    apiUsdPerMillionTokenHours: valueIn(history, reading, message('notes.no-cache-storage')),
  }
}

const noReasoning: Givens = {
  reasoningTokens: neutral(0, message('notes.no-reasoning')),
  apiReasoningUsdPerQuery: neutral(0, message('notes.no-reasoning')),
  apiReasoningUsdPerYear: neutral(0, message('notes.no-reasoning')),
}

/** Where no tokens are priced. */
export const nothingBeside: Givens = {
  ...noReasoning,
  ...noStorage,
  ...noFees,
  ...noMultipliers,
}

/** What comes beside the prices of tokens; nothing of it where a request asks for nothing that costs extra. */
export const extraGivens = (asked: TokensAsked, reading: Reading | undefined): Givens => ({
  ...((asked.reasoningTokens ?? 0) > 0 ? {} : noReasoning),
  ...multipliers(asked, reading),
  ...storage(asked, reading),
  ...feeGivens(asked, reading),
})

/** Which kinds a batch takes its discount off; all alike where there are no batches. */
export const batchGivens = (
  { price }: TokensAsked,
  discount: Given<Origin>,
  isInFull: { readonly cached: boolean; readonly written: boolean },
): Givens => {
  if (price.batchShare === 0)
    return {
      batchDiscount: discount,
      cachedBatchFactor: noBatches,
      cacheWriteBatchFactor: noBatches,
    }
  const off = (inFull: boolean) => (inFull ? inFullPrice : discount)
  return {
    batchDiscount: discount,
    cachedBatchDiscount: off(isInFull.cached),
    cacheWriteBatchDiscount: off(isInFull.written),
  }
}
