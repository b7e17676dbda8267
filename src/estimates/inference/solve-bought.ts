import { evaluate } from '../../model/graph/evaluate.ts'
import type { Trace } from '../../model/graph/trace.ts'
import { inferenceDefinitions } from '../../model/inference/parts.ts'
import { constantOrigin, type Origin } from '../../presets/origin.ts'
import { apiGivens } from '../shared/price-api.ts'
import { overheadGivens } from '../shared/price-lines.ts'
import { givensAt } from '../shared/resolve.ts'
import type { Refreshed } from './refreshed.ts'
import type { BoughtRequest } from './request.ts'
import { traitsOfBought } from './traits.ts'
import { worthGivens } from './worth.ts'

/** What the prices of tokens need of a request whose tokens are bought. */
export const tokensAsked = (request: BoughtRequest) => ({
  ...request,
  inputTokens: request.workload.inputTokens,
  outputTokens: request.workload.outputTokens,
})

/** The request's inputs resolved and the model run over them, where tokens are bought. */
export const traceBought = (
  request: BoughtRequest,
  originAt: (pointer: string) => Origin,
  refreshed: Refreshed | undefined,
): Trace<Origin> =>
  evaluate<Origin>({
    definitions: inferenceDefinitions(traitsOfBought(request)),
    constantOrigin,
    given: {
      ...givensAt('workload', request.workload, originAt),
      ...apiGivens(tokensAsked(request), originAt),
      ...overheadGivens(request.overheads, originAt),
      ...worthGivens(request, originAt, refreshed),
    },
  })
