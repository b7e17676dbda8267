import * as v from 'valibot'
import { presetId } from '../../fields/preset.ts'
import type { Scenario } from '../../presets/schema.ts'

export const scenario = (kind: Scenario['kind'], example: string) =>
  v.pipe(
    v.optional(presetId('scenarios', example)),
    v.description(`A worked ${kind} request; every other field overrides its own.`),
  )
