import { bellOf, peakOfBell } from '../../model/load/shape.ts'
import { portable } from '../../units/portable.ts'

const sharpest = 1e4

/**
 * 24 weights of mean 1 whose largest is `ratio`, as one smooth hump: its
 * sharpness is searched. Holds for ratios from 1 (flat) to 24 (all load in one hour).
 */
export const bellWeights = (ratio: number): readonly number[] => {
  let low = 0
  let high = sharpest
  for (;;) {
    const middle = (low + high) / 2
    // No number lies between the two any more.
    if (middle === low || middle === high) return bellOf(high).map(portable)
    if (peakOfBell(middle) < ratio) low = middle
    else high = middle
  }
}
