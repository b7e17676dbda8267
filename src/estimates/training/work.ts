import { adaptedWidth } from '../../model/architecture/adapters.ts'
import type { Shape } from '../../model/architecture/shape.ts'
import type { Given } from '../../model/graph/trace.ts'
import type { TrainingCase } from '../../model/training/estimate.ts'
import { attentionInputs } from '../../model/training-plan/inputs.ts'
import type { Origin } from '../../presets/origin.ts'
import { message, type Text } from '../../words/message.ts'
import { derived, type Givens, withOrigins } from '../shared/givens.ts'
import type { TrainingRequest } from './request.ts'
import { usualSequence } from './sequence.ts'

type Workload = TrainingRequest['workload']

const assumed = (value: number, note: Text): Given<Origin> => ({
  value,
  origin: { from: 'default', note, sources: [] },
})

const countedOrigin = derived(message('notes.counted-from-architecture'))

const counted = (value: number): Given<Origin> => ({ value, origin: countedOrigin })

const attentionGivens = (
  { countAttention, sequenceTokens }: Workload,
  shape: Shape | undefined,
): Givens => {
  if (countAttention === false || shape === undefined)
    return { attentionFlopsPerToken: assumed(0, message('notes.attention-not-counted')) }
  return {
    ...withOrigins(attentionInputs(shape), () => countedOrigin),
    // Without a plan, a request that counts attention is held to a length.
    ...(sequenceTokens === undefined && { sequenceTokens: usualSequence(shape) }),
    attentionShare:
      countAttention === 'causal'
        ? assumed(0.5, message('notes.attention-causal'))
        : assumed(1, message('notes.attention-full')),
  }
}

const adapterGivens = (
  { kind, adapterRank, adapterTargets = 'attention' }: Workload,
  shape: Shape | undefined,
): Givens => {
  if (adapterRank !== undefined && shape !== undefined)
    return { adaptedWidth: counted(adaptedWidth(shape, adapterTargets)) }
  const note = message(kind === 'lora' ? 'notes.no-adapter-rank' : 'notes.no-adapters')
  return { adapterParameters: assumed(0, note) }
}

/** What the FLOPs of a token are made of, where they are counted part by part. */
export const workGivens = (
  workload: Workload,
  shape: Shape | undefined,
): { readonly parts: TrainingCase['parts']; readonly givens: Givens } => {
  const { kind, epochs, countAttention } = workload
  if (kind !== 'lora' && epochs === 1 && countAttention === false)
    return { parts: undefined, givens: {} }
  return {
    parts: kind === 'lora' ? 'adapters' : 'weights',
    givens: { ...adapterGivens(workload, shape), ...attentionGivens(workload, shape) },
  }
}
