import { breakevenLines } from './lines/breakeven.ts'
import { costLines } from './lines/cost.ts'
import { trainingLines } from './lines/training.ts'

/** What each line of a cost is for. */
export const lines = {
  ...breakevenLines,
  ...costLines,
  ...trainingLines,
}
