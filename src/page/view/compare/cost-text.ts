import { isWide, toDigits } from '../../../units/significance.ts'
import type { Approximate } from '../../../words/en/format/approximate.ts'
import type { Line } from './lines.ts'
import type { Shown } from './shown.ts'

/** Whether the servers of a row are as many over the whole interval of its rate: whole ones are paid for. */
export const isStepped = ({ interval }: Line): boolean => interval !== null && !isWide(interval)

/** Whether an interval begins or ends at the cost itself: with whole servers, the same number does there. */
export const isOneSided = ({ cost, interval }: Line): boolean =>
  cost !== null &&
  isWide(interval) &&
  [interval.low, interval.high].some((end) => toDigits(end, 9) === toDigits(cost, 9))

/** The cost of a row with its interval; a predicted one is never exact, though its interval says nothing. */
export const costText = (line: Line, { t, money, currency }: Shown): Approximate | undefined => {
  const { cost, interval, ground } = line
  if (cost === null) return undefined
  if (isStepped(line) && ground !== null)
    return {
      value: t('pageCompare.about', { amount: money.amount(cost, 2) }),
      range: t('pageCompare.same-servers'),
    }
  return t.format.approximateAmount(
    money.place(cost),
    interval && { low: money.place(interval.low), high: money.place(interval.high) },
    currency,
  )
}
