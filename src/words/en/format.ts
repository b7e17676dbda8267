import { age, dated } from './format/ages.ts'
import {
  amountDifference,
  amountRange,
  approximateAmount,
  approximateText,
} from './format/approximate.ts'
import { moneyScale } from './format/axis.ts'
import { all, any, labeled, parts, sentences } from './format/list.ts'
import { chipsIn, requestRate, requestsPerDay, tokens } from './format/loads.ts'
import { numbers } from './format/numbers.ts'
import { pricePerQuery, pricePerToken, rentSpread } from './format/prices.ts'
import {
  approximateDays,
  days,
  duration,
  energy,
  latency,
  mass,
  power,
  share,
  wait,
} from './format/sizes.ts'
import { unit } from './format/units.ts'

/**
 * How this language writes numbers, units and lists, for pages that put them
 * beside words. A language that misses one does not compile.
 */
export const format = {
  /** The tag of the language, as `<html lang>` has it. */
  lang: 'en',
  ...numbers,
  age,
  all,
  amountDifference,
  amountRange,
  any,
  approximateAmount,
  approximateDays,
  approximateText,
  chipsIn,
  dated,
  days,
  duration,
  energy,
  labeled,
  latency,
  mass,
  moneyScale,
  parts,
  power,
  pricePerQuery,
  pricePerToken,
  rentSpread,
  requestRate,
  requestsPerDay,
  sentences,
  share,
  tokens,
  unit,
  wait,
}
