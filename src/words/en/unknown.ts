import type { QuantityId } from '../../model/quantities/index.ts'
import { quantities } from './quantities.ts'

/** Why a number is not known: another is not, or is 0. */
export const unknownReasons = {
  'input-unknown': ({ id }: { id: QuantityId }) => `Not known: ${quantities[id]}.`,
  'not-defined-at-zero': ({ id }: { id: QuantityId }) =>
    `Not defined where this is 0: ${quantities[id]}.`,
}
