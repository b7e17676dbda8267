import { parse } from 'smol-toml'
import * as v from 'valibot'
import type { ListedApi } from './apis.ts'
import { type Input, InputError } from './input.ts'

/** Path of one model; a model's name may hold slashes, as OpenRouter's do. */
export const modelsDevPath = /providers\/([^/]+)\/models\/(.+)\.toml$/

const price = v.optional(v.pipe(v.number(), v.finite(), v.minValue(0)))
const prices = { input: price, output: price, cache_read: price, cache_write: price }
const Cost = v.looseObject({
  ...prices,
  tiers: v.optional(
    v.array(
      v.looseObject({
        ...prices,
        /** The threshold has been spelt in both ways. */
        tier: v.optional(v.looseObject({ size: v.optional(v.number()) })),
        context: v.optional(v.looseObject({ min: v.optional(v.number()) })),
      }),
    ),
    [],
  ),
  /** The spelling before tiers. */
  context_over_200k: v.optional(v.looseObject(prices)),
})
const Model = v.looseObject({ cost: v.optional(Cost) })

const pricesOf = (cost: {
  readonly input?: number | undefined
  readonly output?: number | undefined
  readonly cache_read?: number | undefined
  readonly cache_write?: number | undefined
}) => ({
  ...(cost.input !== undefined && { input: cost.input }),
  ...(cost.cache_read !== undefined && { cachedInput: cost.cache_read }),
  ...(cost.output !== undefined && { output: cost.output }),
  ...(cost.cache_write !== undefined && { cacheWrite: cost.cache_write }),
})

const tiersOf = ({ tiers, context_over_200k: over }: v.InferOutput<typeof Cost>) => [
  ...(over === undefined ? [] : [{ above: 200_000, prices: pricesOf(over) }]),
  ...tiers.flatMap((tier) => {
    const above = tier.tier?.size ?? tier.context?.min
    return above === undefined ? [] : [{ above, prices: pricesOf(tier) }]
  }),
]

const tomlOf = ({ path, text }: Input): unknown => {
  try {
    return parse(text)
  } catch (error) {
    const [reason] = error instanceof Error ? error.message.split('\n') : []
    throw new InputError(`${path}: expected TOML: ${reason}`)
  }
}

/** A file of models.dev, whose prices are of a million tokens; none without a price. */
export const parseModelsDev = (input: Input): readonly ListedApi[] => {
  const [, provider = '', name = ''] = modelsDevPath.exec(input.path) ?? []
  const { success, output, issues } = v.safeParse(Model, tomlOf(input))
  if (!success)
    throw new InputError(
      `${input.path}: ${v.getDotPath(issues[0]) ?? 'file'}: ${issues[0].message}`,
    )
  if (output.cost?.input === undefined) return []
  const locator = `${provider}/${name}`
  return [{ provider, name, locator, prices: pricesOf(output.cost), tiers: tiersOf(output.cost) }]
}
