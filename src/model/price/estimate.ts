import { type ConstantId, constants } from '../constants.ts'
import * as cost from '../inference/cost.ts'
import { servedQueriesPerSecond, tokensPerQuery } from '../inference/throughput.ts'
import { runRefresh, valueFormulas } from '../inference/worth.ts'
import type { QuantityId } from '../quantities.ts'
import { createTrace, type Given, type Trace } from '../trace.ts'
import { apiFormulas, boughtYears, lineFormulas } from './index.ts'

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
}): Trace<Origin> => {
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
