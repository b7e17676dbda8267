import { breakevenNotes } from './notes/breakeven.ts'
import { hardwareNotes } from './notes/hardware.ts'
import { inferenceNotes } from './notes/inference.ts'
import { mixNotes } from './notes/mix.ts'
import { priceNotes } from './notes/prices.ts'
import { trainingNotes } from './notes/training.ts'
import { usualNotes } from './notes/usual.ts'

/** What an input’s origin says of it. */
export const notes = {
  ...usualNotes,
  ...breakevenNotes,
  ...hardwareNotes,
  ...inferenceNotes,
  ...priceNotes,
  ...trainingNotes,
  ...mixNotes,
  'plan-searched': ({ plan }: { plan: string }) => `searched: ${plan}`,
  'share-carried-over':
    'share of peak FLOP/s that the measured rate amounts to on the accelerator it was measured on',
  'no-reserve': 'no reserve',
  'of-this-entry': 'as this entry of the list has it',
  'step-of-full-working': 'calculated: the full working has the formula',
}
