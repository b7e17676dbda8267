import { typed } from '../../../units/format.ts'
import { unit as unitText } from '../format/units.ts'

interface Sized {
  readonly field: string
  readonly value: number
  readonly unit: string
}

/** Questions about sizes beyond any known one: the unit was likely left out. */
export const sizeErrors = {
  'unit-too-small': ({ field, value, unit, meant }: Sized & { readonly meant: string }) =>
    `${field} is ${typed(value)} ${unitText(unit)}, far below any known. Did you mean "${meant}"?`,
  'unit-too-large': ({ field, value, unit, high }: Sized & { readonly high: number }) =>
    `${field} is ${typed(value)} ${unitText(unit)}; known ones do not exceed ${typed(high)}. Is it in another unit?`,
}
