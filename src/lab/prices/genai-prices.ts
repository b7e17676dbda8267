import type { Load } from './package.ts'
import { sellers } from './sellers.ts'
import { inputTokensOf, type Usage } from './usage.ts'

const minutesPerHour = 60

/** Its total of the input holds what was read and written. */
const usageOf = (usage: Usage) => ({
  input_tokens: inputTokensOf(usage),
  output_tokens: usage.outputTokens,
  ...(usage.cachedTokens > 0 && { cache_read_tokens: usage.cachedTokens }),
  ...(usage.writtenTokens > 0 && { cache_write_tokens: usage.writtenTokens }),
  ...(usage.keptMinutes === minutesPerHour && { cache_write_1h_tokens: usage.writtenTokens }),
})

/** Kinds that it would price as input, where it has no price of them. */
const keysOf = (usage: Usage): readonly string[] => [
  ...(usage.cachedTokens > 0 ? ['cache_read_mtok'] : []),
  ...(usage.writtenTokens > 0 ? ['cache_write_mtok'] : []),
  ...(usage.keptMinutes === minutesPerHour ? ['cache_write_1h_mtok'] : []),
]

export const genaiPrices: Load = async () => {
  const { calcPrice } = await import('@pydantic/genai-prices')
  return {
    name: '@pydantic/genai-prices',
    version: '0.1.8',
    // The day it was published: its prices carry no other.
    dataOf: '2026-09-23',
    find: ({ provider, names, asOf }) => {
      const providerId = sellers[provider]?.genaiPrices
      if (providerId === undefined) return undefined
      // Noon in UTC lies outside the hours that DeepSeek charges more for.
      const options = { providerId, timestamp: new Date(`${asOf}T12:00:00Z`) }
      const name = names.find((one) => {
        const found = calcPrice({ input_tokens: 1 }, one, options)
        // It answers for Azure and Google with the lists of others too.
        return found?.provider.models.includes(found.model) === true
      })
      const found = name === undefined ? null : calcPrice({ input_tokens: 1 }, name, options)
      if (name === undefined || found === null) return undefined
      return {
        id: found.model.id,
        usdOf: (usage) => {
          const keys = ['input_mtok', 'output_mtok', ...keysOf(usage)]
          if (usage.isBatch || keys.some((key) => !(key in found.model_price))) return undefined
          const price = calcPrice(usageOf(usage), name, options)
          // Its total holds a fee of the request too, where there is one.
          return price === null ? undefined : price.input_price + price.output_price
        },
      }
    },
  }
}
