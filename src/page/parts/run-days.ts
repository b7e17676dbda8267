import type { TrainingAnswer } from '../../estimates/training/answer.ts'
import type { Tell } from '../../words/say.ts'

/** How long a run takes, with the digits that its interval supports; nothing where it is not known. */
export const daysOf = (
  { days, plan }: Pick<TrainingAnswer, 'days' | 'plan'>,
  t: Tell,
): { readonly value: string; readonly range?: string } | undefined =>
  days === null ? undefined : t.format.approximateDays(days, plan?.interval.days)
