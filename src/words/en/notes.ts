import { hardwareNotes } from './notes/hardware.ts'
import { inferenceNotes } from './notes/inference.ts'
import { priceNotes } from './notes/prices.ts'

/** What an input’s origin says of it. */
export const notes = {
  ...hardwareNotes,
  ...inferenceNotes,
  ...priceNotes,
  'no-reserve': 'no reserve',
}
