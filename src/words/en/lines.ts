import { breakevenLines } from './lines/breakeven.ts'
import { trainingLines } from './lines/training.ts'

/** What each line of a cost is for. */
export const lines = {
  ...breakevenLines,
  ...trainingLines,
}
