import { breakevenReasons } from './reasons/breakeven.ts'
import { hardwareReasons } from './reasons/hardware.ts'
import { inferenceReasons } from './reasons/inference.ts'
import { mixReasons } from './reasons/mix.ts'
import { priceReasons } from './reasons/prices.ts'
import { sweepReasons } from './reasons/sweep.ts'
import { trainingReasons } from './reasons/training.ts'

/** Why a number is not known. */
export const reasons = {
  ...breakevenReasons,
  ...hardwareReasons,
  ...inferenceReasons,
  ...priceReasons,
  ...trainingReasons,
  ...mixReasons,
  ...sweepReasons,
  'input-unknown': ({ id }: { id: string }) => `${id} is not known`,
  'no-dense-rate': ({ precision, chip }: { precision: string; chip: string }) =>
    `no dense ${precision} rate of the ${chip} is known`,
  'not-asked': 'not part of this estimate',
  'not-defined': 'is not defined for these inputs: a division by zero',
}
