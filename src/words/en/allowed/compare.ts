import { any, parts } from '../format/list.ts'
import { count as written } from '../format/numbers.ts'

/** What a field of a comparison may hold. */
export const compareAllowed = {
  'known-peak': 'an accelerator whose peak FLOP/s is known, or the method "flops"',
  apis: ({ max }: { max: number }) =>
    `a list of 1 to ${max} ids, names or aliases of GET /api/v1/presets/apis, or an object that filters them`,
  providers: ({ max }: { max: number }) =>
    `a provider of GET /api/v1/presets/apis, or a list of 1 to ${max} of them`,
  'all-or-filters': ({ others }: { others: readonly string[] }) => `all: true, or ${any(others)}`,
  'words-of-a-list':
    'words of an id or alias of GET /api/v1/presets/apis; ?name= there finds the same lists',
  'retired-too': 'retired: true with it: the lists that match are retired by then',
  'later-as-of': 'an asOf from which on a price is known',
  'filters-alone': ({ counts }: { counts: readonly { name: string; count: number }[] }) =>
    `fewer filters at once: alone, ${parts(counts.map(({ name, count }) => `${name} has ${written(count)}`))}`,
}
