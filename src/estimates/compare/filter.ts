import type { Api } from '../../presets/api-schema.ts'
import { isProvider } from '../../presets/api-sellers.ts'
import { inForce } from '../../presets/dates.ts'
import { all } from '../../presets/registry.ts'
import { search } from '../../presets/search.ts'
import { soldAt } from '../../presets/token-book.ts'
import { type ApiFilter, filterNames } from './request-apis.ts'

export type FilterName = (typeof filterNames)[number]
type Passes = (api: Api) => boolean

/** Whether a list passes one part of a filter. */
export const testOf = (filter: ApiFilter, name: FilterName, asOf: string | undefined): Passes => {
  const { provider, contextTokensAtLeast = 0, currency, serviceTier } = filter
  switch (name) {
    case 'provider': {
      const wanted = [provider ?? []].flat()
      return (api) => wanted.some((name) => isProvider(api.provider, name))
    }
    case 'name': {
      const found = new Set(search('apis', filter.name ?? ''))
      return (api) => found.has(api)
    }
    case 'currency':
      return ({ input }) => {
        const record = inForce(input, asOf)
        return (
          record !== undefined && record.value !== null && record.unit.startsWith(currency ?? '')
        )
      }
    case 'serviceTier':
      return ({ serviceTiers = [] }) =>
        serviceTier === 'standard' || serviceTiers.some((tier) => tier.name === serviceTier)
    case 'contextTokensAtLeast':
      return ({ contextTokens }) => (contextTokens?.value ?? 0) >= contextTokensAtLeast
  }
}

/** Lists of a day: their prices have begun, and they are still sold unless retired ones are asked for. */
export const ofDay =
  ({ retired }: ApiFilter, asOf: string | undefined): Passes =>
  (api) =>
    inForce(api.input, asOf) !== undefined && (retired || soldAt(api, asOf).retiredOn === undefined)

export const given = (filter: ApiFilter) => filterNames.filter((name) => filter[name] !== undefined)

/** The price lists that pass a filter, in the order of their ids. */
export const filtered = (filter: ApiFilter, asOf: string | undefined): readonly Api[] =>
  given(filter)
    .map((name) => testOf(filter, name, asOf))
    .reduce<readonly Api[]>(
      (kept, test) => kept.filter(test),
      all('apis').filter(ofDay(filter, asOf)),
    )
