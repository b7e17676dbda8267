import type { Given } from '../../model/graph/trace.ts'
import type { Origin } from '../../presets/origin.ts'
import type { Derivation, Warning } from '../shared/answer-parts.ts'
import type { Refused } from '../shared/estimate.ts'

/** A training run whose cost an inference request spreads over its queries. */
export interface Refreshed {
  /** The request as the training service understood it. */
  readonly request: Readonly<Record<string, unknown>>
  readonly trainingUsd: Given<Origin>
  readonly summary: {
    readonly chipHours: number | null
    readonly days: number | null
    readonly totalUsd: number | null
    /** The working of these three. */
    readonly derivation: Derivation
  }
  readonly warnings: readonly Warning[]
  readonly unknown: Readonly<Record<string, string>>
}

export type Refreshing = { readonly ok: true; readonly refreshed: Refreshed | undefined } | Refused
