import type { QuantityId } from '../model/quantities/index.ts'
import { quantity } from './quantity.ts'

/** A share of one, above 0; also in percent. */
export const share = (id: QuantityId, description: string, example: number) =>
  quantity({ id, description, above: 0, max: 1, examples: [example, `${example * 100}%`] })
