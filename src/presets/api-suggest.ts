import { apiIndexOf } from './api-index.ts'
import { numbersIn, readName } from './api-names.ts'
import { ordered } from './api-order.ts'
import type { Api } from './api-schema.ts'

/** Whether the numbers of a name, without day and version, are those of another. */
export const hasSameNumbers = (written: string, name: string): boolean =>
  numbersIn(readName(written).models.at(-1) ?? '') === numbersIn(name)

/** Names one of which may be meant, in a slip, and the ids of their lists; of the seller alone where one is named. */
export const namesLike = (lists: readonly Api[], written: string): ReadonlyMap<string, string> => {
  const { seller } = readName(written)
  const index = apiIndexOf(lists)
  const isSellers = ({ provider }: Api) =>
    seller === undefined || seller.providers.includes(provider)
  return new Map(
    [...index.spelt].flatMap(([name, sellers]) => {
      const [api] = ordered(index, sellers.filter(isSellers))
      return api !== undefined && hasSameNumbers(written, name) ? [[name, api.id] as const] : []
    }),
  )
}

/** Lists of which one may be meant, the likelier first. */
export const likelierFirst = (lists: readonly Api[], some: readonly Api[]): readonly Api[] =>
  ordered(apiIndexOf(lists), some)

/** The model that a name names, without those who sell it. */
export const modelIn = (written: string): string => readName(written).models.at(-1) ?? ''
