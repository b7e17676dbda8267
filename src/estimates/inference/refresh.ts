import type { Origin } from '../../presets/origin.ts'
import { message, type Words } from '../../words/message.ts'
import type { Telling } from '../shared/derivation.ts'
import { isFields, scenarioOf } from '../shared/merge.ts'
import type { Refreshing } from './refreshed.ts'
import type { InferenceRequest } from './request.ts'
import { trainingOnDemand } from './training-on-demand.ts'

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

/** What a training that is counted in needs of a request. */
type Asked = Pick<Telling, 'say' | 'working'> & {
  readonly words: Words
  readonly today: string
  readonly originAt: (pointer: string) => Origin
  readonly request: Pick<InferenceRequest, 'refresh' | 'asOf'>
  readonly body: unknown
}

/** Computes the training that a request names in place of its cost; its faults stand under its pointer. */
export const refreshOf = (read: Asked): Refreshing => {
  const { request, body, words, today, say, working } = read
  if (request.refresh?.training === undefined) return { ok: true, refreshed: undefined }
  const { training: asked, from } = written(body)
  // Prices of one date for both, unless the training has its own; today’s leave it its scenario’s.
  const isDated = read.originAt('/asOf').from !== 'default'
  const whole = isFields(asked)
    ? {
        ...(isDated && { asOf: request.asOf }),
        ...asked,
        working: working.level,
      }
    : asked
  const result = trainingOnDemand().training.ask(whole, { words, today })
  if (!result.ok)
    return {
      ok: false,
      needsEngine: result.needsEngine,
      errors: result.errors.map((error) => ({ ...error, pointer: pointer + error.pointer })),
    }
  const { answer } = result
  const { totalUsd } = answer.cost
  const reason = answer.unknown['/cost/totalUsd'] ?? message('reasons.training-cost-not-known')
  return {
    ok: true,
    refreshed: {
      request: answer.request,
      trainingUsd:
        totalUsd === null
          ? { value: null, reason: message('reasons.training-not-known', { reason }) }
          : {
              value: totalUsd,
              origin: {
                from,
                pointer,
                basis: 'derived',
                note: message('notes.of-the-training'),
                sources: [],
              },
            },
      summary: {
        chipHours: answer.chipHours,
        days: answer.days,
        totalUsd,
        derivation: answer.derivation,
      },
      warnings: answer.warnings.map(({ code, detail }) => ({
        code,
        detail: say(message('notes.training-warns', { detail })),
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
