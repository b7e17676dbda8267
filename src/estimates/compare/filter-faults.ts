import { fault } from '../../fields/fault.ts'
import type { Api } from '../../presets/api-schema.ts'
import { all, nearest } from '../../presets/registry.ts'
import { type Message, message } from '../../words/message.ts'
import { type FieldFault, fieldFault } from '../shared/field-fault.ts'
import { type FilterName, filtered, given, ofDay, testOf } from './filter.ts'
import type { ApiFilter } from './request-apis.ts'

const providersOf = (lists: readonly Api[]): readonly string[] =>
  [...new Set(lists.map(({ provider }) => provider))].toSorted()

const tiersOf = (lists: readonly Api[]): readonly string[] => [
  'standard',
  ...new Set(lists.flatMap(({ serviceTiers = [] }) => serviceTiers.map(({ name }) => name))),
]

/** What may stand in a part of a filter that no list passes. */
const allowedIn = (name: FilterName, lists: readonly Api[]): Message => {
  switch (name) {
    case 'provider':
      return message('allowed.fields', { fields: providersOf(lists) })
    case 'contextTokensAtLeast':
      return message('allowed.at-most', {
        max: Math.max(0, ...lists.map(({ contextTokens }) => contextTokens?.value ?? 0)),
      })
    case 'name':
      return message('allowed.words-of-a-list')
    case 'currency':
      return message('allowed.choices', { options: ['USD', 'CNY'] })
    case 'serviceTier':
      return message('allowed.choices', { options: tiersOf(lists) })
  }
}

/** A filter of a single provider for each that it names, with where that one stands. */
const byProvider = ({ provider }: ApiFilter) =>
  typeof provider === 'object'
    ? provider.map((one, index) => ({ at: `/apis/provider/${index}`, one }))
    : provider === undefined
      ? []
      : [{ at: '/apis/provider', one: provider }]

/** Each part of a filter, with each provider of a list as a part of its own. */
const partsOf = (filter: ApiFilter) => [
  ...byProvider(filter).map(({ at, one }) => ({
    at,
    name: 'provider' as const,
    input: one,
    filter: { ...filter, provider: one },
  })),
  ...given(filter)
    .filter((name) => name !== 'provider')
    .map((name) => ({ at: `/apis/${name}`, name, input: filter[name], filter })),
]

/** What is wrong with a filter: each part that no price list of the day passes, or all of it together. */
export const filterFaults = (
  filter: ApiFilter,
  asOf: string | undefined,
): readonly FieldFault[] => {
  const lists = all('apis').filter(ofDay(filter, asOf))
  const wrong = message('errors.no-matching-list', { asOf: asOf ?? '' })
  const isRetired = filtered({ ...filter, retired: true }, asOf).length > 0
  if (filtered(filter, asOf).length === 0 && isRetired)
    return [fieldFault('/apis', fault(wrong, { allowed: message('allowed.retired-too') }), filter)]
  const counted = partsOf(filter).map((part) => ({
    ...part,
    count: lists.filter(testOf(part.filter, part.name, asOf)).length,
  }))
  const none = counted.filter(({ count }) => count === 0)
  if (none.length > 0)
    return none.map(({ at, name, input }) =>
      fieldFault(
        at,
        fault(wrong, {
          allowed: allowedIn(name, lists),
          didYouMean: name === 'provider' ? nearest(String(input), providersOf(lists)) : undefined,
        }),
        input,
      ),
    )
  if (filtered(filter, asOf).length > 0) return []
  const counts = counted.map(({ name, count }) => ({ name, count }))
  const allowed =
    counts.length === 0
      ? message('allowed.later-as-of')
      : message('allowed.filters-alone', { counts })
  return [fieldFault('/apis', fault(wrong, { allowed }), filter)]
}
