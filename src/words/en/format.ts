import { all, any, sentences } from './format/list.ts'
import { numbers } from './format/numbers.ts'
import { duration, energy, latency, mass } from './format/sizes.ts'
import { unit } from './format/units.ts'

/**
 * How this language writes numbers, units and lists, for pages that put them
 * beside words. A language that misses one does not compile.
 */
export const format = {
  /** The tag of the language, as `<html lang>` has it. */
  lang: 'en',
  ...numbers,
  all,
  any,
  duration,
  energy,
  latency,
  mass,
  sentences,
  unit,
}
