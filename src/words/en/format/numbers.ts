import { numbersIn } from '../../../units/format.ts'

/** How English writes numbers and amounts. */
export const numbers = numbersIn({
  locale: 'en-US',
  scales: [
    [1e15, 'quadrillion'],
    [1e12, 'trillion'],
    [1e9, 'billion'],
    [1e6, 'million'],
  ],
  scaled: (digits, word) => `${digits} ${word}`,
  // ¥ is also the sign of the yen.
  money: (digits, currency) => (currency === 'USD' ? `$${digits}` : `CNY ${digits}`),
})

export const {
  amount,
  amountParts,
  compact,
  count,
  figure,
  percent,
  precise,
  rounded,
  withPrefix,
} = numbers

/** An amount in dollars. */
export const usd = (value: number): string => amount(value, 'USD')

const formats = new Map<number, Intl.NumberFormat>()

/** A number of some significant digits: `3.28`, `1,230`. */
export const significant = (value: number, maximumSignificantDigits = 3): string => {
  let format = formats.get(maximumSignificantDigits)
  if (format === undefined) {
    format = new Intl.NumberFormat('en-US', { maximumSignificantDigits })
    formats.set(maximumSignificantDigits, format)
  }
  return format.format(value)
}
