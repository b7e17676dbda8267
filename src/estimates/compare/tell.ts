import type { Trace } from '../../model/graph/trace.ts'
import type { Origin } from '../../presets/origin.ts'
import { type Message, message } from '../../words/message.ts'
import { unusedWarning } from '../inference/index.ts'
import { derivationOf } from '../shared/derivation.ts'
import type { Read, Told } from '../shared/estimate.ts'
import { type Fields, isFields } from '../shared/merge.ts'
import { echoedEnergy, echoedPrice, sameForAll } from '../shared/price-chip-hour.ts'
import { unusedOverheadWarning } from '../shared/price-spot.ts'
import { noPeakWarning } from '../shared/stated-load.ts'
import { understoodPerformance } from '../shared/understood-performance.ts'
import type { ChipRow, CompareAnswer, Row } from './answer.ts'
import { distinct } from './choices.ts'
import type { Compared, ComparedChips } from './compared.ts'
import { echoedPayments, energyOfPayments } from './echoed-payments.ts'
import { latencyWorking, peakWorking } from './latency.ts'
import type { Load, Peak } from './load.ts'
import { termsOf } from './on-api.ts'
import { otherTime } from './own-price.ts'
import type { ComparedRequest } from './request.ts'
import { compareRows, rowOf } from './row.ts'
import { commonUnknown, rowOfApi } from './row-api.ts'
import { servedRows } from './row-sorts.ts'
import { servedRequest } from './served.ts'
import { type ApiTold, workingOfApis } from './tell-apis.ts'
import { rowsWorking } from './working.ts'
import { tellingOfApis } from './working-apis.ts'

/** A row of an accelerator before its rank, with what it was worked out from. */
interface ChipTold {
  readonly row: ChipRow
  readonly trace: Trace<Origin>
  readonly load: Load
  readonly peak: Peak
  readonly one?: undefined
}

/** Rows of accelerators, from the cheapest on. */
const chipsTold = (
  read: Read<ComparedRequest>,
  served: ComparedChips | undefined,
): readonly ChipTold[] => {
  const request = servedRequest(read.request)
  if (request === undefined || served === undefined) return []
  const own = { ...read, request }
  return served.rows
    .map((one) => ({
      row: rowOf(own, one),
      trace: one.traced.trace,
      load: one.load,
      peak: one.peak,
    }))
    .toSorted((a, b) => compareRows(a.row, b.row))
}

/** Says where a rate that was measured on one accelerator stands for all. */
const carriedOver = (
  { performance }: ComparedRequest,
  served: ComparedChips | undefined,
): readonly Message[] =>
  served !== undefined && performance.method === 'measured'
    ? [
        message('warnings.measured-carried-over', {
          chip: served.own.traced.chip.name,
          share: served.flopsUtilization,
        }),
      ]
    : []

/** Says where a scenario’s own price stands beside prices of another time. */
const otherTimeOf = (
  read: Read<ComparedRequest>,
  served: ComparedChips | undefined,
): readonly Message[] => {
  const request = servedRequest(read.request)
  return request === undefined || served === undefined
    ? []
    : otherTime({ ...read, request }, served.own.traced.chip.name)
}

/** What a body says of chips beside their parts. */
const chipsSaid = ({ accelerator, price }: Fields): readonly string[] => [
  ...(accelerator == null ? [] : ['accelerator']),
  ...(isFields(price) && typeof price.method === 'string' && price.method !== 'api'
    ? ['price']
    : []),
]

/** What stands in where chips are owned; a network and storage are each chip’s own. */
const ownedTerms = (
  { request: asked, originAt }: Read<ComparedRequest>,
  served: ComparedChips | undefined,
): object => {
  const request = servedRequest(asked)
  if (request === undefined || served === undefined) return {}
  const { trace } = served.own.traced
  const { payments } = request
  if (payments !== undefined)
    return {
      payments: echoedPayments(
        payments,
        (field) => served.rows.find(({ cell }) => cell.payment.field === field)?.traced.trace,
      ),
      energy: energyOfPayments(request.energy, originAt),
    }
  if (request.price.method !== 'own') return {}
  return {
    price: echoedPrice(request.price, trace, sameForAll),
    energy: echoedEnergy(request.energy, request.price, trace),
  }
}

