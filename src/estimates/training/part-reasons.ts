import { message, type Text } from '../../words/message.ts'
import type { TrainingAnswer } from './answer.ts'

/** Why parts of the price of a run are null. */
export const partReasons = ({
  chipHour,
  tokens,
}: TrainingAnswer['price']): Readonly<Record<string, Text>> => ({
  ...(chipHour === null && { '/price/chipHour': message('reasons.chips-rented') }),
  ...(tokens === null && { '/price/tokens': message('reasons.chips-paid-for') }),
})
