import type { QuantityId } from '../../model/quantities/index.ts'

/** The amounts of an API’s row. */
export const costIds = [
  'usdPerSecond',
  'usdPerHour',
  'usdPerDay',
  'usdPerYear',
  'usdPerQuery',
  'usdPerMillionTokens',
  'usdPerMillionOutputTokens',
  'allInUsdPerYear',
  'allInUsdPerMonth',
  'allInUsdPerQuery',
  'allInUsdPerMillionTokens',
  'allInUsdPerMillionOutputTokens',
  'usdNext365Days',
] as const satisfies readonly QuantityId[]

/** Of each part of the year in which its price stays the same. */
export const changeIds = ['usdPerQuery', 'usdPerDay'] as const satisfies readonly QuantityId[]

/** Of the most that it costs. */
export const boundIds = [
  'usdPerQuery',
  'usdPerDay',
  'usdPerYear',
] as const satisfies readonly QuantityId[]

/** All that has its place in the working of a row. */
export const workedIds = [
  ...costIds,
  'batchDiscount',
  'priceFactor',
  'priceAgeDays',
] as const satisfies readonly QuantityId[]
