import { fault } from '../../fields/fault.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import type { Api } from '../../presets/api-schema.ts'
import { cacheLifetimes, hasKnownLifetimes, soldAt } from '../../presets/token-book.ts'
import { message } from '../../words/message.ts'
import { type FieldFault, fieldFault } from './field-fault.ts'
import { apiOf } from './price-api.ts'
import type { TokensAsked } from './price-reading.ts'

/** What a seller lets a request choose. */
export interface Offers {
  /** Lifetimes of a cache write in minutes, the one that is charged by default first. */
  readonly lifetimes: readonly number[]
  /** Service tiers besides the standard one. */
  readonly tiers: readonly string[]
  readonly regions: readonly string[]
  readonly hasPeakHours: boolean
  readonly hasCacheStorage: boolean
  /** Kinds of token that may have a price of their own, and have none published. */
  readonly unpublished: readonly QuantityId[]
}

/** What is on offer at a date under the name of a preset, which may be routed to another. */
export const offersOf = (named: Api, asOf: string | undefined): Offers => {
  const { api } = soldAt(named, asOf)
  return {
    lifetimes: cacheLifetimes(api),
    tiers: (api.serviceTiers ?? []).map(({ name }) => name),
    regions: (api.regionalMultipliers ?? []).flatMap(({ name, regions = [] }) => [
      ...new Set([name, ...regions]),
    ]),
    hasPeakHours: api.hours !== undefined,
    hasCacheStorage: api.cacheStorage !== undefined,
    unpublished: [
      ...(api.cachedInput === undefined ? (['apiUsdPerMillionCachedInputTokens'] as const) : []),
      ...(api.cacheWrite === undefined && api.cacheWriteCharged === undefined
        ? (['apiUsdPerMillionCacheWriteTokens'] as const)
        : []),
    ],
  }
}

/** What a seller does not sell: lifetimes, service tiers and regions, with those that it does. */
export const apiErrors = (
  asked: { readonly price: TokensAsked['price']; readonly asOf?: string | undefined },
  part: 'price' | 'api' = 'price',
): readonly FieldFault[] => {
  const named = apiOf(asked)
  if (named === undefined) return []
  const { api } = soldAt(named, asked.asOf)
  const { cacheLifetimeMinutes, serviceTier, apiRegion } = asked.price
  const wrong = (field: string, value: string | number, sold: readonly (string | number)[]) => [
    fieldFault(
      `/${part}/${field}`,
      fault(message('errors.not-sold', { api: api.id }), {
        allowed: message('allowed.sold', { sold: sold.map(String) }),
      }),
      value,
    ),
  ]
  const { lifetimes, tiers: others, regions } = offersOf(named, asked.asOf)
  const tiers = ['standard', ...others]
  return [
    ...(cacheLifetimeMinutes !== undefined &&
    hasKnownLifetimes(api) &&
    !lifetimes.includes(cacheLifetimeMinutes)
      ? wrong('cacheLifetimeMinutes', cacheLifetimeMinutes, lifetimes)
      : []),
    ...(serviceTier !== undefined && !tiers.includes(serviceTier)
      ? wrong('serviceTier', serviceTier, tiers)
      : []),
    ...(apiRegion !== undefined && !regions.includes(apiRegion)
      ? wrong('apiRegion', apiRegion, regions)
      : []),
  ]
}
