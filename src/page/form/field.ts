import { type QuantityId, quantities } from '../../model/quantities/index.ts'

/** One number field of the form; its name is its path in the request. */
export interface Field {
  readonly name: string
  readonly id: QuantityId
  readonly label: string
  readonly unit: string
  /** What an empty field stands for. */
  readonly empty?: string
}

/** A field of a part of the request, in the unit of its quantity. */
export const field = (part: string, id: QuantityId, label: string, empty?: string): Field => ({
  name: `${part}.${id}`,
  id,
  label,
  unit: quantities[id].unit === '1' ? '' : quantities[id].unit,
  ...(empty === undefined ? {} : { empty }),
})

/** One choice of words; the first option is what is taken where none is chosen. */
export interface Choice {
  readonly name: string
  readonly label: string
  readonly options: readonly (readonly [value: string, label: string])[]
}
