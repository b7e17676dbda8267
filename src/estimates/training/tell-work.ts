import type { Trace } from '../../model/graph/trace.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import type { Origin } from '../../presets/origin.ts'
import { type Message, message } from '../../words/message.ts'
import type { Say } from '../../words/say.ts'
import type { Figures } from '../shared/derivation.ts'
import type { WorkAnswer } from './answer-run.ts'
import type { TrainingRequest } from './request.ts'

type Workload = TrainingRequest['workload']
type Part = readonly [part: Message, id: QuantityId]

/** What the FLOPs of a run are made of, each with its quantity. */
const partsOf = (
  trace: Trace<Origin>,
  { kind, flops, adapterRank, countAttention }: Workload,
): readonly Part[] => {
  if (flops !== undefined) return [[message('work.as-stated'), 'flops']]
  const byPart = trace.node('flopsPerTrainedToken') !== undefined
  const weights = message(kind === 'lora' ? 'work.frozen-weights' : 'work.weights')
  return [
    [weights, byPart ? 'parameterFlops' : 'flops'],
    ...(adapterRank === undefined ? [] : [[message('work.adapters'), 'adapterFlops'] as const]),
    ...(countAttention === false
      ? []
      : [[message('work.attention', { counted: countAttention }), 'attentionFlops'] as const]),
  ]
}

const leftOut = ({ kind, flops, adapterRank, countAttention }: Workload): readonly Message[] => [
  ...(flops === undefined && countAttention === false ? [message('work.attention-left-out')] : []),
  ...(flops === undefined && kind === 'lora' && adapterRank === undefined
    ? [message('work.adapters-left-out')]
    : []),
  message('work.recomputation-left-out'),
  message('work.small-left-out'),
]

/** The FLOPs of the run by part, and what is left out of them. */
export const workTold = (
  trace: Trace<Origin>,
  workload: Workload,
  say: Say,
): { readonly told: Omit<WorkAnswer, 'trainedTokens'>; readonly figures: Figures } => {
  const parts = partsOf(trace, workload)
  return {
    told: {
      kind: workload.kind,
      counted: parts.map(([part, id]) => ({ part: say(part), flops: trace.value(id) })),
      notCounted: leftOut(workload).map(say),
    },
    figures: Object.fromEntries(parts.map(([, id], index) => [`/work/counted/${index}/flops`, id])),
  }
}
