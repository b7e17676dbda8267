import type { Given } from '../../model/graph/trace.ts'
import type { Origin } from '../../presets/origin.ts'
import { isFields, scenarioOf } from '../shared/merge.ts'
import type { FieldError } from '../shared/read.ts'
import type { TrainingAnswer } from '../training/answer.ts'
import { training } from '../training/index.ts'
import type { InferenceRequest } from './request.ts'

/** A training run whose cost an inference request spreads over its queries. */
export interface Refreshed {
  /** The request as the training service understood it. */
  readonly request: TrainingAnswer['request']
  readonly trainingUsd: Given<Origin>
  readonly summary: {
    readonly chipHours: number | null
    readonly days: number | null
    readonly totalUsd: number | null
  }
  readonly warnings: TrainingAnswer['warnings']
  readonly unknown: Readonly<Record<string, string>>
}

export type Refreshing =
  | { readonly ok: true; readonly refreshed: Refreshed | undefined }
  | { readonly ok: false; readonly errors: readonly FieldError[]; readonly needsEngine: boolean }

const pointer = '/refresh/training'

/** The training as it was written: its nulls take a scenario’s values away, and must not be lost. */
const written = (body: unknown): { readonly training: unknown; readonly from: Origin['from'] } => {
  const of = (fields: unknown) =>
    isFields(fields) && isFields(fields.refresh) ? fields.refresh.training : undefined
  const own = of(body)
  if (own !== undefined) return { training: own, from: 'request' }
  const scenario = isFields(body) ? scenarioOf(body) : undefined
  return { training: of(scenario?.request), from: 'scenario' }
}

/** Computes the training that a request names in place of its cost; its faults stand under its pointer. */
export const refreshOf = (
  request: Pick<InferenceRequest, 'refresh' | 'asOf'>,
  body: unknown,
): Refreshing => {
  if (request.refresh?.training === undefined) return { ok: true, refreshed: undefined }
  const { training: asked, from } = written(body)
  // Prices of one date for both, unless the training has its own.
  const dated =
    isFields(asked) && request.asOf !== undefined ? { asOf: request.asOf, ...asked } : asked
  const result = training.ask(dated)
  if (!result.ok)
    return {
      ok: false,
      needsEngine: result.needsEngine,
      errors: result.errors.map((error) => ({ ...error, pointer: pointer + error.pointer })),
    }
  const { answer } = result
  const { totalUsd } = answer.cost
  const reason = answer.unknown['/cost/totalUsd'] ?? 'its cost is not known'
  return {
    ok: true,
    refreshed: {
      request: answer.request,
      trainingUsd:
        totalUsd === null
          ? { value: null, reason: `the training: ${reason}` }
          : {
              value: totalUsd,
              origin: {
                from,
                pointer,
                basis: 'derived',
                note: 'cost.totalUsd of the training run that refresh.training describes',
                sources: [],
              },
            },
      summary: { chipHours: answer.chipHours, days: answer.days, totalUsd },
      warnings: answer.warnings.map(({ code, detail }) => ({
        code,
        detail: `Of the training: ${detail}`,
      })),
      unknown: Object.fromEntries(
        (['/chipHours', '/days', '/cost/totalUsd'] as const).flatMap((at) => {
          const why = answer.unknown[at]
          return why === undefined ? [] : [[`${pointer}${at.replace('/cost', '')}`, why]]
        }),
      ),
    },
  }
}
