import { portable } from '../../units/portable.ts'

/** Hours of a day, each with one weight. */
export const hoursOfDay = 24

/** Divided by their mean; the first hour is at midnight. */
export const toMeanOne = (weights: readonly number[]): readonly number[] => {
  const mean = weights.reduce((sum, one) => sum + one, 0) / weights.length
  return weights.map((one) => one / mean)
}

const busiestHour = 15

const bell = (sharpness: number): readonly number[] =>
  toMeanOne(
    Array.from({ length: hoursOfDay }, (_, hour) => {
      const angle = (2 * Math.PI * (hour - busiestHour)) / hoursOfDay
      return Math.exp(sharpness * (Math.cos(angle) - 1))
    }),
  )

/**
 * 24 weights of mean 1 whose largest is `ratio`: one smooth hump around 3 p.m.
 * (the bell on a circle, von Mises), as sharp as the ratio asks.
 * Holds for ratios from 1 (flat) to 24 (all load in one hour).
 */
export const bellWeights = (ratio: number): readonly number[] => {
  let low = 0
  let high = 1e4
  for (let step = 0; step < 100; step++) {
    const middle = (low + high) / 2
    if ((bell(middle)[busiestHour] ?? 0) < ratio) low = middle
    else high = middle
  }
  return bell(high).map(portable)
}

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

/** Whole chips of each hour: the busiest takes `peakChips`, the others in proportion, rounded up. */
export const chipsByHour = (peakChips: number, weights: readonly number[]): readonly number[] => {
  const most = Math.max(...weights)
  return weights.map((one) => Math.ceil(peakChips * (one / most) * (1 - 1e-12)))
}
