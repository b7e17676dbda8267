import type { Parallelism } from '../../model/roofline/inputs.ts'
import type { Judged } from '../../planner/serving/judge.ts'
import type { Candidate } from '../../planner/serving/search.ts'
import { type Message, message } from '../../words/message.ts'

/** How a replica is split, and in which number format where it is another than that of the answer. */
export const planMessage = (
  { tensorParallel, pipelineParallel, attention }: Parallelism,
  format?: string,
): Message => {
  const plan = { tensorParallel, pipelineParallel, attention }
  return format === undefined
    ? message('plans.replica', plan)
    : message('plans.replica-in-format', { ...plan, format })
}

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

/** What would do: the plan nearest to a limit that is too tight, or the one that lacks the least memory. */
export const whyNone = (
  candidates: readonly Candidate[],
  model: string,
  chip: string,
): { readonly reason: Message; readonly lacksMemory: boolean } => {
  const reached = ({ judged }: Candidate) =>
    judged.ok || judged.reason === 'memory' ? Infinity : judged.reached
  const lacking = ({ judged }: Candidate) =>
    !judged.ok && judged.reason === 'memory' ? judged.missingBytes : Infinity
  const tight = candidates
    .filter((one) => reached(one) < Infinity)
    // A batch that comes near is large; a latency that does is small.
    .toSorted((a, b) =>
      !a.judged.ok && a.judged.reason === 'batch'
        ? reached(b) - reached(a)
        : reached(a) - reached(b),
    )[0]
  const nearest = tight ?? candidates.toSorted((a, b) => lacking(a) - lacking(b))[0]
  if (nearest === undefined || nearest.judged.ok)
    return { reason: message('plans.none-divides', { model, chip }), lacksMemory: false }
  const told = {
    model,
    chip,
    nearest: planMessage(nearest.plan),
    why: fallsOut(nearest.judged, nearest.values.chipsPerReplica),
  }
  return tight === undefined
    ? { reason: message('plans.none-fits', told), lacksMemory: true }
    : { reason: message('plans.none-keeps-limits', told), lacksMemory: false }
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

/** What ends the batch: the request, a limit on latency, the engine or the memory. */
export const limitedBy = (
  asked: number | undefined,
  batch: number,
  { batchLimit, maxSequences }: { readonly batchLimit: number; readonly maxSequences: number },
) => {
  if (asked !== undefined) return 'request'
  if (batch < Math.floor(batchLimit)) return 'limits'
  return batchLimit >= maxSequences ? 'engine' : 'memory'
}
