import * as v from 'valibot'
import { cnyAmount } from '../../model/price/currency.ts'
import { OriginAnswer } from '../../presets/origin.ts'
import { message } from '../../words/message.ts'
import { answerTexts } from '../../words/openapi/answers/shared.ts'
import type { Say } from '../../words/say.ts'
import { Unknown } from './answer-parts.ts'
import { yuanAmounts } from './currency-amounts.ts'
import type { YuanRate } from './currency-rate.ts'
import { originTold } from './derivation.ts'
import type { CurrencyCode } from './request-currency.ts'

/** In which currency an answer’s amounts are shown beside their dollars. */
export const CurrencyAnswer = v.pipe(
  v.object({
    code: v.picklist(['USD', 'CNY']),
    perUsd: v.pipe(v.number(), v.description(answerTexts.perUsd)),
    asOf: v.pipe(v.nullable(v.string()), v.description(answerTexts.rateAsOf)),
    origin: v.pipe(v.nullable(OriginAnswer), v.description(answerTexts.rateOrigin)),
    formula: v.pipe(v.nullable(v.string()), v.description(answerTexts.rateFormula)),
    amounts: v.pipe(
      v.nullable(v.record(v.string(), v.number())),
      v.description(answerTexts.amounts),
    ),
    unknown: v.optional(Unknown),
  }),
  v.description(answerTexts.currency),
)
export type CurrencyAnswer = v.InferOutput<typeof CurrencyAnswer>

/** An amount in dollars in the currency of an answer. */
export const inCurrency =
  ({ code, perUsd }: Pick<CurrencyAnswer, 'code' | 'perUsd'>) =>
  (usdAmount: number): number =>
    code === 'USD' ? usdAmount : cnyAmount.compute({ usdAmount, cnyPerUsd: perUsd })

/** In dollars: every amount is as it stands. */
const dollars = (say: Say): CurrencyAnswer => {
  const none = say(message('reasons.in-dollars'))
  return {
    code: 'USD',
    perUsd: 1,
    asOf: null,
    origin: null,
    formula: null,
    amounts: null,
    unknown: { '/asOf': none, '/origin': none, '/formula': none, '/amounts': none },
  }
}

interface Asked {
  readonly request: { readonly currency?: CurrencyCode | undefined }
  readonly rate: YuanRate
  readonly say: Say
}

/** An answer with its amounts in the currency that was asked for; `also` has the pointers of amounts whose names do not say `usd`. */
export const withCurrency = <A extends object>(
  answer: A,
  { request, rate, say }: Asked,
  also: readonly string[] = [],
): A & { currency: CurrencyAnswer } => {
  const { currency: code = 'USD' } = request
  if (code === 'USD') return { ...answer, currency: dollars(say) }
  return {
    ...answer,
    currency: {
      code,
      perUsd: rate.perUsd,
      asOf: rate.asOf,
      origin: originTold(rate.origin, say),
      formula: cnyAmount.text,
      amounts: yuanAmounts(answer, rate.perUsd, also),
      ...(rate.asOf === null && { unknown: { '/asOf': say(message('reasons.rate-given')) } }),
    },
  }
}
