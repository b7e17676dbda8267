import * as v from 'valibot'
import { fault } from './fault.ts'

/** A list of plain numbers from 0 to 1e9. */
export const numbers = (allowed: string) =>
  v.array(
    v.pipe(
      v.number(() => fault('is not a number', { allowed: 'a number from 0 to 1e9' })),
      v.finite(() => fault('is not finite', { allowed: 'a number from 0 to 1e9' })),
      v.minValue(0, () => fault('is below 0', { allowed: 'a number from 0' })),
      v.maxValue(1e9, () => fault('is above 1e9', { allowed: 'a number up to 1e9' })),
    ),
    () => fault('is not a list', { allowed }),
  )
