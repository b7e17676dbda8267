import { amount } from './numbers.ts'

export type Way = 'rent' | 'own' | 'api'

/** The ways to serve, as the subject of a sentence in the middle of one. */
export const wayNames: Readonly<Record<Way, string>> = {
  rent: 'renting',
  own: 'owning',
  api: 'the API',
}

/** The same where a sentence begins. */
export const wayNamesFirst: Readonly<Record<Way, string>> = {
  rent: 'Renting',
  own: 'Owning',
  api: 'The API',
}

/** An amount in the currency that an answer shows. */
export interface Money {
  readonly value: number
  readonly currency: 'USD' | 'CNY'
}

export const moneyText = ({ value, currency }: Money): string => amount(value, currency)

/** Kinds of offers, by the words that the API takes. */
export type RentKind = 'on-demand' | 'spot' | '1-year' | '3-year' | '6-month' | 'block' | 'lease'
