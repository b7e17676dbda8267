import { isLater } from '../../presets/dates.ts'
import { type Origin, sourcesOf } from '../../presets/origin.ts'
import { yuanRate } from '../../presets/registry.ts'
import type { ExchangeRates } from '../../presets/schema.ts'

/** What a request says of the rate of the yuan. */
export interface RateChoice {
  readonly asOf?: string | undefined
  readonly cnyPerUsd?: number | undefined
}

/** The one rate of an answer: for what is written in yuan, what is converted from yuan, and what is shown in yuan. */
export interface YuanRate {
  readonly perUsd: number
  /** The day it is of; null where the request gives it. */
  readonly asOf: string | null
  readonly origin: Origin
  /** In words, for the origins of what was converted at it. */
  readonly note: string
}

/** A dated rate in words; before the first that is known, the first is used, and that is said. */
export const rateText = (
  currency: keyof ExchangeRates,
  perUsd: number,
  from: string,
  asOf: string | undefined,
): string => {
  return `at ${perUsd} ${currency} for a dollar, ${from}${isLater(from, asOf) ? ', the first rate known' : ''}`
}

/** The rate that the request gives, or the one in force at its date. */
export const yuanRateOf = ({ asOf, cnyPerUsd }: RateChoice): YuanRate => {
  if (cnyPerUsd !== undefined)
    return {
      perUsd: cnyPerUsd,
      asOf: null,
      origin: { from: 'request', pointer: '/cnyPerUsd', sources: [] },
      note: `at ${cnyPerUsd} CNY for a dollar, given as cnyPerUsd`,
    }
  const { value, from, basis, source, ...rest } = yuanRate(asOf)
  const note = isLater(from, asOf) ? `the first rate known, later than ${asOf}` : rest.note
  return {
    perUsd: value,
    asOf: from,
    origin: {
      from: 'preset',
      preset: 'exchange-rates',
      basis,
      asOf: from,
      ...(note === undefined ? {} : { note }),
      sources: sourcesOf([source]),
    },
    note: rateText('CNY', value, from, asOf),
  }
}
