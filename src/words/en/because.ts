import { mixBecause } from './because/mix.ts'

/** Why a formula ran, where several give the quantity. */
export const because = {
  ...mixBecause,
}
