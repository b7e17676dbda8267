import { bellOf, busiestHour } from '../../model/load/shape.ts'
import { portable } from '../../units/portable.ts'

const sharpest = 1e4
const halvings = 100

/**
 * 24 weights of mean 1 whose largest is `ratio`, as one smooth hump: its
 * sharpness is searched. Holds for ratios from 1 (flat) to 24 (all load in one hour).
 */
export const bellWeights = (ratio: number): readonly number[] => {
  let low = 0
  let high = sharpest
  for (let step = 0; step < halvings; step++) {
    const middle = (low + high) / 2
    if ((bellOf(middle)[busiestHour] ?? 0) < ratio) low = middle
    else high = middle
  }
  return bellOf(high).map(portable)
}
