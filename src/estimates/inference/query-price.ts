import { evaluate } from '../../model/graph/evaluate.ts'
import type { Definition } from '../../model/graph/formula.ts'
import { neededFor } from '../../model/graph/order.ts'
import type { Trace } from '../../model/graph/trace.ts'
import { inferenceDefinitions } from '../../model/inference/parts.ts'
import { constantOrigin, type Origin } from '../../presets/origin.ts'
import type { Givens } from '../shared/givens.ts'

/** What a day costs at some prices: of a whole estimate only the formulas that lead there. */
export const traceDay = (definitions: readonly Definition[], given: Givens): Trace<Origin> =>
  evaluate<Origin>({ definitions: neededFor(definitions, 'usdPerDay'), constantOrigin, given })

/** What one query costs where its tokens are bought, in USD. */
export const traceQuery = (given: Givens): Trace<Origin> =>
  evaluate<Origin>({
    definitions: neededFor(inferenceDefinitions(['bought']), 'usdPerQuery'),
    constantOrigin,
    given,
  })
