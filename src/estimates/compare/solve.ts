import { fault } from '../../fields/fault.ts'
import { isForSale } from '../../presets/chip.ts'
import { all } from '../../presets/registry.ts'
import { message } from '../../words/message.ts'
import {
  type Bought,
  type BoughtRequest,
  type Refreshed,
  refreshOf,
  traceBought,
  traceInference,
} from '../inference/index.ts'
import { type Read, type Refused, refused } from '../shared/estimate.ts'
import { fieldFault } from '../shared/field-fault.ts'
import { originsOnce } from '../shared/request-origin.ts'
import { apisOf, onApi } from './on-api.ts'
import { onChip, originsOnChips } from './on-chip.ts'
import { pricedAlike } from './own-price.ts'
import type { ComparedRequest, CompareRequest } from './request.ts'
import { servedRequest } from './served.ts'

/** The workload traced on one accelerator. */
export interface OnChip {
  readonly request: CompareRequest
  readonly traced: ReturnType<typeof traceInference>
}

/** The workload bought from one API. */
export interface OnApi {
  readonly request: BoughtRequest
  readonly bought: Bought
}

/** The workload on the accelerators of a request. */
export interface ComparedChips {
  /** On the accelerator of the request, whether it is compared or not. */
  readonly own: OnChip
  readonly chips: readonly OnChip[]
  /** The share of its peak that the request’s own accelerator reaches, and the others with it. */
  readonly flopsUtilization: number
}

export interface Compared {
  readonly refreshed: Refreshed | undefined
  /** Undefined where APIs alone are compared. */
  readonly served: ComparedChips | undefined
  readonly apis: readonly OnApi[]
}

/** The accelerators that a request compares. */
export const chipsOf = ({ accelerators, accelerator }: CompareRequest): readonly string[] => [
  ...new Set(
    accelerators ??
      all('accelerators').flatMap((one) =>
        isForSale(one) || one.id === accelerator ? [one.id] : [],
      ),
  ),
]

const named = (request: CompareRequest) => {
  const { accelerators, accelerator } = request
  const ids = chipsOf(request)
  return {
    others: ids.filter((id) => id !== accelerator),
    withOwn: accelerators === undefined || accelerators.includes(String(accelerator)),
  }
}

/** The workload on the request’s own accelerator, and on each of the others. */
const solveChips = (
  read: Read<CompareRequest>,
  refreshed: Refreshed | undefined,
): ComparedChips | Refused => {
  const { request, say } = read
  const originsOf = originsOnChips(read)
  const on = (one: CompareRequest): OnChip => ({
    request: one,
    traced: traceInference({
      tellsSubject: false,
      request: one,
      originAt: originsOf(one),
      refreshed,
      say,
    }),
  })
  const own = on(pricedAlike(read))
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
  const { others, withOwn } = named(request)
  const rest = others.map((id) => on(onChip(request, id, flopsUtilization)))
  return { own, chips: withOwn ? [own, ...rest] : rest, flopsUtilization }
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
    return { request: one, bought: traceBought(one, origins, refreshed) }
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
