import * as v from 'valibot'
import { rateDoubt } from '../../fields/doubt.ts'
import { fault } from '../../fields/fault.ts'
import { quantity } from '../../fields/quantity.ts'
import { nearest } from '../../presets/registry.ts'
import { message } from '../../words/message.ts'
import { sharedTexts } from '../../words/openapi/fields/shared.ts'

const codes = ['USD', 'CNY'] as const
export type CurrencyCode = (typeof codes)[number]

/** What people call them instead. */
const otherNames: Readonly<Record<string, CurrencyCode>> = {
  rmb: 'CNY',
  yuan: 'CNY',
  人民币: 'CNY',
  元: 'CNY',
  '¥': 'CNY',
  dollar: 'USD',
  dollars: 'USD',
  美元: 'USD',
  $: 'USD',
}

const letters = (word: string) => [...word.trim().toUpperCase()].toSorted().join('')

/** The currency meant by another name, by letters in another order, or by a near word. */
const meant = (written: string) =>
  otherNames[written.trim().toLowerCase()] ??
  codes.find((code) => letters(code) === letters(written)) ??
  nearest(written, codes)

/** In which currency an answer’s amounts are shown, and at which rate of the yuan. */
export const currencyFields = {
  currency: v.optional(
    v.pipe(
      v.picklist(codes, ({ input }) =>
        fault(message('errors.not-a-choice'), {
          allowed: message('allowed.choices', { options: codes }),
          didYouMean: typeof input === 'string' ? meant(input) : undefined,
        }),
      ),
      v.description(sharedTexts.currency),
    ),
    'USD',
  ),
  cnyPerUsd: v.optional(
    quantity({
      id: 'cnyPerUsd',
      description: sharedTexts.cnyPerUsd,
      min: 0.001,
      max: 1e4,
      examples: [7.2],
      doubt: rateDoubt,
      // With units, `7.2 CNY/USD` would be converted at a rate, and be about 1.
      wordless: true,
    }),
  ),
}
