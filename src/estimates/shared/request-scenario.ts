import * as v from 'valibot'
import { presetId } from '../../fields/preset.ts'
import type { Scenario } from '../../presets/schema.ts'
import { sharedTexts } from '../../words/openapi/fields/shared.ts'

export const scenario = (kind: Scenario['kind'], example: string) =>
  v.pipe(v.optional(presetId('scenarios', example)), v.description(sharedTexts.scenario({ kind })))
