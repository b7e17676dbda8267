import { evaluate } from '../../model/graph/evaluate.ts'
import type { Trace } from '../../model/graph/trace.ts'
import { inferenceDefinitions } from '../../model/inference/parts.ts'
import { constantOrigin, type Origin } from '../../presets/origin.ts'
import type { Givens } from '../shared/givens.ts'
import { apiGivens, boundGivens } from '../shared/price-api.ts'
import { overheadGivens } from '../shared/price-lines.ts'
import type { TokensAsked } from '../shared/price-reading.ts'
import { givensAt } from '../shared/resolve.ts'
import { changeGivens, changesOf, type PriceChange } from './price-changes.ts'
import { traceDay } from './query-price.ts'
import type { Refreshed } from './refreshed.ts'
import type { BoughtRequest } from './request.ts'
import { traitsOfBought } from './traits.ts'
import { worthGivens } from './worth.ts'

/** What the prices of tokens need of a request whose tokens are bought. */
export const tokensAsked = ({
  price,
  workload,
  scaling,
  asOf,
  cnyPerUsd,
}: BoughtRequest): TokensAsked => ({
  price,
  inputTokens: workload.inputTokens,
  outputTokens: workload.outputTokens,
  reasoningTokens: workload.reasoningTokens,
  webSearchesPerQuery: workload.webSearchesPerQuery,
  hourlyWeights: scaling?.hourlyWeights,
  asOf,
  cnyPerUsd,
})

export interface Bought {
  readonly trace: Trace<Origin>
  /** The price as it changes within a year, today’s first; none where it stays. */
  readonly changes: readonly PriceChange[]
  /** At the list price of what has none published, where that is the most it can cost. */
  readonly atMost: Trace<Origin> | undefined
}

/** The request's inputs resolved and the model run over them, where tokens are bought. */
export const traceBought = (
  request: BoughtRequest,
  originAt: (pointer: string) => Origin,
  refreshed: Refreshed | undefined,
): Bought => {
  const asked = tokensAsked(request)
  const definitions = inferenceDefinitions(traitsOfBought(request))
  const workload = givensAt('workload', request.workload, originAt)
  const pricesAt = (asOf: string | undefined) => apiGivens({ ...asked, asOf }, originAt)
  const prices = pricesAt(request.asOf)
  const traceWith = (changes: readonly PriceChange[], bound: Givens = {}) =>
    evaluate<Origin>({
      definitions,
      constantOrigin,
      given: {
        ...workload,
        ...prices,
        ...overheadGivens(request.overheads, originAt),
        ...worthGivens(request, originAt, refreshed),
        ...changeGivens(changes),
        ...bound,
      },
    })
  const changes = changesOf(asked, {
    prices,
    pricesAt,
    dayAt: (then) => traceDay(definitions, { ...workload, ...then }),
  })
  const trace = traceWith(changes)
  const bound = trace.value('usdPerQuery') === null ? boundGivens(trace) : undefined
  return {
    trace,
    changes,
    atMost: bound === undefined ? undefined : traceWith([], bound),
  }
}