/** The request as it was understood: each name once, and the terms on which tokens are bought where nothing else is. */
const echoed = (
  read: Read<ComparedRequest>,
  { refreshed, served }: Compared,
): CompareAnswer['request'] => {
  const { request } = read
  const { accelerators, models, payments, apis, price, ...rest } = request
  return {
    ...rest,
    // Payments stand in its place; a price of tokens says on which terms they are bought.
    ...((payments === undefined || price.method === 'api') && { price }),
    ...(served === undefined
      ? { price: termsOf(request) }
      : { performance: understoodPerformance(request.performance) }),
    ...ownedTerms(read, served),
    ...(refreshed && { refresh: { ...request.refresh, training: refreshed.request } }),
    ...(accelerators && { accelerators: [...new Set(accelerators)] }),
    ...(models && { models: [...distinct(models)] }),
    ...(apis && { apis: Array.isArray(apis) ? [...new Set(apis)] : apis }),
  }
}

/** What counts for nothing under a way to pay, said once. */
const unusedOverheads = ({ own, rows }: ComparedChips): readonly Message[] =>
  [own, ...rows].flatMap(({ request }) => unusedOverheadWarning(request.price)).slice(0, 1)

/** The rows from the cheapest on, each with its working. */
export const tell = (read: Read<ComparedRequest>, compared: Compared): Told<CompareAnswer> => {
  const { served, apis } = compared
  const chips = chipsTold(read, served)
  const { curves, ofRow } = rowsWorking(
    chips.map(({ trace }) => trace),
    read,
  )
  const common = apis.length === 0 ? undefined : commonUnknown(read.say)
  const bought = apis.map(
    (one): ApiTold => ({ row: rowOfApi(read, one, common ?? {}), trace: one.bought.trace, one }),
  )
  const rows = [...chips, ...bought].toSorted((a, b) => compareRows(a.row, b.row))
  const first = served === undefined ? rows[0] : chips[0]
  const ofChip = (trace: Trace<Origin>) => {
    const { leading, ...working } = ofRow(trace)
    if (leading === undefined) return working
    const index = rows.findIndex((told) => told.trace === leading)
    return { ...working, follows: `/rows/${index}/derivation` }
  }
  const latencies = latencyWorking(
    rows.map((told) => (told.one === undefined ? told.load : undefined)),
    read,
  )
  const peaks = peakWorking(
    rows.map((told) => (told.one === undefined ? told.peak : undefined)),
    read,
  )
  const latencyAt = ({ row: { latency, latencyAtPeak } }: ChipTold, index: number) => ({
    latency: latency && { ...latency, ...latencies(index) },
    latencyAtPeak: latencyAtPeak && { ...latencyAtPeak, ...peaks(index) },
  })
  const worked = workingOfApis(read, rows, served === undefined)
  return {
    request: echoed(read, compared),
    rankedBy: 'allInUsdPerQuery',
    rows: rows.map((told, index): Row => {
      const rank = told.row.reasons.length === 0 && { rank: index + 1 }
      return told.one === undefined
        ? { ...told.row, ...rank, ...ofChip(told.trace), ...latencyAt(told, index) }
        : { ...told.row, ...rank, ...worked(told, index) }
    }),
    derivation:
      first === undefined
        ? { inputs: [], steps: [] }
        : derivationOf(
            first.trace,
            served === undefined
              ? tellingOfApis(read, first.trace)
              : { ...read, working: { ...read.working, figures: servedRows.figures(first.trace) } },
            curves,
          ),
    warnings: [
      ...carriedOver(read.request, served),
      ...otherTimeOf(read, served),
      ...(served === undefined
        ? unusedWarning(read.body, chipsSaid(read.body))
        : [
            ...noPeakWarning(
              read.request.workload,
              read.originAt,
              read.request.scaling?.hourlyWeights !== undefined,
            ),
            ...unusedOverheads(served),
          ]),
    ],
    ...(common !== undefined && { unknown: common }),
  }
}
