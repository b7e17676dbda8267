import { trainingNotes } from './notes/training.ts'

/** What an input’s origin says of it. */
export const notes = {
  ...trainingNotes,
  'no-reserve': 'no reserve',
}
