import { mixNotes } from './notes/mix.ts'
import { trainingNotes } from './notes/training.ts'

/** What an input’s origin says of it. */
export const notes = {
  ...trainingNotes,
  ...mixNotes,
  'no-reserve': 'no reserve',
}
