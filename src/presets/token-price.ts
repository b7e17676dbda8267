import type { Api } from './api-schema.ts'
import { inForce, isBy } from './dates.ts'

/** The prices of one kind of token over time. */
export type TokenHistory = Api['input']
type TokenRecord = TokenHistory[number]
export type PricedRecord = Exclude<TokenRecord, { readonly value: null }>
export type Tier = NonNullable<Api['tiers']>[number]

export interface TokenPrice {
  readonly usdPerMillionTokens: number
  /** As it was published, in its own currency. */
  readonly record: PricedRecord
  readonly isInYuan: boolean
}

/** From a day on no price is known, and why. */
export interface NoTokenPrice {
  readonly usdPerMillionTokens: null
  readonly from: string
  readonly reason: string
}

/** The price in force at a date, in USD for a million tokens; undefined where the history begins later. */
export const tokenPriceOf = (
  history: TokenHistory,
  asOf: string | undefined,
  cnyPerUsd: number,
): TokenPrice | NoTokenPrice | undefined => {
  const record = inForce(history, asOf)
  if (record === undefined) return undefined
  if (record.value === null)
    return { usdPerMillionTokens: null, from: record.from, reason: record.reason }
  const isInYuan = record.unit.startsWith('CNY')
  return {
    usdPerMillionTokens: isInYuan ? record.value / cnyPerUsd : record.value,
    record,
    isInYuan,
  }
}

/** What the tier of a request depends on. */
export interface TierAsked {
  readonly inputTokens: number
  readonly outputTokens: number
  readonly asOf?: string | undefined
}

const holds = (tier: Tier, { inputTokens, outputTokens }: TierAsked): boolean =>
  inputTokens > (tier.aboveInputTokens ?? -1) &&
  inputTokens >= (tier.fromInputTokens ?? 0) &&
  outputTokens > (tier.aboveOutputTokens ?? -1) &&
  outputTokens >= (tier.fromOutputTokens ?? 0)

/** Whether a tier has begun by a date and has not ended. */
const isSold = (tier: Tier, asOf: string | undefined): boolean =>
  inForce(tier.input, asOf) !== undefined &&
  (tier.until === undefined || (asOf !== undefined && !isBy(tier.until, asOf)))

/** The tier that prices a whole request: of those whose bounds hold the last; undefined for the base. */
export const tierOf = (api: Api, asked: TierAsked): Tier | undefined =>
  api.tiers?.findLast((tier) => holds(tier, asked) && isSold(tier, asked.asOf))
