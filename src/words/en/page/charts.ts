import { compact, count, rounded, significant } from '../format/numbers.ts'
import { counted } from '../format/parts.ts'
import { type PercentileWord, percentileOf } from '../format/percentile.ts'

/** Where two ways cost the same, by their names in the middle of a sentence. */
interface Crossing {
  readonly tokens: number
  readonly cheaper: string
  readonly dearer: string
}

const above = ({ tokens }: Crossing) => `Above ${counted(rounded(tokens), 'token')} per month`

const scaleWords = { linear: '', log: ', log scale' } as const

/** What a cost is of: a run, else a month of serving. */
interface Of {
  readonly per?: 'run' | undefined
}

const ofCost = ({ per }: Of) => (per === 'run' ? 'for the run' : 'per month')

interface Axis {
  readonly money: string
  readonly asOf: string | null
}

const pricesOf = (asOf: string | null) => (asOf === null ? '' : ` Prices of ${asOf}.`)

/** Charts: titles, which ask what the chart answers; axes, marks and tables. */
export const charts = {
  'ways-title': 'What does each way to pay cost?',
  'ranked-title': 'Which costs least?',
  'bars-subtitle': ({ money, asOf, per }: Axis & Of) =>
    `${money} ${ofCost({ per })}, 80% interval.${pricesOf(asOf)}`,
  'bars-subtitle-exact': ({ money, asOf, per }: Axis & Of) =>
    `${money} ${ofCost({ per })}.${pricesOf(asOf)}`,
  'axis-cost': ({ money, per }: { money: string } & Of) => `${money} ${ofCost({ per })}`,
  'axis-month-log': ({ money }: { money: string }) => `${money} per month, log scale`,
  'your-choice': 'your choice',
  'latency-title': 'What does a faster answer cost?',
  'latency-subtitle': ({ money, limit, asOf }: Axis & { readonly limit: string | null }) =>
    `${money} per month, 80% interval. Dashed: nothing is both cheaper and faster.${limit === null ? '' : ` Dotted: the limit of ${limit}.`}${pricesOf(asOf)}`,
  'axis-latency': ({
    of,
    percentile,
    scale,
  }: {
    of: 'TTFT' | 'TPOT'
    percentile: PercentileWord
    scale: keyof typeof scaleWords
  }) => `${of} ${percentileOf(percentile)} at peak, ms${scaleWords[scale]}`,
  'latency-limit': ({ time }: { time: string }) => `limit ${time}`,
  'speed-not-stated': 'speed not stated',
  'not-drawn': ({ names }: { names: readonly string[] }) =>
    `Not drawn, as no speed is stated: ${names.join('; ')}.`,
  'lines-title': 'Where does the money go?',
  'lines-subtitle': ({ money, asOf, per }: Axis & Of) =>
    `${money} ${ofCost({ per })}.${pricesOf(asOf)}`,
  'volume-title': 'From which volume does hosting cost less?',
  'volume-subtitle': ({ money, asOf }: Axis) =>
    `${money} per month against tokens per month, both on log scales. Rings: where two cost the same.${pricesOf(asOf)}`,
  'axis-volume': 'tokens per month, log scale',
  'your-volume': ({ tokens }: { tokens: number }) => `you: ${rounded(tokens)}`,
  'key-title': 'per month at your volume',
  'key-cost': ({ value, range }: { value: string; range?: string }) =>
    range === undefined ? value : `${value}, ${range}`,
  crossing: ({ first, last }: { first: number; last: number }) =>
    first === last ? compact(first) : `${compact(first)}–${compact(last)}`,
  'note-line': ({ number, note }: { number: number; note: string }) =>
    `${compact(number)}: ${note}`,
  'axis-memory': 'GB',
  roughly: ({ amount }: { amount: string }) => `≈ ${amount}`,
  renting: 'renting',
  owning: 'owning',
  'renting-by-the-hour': 'autoscaled rental',
  'crossing-forGood': ({ cheaper, dearer, ...at }: Crossing) =>
    `${above({ cheaper, dearer, ...at })}, ${cheaper} costs less than ${dearer}`,
  'crossing-first': ({ cheaper, dearer, tokens }: Crossing) =>
    `From ${counted(rounded(tokens), 'token')} per month, ${cheaper} costs less than ${dearer}, but not at every volume`,
  'crossing-undone': ({ cheaper, dearer, ...at }: Crossing) =>
    `${above({ cheaper, dearer, ...at })}, ${cheaper} costs less than ${dearer} again`,
  'crossing-row': ({ number }: { number: number }) => `Crossing ${compact(number)}`,
  'own-row': 'Your volume',
  'batch-title': 'How much does a larger batch yield?',
  'batch-subtitle': 'Output tokens per second of a replica against sequences at once, log scale.',
  'axis-batch': 'sequences at once per replica, log scale',
  'axis-throughput': 'output tokens/s',
  'you-run': ({ batch }: { batch: number }) =>
    `you run ${batch < 10 ? significant(batch, 2) : count(batch)}`,
  'largest-batch': ({ batch }: { batch: number }) => `largest ${rounded(batch)}`,
  'runs-row': 'where the plan runs',
  'largest-row': 'largest that fits',
  'memory-title': ({ of }: { of?: 'chip' | undefined }) =>
    `What fills the memory of a ${of ?? 'replica'}?`,
  'memory-subtitle': ({ total }: { total: string }) => `${total} in all.`,
  table: 'Table',
  'table-of': ({ title }: { title: string }) => `Table: ${title}`,
  'svg-file': 'SVG',
  'csv-file': 'CSV',
  'svg-file-of': ({ title }: { title: string }) => `SVG: ${title}`,
  'csv-file-of': ({ title }: { title: string }) => `CSV: ${title}`,
  'nothing-to-draw': 'There is nothing to draw: no row has a cost.',
  'source-line': ({ day, address }: { day: string; address: string }) =>
    `Suanpan, ${day}. ${address}`,
  'column-name': 'Name',
  'column-part': 'Part',
  'column-way': 'Paid by',
  'column-cost': ({ currency, per }: { currency: string } & Of) => `${currency} ${ofCost({ per })}`,
  'column-low': 'Low',
  'column-high': 'High',
  'column-note': 'Note',
  'column-ms': ({ of, percentile }: { of: 'TTFT' | 'TPOT'; percentile: PercentileWord }) =>
    `${of} ${percentileOf(percentile)} at peak, ms`,
  'column-pareto': 'Nothing cheaper is faster',
  'column-tokens': 'Tokens per month',
  'column-where': 'Where',
  'column-batch': 'Sequences at once',
  'column-throughput': 'Output tokens/s',
  'column-tpot': 'TPOT, ms',
  'column-gigabytes': 'GB',
  'column-share': 'Share, %',
  yes: 'yes',
  no: 'no',
  rent: 'rent',
  own: 'own',
  api: 'tokens',
  'one-offer': 'one offer, or an old one',
  total: 'Total',
}
