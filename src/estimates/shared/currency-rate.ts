import { isLater } from '../../presets/dates.ts'
import { type Origin, sourcesOf } from '../../presets/origin.ts'
import { dollarRate } from '../../presets/registry.ts'
import type { ExchangeRates } from '../../presets/schema.ts'
import type { ForeignCurrency } from '../../units/vocabulary.ts'
import type { RateParams } from '../../words/en/format/parts.ts'
import { message } from '../../words/message.ts'

/** What a request says of the rate of the yuan. */
export interface RateChoice {
  readonly asOf?: string | undefined
  readonly cnyPerUsd?: number | undefined
}

/** A rate with where it comes from. */
export interface CurrencyRate {
  readonly perUsd: number
  /** The day it is of; null where the request gives it. */
  readonly asOf: string | null
  readonly origin: Origin
  /** For the notes of what was converted at it. */
  readonly params: RateParams
}

/** The one rate of an answer: for what is written in yuan, what is converted from yuan, and what is shown in yuan. */
export type YuanRate = CurrencyRate

/** A dated rate; before the first that is known, the first is used, and that is said. */
export const datedRate = (
  currency: keyof ExchangeRates,
  perUsd: number,
  day: string,
  asOf: string | undefined,
): RateParams => ({ currency, perUsd, day, isFirst: isLater(day, asOf) })

/** The rate in force at a date, with its evidence. */
const rateAt = (currency: ForeignCurrency, asOf: string | undefined): CurrencyRate => {
  const { value, from, basis, source, ...rest } = dollarRate(currency, asOf)
  const note =
    asOf !== undefined && isLater(from, asOf)
      ? message('notes.first-rate-known', { asOf })
      : rest.note
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
    params: datedRate(currency, value, from, asOf),
  }
}

/** The rate that the request gives, or the one in force at its date. */
export const yuanRateOf = ({ asOf, cnyPerUsd }: RateChoice): YuanRate =>
  cnyPerUsd === undefined
    ? rateAt('CNY', asOf)
    : {
        perUsd: cnyPerUsd,
        asOf: null,
        origin: { from: 'request', pointer: '/cnyPerUsd', sources: [] },
        params: { currency: 'CNY', perUsd: cnyPerUsd, day: null, isFirst: false },
      }

/** The rates that a request is read at, by currency. */
export type RatesOfRequest = Readonly<Record<ForeignCurrency, CurrencyRate>>

export const ratesOf = (choice: RateChoice): RatesOfRequest => ({
  CNY: yuanRateOf(choice),
  EUR: rateAt('EUR', choice.asOf),
})
