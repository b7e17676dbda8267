import { createTrace, type OpenTrace } from '../graph/open-trace.ts'
import type { Given } from '../graph/trace.ts'
import { apiFormulas, boughtYears, lineFormulas } from '../price/index.ts'
import { type ConstantId, constants } from '../quantities/constants.ts'
import type { QuantityId } from '../quantities/index.ts'
import * as cost from './cost.ts'
import { servedQueriesPerSecond, tokensPerQuery } from './throughput.ts'
import { runRefresh, valueFormulas } from './worth.ts'

const constantsUsed = [
  'secondsPerHour',
  'hoursPerDay',
  'daysPerYear',
  'monthsPerYear',
  'bytesPerGigabyte',
  'tokensPerMillion',
] as const satisfies readonly ConstantId[]

/** One inference workload whose tokens are bought from a provider, from the tokens to the bill. */
export const estimateBought = <Origin>(inputs: {
  readonly given: Readonly<Partial<Record<QuantityId, Given<Origin>>>>
  readonly constantOrigin: (id: ConstantId) => Origin
}): OpenTrace<Origin> => {
  const { given } = inputs
  const trace = createTrace<Origin>()
  for (const [id, one] of Object.entries(given)) trace.give(id as QuantityId, one)
  for (const id of constantsUsed)
    trace.give(id, { value: constants[id].value, origin: inputs.constantOrigin(id) })

  trace.run(servedQueriesPerSecond)
  trace.run(tokensPerQuery)
  for (const formula of apiFormulas) trace.run(formula)
  trace.run(cost.usdPerDay)
  trace.run(cost.usdPerYear)
  for (const formula of boughtYears) trace.run(formula)
  trace.run(cost.usdPerMillionTokens)
  trace.run(cost.usdPerMillionOutputTokens)
  const training = given.trainingUsd !== undefined
  if (training) runRefresh(trace, given.monthsBetweenTrainings !== undefined)
  const egressOfQueries = given.egressBytesPerQuery !== undefined
  for (const formula of lineFormulas({ egressOfQueries, training, owned: false }))
    trace.run(formula)
  if (given.valueUsdPerYear !== undefined) for (const formula of valueFormulas) trace.run(formula)
  return trace
}
