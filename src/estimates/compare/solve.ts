import { fault } from '../../fields/fault.ts'
import { message } from '../../words/message.ts'
import {
  boughtOnDemand,
  planningOnDemand,
  type Refreshed,
  refreshOf,
  traceInference,
  whyNoLoad,
  whyNoPeak,
} from '../inference/index.ts'
import { type Read, type Refused, refused } from '../shared/estimate.ts'
import { fieldFault } from '../shared/field-fault.ts'
import { originsOnce } from '../shared/request-origin.ts'
import { askedCell, cellsOf, isSameCell, sharesPlans } from './cells.ts'
import type { Compared, ComparedChips, OnApi, OnChip } from './compared.ts'
import type { Load, Peak } from './load.ts'
import { apisOf, onApi } from './on-api.ts'
import { type Cell, inCell, originsInCells } from './on-chip.ts'
import { pricedAlike } from './own-price.ts'
import type { ComparedRequest, CompareRequest } from './request.ts'
import { servedRequest } from './served.ts'

/** A replica of a row at its share of the load; without a plan there is none. */
const loadOf = ({ trace, planned }: ReturnType<typeof traceInference>): Load => {
  if (planned?.ok !== true) return planned?.reason ?? message('reasons.no-replica')
  const most = trace.value('batch') ?? 0
  return planningOnDemand().loadAt(trace, planned.best.values, most) ?? whyNoLoad(trace)
}

/** The same where the load is at its peak, of what the request asks for. */
const peakOf = (
  { trace, planned }: ReturnType<typeof traceInference>,
  { performance }: CompareRequest,
): Peak => {
  if (planned?.ok !== true || performance.method !== 'roofline')
    return planned?.ok === false ? planned.reason : message('reasons.no-replica')
  const { peakAt, peakFigures, peakNumbers, percentileOf } = planningOnDemand()
  const percentile = percentileOf(performance)
  const at = peakAt(trace, planned.best.values, trace.value('batch') ?? 0, percentile)
  return at === undefined
    ? whyNoPeak(trace)
    : { trace: at, numbers: peakNumbers(at, percentile), figures: peakFigures(percentile) }
}

/** The workload on the request’s own accelerator, and in each row that is asked for. */
const solveChips = (
  read: Read<CompareRequest>,
  refreshed: Refreshed | undefined,
): ComparedChips | Refused => {
  const request = pricedAlike(read)
  const { say } = read
  const originsOf = originsInCells(read)
  const found = new Map<unknown, Map<string, OnChip>>()
  const on = (cell: Cell, flopsUtilization: number): OnChip => {
    const one = inCell(request, cell, flopsUtilization)
    const ofChip = found.get(cell.accelerator) ?? new Map<string, OnChip>()
    found.set(cell.accelerator, ofChip)
    const like = sharesPlans(request) ? ofChip.get(cell.model.field) : undefined
    const traced = traceInference({
      tellsSubject: false,
      request: one,
      originAt: originsOf(cell, one),
      refreshed,
      say,
      planned: like?.traced.planned,
    })
    const row = {
      request: one,
      cell,
      traced,
      load: like?.load ?? loadOf(traced),
      peak: like?.peak ?? peakOf(traced, one),
    }
    ofChip.set(cell.model.field, row)
    return row
  }
  const asked = askedCell(request)
  const own = on(asked, 0)
  const used = own.traced.trace.value('flopsUtilization')
  if (used === null && request.performance.method === 'measured')
    return refused([
      fieldFault(
        '/accelerator',
        fault(message('errors.no-peak-to-carry-over'), {
          allowed: message('allowed.known-peak'),
        }),
        request.accelerator,
      ),
    ])
  const flopsUtilization = used ?? 0
  const rows = cellsOf(request).map((cell) =>
    isSameCell(cell, asked) ? own : on(cell, flopsUtilization),
  )
  return { own, rows, flopsUtilization }
}

/** The workload bought from each API. */
const solveApis = (
  { request, originAt }: Read<ComparedRequest>,
  refreshed: Refreshed | undefined,
): readonly OnApi[] => {
  const on = onApi(request)
  const origins = originsOnce(originAt)
  return apisOf(request).map((api) => {
    const one = on(api)
    return { request: one, bought: boughtOnDemand().traceBought(one, origins, refreshed) }
  })
}

/** The workload on each accelerator and API that a request compares. */
export const solve = (read: Read<ComparedRequest>): Compared | Refused => {
  const refresh = refreshOf(read)
  if (!refresh.ok) return refresh
  const { refreshed } = refresh
  const request = servedRequest(read.request)
  const served = request && solveChips({ ...read, request }, refreshed)
  if (served !== undefined && 'ok' in served) return served
  return { refreshed, served, apis: solveApis(read, refreshed) }
}
