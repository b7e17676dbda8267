import { message, type Text } from '../../words/message.ts'
import type { TrainingAnswer } from './answer.ts'

type Parts = Pick<TrainingAnswer, 'reliability' | 'plan' | 'price'>

/** Why whole parts of the answer of a run are null. */
export const partReasons = ({
  reliability,
  plan,
  price,
}: Parts): Readonly<Record<string, Text>> => {
  const interval = plan?.interval
  const parts: readonly (readonly [pointer: string, isNull: boolean, reason: Text])[] = [
    ['/reliability', reliability === null, message('reasons.not-asked')],
    ['/reliability/best', reliability?.best === null, message('reasons.deadline-met')],
    [
      '/reliability/sizes/*/tokensPerSecondPerChip',
      reliability?.sizes.some(({ tokensPerSecondPerChip }) => tokensPerSecondPerChip === null) ===
        true,
      message('reasons.equally-fast'),
    ],
    ['/plan/interval/days', interval?.days === null, message('reasons.not-solved-for')],
    ['/plan/interval/usd', interval?.usd === null, message('reasons.not-asked')],
    ['/plan/interval/tokens', interval?.tokens === null, message('reasons.not-solved-for')],
    ['/price/chipHour', price.chipHour === null, message('reasons.chips-rented')],
    ['/price/tokens', price.tokens === null, message('reasons.chips-paid-for')],
  ]
  return Object.fromEntries(
    parts.flatMap(([pointer, isNull, reason]) => (isNull ? [[pointer, reason]] : [])),
  )
}
