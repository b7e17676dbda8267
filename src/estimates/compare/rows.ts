import { fault } from '../../fields/fault.ts'
import type { Trace } from '../../model/graph/trace.ts'
import type { Origin } from '../../presets/origin.ts'
import { all, find } from '../../presets/registry.ts'
import { type Refreshed, refreshOf } from '../inference/refresh.ts'
import type { CompareRequest } from '../inference/request.ts'
import type { RooflinePerformance } from '../inference/request-roofline.ts'
import { costInterval } from '../inference/roofline.ts'
import { traceInference } from '../inference/solve.ts'
import { planText } from '../inference/text.ts'
import type { Warning } from '../shared/answer-parts.ts'
import { costIds, derivationOf, energyIds, originTold, pick } from '../shared/derivation.ts'
import {
  type Read as ReadOf,
  type Refused,
  refused,
  type Told,
  warned,
} from '../shared/estimate.ts'
import type { Fields } from '../shared/merge.ts'
import { fieldError } from '../shared/read.ts'
import { fitOfPlan } from '../shared/rules.ts'
import type { CompareAnswer } from './answer.ts'

type Read = ReadOf<CompareRequest> & { readonly refreshed?: Refreshed | undefined }
type Row = CompareAnswer['rows'][number]
interface Traced {
  readonly row: Row
  readonly trace: Trace<Origin>
}

/** Another chip has a plan of its own. */
const anew = ({
  tensorParallel,
  pipelineParallel,
  attentionParallel,
  batch,
  ...rest
}: RooflinePerformance) => rest

/** The same workload on another chip: its own peak, memory, server, power and price. */
const onChip = ({ request }: Read, id: string, flopsUtilization: number): CompareRequest => {
  const { performance, price } = request
  return {
    ...request,
    accelerator: id,
    performance:
      performance.method === 'roofline'
        ? anew(performance)
        : performance.method === 'flops'
          ? performance
          : { method: 'flops', precision: performance.precision, flopsUtilization, busyShare: 1 },
    server: {},
    // Owned, each chip has its own server’s price and power, and the terms are the same.
    price: price.method === 'own' ? price : { method: 'rent', kind: price.kind },
  }
}

/** The inputs in which the rows differ. */
const ofTheChip: ReadonlySet<string> = new Set([
  'peakFlopsPerSecond',
  'memoryBytes',
  'chipsPerServer',
  'wattsPerServer',
  'usdPerServer',
  'usdPerChipHour',
  'flopsUtilization',
])

const carriedOver: Origin = {
  from: 'default',
  basis: 'estimate',
  note: 'the share of peak that the measured rate amounts to on the chip it was measured on',
  sources: [],
}

const rowOf = (read: Read, request: CompareRequest): Traced => {
  const carried = request.performance.method !== read.request.performance.method
  const originAt = (pointer: string) =>
    carried && pointer.startsWith('/performance/') ? carriedOver : read.originAt(pointer)
  const { trace, chip, planned } = traceInference({
    request,
    originAt,
    refreshed: read.refreshed,
  })
  const preset = chip.id === null ? undefined : find('accelerators', chip.id)
  const unknown: Record<string, string> = {}
  const cost = pick(trace, '/cost', costIds, unknown)
  const fit = fitOfPlan(trace, planned)
  const priceNode = trace.nodes().find((node) => node.id === 'usdPerChipHour')
  const reasons = [
    ...(fit.fits === true ? [] : [fit.reason ?? '']),
    ...(cost.usdPerYear === null ? [unknown['/cost/usdPerYear'] ?? ''] : []),
  ]
  return {
    trace,
    row: {
      rank: null,
      accelerator: {
        id: chip.id,
        name: chip.name,
        vendor: preset?.vendor ?? null,
        year: preset?.year ?? null,
      },
      asRequested: request.accelerator === read.request.accelerator,
      ...fit,
      reasons: [...new Set(reasons)],
      fleet: pick(trace, '/fleet', ['chips', 'chipsExact', 'servers'], unknown),
      price: {
        ...pick(trace, '/price', ['usdPerChipHour'], unknown),
        ...(priceNode?.kind === 'input' && priceNode.origin !== undefined
          ? { origin: originTold(priceNode.origin, read.say) }
          : {}),
      },
      inputs: derivationOf(trace).inputs.filter(({ id }) => ofTheChip.has(id)),
      cost,
      interval: planned?.ok === true ? costInterval(trace) : null,
      plan:
        planned?.ok === true
          ? { text: planText(planned.best.plan), evidence: planned.ground.evidence }
          : null,
      energy: pick(trace, '/energy', energyIds, unknown),
      warnings: warned(chip.warnings, read.say),
      unknown,
    },
  }
}

