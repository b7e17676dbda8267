import type { QuantityId } from '../../model/quantities/index.ts'
import type { Api } from '../../presets/api-schema.ts'
import { inForce } from '../../presets/dates.ts'
import { sourceOf } from '../../presets/registry.ts'
import { type DatedHistory, regionOf, searchFeeOf, tierOf } from '../../presets/token-price.ts'
import { type Message, message } from '../../words/message.ts'
import type { TokensAsked } from './price-reading.ts'

type Used = readonly [id: QuantityId, history: DatedHistory | undefined]

/** The histories that a bill takes a price from; what the request states itself is not among them. */
const usedBy = (api: Api, asked: TokensAsked): readonly Used[] => {
  const { price, outputTokens, reasoningTokens = 0, webSearchesPerQuery = 0 } = asked
  const prices = tierOf(api, asked) ?? api
  const isLong = (price.cacheLifetimeMinutes ?? 0) > (api.cacheWriteMinutes ?? Infinity)
  const thought = reasoningTokens > 0 ? prices.reasoningOutput : undefined
  const ofTokens: readonly (readonly [
    keyof typeof price & QuantityId,
    DatedHistory | undefined,
    boolean,
  ])[] = [
    [
      'apiUsdPerMillionInputTokens',
      prices.input,
      price.cachedInputShare + price.cacheWriteShare < 1,
    ],
    ['apiUsdPerMillionCachedInputTokens', prices.cachedInput, price.cachedInputShare > 0],
    [
      'apiUsdPerMillionCacheWriteTokens',
      isLong ? prices.longCacheWrite : prices.cacheWrite,
      price.cacheWriteShare > 0,
    ],
    ['apiUsdPerMillionOutputTokens', thought ?? prices.output, outputTokens > 0],
    ['usdPerWebSearch', searchFeeOf(api.fees ?? [])?.price, webSearchesPerQuery > 0],
  ]
  return [
    ...ofTokens.flatMap(([id, history, isUsed]): readonly Used[] =>
      isUsed && price[id] === undefined ? [[id, history]] : [],
    ),
    [
      'serviceTierMultiplier',
      api.serviceTiers?.find(({ name }) => name === price.serviceTier)?.multiplier,
    ],
    ['regionalMultiplier', regionOf(api, price.apiRegion)?.multiplier],
  ]
}

/** Closer than this, two sources say the same. */
const nearlySame = 0.05

const isOther = (value: number, than: number) =>
  Math.abs(value - than) > nearlySame * Math.max(value, than)

/** That other sources have another price than the bill’s, or that a price in it is an estimate. */
export const disputedWarning = (api: Api, asked: TokensAsked): readonly Message[] => {
  const estimated: Message[] = []
  const bySource = new Map<string, Message[]>()
  for (const [id, history] of usedBy(api, asked)) {
    const record = history === undefined ? undefined : inForce(history, asked.asOf)
    if (record === undefined || record.value === null) continue
    const label = message(`quantities.${id}`)
    if (record.basis === 'estimate') estimated.push(label)
    for (const { value, unit, source } of record.alternatives ?? []) {
      if (unit !== record.unit || !isOther(value, record.value)) continue
      const said = bySource.get(source) ?? []
      said.push(
        message('warnings.price-beside', { label, value: record.value, other: value, unit }),
      )
      bySource.set(source, said)
    }
  }
  return [
    ...(estimated.length === 0
      ? []
      : [message('warnings.rests-on-estimates', { labels: estimated })]),
    ...[...bySource].map(([source, prices]) =>
      message('warnings.price-disputed', { source: sourceOf(source)?.title ?? source, prices }),
    ),
    ...boundWarning(api, asked),
  ]
}

/** That a request has exactly as many tokens as a bound which sources read in two ways. */
const boundWarning = (api: Api, asked: TokensAsked): readonly Message[] => {
  const { inputTokens, asOf } = asked
  const tiers = api.tiers ?? []
  const tier = tiers.find(
    ({ isBoundDisputed, aboveInputTokens, fromInputTokens }) =>
      isBoundDisputed === true && (aboveInputTokens ?? fromInputTokens) === inputTokens,
  )
  if (tier === undefined) return []
  const billed = tierOf(api, asked)
  const one = billed === tier ? -1 : 1
  const other = tierOf(api, { ...asked, inputTokens: inputTokens + one })
  const [here, there] = [billed ?? api, other ?? api].map(({ input }) => inForce(input, asOf))
  return here == null || there == null || here.value === null || there.value === null
    ? []
    : [
        message('warnings.price-bound-disputed', {
          inputTokens,
          price: here.value,
          otherPrice: there.value,
          unit: here.unit,
        }),
      ]
}
