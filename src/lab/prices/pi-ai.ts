import type { Load } from './package.ts'
import { type Seller, sellers } from './sellers.ts'
import { inputTokensOf, type Usage } from './usage.ts'

/** Tokens as it counts them: input is neither read nor written, and an hour's writes are in the writes. */
const usageOf = (usage: Usage) => ({
  input: usage.freshTokens,
  output: usage.outputTokens,
  cacheRead: usage.cachedTokens,
  cacheWrite: usage.writtenTokens,
  ...(usage.keptMinutes !== undefined && { cacheWrite1h: usage.writtenTokens }),
  totalTokens: inputTokensOf(usage) + usage.outputTokens,
  cost: { input: 0, output: 0, cacheRead: 0, cacheWrite: 0, total: 0 },
})

/** `claude-haiku-4-5` is `claude-haiku-4.5` at gateways. */
const dotted = (name: string): string => name.replace(/(\d)-(\d)(?!\d)/g, '$1.$2')

/** Batch is a model of its own, at gateways alone. */
const batchIds = (seller: Seller, names: readonly string[]) =>
  [...names, ...names.map(dotted)].flatMap((name) => [
    ...(seller.vercel ? [['vercel-ai-gateway', `${seller.vercel}/${name}-batch`] as const] : []),
    ...(seller.openrouter ? [['openrouter', `${seller.openrouter}/${name}:batch`] as const] : []),
  ])

export const piAi: Load = async () => {
  const [
    { calculateCost },
    { getBuiltinModelDataGeneratedAt, getBuiltinModels, getBuiltinProviders },
  ] = await Promise.all([
    import('@earendil-works/pi-ai/models'),
    import('@earendil-works/pi-ai/providers/all'),
  ])
  const lists = new Map(
    getBuiltinProviders().map((provider) => [
      String(provider),
      new Map(getBuiltinModels(provider).map((model) => [String(model.id), model])),
    ]),
  )
  return {
    name: '@earendil-works/pi-ai',
    version: '1.6.0',
    dataOf: new Date(getBuiltinModelDataGeneratedAt() ?? 0).toISOString().slice(0, 10),
    find: ({ provider, names }) => {
      const seller = sellers[provider] ?? {}
      const list = lists.get(seller.piAi ?? '')
      const model = names.map((name) => list?.get(name)).find((one) => one !== undefined)
      if (model === undefined) return undefined
      const batch = batchIds(seller, names)
        .map(([gateway, id]) => lists.get(gateway)?.get(id))
        .find((one) => one !== undefined)
      return {
        id: model.id,
        usdOf: (usage) => {
          const priced = usage.isBatch ? batch : model
          if (priced === undefined) return undefined
          // An hour's writes are twice the input with it, whoever sells: true of Anthropic.
          if (usage.keptMinutes !== undefined && seller.piAi !== 'anthropic') return undefined
          const { cost } = priced
          // A price that it does not know is 0 in it.
          if (cost.input === 0 && cost.output === 0) return undefined
          if (usage.cachedTokens > 0 && cost.cacheRead === 0) return undefined
          if (usage.writtenTokens > 0 && cost.cacheWrite === 0) return undefined
          return calculateCost(priced, usageOf(usage)).total
        },
      }
    },
  }
}
