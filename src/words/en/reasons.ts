import { breakevenReasons } from './reasons/breakeven.ts'
import { compareReasons } from './reasons/compare.ts'
import { hardwareReasons } from './reasons/hardware.ts'
import { inferenceReasons } from './reasons/inference.ts'
import { mixReasons } from './reasons/mix.ts'
import { priceReasons } from './reasons/prices.ts'
import { sweepReasons } from './reasons/sweep.ts'
import { trainingReasons } from './reasons/training.ts'
import { usualReasons } from './reasons/usual.ts'
import { unknownReasons } from './unknown.ts'

/** Why a number is not known. */
export const reasons = {
  ...breakevenReasons,
  ...compareReasons,
  ...hardwareReasons,
  ...inferenceReasons,
  ...priceReasons,
  ...trainingReasons,
  ...mixReasons,
  ...sweepReasons,
  ...unknownReasons,
  ...usualReasons,
  'no-dense-rate': ({ precision, chip }: { precision: string; chip: string }) =>
    `No dense ${precision} rate of the ${chip} is known.`,
  'in-dollars': 'No other currency is asked for.',
  'rate-given': 'The request gives the rate, which is of no day.',
  'not-asked': 'Not part of this estimate.',
  'not-defined': 'Not defined for these inputs: a division by zero.',
}
