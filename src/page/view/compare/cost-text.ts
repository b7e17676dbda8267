import { isWide, toDigits } from '../../../units/significance.ts'
import type { Approximate } from '../../../words/en/format/approximate.ts'
import { costText as textOf } from '../../parts/paid.ts'
import type { Line } from './lines.ts'
import type { Shown } from './shown.ts'

/** Whether an interval begins or ends at the cost itself: with whole servers, the same number does there. */
export const isOneSided = ({ cost, interval }: Line): boolean =>
  cost !== null &&
  isWide(interval) &&
  [interval.low, interval.high].some((end) => toDigits(end, 9) === toDigits(cost, 9))

/** The cost of a row with its interval. */
export const costText = (
  { cost, interval, ground }: Line,
  { t, money }: Shown,
): Approximate | undefined =>
  textOf({ usd: cost, interval, isPredicted: ground !== null }, money, t)
