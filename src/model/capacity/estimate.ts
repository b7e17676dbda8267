import { createTrace, type OpenTrace } from '../graph/open-trace.ts'
import type { Given } from '../graph/trace.ts'
import { flopsPerQuery, tokensPerQuery } from '../inference/throughput.ts'
import { type ConstantId, constants } from '../quantities/constants.ts'
import type { QuantityId } from '../quantities/index.ts'
import { flopsFromTokens } from '../training/formulas.ts'
import * as capacity from './formulas.ts'

const constantsUsed = [
  'forwardFlopsPerParameterToken',
  'trainingFlopsPerParameterToken',
  'secondsPerHour',
  'hoursPerDay',
  'daysPerYear',
] as const satisfies readonly ConstantId[]

/** What a stated amount of compute trains in a year, or serves, of one model. */
export const estimateCapacity = <Origin>(inputs: {
  readonly given: Readonly<Partial<Record<QuantityId, Given<Origin>>>>
  readonly constantOrigin: (id: ConstantId) => Origin
}): OpenTrace<Origin> => {
  const trace = createTrace<Origin>()
  for (const [id, given] of Object.entries(inputs.given)) trace.give(id as QuantityId, given)
  for (const id of constantsUsed)
    trace.give(id, { value: constants[id].value, origin: inputs.constantOrigin(id) })
  trace.run(capacity.equivalentChips)
  trace.run(capacity.suppliedFlopsPerSecond)
  trace.run(flopsFromTokens)
  trace.run(capacity.runsPerYear)
  trace.run(tokensPerQuery)
  trace.run(flopsPerQuery)
  trace.run(capacity.suppliedQueriesPerSecond)
  return trace
}
