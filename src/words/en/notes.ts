import { breakevenNotes } from './notes/breakeven.ts'
import { mixNotes } from './notes/mix.ts'
import { trainingNotes } from './notes/training.ts'

/** What an input’s origin says of it. */
export const notes = {
  ...breakevenNotes,
  ...trainingNotes,
  ...mixNotes,
  'no-reserve': 'no reserve',
}
