import type { Fields } from '../../estimates/shared/merge.ts'
import { fieldAt } from '../../estimates/shared/pointer.ts'

/** The number that the text of a field was read as, in the field’s unit, where the text does not say it by itself. */
export const readAs = (
  request: Fields | undefined,
  name: string,
  text: string,
): number | undefined => {
  if (request === undefined || text === '') return undefined
  const value = fieldAt(request, `/${name.replaceAll('.', '/')}`)
  return typeof value === 'number' && value !== Number(text) ? value : undefined
}
