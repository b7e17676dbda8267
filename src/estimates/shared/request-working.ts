import * as v from 'valibot'
import { choice } from '../../fields/object.ts'

/** How much of the working an answer sends. */
export const workings = ['full', 'headline', 'none'] as const
export type Working = (typeof workings)[number]

export const workingField = {
  working: v.optional(
    choice(
      workings,
      'How much of the working is sent: all of it, that of the headline figures, or none.',
    ),
    'full',
  ),
}
