import { breakevenNotes } from './notes/breakeven.ts'
import { mixNotes } from './notes/mix.ts'

/** What an input’s origin says of it. */
export const notes = {
  ...breakevenNotes,
  ...mixNotes,
  'no-reserve': 'no reserve',
}
