import { fault } from '../../fields/fault.ts'
import { isForSale } from '../../presets/chip.ts'
import { all } from '../../presets/registry.ts'
import { message } from '../../words/message.ts'
import { type Refreshed, refreshOf, traceInference } from '../inference/index.ts'
import { type Read, type Refused, refused } from '../shared/estimate.ts'
import { fieldFault } from '../shared/field-fault.ts'
import { onChip, originsOnChips } from './on-chip.ts'
import type { CompareRequest } from './request.ts'

/** The workload traced on one accelerator. */
export interface OnChip {
  readonly request: CompareRequest
  readonly traced: ReturnType<typeof traceInference>
}

export interface Compared {
  readonly refreshed: Refreshed | undefined
  /** On the accelerator of the request, whether it is compared or not. */
  readonly own: OnChip
  readonly chips: readonly OnChip[]
  /** The share of its peak that the request’s own accelerator reaches, and the others with it. */
  readonly flopsUtilization: number
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
export const solve = (read: Read<CompareRequest>): Compared | Refused => {
  const refresh = refreshOf(read)
  if (!refresh.ok) return refresh
  const { refreshed } = refresh
  const { request, say } = read
  const originsOf = originsOnChips(read)
  const on = (one: CompareRequest): OnChip => ({
    request: one,
    traced: traceInference({
      request: one,
      originAt: originsOf(one),
      refreshed,
      say,
    }),
  })
  const own = on(request)
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
  return { refreshed, own, chips: withOwn ? [own, ...rest] : rest, flopsUtilization }
}
