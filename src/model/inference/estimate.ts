import { gramsCo2ePerQuery, tonnesCo2ePerYear } from '../energy/carbon.ts'
import * as energy from '../energy/inference.ts'
import { createTrace, type OpenTrace } from '../graph/open-trace.ts'
import type { Given } from '../graph/trace.ts'
import {
  idleFormulas,
  lineFormulas,
  type Ownership,
  ownedYears,
  ownFormulas,
} from '../price/index.ts'
import { type ConstantId, constants } from '../quantities/constants.ts'
import type { QuantityId } from '../quantities/index.ts'
import { rooflineTrace } from '../roofline/estimate.ts'
import * as replicas from '../roofline/fleet.ts'
import * as cost from './cost.ts'
import * as fleet from './fleet.ts'
import * as held from './held.ts'
import * as throughput from './throughput.ts'
import { runRefresh, valueFormulas } from './worth.ts'

/** What an estimate starts from: each quantity with its origin, or the reason why it is unknown. */
export type InferenceInputs<Origin> = {
  readonly method:
    | 'flops'
    | 'measured-queries'
    | 'measured-tokens'
    | 'roofline'
    | 'roofline-speculative'
  /** The chips are owned, and their price follows; without it the price is given. */
  readonly ownership?: Ownership | undefined
  readonly given: Readonly<Partial<Record<QuantityId, Given<Origin>>>>
  readonly constantOrigin: (id: ConstantId) => Origin
}

const constantsUsed = [
  'forwardFlopsPerParameterToken',
  'tokensPerRow',
  'queriesPerMixedStep',
  'tokensPerAcceptedRow',
  'chipsPerLink',
  'secondsPerHour',
  'hoursPerDay',
  'daysPerYear',
  'monthsPerYear',
  'bytesPerGigabyte',
  'compoundingYears',
  'tokensPerMillion',
  'wattsPerKilowatt',
  'gramsPerTonne',
] as const satisfies readonly ConstantId[]

/** One inference workload on one accelerator, top-down: every quantity from the workload to the bill. */
export const estimateInference = <Origin>(inputs: InferenceInputs<Origin>): OpenTrace<Origin> => {
  const trace = createTrace<Origin>()
  for (const [id, given] of Object.entries(inputs.given)) trace.give(id as QuantityId, given)
  for (const id of constantsUsed)
    trace.give(id, { value: constants[id].value, origin: inputs.constantOrigin(id) })

  trace.run(throughput.servedQueriesPerSecond)
  trace.run(throughput.tokensPerQuery)
  trace.run(throughput.flopsPerQuery)
  const isRoofline = inputs.method === 'roofline' || inputs.method === 'roofline-speculative'
  if (isRoofline) {
    rooflineTrace(trace, inputs.method === 'roofline-speculative')
    trace.run(replicas.queriesPerSecondPerChipOfReplica)
  } else if (inputs.method === 'flops') trace.run(throughput.queriesPerSecondPerChipFromFlops)
  if (inputs.method === 'measured-tokens') trace.run(throughput.queriesPerSecondPerChipFromTokens)
  else trace.run(throughput.outputTokensPerSecondPerChip)
  if (inputs.method !== 'flops') trace.run(throughput.impliedFlopsUtilization)

  if (isRoofline) {
    trace.run(replicas.peakQueriesPerSecond)
    trace.run(replicas.replicasExact)
    if (inputs.given.prefillReplicas === undefined) trace.run(replicas.prefillReplicas)
    if (inputs.given.replicas === undefined) trace.run(replicas.replicas)
    if (inputs.given.paidReplicas === undefined) trace.run(replicas.paidReplicas)
    trace.run(replicas.chipsOfReplicas)
    trace.run(replicas.chipSecondsOfReplicas)
  } else {
    trace.run(fleet.chipSecondsPerQuery)
    trace.run(fleet.chipsExact)
  }
  trace.run(fleet.serversExact)
  trace.run(fleet.servers)
  trace.run(fleet.chips)
  trace.run(isRoofline ? replicas.utilizationOfReplicas : fleet.utilization)
  trace.run(fleet.weightBytes)
  trace.run(fleet.chipsToHoldWeights)

  const owned = inputs.ownership !== undefined
  trace.run(held.heldChips)
  trace.run(held.heldServers)
  if (inputs.ownership !== undefined)
    for (const formula of ownFormulas(inputs.ownership)) trace.run(formula)
  trace.run(cost.usdPerHour)
  trace.run(cost.usdPerSecond)
  trace.run(cost.usdPerDay)
  trace.run(cost.usdPerYear)
  trace.run(cost.usdPerYearWholeServers)
  trace.run(cost.usdPerQuery)
  trace.run(cost.usdPerMillionTokens)
  trace.run(cost.usdPerMillionOutputTokens)
  trace.run(owned ? held.capexOfOwnedServers : held.capexOfHeldServers)
  if (isRoofline) {
    trace.run(replicas.saturatedUsdPerMillionOutputTokens)
    trace.run(replicas.underuseFactor)
  }

  if (owned) {
    trace.run(held.unfilledChips)
    trace.run(held.unfilledUsdPerYear)
    for (const formula of ownedYears) trace.run(formula)
  }

  const training = inputs.given.trainingUsd !== undefined
  if (training) runRefresh(trace, inputs.given.monthsBetweenTrainings !== undefined)

  const egressOfQueries = inputs.given.egressBytesPerQuery !== undefined
  for (const formula of lineFormulas({ egressOfQueries, training, owned })) trace.run(formula)
  for (const formula of idleFormulas(isRoofline, owned)) trace.run(formula)

  if (inputs.given.valueUsdPerYear !== undefined)
    for (const formula of valueFormulas) trace.run(formula)

  trace.run(held.powerOfHeldServers)
  trace.run(energy.kilowattHoursPerDay)
  trace.run(energy.kilowattHoursPerYear)
  trace.run(energy.wattHoursPerQuery)
  trace.run(energy.electricityUsdPerYear)
  trace.run(energy.savedKilowattHoursPerYear)
  trace.run(energy.savedElectricityUsdPerYear)
  if (inputs.given.gramsCo2ePerKilowattHour !== undefined) {
    trace.run(tonnesCo2ePerYear)
    trace.run(gramsCo2ePerQuery)
  }
  return trace
}
