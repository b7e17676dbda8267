import { mixNotes } from './notes/mix.ts'

/** What an input’s origin says of it. */
export const notes = {
  ...mixNotes,
  'no-reserve': 'no reserve',
}
