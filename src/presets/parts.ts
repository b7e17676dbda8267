import * as v from 'valibot'
import { presetFileTexts } from '../words/contributors/preset-files.ts'

/** What the schemas of more than one kind are made of. */
export const Id = v.pipe(v.string(), v.regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/, presetFileTexts.id))
export const text = v.pipe(v.string(), v.nonEmpty())
export const Pointer = v.pipe(v.string(), v.regex(/^(\/[^/]+)+$/, presetFileTexts.pointer))

/** How a published figure was rounded, which decides what agrees with it. */
export const roundings = ['nearest', 'down', 'at-least', 'about'] as const

/** A published figure as it is compared with a computed one. */
export const Printed = v.strictObject({
  value: v.number(),
  unit: text,
  /** The last published digit, in the unit: 694,444 has a step of 1, "$36 billion" of 1e9. */
  step: v.pipe(v.number(), v.minValue(0)),
  /** `nearest`: within half a step; `down`: cut off, within one step above; `at-least`: a lower bound; `about`: within a step. */
  rounding: v.picklist(roundings),
})
