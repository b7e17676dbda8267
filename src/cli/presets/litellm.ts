import * as v from 'valibot'
import type { ListedApi, TokenPrices } from './apis.ts'
import { withoutNoise } from './changes.ts'
import { type Input, InputError } from './input.ts'

const names = {
  input: 'input_cost_per_token',
  cachedInput: 'cache_read_input_token_cost',
  output: 'output_cost_per_token',
  cacheWrite: 'cache_creation_input_token_cost',
} as const

const cost = v.nullish(v.pipe(v.number(), v.finite(), v.minValue(0)))
const Entry = v.looseObject({
  litellm_provider: v.optional(v.string(), ''),
  mode: v.optional(v.string(), ''),
  [names.input]: cost,
  [names.output]: cost,
  [names.cachedInput]: cost,
  [names.cacheWrite]: cost,
})

/** Modes that are paid by the token of text. */
const modes = ['chat', 'completion', 'responses']

/** LiteLLM counts dollars a token; the presets, dollars a million. */
const perMillion = (perToken: number) => withoutNoise(perToken * 1e6)

const pricesOf = (entry: Readonly<Record<string, unknown>>, suffix: string): TokenPrices =>
  Object.fromEntries(
    Object.entries(names).flatMap(([field, name]) => {
      const value = entry[name + suffix]
      return typeof value === 'number' ? [[field, perMillion(value)]] : []
    }),
  )

/** Thresholds stand in the names of the fields: `input_cost_per_token_above_200k_tokens`. */
const tiersOf = (entry: Readonly<Record<string, unknown>>): ListedApi['tiers'] =>
  Object.keys(entry)
    .flatMap((name) => /^input_cost_per_token_above_(\d+)k_tokens$/.exec(name)?.[1] ?? [])
    .map((thousands) => ({
      above: Number(thousands) * 1000,
      prices: pricesOf(entry, `_above_${thousands}k_tokens`),
    }))
    .filter(({ prices }) => prices.input !== undefined)
    .sort((a, b) => a.above - b.above)

const jsonOf = ({ path, text }: Input): object => {
  try {
    const json: unknown = JSON.parse(text)
    if (typeof json === 'object' && json !== null && !Array.isArray(json)) return json
  } catch {}
  throw new InputError(
    `${path}: expected a JSON object of models by name, as LiteLLM's price map is`,
  )
}

/** The text models of LiteLLM's `model_prices_and_context_window.json`. */
export const parseLiteLlm = (input: Input): readonly ListedApi[] => {
  const models = Object.entries(jsonOf(input)).filter(([name]) => name !== 'sample_spec')
  const listed = models.flatMap(([key, value]) => {
    const { success, output: entry, issues } = v.safeParse(Entry, value)
    if (!success)
      throw new InputError(
        `${input.path}: ${[key, v.getDotPath(issues[0])].filter(Boolean).join('.')}: ${issues[0].message}`,
      )
    if (!modes.includes(entry.mode) || typeof entry[names.input] !== 'number') return []
    const provider = entry.litellm_provider
    // Many keys begin with the provider, as in "gemini/gemini-2.5-pro".
    const name = key.startsWith(`${provider}/`) ? key.slice(provider.length + 1) : key
    return [{ provider, name, locator: key, prices: pricesOf(entry, ''), tiers: tiersOf(entry) }]
  })
  if (listed.length === 0)
    throw new InputError(
      `${input.path}: expected models with mode "chat" and ${names.input}, found none`,
    )
  return listed
}
