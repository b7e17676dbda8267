import { makerIn, modelKey, numbersIn, readName } from './api-names.ts'
import type { Api } from './api-schema.ts'
import { idPrefixOf, makerOf } from './api-sellers.ts'
import { nameKey } from './name-key.ts'

type Lists = ReadonlyMap<string, readonly Api[]>

/** The price lists by all that a model is called. */
export interface ApiIndex {
  /** By names as they are spelt: the model’s at its seller, and the id without the seller. */
  readonly spelt: Lists
  /** By names in which nothing counts but letters and numbers. */
  readonly named: Lists
  /** The newest day on which the book was read. */
  readonly readOn: string
}

/** The model in the id of a list: `glm-5.3` of `fireworks-glm-5.3`. */
const modelInId = ({ id }: Api): string => id.slice(idPrefixOf(id).length)

const lastPart = (name: string): string => name.slice(name.lastIndexOf('/') + 1)

const speltNames = (api: Api): readonly string[] =>
  [api.model, lastPart(api.model), api.id, modelInId(api), ...api.aliases].map(nameKey)

/** Days count: another snapshot may have another price. */
const modelKeys = (api: Api): readonly string[] =>
  [modelInId(api), api.model, ...api.aliases].flatMap((name) => {
    const { models, isOfCloud } = readName(name)
    return models.slice(0, isOfCloud ? undefined : 1).map(modelKey)
  })

const listsBy = (lists: readonly Api[], namesOf: (api: Api) => readonly string[]): Lists => {
  const found = new Map<string, Api[]>()
  for (const api of lists)
    for (const name of new Set(namesOf(api))) {
      const same = found.get(name)
      if (same === undefined) found.set(name, [api])
      else same.push(api)
    }
  return found
}

const indexes = new WeakMap<readonly Api[], ApiIndex>()

/** Made once for a book, when the first name that is no id is looked up. */
export const apiIndexOf = (lists: readonly Api[]): ApiIndex => {
  const known = indexes.get(lists)
  if (known !== undefined) return known
  const index = {
    spelt: listsBy(lists, speltNames),
    named: listsBy(lists, modelKeys),
    readOn: lists.reduce((newest, { readOn = '' }) => (readOn > newest ? readOn : newest), ''),
  }
  indexes.set(lists, index)
  return index
}

/** Whether a list is that of who makes the model. */
export const isOfMaker = ({ id }: Api): boolean => idPrefixOf(id) === ''

/** Who makes the model of a list, where its names or its seller say so. */
export const makersOf = (lists: readonly Api[]): ReadonlySet<string> =>
  new Set(
    lists.flatMap((api) =>
      [makerIn(api.model) ?? [], ...(isOfMaker(api) ? [makerOf(api.provider) ?? []] : [])].flat(),
    ),
  )

/** Whether the model was not sold any more when the book was last read. */
export const isGone = ({ readOn }: ApiIndex, { retirement }: Api): boolean =>
  retirement !== undefined && 'on' in retirement && retirement.on <= readOn

/** The lists of a model, by a name of it. */
export const listsOf = ({ named }: ApiIndex, model: string): readonly Api[] =>
  named.get(modelKey(model)) ?? []

/** The lists of all who sell the model of one of these, whatever each calls it. */
export const familyOf = (index: ApiIndex, lists: readonly Api[]): readonly Api[] => [
  ...new Set([...lists, ...lists.flatMap((api) => listsOf(index, modelInId(api)))]),
]

/** Whether a list is surely of the model that a name names, and not of a kind of it. */
export const isListOf = (index: ApiIndex, api: Api, name: string): boolean =>
  listsOf(index, name).includes(api) ||
  numbersIn(modelKey(modelInId(api))) === numbersIn(modelKey(name))

/** Whether a model is called so, letter by letter, by the seller of a list. */
export const isSpelt = ({ spelt }: ApiIndex, api: Api, name: string): boolean =>
  spelt.get(nameKey(name))?.includes(api) === true
