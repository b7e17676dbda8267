import { idPrefixOf } from './api-sellers.ts'
import { partsOf } from './store.ts'

/** The price lists of a model, by its id: who makes it first. They are known by their ids, loaded or not. */
export const sellersOfModel = (model: string): readonly string[] =>
  partsOf('apis')
    .flatMap(({ ids }) => ids)
    .filter((id) => id.slice(idPrefixOf(id).length) === model)
    .toSorted((a, b) => Number(!isMakers(a)) - Number(!isMakers(b)) || (a < b ? -1 : 1))

/** Whether a price list is that of who makes the model, by its id. */
export const isMakers = (id: string): boolean => idPrefixOf(id) === ''
