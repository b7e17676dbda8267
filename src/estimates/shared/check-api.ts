import { fault } from '../../fields/fault.ts'
import { cacheLifetimes, soldAt } from '../../presets/token-book.ts'
import { message } from '../../words/message.ts'
import { type FieldFault, fieldFault } from './field-fault.ts'
import { apiOf } from './price-api.ts'
import type { TokensAsked } from './price-reading.ts'

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
  const lifetimes = cacheLifetimes(api)
  const tiers = ['standard', ...(api.serviceTiers ?? []).map(({ name }) => name)]
  const regions = (api.regionalMultipliers ?? []).map(({ name }) => name)
  return [
    ...(cacheLifetimeMinutes !== undefined && !lifetimes.includes(cacheLifetimeMinutes)
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
