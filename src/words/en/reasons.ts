import { mixReasons } from './reasons/mix.ts'
import { sweepReasons } from './reasons/sweep.ts'
import { trainingReasons } from './reasons/training.ts'

/** Why a number is not known. */
export const reasons = {
  ...trainingReasons,
  ...mixReasons,
  ...sweepReasons,
  'input-unknown': ({ id }: { id: string }) => `${id} is not known`,
  'no-dense-rate': ({ precision, chip }: { precision: string; chip: string }) =>
    `no dense ${precision} rate of the ${chip} is known`,
  'not-asked': 'not part of this estimate',
  'not-defined': 'is not defined for these inputs: a division by zero',
}
