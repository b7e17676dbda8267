import { any, parts } from '../format/list.ts'
import { count as written } from '../format/numbers.ts'

/** What a field of a comparison may hold. */
export const compareAllowed = {
  'known-peak': 'an accelerator whose peak FLOP/s is known, or the method "flops"',
  apis: ({ max }: { max: number }) =>
    `a list of 1 to ${max} ids, names or aliases of GET /api/v1/presets/apis, or an object that filters them`,
  'models-compared': ({ max }: { max: number }) =>
    `a list of 1 to ${max} ids, names or aliases of GET /api/v1/presets/models, or models described`,
  payments: ({ max }: { max: number }) =>
    `a list of 1 to ${max} prices, each { method: "rent", … } or { method: "own", … }`,
  'payments-or-price':
    'payments alone; price beside them only with the method "api", for the terms of tokens',
  rows: ({ max }: { max: number }) =>
    `at most ${written(max)} rows: accelerators × models × payments, and one for each API`,
  'fewer-compared': 'fewer accelerators or models, or a plan that is given',
  'working-of-rows': ({ max }: { max: number }) =>
    `"headline" or "none", or at most ${written(max)} rows`,
  'beside-training': ({ name }: { name: string }) => `${name} beside training, not within it`,
  'comparable-run':
    'workload.tokens or workload.flops, with chips, with days or with neither; and the method "plan", "mfu" or "achieved"',
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
