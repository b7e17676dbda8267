import type { Bought, BoughtRequest, Refreshed, traceInference } from '../inference/index.ts'
import type { Load, Peak } from './load.ts'
import type { Cell } from './on-chip.ts'
import type { CompareRequest } from './request.ts'

/** The workload traced in one row of chips. */
export interface OnChip {
  readonly request: CompareRequest
  readonly cell: Cell
  readonly traced: ReturnType<typeof traceInference>
  readonly load: Load
  /** The same where the load is at its peak. */
  readonly peak: Peak
}

/** The workload bought from one API. */
export interface OnApi {
  readonly request: BoughtRequest
  readonly bought: Bought
}

/** The workload in the rows of chips of a request. */
export interface ComparedChips {
  /** In the row that the request is about, whether it is compared or not. */
  readonly own: OnChip
  readonly rows: readonly OnChip[]
  /** The share of its peak that the request’s own accelerator reaches, and the others with it. */
  readonly flopsUtilization: number
}

export interface Compared {
  readonly refreshed: Refreshed | undefined
  /** Undefined where APIs alone are compared. */
  readonly served: ComparedChips | undefined
  readonly apis: readonly OnApi[]
}
