import { tonnesCo2e } from '../carbon.ts'
import { type ConstantId, constants } from '../constants.ts'
import { capexUsd } from '../inference/cost.ts'
import { servers } from '../inference/fleet.ts'
import type { QuantityId } from '../quantities.ts'
import { createTrace, type Given, type Trace } from '../trace.ts'
import * as f from './formulas.ts'

/** The one quantity that a training estimate works out from the others. */
export const unknowns = ['days', 'chips', 'tokens', 'utilization', 'chipHours'] as const
export type SolveFor = (typeof unknowns)[number]

export type TrainingInputs<Origin> = {
  readonly solveFor: SolveFor
  /** Whether the work is stated in tokens or in FLOPs, and the speed as MFU or as FLOP/s. */
  readonly work: 'tokens' | 'flops'
  readonly speed: 'mfu' | 'achieved'
  readonly given: Readonly<Partial<Record<QuantityId, Given<Origin>>>>
  readonly constantOrigin: (id: ConstantId) => Origin
}

const constantsUsed = [
  'trainingFlopsPerParameterToken',
  'secondsPerHour',
  'hoursPerDay',
  'wattsPerKilowatt',
  'gramsPerTonne',
] as const satisfies readonly ConstantId[]

/**
 * One training run, top-down. Work, speed, chips and time hang together by one
 * equation: any one of them follows from the others.
 */
export const estimateTraining = <Origin>(inputs: TrainingInputs<Origin>): Trace<Origin> => {
  const { solveFor, work, speed, given } = inputs
  const trace = createTrace<Origin>()
  for (const [id, value] of Object.entries(given)) trace.give(id as QuantityId, value)
  for (const id of constantsUsed)
    trace.give(id, { value: constants[id].value, origin: inputs.constantOrigin(id) })
  const has = (id: QuantityId) => given[id] !== undefined

  if (solveFor !== 'tokens') trace.run(work === 'tokens' ? f.flopsFromTokens : f.tokensFromFlops)
  if (solveFor !== 'utilization' && speed === 'mfu') trace.run(f.achievedFromUtilization)
  if (solveFor === 'tokens' || solveFor === 'utilization') {
    if (!has('chipHours')) trace.run(f.chipHoursFromCluster)
  } else trace.run(f.chipHoursFromWork)

  if (solveFor === 'tokens') {
    trace.run(f.flopsFromCluster)
    trace.run(f.tokensFromFlops)
  }
  if (solveFor === 'utilization') trace.run(f.achievedFromCluster)
  if (solveFor === 'utilization' || speed === 'achieved') trace.run(f.utilizationFromAchieved)

  if (has('chips') && !has('days')) trace.run(f.daysFromChips)
  if (has('days') && !has('chips')) {
    trace.run(f.chipsFromDays)
    trace.run(f.wholeChips)
  }
  if (has('days') || has('chips')) {
    trace.run(f.serversExact)
    trace.run(servers)
    trace.run(capexUsd)
  }
  trace.run(f.usd)
  trace.run(f.kilowattHours)
  trace.run(f.electricityUsd)
  trace.run(f.savedKilowattHours)
  trace.run(f.savedElectricityUsd)
  if (has('gramsCo2ePerKilowattHour')) trace.run(tonnesCo2e)
  return trace
}
