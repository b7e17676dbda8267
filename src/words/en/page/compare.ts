import { tokens as inTokens, type StatedLoad, statedLoad } from '../format/loads.ts'
import { count, numbers } from '../format/numbers.ts'
import { plural } from '../format/parts.ts'
import { type PercentileWord, percentileOf } from '../format/percentile.ts'
import { type RunKind, toTrain } from '../format/run.ts'
import { days as inDays } from '../format/sizes.ts'

const kinds: Readonly<Record<string, string>> = {
  'on-demand': 'Rent, on demand',
  spot: 'Rent, spot',
  '1-year': 'Rent, 1 year',
  '3-year': 'Rent, 3 years',
  '6-month': 'Rent, 6 months',
  block: 'Rent, fixed days or weeks',
  lease: 'Lease',
}

const sellersOf: Readonly<Record<string, string>> = {
  neocloud: 'specialised clouds',
  hyperscaler: 'hyperscalers',
  marketplace: 'marketplaces',
  china: 'sellers in China',
}

interface Of {
  readonly percentile: PercentileWord
}

const waysTo = (ways: number) => `${count(ways)} ${ways === 1 ? 'way' : 'ways'}`

const labels: Readonly<Record<string, string>> = {
  'compare.sort': 'Sort by',
  'compare.filter': 'Filters',
  'compare.columns': 'Columns',
  'compare.pins': 'Pinned rows',
  'compare.payments': 'Ways to pay',
  'compare.add-payment': 'Ways to pay',
  'compare.models': 'Models',
  'compare.add-model': 'Models',
  'compare.apis': 'APIs',
  'compare.add-api': 'APIs',
  'compare.vendor': 'Vendor',
  'compare.year': 'Released since',
  'compare.memory': 'Memory at least',
  'compare.age': 'Price not older than',
  'compare.region': 'Region of offers',
}

