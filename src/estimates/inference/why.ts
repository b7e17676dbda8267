import type { Judged } from '../../planner/serving/judge.ts'
import { nearestOf } from '../../planner/serving/nearest.ts'
import type { Candidate } from '../../planner/serving/search.ts'
import { type Message, message } from '../../words/message.ts'
import { planMessage } from '../shared/plan-message.ts'

/** Why a plan falls out. */
export const fallsOut = (
  judged: Extract<Judged, { ok: false }>,
  chipsPerReplica: number,
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
      return message('plans.above-tpot', { reached: judged.reached })
  }
}

/** Why no plan will do, by the one that comes nearest. */
export const whyNone = (
  candidates: readonly Candidate[],
  model: string,
  chip: string,
): { readonly reason: Message; readonly lacksMemory: boolean } => {
  const nearest = nearestOf(candidates)
  if (nearest === undefined)
    return { reason: message('plans.none-divides', { model, chip }), lacksMemory: false }
  const lacksMemory = nearest.why.reason === 'memory'
  const told = {
    model,
    chip,
    nearest: planMessage(nearest.plan),
    why: fallsOut(nearest.why, nearest.chipsPerReplica),
  }
  return {
    lacksMemory,
    reason: lacksMemory
      ? message('plans.none-fits', told)
      : message('plans.none-keeps-limits', told),
  }
}

/** Why another plan was not chosen. */
export const whyNot = (best: Candidate, other: Candidate): Message => {
  if (!other.judged.ok) return fallsOut(other.judged, other.values.chipsPerReplica)
  if (other.chips > best.chips) return message('plans.more-chips', { chips: other.chips })
  const { chipSecondsPerToken } = other.judged
  return message('plans.more-chip-time', {
    chipSecondsPerToken,
    ofBest: best.judged.ok ? best.judged.chipSecondsPerToken : chipSecondsPerToken,
  })
}
