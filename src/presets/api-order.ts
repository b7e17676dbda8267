import { type ApiIndex, isGone, isOfMaker, isSpelt } from './api-index.ts'
import type { Api } from './api-schema.ts'

/** The first of some choices that anything is left of. */
export const firstOf = <T>(...choices: readonly (readonly T[])[]): readonly T[] =>
  choices.find(({ length }) => length > 0) ?? []

/** Of one seller’s lists those that a name means most likely. */
export const likeliest = (index: ApiIndex, lists: readonly Api[], name: string): readonly Api[] => {
  const isSame = (api: Api) => isSpelt(index, api, name)
  const isSold = (api: Api) => !isGone(index, api)
  const isAbroad = ({ id }: Api) => !id.endsWith('-cn')
  const spelt = firstOf(lists.filter(isSame), lists)
  const sold = firstOf(spelt.filter(isSold), spelt)
  return firstOf(sold.filter(isAbroad), sold)
}

/** Makers’ own lists first, and last those of models that are not sold any more. */
export const ordered = (index: ApiIndex, lists: readonly Api[]): readonly Api[] => {
  const rank = (api: Api) => (isGone(index, api) ? 2 : 0) + (isOfMaker(api) ? 0 : 1)
  return lists.toSorted((a, b) => rank(a) - rank(b))
}
