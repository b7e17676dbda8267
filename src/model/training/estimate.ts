import { tonnesCo2e } from '../energy/carbon.ts'
import { createTrace, type OpenTrace } from '../graph/open-trace.ts'
import type { Given } from '../graph/trace.ts'
import { capexUsd, ownedCapexUsd } from '../inference/cost.ts'
import { servers } from '../inference/fleet.ts'
import { type Ownership, ownFormulas } from '../price/index.ts'
import { type ConstantId, constants } from '../quantities/constants.ts'
import type { QuantityId } from '../quantities/index.ts'
import { planTrace } from '../training-plan/index.ts'
import * as step from '../training-plan/step.ts'
import * as f from './formulas.ts'
import { runFlops, runLosses, runParts, runReliability, runTokens, runTotal } from './run.ts'
import { achievedFromPlanParts } from './work.ts'

/** The one quantity that a training estimate works out from the others. */
export const unknowns = ['days', 'chips', 'tokens', 'utilization', 'chipHours'] as const
export type SolveFor = (typeof unknowns)[number]

export type TrainingInputs<Origin> = {
  readonly solveFor: SolveFor
  /** Whether the work is stated in tokens or in FLOPs, and the speed as MFU, as FLOP/s or by a parallel plan. */
  readonly work: 'tokens' | 'flops'
  readonly speed: 'mfu' | 'achieved' | 'plan'
  /** Where FLOPs are counted part by part: whether all weights are trained, or adapters beside frozen ones. */
  readonly parts?: 'weights' | 'adapters' | undefined
  /** The chips are owned, and their price follows; without it the price is given. */
  readonly ownership?: Ownership | undefined
  readonly given: Readonly<Partial<Record<QuantityId, Given<Origin>>>>
  readonly constantOrigin: (id: ConstantId) => Origin
}

const constantsUsed = [
  'trainingFlopsPerParameterToken',
  'frozenFlopsPerParameterToken',
  'forwardAndBackward',
  'forwardFlopsPerParameterToken',
  'chipsPerLink',
  'secondsPerHour',
  'hoursPerDay',
  'daysPerYear',
  'monthsPerYear',
  'compoundingYears',
  'wattsPerKilowatt',
  'gramsPerTonne',
] as const satisfies readonly ConstantId[]

/** A trace of what was given, and the constants. */
const traceOf = <Origin>({
  given,
  constantOrigin,
}: Pick<TrainingInputs<Origin>, 'given' | 'constantOrigin'>): OpenTrace<Origin> => {
  const trace = createTrace<Origin>()
  for (const [id, value] of Object.entries(given)) trace.give(id as QuantityId, value)
  for (const id of constantsUsed)
    trace.give(id, { value: constants[id].value, origin: constantOrigin(id) })
  return trace
}

/** Tokens, every epoch counted, that so many FLOPs train on; null where what they take is not known. */
export const trainedOnFlops = <Origin>(
  inputs: Pick<TrainingInputs<Origin>, 'parts' | 'given' | 'constantOrigin'>,
): number | null => {
  const trace = traceOf(inputs)
  runTokens(trace, inputs.parts, (id) => inputs.given[id] !== undefined)
  return trace.value('trainedTokens')
}

/**
 * One training run, top-down. Work, speed, chips and time hang together by one
 * equation: any one of them follows from the others.
 */
export const estimateTraining = <Origin>(inputs: TrainingInputs<Origin>): OpenTrace<Origin> => {
  const { solveFor, work, speed, parts, given } = inputs
  const trace = traceOf(inputs)
  const has = (id: QuantityId) => given[id] !== undefined

  if (solveFor !== 'tokens') (work === 'tokens' ? runFlops : runTokens)(trace, parts, has)
  if (has('checkpointSeconds')) runReliability(trace, has)
  if (speed === 'plan') {
    planTrace(trace)
    if (solveFor === 'tokens' && parts !== undefined) runParts(trace, parts, has)
    trace.run(
      solveFor !== 'tokens'
        ? step.achievedFromPlan
        : parts === undefined
          ? step.achievedFromPlanSpeed
          : achievedFromPlanParts,
    )
  }
  if (solveFor !== 'utilization' && speed === 'mfu') trace.run(f.achievedFromUtilization)
  if (solveFor === 'tokens' || solveFor === 'utilization') {
    if (!has('chipHours')) trace.run(f.chipHoursFromCluster)
  } else trace.run(f.chipHoursFromWork)

  if (solveFor === 'tokens') {
    trace.run(f.flopsFromCluster)
    runTokens(trace, parts, has, speed === 'plan')
  }
  if (solveFor === 'utilization') trace.run(f.achievedFromCluster)
  if (solveFor === 'utilization' || speed !== 'mfu') trace.run(f.utilizationFromAchieved)

  if (has('chips') && !has('days')) trace.run(f.daysFromChips)
  if (has('days') && (!has('chips') || solveFor === 'chips')) trace.run(f.chipsFromDays)
  if (has('days') && !has('chips')) trace.run(f.wholeChips)
  if (has('days') || has('chips')) {
    trace.run(f.serversExact)
    trace.run(servers)
    if (inputs.ownership === undefined) trace.run(capexUsd)
  }
  if (inputs.ownership !== undefined)
    for (const formula of ownFormulas(inputs.ownership)) trace.run(formula)
  if (inputs.ownership !== undefined && (has('days') || has('chips'))) trace.run(ownedCapexUsd)
  trace.run(f.usd)
  if (has('checkpointSeconds')) runLosses(trace)
  if (has('taxRate')) runTotal(trace)
  trace.run(f.kilowattHours)
  trace.run(f.electricityUsd)
  trace.run(f.savedKilowattHours)
  trace.run(f.savedElectricityUsd)
  if (has('gramsCo2ePerKilowattHour')) trace.run(tonnesCo2e)
  return trace
}
