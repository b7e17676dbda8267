import { compile } from '../../model/graph/compile.ts'
import { peakReplicas, planChips, replicasExactWithinTtft } from '../../model/roofline/fleet.ts'
import type { Parallelism } from '../../model/roofline/inputs.ts'
import { atBatch, prepare, type Replica } from '../../model/roofline/replica.ts'
import { replicaInputs, type ServingGround, type TokenInputs } from './inputs.ts'
import { type Judged, judge, type Limits } from './judge.ts'
import { ttftUtilization } from './load.ts'
import { usualPercentile } from './percentile.ts'
import { parallelisms, type WantedSplit } from './plans.ts'

export interface Candidate {
  readonly plan: Parallelism
  readonly values: Replica
  readonly judged: Judged
  /** How far its replicas may be used while TTFT keeps its limit; 1 without a limit. */
  readonly ttftUtilization: number
  /** Replicas for the peak, the limits on latency kept; and their chips. */
  readonly replicas: number
  readonly chips: number
}

export interface Load extends TokenInputs {
  readonly peakQueriesPerSecond: number
  /** The most that the peak may use of what replicas serve. */
  readonly maxUtilization: number
}

/** What a plan is asked to keep; what is left out is searched. */
export type Wanted = WantedSplit & Limits

const peak = compile([replicasExactWithinTtft, peakReplicas])
const chipsOf = compile([planChips])

/** How far the replicas of a plan may be used while TTFT keeps its limit, the wait included. */
const utilizationWithin = (
  replica: Replica,
  full: Extract<Judged, { ok: true }>,
  { maxTtftSeconds, latencyPercentile = usualPercentile }: Limits,
): number =>
  maxTtftSeconds === undefined
    ? 1
    : ttftUtilization(replica, full, maxTtftSeconds, latencyPercentile)

const cost = ({ judged }: Candidate) => (judged.ok ? judged.chipSecondsPerToken : Infinity)

/** Fewer chips for the load first, then less chip time for a token. */
export const cheaper = (a: Candidate, b: Candidate): number =>
  a.chips === b.chips ? (cost(a) === cost(b) ? 0 : cost(a) - cost(b)) : a.chips - b.chips

/** Every plan that is thought of, the cheapest for the load first, then those that fall out. */
export const searchPlans = (
  ground: ServingGround,
  wanted: Wanted,
  load: Load,
): readonly Candidate[] => {
  const out = { ttftUtilization: 0, replicas: Infinity, chips: Infinity }
  const candidates = parallelisms(ground, wanted).map((plan): Candidate => {
    const values = prepare(replicaInputs(ground, plan, load))
    const judged = judge(values, wanted)
    if (!judged.ok) return { plan, values, judged, ...out }
    const within = utilizationWithin(values, judged, wanted)
    if (within === 0)
      return {
        plan,
        values,
        judged: { ok: false, reason: 'ttft', reached: atBatch(values, 1).ttftSeconds },
        ...out,
      }
    const { sloReplicas } = peak({
      ...load,
      queriesPerSecondPerReplica: judged.queriesPerSecondPerReplica,
      ttftUtilization: within,
    })
    const { planChips } = chipsOf({ ...values, sloReplicas })
    return {
      plan,
      values,
      judged,
      ttftUtilization: within,
      replicas: sloReplicas,
      chips: planChips,
    }
  })
  return candidates.toSorted(cheaper)
}
