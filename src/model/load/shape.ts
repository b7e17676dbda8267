/** Hours of a day, each with one weight. */
export const hoursOfDay = 24

/** In the middle of the afternoon; the first hour is at midnight. */
const busiestHour = 15

/** Divided by their mean. */
export const toMeanOne = (weights: readonly number[]): readonly number[] => {
  const mean = weights.reduce((sum, one) => sum + one, 0) / weights.length
  return weights.map((one) => one / mean)
}

/** How far each hour is from the busiest: 0 there, -2 half a day away. */
const distances: readonly number[] = Array.from(
  { length: hoursOfDay },
  (_, hour) => Math.cos((2 * Math.PI * (hour - busiestHour)) / hoursOfDay) - 1,
)

/** 24 weights of mean 1: a bell on a circle (von Mises) around the busiest hour, flat at a sharpness of 0. */
export const bellOf = (sharpness: number): readonly number[] =>
  toMeanOne(distances.map((distance) => Math.exp(sharpness * distance)))

/** The largest of them. */
export const peakOfBell = (sharpness: number): number =>
  1 / (distances.reduce((sum, distance) => sum + Math.exp(sharpness * distance), 0) / hoursOfDay)

/**
 * 24 weights of mean 1: `ratio` for `peakHours` of the day and one lower level
 * for the rest. Holds for ratios from 1 to 24 / peakHours.
 */
export const blockWeights = (ratio: number, peakHours: number): readonly number[] => {
  const rest = hoursOfDay - peakHours
  const low = rest === 0 ? 1 : Math.max(0, (hoursOfDay - ratio * peakHours) / rest)
  const start = busiestHour - Math.ceil(peakHours / 2)
  return Array.from({ length: hoursOfDay }, (_, hour) =>
    (hour - start + hoursOfDay) % hoursOfDay < peakHours ? ratio : low,
  )
}

/** The largest weight over their mean. */
export const peakOfWeights = (weights: readonly number[]): number => Math.max(...toMeanOne(weights))

/** Whole chips; less a trillionth before rounding up, so that a full chip is one chip. */
export const wholeChips = (chips: number): number => Math.ceil(chips * (1 - 1e-12))

/** Whole chips of each hour: the busiest takes `peakChips`, the others in proportion. */
export const chipsByHour = (peakChips: number, weights: readonly number[]): readonly number[] => {
  const most = Math.max(...weights)
  return weights.map((one) => wholeChips(peakChips * (one / most)))
}
