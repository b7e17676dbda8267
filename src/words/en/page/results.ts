import { labeled, sentences } from '../format/list.ts'
import { numbers, percent, significant } from '../format/numbers.ts'
import { plural } from '../format/parts.ts'
import { days, mass } from '../format/sizes.ts'

/** The calculation, published figures, capacity, failures, carbon. */
export const results = {
  calculation: 'Show the calculation',
  inputs: 'Inputs',
  steps: 'Steps',
  input: 'Input',
  value: 'Value',
  source: 'Source',
  'from-request': 'your input',
  'from-scenario': 'scenario',
  'from-preset': 'built-in data',
  'from-default': 'default',
  'from-constant': 'constant',
  /** What a figure rests on, with the day that it is of. */
  dated: ({ what, asOf }: { what: string; asOf: string }) => `${what}, ${asOf}`,
  'basis-published': 'published',
  'basis-measured': 'measured',
  'basis-derived': 'derived',
  'basis-estimate': 'estimate',
  'published-title': 'Compared with published figures',
  'published-region': 'Published figures',
  metric: 'Metric',
  published: 'Published',
  calculated: 'Calculated',
  matches: 'matches at the published precision',
  differs: 'differs',
  'capacity-headline': ({ model }: { model: string }) => `${model} training runs per year`,
  'runs-per-year': ({ model }: { model: string }) => `${model}, training runs per year`,
  'or-qps': 'or QPS',
  'readings-title': 'All interpretations of the stated figure',
  'readings-region': 'Interpretations',
  model: 'Model',
  'stated-precision': 'Stated precision',
  'equivalent-chips': 'Equivalent chips',
  compute: 'Compute',
  'runs-column': 'Training runs per year',
  'failures-title': 'Failures and checkpointing',
  'no-cluster': 'No cluster meets the deadline',
  'closest-cluster': ({
    chips,
    days: taken,
    goodput,
  }: {
    chips: number
    days: number
    goodput: number
  }) =>
    `Closest: ${plural(chips, 'chip')}, ${days(taken)}, goodput ${percent(goodput)}. Adding chips only adds failures.`,
  'days-lost': 'Time lost',
  'money-lost': 'Cost of lost time',
  interruptions: 'Interruptions',
  'per-chip-year': ({ rate }: { rate: number }) => `${significant(rate)} per chip-year`,
  goodput: 'Goodput',
  'goodput-detail': 'useful share of time',
  mtbf: 'Cluster MTBF',
  'mtbf-detail': 'mean time between interruptions',
  'checkpoint-interval': 'Checkpoint interval',
  'sizes-title': 'Same run on other cluster sizes',
  'sizes-left-out': 'Sizes that would take over ten years are left out.',
  'sizes-table': 'The same, as a table',
  'sizes-region': 'Cluster sizes',
  'column-chips': 'Chips',
  'column-goodput': 'Goodput',
  'column-days': 'Duration',
  'axis-chips': 'chips',
  'axis-chips-this-run': ({ chips }: { chips: string }) => `chips; dotted: this run, on ${chips}`,
  'axis-chips-closest': ({ chips }: { chips: string }) => `chips; dotted: the closest, on ${chips}`,
  'axis-goodput': 'goodput',
  'axis-money-lost': 'cost of lost time',
  'axis-days-lost': 'days lost',
  'sizes-chart': ({ points }: { points: readonly string[] }) =>
    `Goodput and losses against cluster size. ${sentences(points)}`,
  'sizes-point': ({
    chips,
    goodput,
    days: taken,
    lost,
  }: {
    chips: number
    goodput: number
    days: number
    lost: string
  }) =>
    `On ${plural(chips, 'chip')}, goodput is ${percent(goodput)}, and the run takes ${days(taken)} and loses ${lost}.`,
  'flops-counted': 'FLOPs counted',
  'counted-part': ({ part, flops }: { part: string; flops: number | null }) =>
    flops === null ? `${part} (not available)` : `${part} (${numbers.scientific(flops)} FLOPs)`,
  counted: ({ parts }: { parts: readonly string[] }) => `Counted: ${labeled(parts)}.`,
  'not-counted': ({ parts }: { parts: readonly string[] }) => `Not counted: ${labeled(parts)}.`,
  tonnes: ({ value }: { value: number }) => mass(value),
  'carbon-title': 'CO₂e by grid year',
  'carbon-lead': 'The same energy at each year’s grid carbon intensity.',
  year: 'Year',
  'carbon-intensity': 'gCO₂e/kWh',
}