/** Words of the comparison: rows, columns, filters, and what stands side by side. */
export const compare = {
  title: 'Compare',
  unused: ({
    unused,
  }: {
    unused: readonly { readonly name: string; readonly entries: readonly string[] }[]
  }) =>
    unused
      .map(({ name, entries }) => {
        const quoted = entries.map((entry) => `"${entry.slice(0, 80)}"`).join(', ')
        return `${labels[name] ?? name}: ${quoted} ${entries.length === 1 ? 'is' : 'are'} not known here.`
      })
      .join(' '),
  'title-serve': ({ ways, model, load }: { ways: number; model: string; load: StatedLoad }) =>
    `${waysTo(ways)} to serve ${model}, ${statedLoad(load)}`,
  'title-train': ({
    ways,
    kind,
    model,
    tokens,
  }: {
    ways: number
    kind: RunKind
    model: string
    tokens: number | null
  }) =>
    tokens === null
      ? `${waysTo(ways)} to ${toTrain(kind, model)}`
      : `${waysTo(ways)} to ${toTrain(kind, model)} on ${inTokens(tokens)}`,
  'case-tokens': ({ input, output }: { input: number; output: number }) =>
    `${count(input)} input and ${count(output)} output tokens`,
  'case-ttft': ({ limit, percentile }: { limit: string; percentile: PercentileWord }) =>
    `TTFT ${percentileOf(percentile)} within ${limit}`,
  'case-tpot': ({ limit, percentile }: { limit: string; percentile: PercentileWord }) =>
    `TPOT ${percentileOf(percentile)} within ${limit}`,
  'case-peak': ({ peak }: { peak: number }) => `peak ${numbers.figure(peak)}×`,
  'case-days': ({ days }: { days: number }) => `within ${inDays(days)}`,
  own: 'Own',
  tokens: 'Tokens',
  'rent-quoted': 'Rent, your price',
  'rent-on-demand': 'Rent, on demand',
  'rent-spot': 'Rent, spot',
  'rent-1-year': 'Rent, 1 year',
  'rent-3-year': 'Rent, 3 years',
  'rent-6-month': 'Rent, 6 months',
  'rent-block': 'Rent, fixed days or weeks',
  'rent-lease': 'Lease',
  'at-neocloud': 'specialised clouds',
  'at-hyperscaler': 'hyperscalers',
  'at-marketplace': 'marketplaces',
  'at-china': 'sellers in China',
  'rent-code': ({ kind }: { kind: string }) => kinds[kind] ?? kind,
  'at-code': ({ sellers }: { sellers: string }) => sellersOf[sellers] ?? sellers,
  'as-in-form': 'As in your workload',
  upfront: ({ amount }: { amount: string }) => `${amount} upfront`,
  'upfront-label': 'Upfront',
  'column-name': 'Chip or seller',
  'column-cost': 'Cost per month',
  'column-cost-run': 'Cost of the run',
  'column-per-million': 'Per 1M tokens',
  'column-days': 'Duration',
  'column-ttft': ({ percentile }: Of) => `TTFT ${percentileOf(percentile)} at peak`,
  'column-tpot': ({ percentile }: Of) => `TPOT ${percentileOf(percentile)} at peak`,
  'column-user-speed': ({ percentile }: Of) =>
    `Tokens/s per user, ${percentileOf(percentile)} at peak`,
  'column-mfu': 'MFU',
  'column-chips': 'Chips',
  'column-power': 'Site power',
  'column-energy': 'Site energy',
  'column-co2e': 'CO₂e per year',
  'column-co2e-run': 'CO₂e',
  'column-capex': 'Server capex',
  'column-per-chip-hour': 'Per chip-hour',
  'column-memory': 'Memory',
  'column-year': 'Released',
  'column-price-date': 'Price date',
  'column-evidence': 'Price and evidence',
  'power-basis': 'Power and energy are of the site, with servers and PUE, in every row.',
  'about-power':
    'Chips, their servers, and cooling by PUE: yours, else that of a usual site, for rented chips too.',
  'sort-by': ({ column }: { column: string }) => `Sort by ${column}`,
  'from-least': ({ column }: { column: string }) => `${column}, lowest`,
  'from-most': ({ column }: { column: string }) => `${column}, highest`,
  over: ({ limit }: { limit: string }) => `over ${limit}`,
  'not-stated': 'not stated',
  none: 'none',
  'list-price': 'list price',
  'one-offer': '1 offer',
  undated: 'undated',
  sellers: ({ sellers }: { sellers: number }) => plural(sellers, 'seller'),
  'days-old': ({ days }: { days: number }) => plural(days, 'day'),
  'term-differs': 'lease',
  measured: 'measured',
  family: 'family',
  prior: 'extrapolated',
  dots: ({ items }: { items: readonly string[] }) => items.join(' · '),
  filters: 'Filters',
  'sort-and-filter': 'Sort and filter',
  'way-rent': 'Rent',
  'way-own': 'Own',
  'way-api': 'Tokens',
  'measured-only': 'Measured only',
  'within-limits': 'Hide rows over a limit',
  cautious: 'Cautious: by the high end',
  any: 'any',
  sort: 'Sort by',
  vendor: 'Vendor',
  memory: 'Memory at least',
  year: 'Released since',
  age: 'Price not older than',
  days: ({ days }: { days: number }) => plural(days, 'day'),
  region: 'Region of offers',
  apply: 'Apply',
  shown: ({ shown, rows }: { shown: number; rows: number }) =>
    `${count(shown)} of ${count(rows)} shown`,
  clear: 'clear filters',
  columns: 'Columns',
  pinned: ({ count: pins, most }: { count: number; most: number }) =>
    `Pinned, ${count(pins)} of ${count(most)}`,
  'pin-some': 'Pin rows of the table to see them side by side.',
  pin: 'Pin',
  unpin: 'Unpin',
  'pins-full': ({ most }: { most: number }) =>
    `${count(most)} are pinned: unpin one to pin another.`,
  'over-rows': 'Over a limit: these stand last, whatever the table is sorted by.',
  'pin-row': ({ name }: { name: string }) => `Pin ${name}`,
  'unpin-row': ({ name }: { name: string }) => `Unpin ${name}`,
  base: 'base',
  interval: '80% interval',
  'lower-by': ({ amount }: { amount: string }) => `${amount} less`,
  'higher-by': ({ amount }: { amount: string }) => `${amount} more`,
  'ends-at-cost':
    'An interval that starts or ends at its cost: chips are paid in whole servers or replicas, and up to there the number is the same.',
  differs: '(differs from the base)',
  differences:
    'Tinted: differs from the base. Where the intervals overlap, the difference may be none.',
  'ranked-title': 'All ways, ranked',
  marks:
    'Bars on one scale, from 0. Circle: rent; square: own; diamond: tokens. Hollow: one offer, or a price over 90 days old.',
  'marks-cautious':
    'Sorted by the high end of the interval. Circle: rent; square: own; diamond: tokens. Hollow: one offer, or a price over 90 days old.',
  'start-over': 'Compare as at first',
  'nothing-left': 'No row is left: clear a filter.',
  'show-all': ({ rows }: { rows: number }) => `Show all ${count(rows)}`,
  'on-paper': ({ rows, of }: { rows: number; of: number }) =>
    `Printed here: the first ${count(rows)} of ${plural(of, 'row')}. The address below has all of them.`,
  'not-ranked': ({ rows }: { rows: number }) => `Not ranked: ${count(rows)}`,
  'what-is-missing': 'What is missing',
  'set-field': ({ field }: { field: string }) => `Set: ${field}`,
  'add-rows': 'Add payments, models and APIs',
  payments: 'Ways to pay for chips',
  models: 'Models beside yours',
  apis: 'APIs',
  'add-payment': 'Add a way to pay',
  'add-model': 'Add a model',
  'add-api': 'Add an API',
  'add-one': 'Choose one',
  add: 'Add',
  'leave-out': 'Leave out',
  'leave-out-row': ({ name }: { name: string }) => `Leave out ${name}`,
}
