import * as v from 'valibot'
import { choice } from '../../fields/object.ts'
import { sharedTexts } from '../../words/openapi/fields/shared.ts'

/** How much of the working an answer sends. */
export const workings = ['full', 'headline', 'none'] as const
export type Working = (typeof workings)[number]

export const workingField = {
  working: v.optional(choice(workings, sharedTexts.working), 'full'),
}
