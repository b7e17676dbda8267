import { inForce } from './dates.ts'
import type { PresetOf } from './schema.ts'

type Api = PresetOf<'apis'>

/** The prices of one kind of token over time. */
export type TokenHistory = Api['input']

export interface TokenPrice {
  readonly usdPerMillionTokens: number
  /** As it was published, in its own currency. */
  readonly record: TokenHistory[number]
  readonly isInYuan: boolean
}

/** The price in force at a date, in USD for a million tokens; undefined where none is known by then. */
export const tokenPriceOf = (
  history: TokenHistory,
  asOf: string | undefined,
  cnyPerUsd: number,
): TokenPrice | undefined => {
  const record = inForce(history, asOf)
  if (record === undefined) return undefined
  const isInYuan = record.unit.startsWith('CNY')
  return {
    usdPerMillionTokens: isInYuan ? record.value / cnyPerUsd : record.value,
    record,
    isInYuan,
  }
}

/** The tier of prices of queries with this much input: the highest that they are above. */
export const tierOf = (api: Api, inputTokens: number) =>
  api.tiers?.findLast(({ aboveInputTokens }) => inputTokens > aboveInputTokens)
