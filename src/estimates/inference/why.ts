import type { Judged, Limits } from '../../planner/serving/judge.ts'
import { nearestOf } from '../../planner/serving/nearest.ts'
import { usualPercentile } from '../../planner/serving/percentile.ts'
import type { Candidate } from '../../planner/serving/search.ts'
import { type Message, message } from '../../words/message.ts'
import { planMessage } from '../shared/plan-message.ts'

/** Why a plan falls out. */
export const fallsOut = (
  judged: Extract<Judged, { ok: false }>,
  chipsPerReplica: number,
  { latencyPercentile: percentile = usualPercentile }: Limits,
): Message => {
  switch (judged.reason) {
    case 'memory':
      return message('plans.lacks-memory', {
        missingBytes: judged.missingBytes,
        chipsPerReplica,
      })
    case 'batch':
      return message('plans.below-batch', { batchLimit: judged.reached })
    case 'ttft':
      return message('plans.above-ttft', { reached: judged.reached })
    case 'tpot':
      return message('plans.above-tpot', { reached: judged.reached, percentile })
  }
}

/** The limits on latency that a request has, each with what of it they hold. */
const limitsOf = ({
  maxTtftSeconds,
  maxTpotSeconds,
  latencyPercentile: percentile = usualPercentile,
}: Limits): readonly Message[] => [
  ...(maxTtftSeconds === undefined
    ? []
    : [message('plans.limit', { of: 'TTFT', percentile, maxSeconds: maxTtftSeconds })]),
  ...(maxTpotSeconds === undefined
    ? []
    : [message('plans.limit', { of: 'TPOT', percentile, maxSeconds: maxTpotSeconds })]),
]

/** Why no plan will do, by the one that comes nearest. */
export const whyNone = (
  candidates: readonly Candidate[],
  limits: Limits,
  model: string,
  chip: string,
): { readonly reason: Message; readonly lacksMemory: boolean } => {
  const nearest = nearestOf(candidates)
  if (nearest === undefined)
    return { reason: message('plans.none-divides', { model, chip }), lacksMemory: false }
  const lacksMemory = nearest.why.reason === 'memory'
  const kept = limitsOf(limits)
  const told = {
    model,
    chip,
    nearest: planMessage(nearest.plan),
    why: fallsOut(nearest.why, nearest.chipsPerReplica, limits),
  }
  return {
    lacksMemory,
    reason: lacksMemory
      ? message('plans.none-fits', told)
      : kept.length === 0
        ? message('plans.none-holds-batch', told)
        : message('plans.none-keeps-limits', { ...told, kept }),
  }
}

/** Why another plan was not chosen. */
export const whyNot = (best: Candidate, other: Candidate, limits: Limits): Message => {
  if (!other.judged.ok) return fallsOut(other.judged, other.values.chipsPerReplica, limits)
  if (other.chips > best.chips) return message('plans.more-chips', { chips: other.chips })
  const { chipSecondsPerToken } = other.judged
  return message('plans.more-chip-time', {
    chipSecondsPerToken,
    ofBest: best.judged.ok ? best.judged.chipSecondsPerToken : chipSecondsPerToken,
  })
}
