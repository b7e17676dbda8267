import { all, any } from '../format/list.ts'
import { count } from '../format/numbers.ts'
import { plural } from '../format/parts.ts'

/** What particular fields of requests may hold. */
export const requestAllowed = {
  'chips-by-hour': 'a list of the chips needed in each hour',
  'weights-by-hour': 'a list of 24 weights, one for each hour',
  'hours-of-day': 'one weight for each hour of the day',
  'hours-of-cycle': ({ max }: { max: number }) => `from 1 to ${max} hours`,
  'a-weight-above-zero': 'at least one weight above 0',
  year: ({ min, max, example }: { min: number; max: number; example: number }) =>
    `a year from ${min} to ${max}, such as ${example}`,
  'one-of-fields': ({ others }: { others: readonly string[] }) => any(others),
  'ways-of-load': ({ others }: { others: readonly string[] }) =>
    `one of ${all(others)}: a number, or an expression such as "2 million / day"`,
  'at-most-rate': ({ max }: { max: number }) => `at most ${plural(max, 'query')} per second`,
  'both-or-neither': 'both, for speculative decoding, or neither',
  'with-other': ({ other }: { other: string }) => `${other} with it`,
  'at-least-other': ({ other }: { other: string }) => `at least ${other}`,
  'at-most-other': ({ other }: { other: string }) => `at most ${other}`,
  sold: ({ sold }: { sold: readonly string[] }) =>
    sold.length === 0 ? 'left out: the provider sells none' : any(sold),
  'watts-of-chips': ({ low, high, each }: { low: number; high: number; each: number }) =>
    `0, or from ${count(low)} to ${count(high)} W: ${count(each)} W for each chip of the server`,
  'left-out': 'this field left out',
  'day-over': ({ other }: { other: string }) => `at most 24 / ${other}`,
  'one-together': 'at most 1 together',
  'load-statement': 'hourlyChips alone, or peakChips with hourlyWeights or peakToAverageRatio',
  'model-size': 'a number of parameters, an architecture, or a whole config.json as the model',
  'model-with-parameters': ({ others }: { others: readonly string[] }) =>
    `a model whose parameters are known, or your own with ${all(others)}`,
  'annuity-or-none': ({ other }: { other: string }) => `with ${other} "annuity", or left out`,
  'api-or-prices': ({ others }: { others: readonly string[] }) =>
    `an id of GET /api/v1/presets/apis, or ${all(others)}`,
  'training-request': 'a request of POST /api/v1/training',
  'a-token-per-query': 'at least one token per query',
  'accelerator-ids': 'a list of accelerator ids',
  'one-accelerator': 'at least one accelerator',
  'model-ids': 'a list of model ids',
  'one-model': 'at least one model',
  'exact-chip-or-size': ({ other }: { other: string }) =>
    `"exact", "chip", or "server" with ${other}`,
  'none-or-weights': ({ other }: { other: string }) => `"none", or "hourly" with ${other}`,
  'two-ways': 'two or three of rent, own and api',
  'low-to-high': 'a range from low to high',
  'own-whole-or-parts': ({
    other,
    field,
    others,
  }: {
    other: string
    field: string
    others: readonly string[]
  }) =>
    `${other} or ${field}: the cost of a cluster is stated as a whole (${others.join(', ')}) or built up from its parts`,
  'accelerator-or-whole': ({ others }: { others: readonly string[] }) =>
    `an accelerator with it, or ${others.join(', ')} instead`,
  'own-parts-or-no-energy': ({ others }: { others: readonly string[] }) =>
    `an accelerator and own without ${others.join(', ')}; or no energy`,
}
