import type { Currency } from '../../../units/format.ts'

const scales = [
  [1e12, ' trillion'],
  [1e9, ' billion'],
  [1e6, ' million'],
  [1e3, ' thousand'],
] as const

/** What the ticks of an axis of money count, and its name. */
export interface MoneyScale {
  /** In units of the currency. */
  readonly size: number
  /** `$ thousand` */
  readonly name: string
}

/** The scale of an axis that goes up to an amount, so that its ticks are short. */
export const moneyScale = (most: number, currency: Currency): MoneyScale => {
  const [size, word] = scales.find(([from]) => most >= 2 * from) ?? ([1, ''] as const)
  return { size, name: `${currency === 'USD' ? '$' : currency}${word}` }
}
