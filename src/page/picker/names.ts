import type { Tell } from '../../words/say.ts'
import type { ApiEntry } from './index-data.ts'

/** What price lists are called: by their model; where a provider has several of a model, each with its list. */
export const priceListNames = (
  apis: readonly ApiEntry[],
  t: Tell,
): ReadonlyMap<ApiEntry, string> => {
  const keyOf = ({ vendor, name }: ApiEntry) => `${vendor}\n${name}`
  return new Map(
    [...Map.groupBy(apis, keyOf).values()].flatMap((same) =>
      same.map((api) => {
        const { name: model, priceList } = api
        const isNamed = same.length > 1 && priceList !== undefined
        return [api, isNamed ? t('options.model-of-list', { model, list: priceList }) : model]
      }),
    ),
  )
}