// A zero load costs nothing everywhere, so queries decide before years do; owned servers are paid for whole.
const paidPerQuery = ({ cost }: Row) => cost.allInUsdPerQuery ?? cost.usdPerQuery
const order = (a: Row, b: Row) =>
  (paidPerQuery(a) ?? 0) - (paidPerQuery(b) ?? 0) ||
  a.accelerator.name.localeCompare(b.accelerator.name, 'en')

const ranked = (traced: readonly Traced[]): readonly Traced[] => {
  const known = traced.filter(({ row }) => row.reasons.length === 0)
  const rest = traced.filter(({ row }) => row.reasons.length > 0)
  return [
    ...known
      .toSorted((a, b) => order(a.row, b.row))
      .map(({ row, trace }, index) => ({ trace, row: { ...row, rank: index + 1 } })),
    ...rest.toSorted(
      (a, b) =>
        (paidPerQuery(a.row) ?? Infinity) - (paidPerQuery(b.row) ?? Infinity) ||
        order(a.row, b.row),
    ),
  ]
}

const comparison = (read: Read, own: Traced, used: number): Told<CompareAnswer> => {
  const { request } = read
  const named = request.accelerators ?? all('accelerators').map(({ id }) => id)
  const others = [...new Set(named)].filter((id) => id !== request.accelerator)
  const rows = others.map((id) => rowOf(read, onChip(read, id, used)))
  const withOwn =
    request.accelerators === undefined || request.accelerators.includes(String(request.accelerator))
  const traced = ranked(withOwn ? [own, ...rows] : rows)
  const warnings: Warning[] =
    request.performance.method === 'measured'
      ? [
          {
            code: 'measured-carried-over',
            detail: `The rate was measured on ${own.row.accelerator.name}. The other rows assume the same share of their peak FLOP/s (${(used * 100).toPrecision(3)}%): an estimate.`,
          },
        ]
      : []
  return {
    request: {
      ...request,
      ...(read.refreshed && {
        refresh: { ...request.refresh, training: read.refreshed.request },
      }),
      ...(request.accelerators && { accelerators: [...new Set(request.accelerators)] }),
    },
    rows: traced.map(({ row }) => row),
    derivation: traced[0] === undefined ? { inputs: [], steps: [] } : derivationOf(traced[0].trace),
    warnings,
  }
}

/** Where no accelerator is named beside the list, the first of the list is the one the price is for. */
export const withBase = (body: Fields): Fields => {
  if (body.scenario !== undefined || body.accelerator !== undefined) return body
  const [first] = Array.isArray(body.accelerators) ? body.accelerators : []
  return typeof first === 'string' ? { ...body, accelerator: first } : body
}

interface Compared {
  readonly read: Read
  readonly own: Traced
  readonly used: number
}

/** The request’s own accelerator, and the share of its peak that the others take over. */
export const solve = (asked: ReadOf<CompareRequest>): Compared | Refused => {
  const refresh = refreshOf(asked)
  if (!refresh.ok) return refresh
  const read = { ...asked, refreshed: refresh.refreshed }
  const own = rowOf(read, read.request)
  const used = own.trace.value('flopsUtilization')
  if (used === null && read.request.performance.method === 'measured')
    return refused([
      fieldError(
        '/accelerator',
        fault('has no known peak rate, so its measured rate cannot be carried over to others', {
          allowed: 'an accelerator whose peak is known, or the method "flops"',
        }),
        read.request.accelerator,
      ),
    ])
  return { read, own, used: used ?? 0 }
}

export const tell = (_: ReadOf<CompareRequest>, { read, own, used }: Compared) =>
  comparison(read, own, used)
