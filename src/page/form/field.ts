import { type QuantityId, quantities } from '../../model/quantities/index.ts'
import type { Words } from '../../words/message.ts'

/** What a field stands for while it is empty. */
export type Hint = keyof Words['hints']

/** One number field of the form; its name is its path in the request, and its label that of the path. */
export interface Field {
  readonly name: string
  readonly id: QuantityId
  readonly unit: string
  readonly empty?: Hint
}

/** A field of a part of the request, in the unit of its quantity. */
export const field = (part: string, id: QuantityId, empty?: Hint): Field => ({
  name: `${part}.${id}`,
  id,
  unit: quantities[id].unit === '1' ? '' : quantities[id].unit,
  ...(empty === undefined ? {} : { empty }),
})

/** A choice that needs no numbers to be told. */
export type Option = {
  [K in keyof Words['options']]: Words['options'][K] extends string ? K : never
}[keyof Words['options']]

/** One choice of words; the first option is what is taken where none is chosen. */
export interface Choice {
  readonly name: string
  readonly options: readonly (readonly [value: string, option: Option])[]
}
