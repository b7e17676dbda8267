import type { Api } from './api-schema.ts'
import { inForce, isBy } from './dates.ts'

/** The prices of one kind of token over time. */
export type TokenHistory = Api['input']
export type PricedRecord = Exclude<TokenHistory[number], { readonly value: null }>
export type Tier = NonNullable<Api['tiers']>[number]

export type ServiceTier = NonNullable<Api['serviceTiers']>[number]
export type Fee = NonNullable<Api['fees']>[number]

/** The multiplier of a region, by its own name or that of one that it holds for. */
export const regionOf = ({ regionalMultipliers = [] }: Api, region: string | undefined) =>
  regionalMultipliers.find(
    ({ name, regions = [] }) =>
      region === name || (region !== undefined && regions.includes(region)),
  )

/** What a seller charges for a search of the web: its own search, or grounding in another’s. */
export const searchFeeOf = (fees: readonly Fee[]): Fee | undefined =>
  fees.find(({ item }) => item === 'webSearch') ?? fees.find(({ item }) => item === 'grounding')

/** A value from a day on; null with the reason from the day on which there is none. */
type DatedRecord =
  | (Omit<PricedRecord, 'unit' | 'alternatives'> & {
      readonly unit: string
      /** What other sources have. */
      readonly alternatives?:
        | readonly { readonly value: number; readonly unit: string; readonly source: string }[]
        | undefined
    })
  | { readonly from: string; readonly value: null; readonly reason: string }
export type DatedHistory = readonly DatedRecord[]
type Known = Exclude<DatedRecord, { readonly value: null }>

export interface DatedPrice {
  /** In dollars where it is money: for a million tokens, a call, or a million tokens and an hour. */
  readonly value: number
  /** As it was published, in its own currency. */
  readonly record: Known
  readonly isInYuan: boolean
}

/** From a day on there is no price, and why. */
export interface NoPrice {
  readonly value: null
  readonly from: string
  readonly reason: string
}

/** The value in force at a date, in dollars where it is money; undefined where the history begins later. */
export const priceAt = (
  history: DatedHistory,
  asOf: string | undefined,
  cnyPerUsd: number,
): DatedPrice | NoPrice | undefined => {
  const record = inForce(history, asOf)
  if (record === undefined) return undefined
  if (record.value === null) return record
  const isInYuan = record.unit.startsWith('CNY')
  return { value: isInYuan ? record.value / cnyPerUsd : record.value, record, isInYuan }
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
