import { compile } from '../../model/graph/compile.ts'
import { peakReplicas, planChips, replicasExact } from '../../model/roofline/fleet.ts'
import type { Parallelism } from '../../model/roofline/inputs.ts'
import { prepare, type Replica } from '../../model/roofline/replica.ts'
import { replicaInputs, type ServingGround, type TokenInputs } from './inputs.ts'
import { type Judged, judge, type Limits } from './judge.ts'
import { medianTtftAt } from './load.ts'
import { parallelisms, type WantedSplit } from './plans.ts'

export interface Candidate {
  readonly plan: Parallelism
  readonly values: Replica
  readonly judged: Judged
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

const peak = compile([replicasExact, peakReplicas])
const chipsOf = compile([planChips])

/** The fewest replicas for the peak, not used beyond what they may be, that hold TTFT’s median under its limit, waiting included. */
const replicasFor = (
  replica: Replica,
  { batch, queriesPerSecondPerReplica }: Extract<Judged, { ok: true }>,
  { peakQueriesPerSecond, maxUtilization }: Load,
  { maxTtftSeconds }: Limits,
): number => {
  const { sloReplicas: least } = peak({
    peakQueriesPerSecond,
    queriesPerSecondPerReplica,
    maxUtilization,
  })
  if (maxTtftSeconds === undefined || peakQueriesPerSecond === 0) return least
  let count = least
  for (let round = 0; round < 40; round++) {
    const ttft = medianTtftAt(replica, peakQueriesPerSecond / count, batch)
    if (ttft !== null && ttft <= maxTtftSeconds) return count
    count = Math.ceil(count * 1.05)
  }
  return count
}

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
  const candidates = parallelisms(ground, wanted).map((plan): Candidate => {
    const values = prepare(replicaInputs(ground, plan, load))
    const judged = judge(values, wanted)
    if (!judged.ok) return { plan, values, judged, replicas: Infinity, chips: Infinity }
    const replicas = replicasFor(values, judged, load, wanted)
    const { planChips } = chipsOf({ ...values, sloReplicas: replicas })
    return { plan, values, judged, replicas, chips: planChips }
  })
  return candidates.toSorted(cheaper)
}
