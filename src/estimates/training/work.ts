import { adaptedWidth } from '../../model/architecture/adapters.ts'
import type { Shape } from '../../model/architecture/shape.ts'
import type { Given } from '../../model/graph/trace.ts'
import { shapeInputs } from '../../model/roofline/inputs.ts'
import type { TrainingCase } from '../../model/training/estimate.ts'
import type { Origin } from '../../presets/origin.ts'
import { message, type Text } from '../../words/message.ts'
import { derived, type Givens } from '../shared/givens.ts'
import type { TrainingRequest } from './request.ts'

type Workload = TrainingRequest['workload']

const assumed = (value: number, note: Text): Given<Origin> => ({
  value,
  origin: { from: 'default', note, sources: [] },
})

const counted = (value: number | undefined): Given<Origin> => ({
  value: value ?? 0,
  origin: derived(message('notes.counted-from-architecture')),
})

const formats = { bytesPerDenseParameter: 2, bytesPerExpertParameter: 2, bytesPerKvElement: 2 }
const oneChip = { tensorParallel: 1, pipelineParallel: 1, attention: 'tensor' } as const

const attentionGivens = (
  { countAttention, sequenceTokens }: Workload,
  shape: Shape | undefined,
): Givens => {
  if (countAttention === false || shape === undefined || sequenceTokens === undefined)
    return { attentionFlopsPerToken: assumed(0, message('notes.attention-not-counted')) }
  const inputs = shapeInputs(shape, formats, oneChip)
  return {
    attentionFlopsPerPair: counted(inputs.prefillFlopsPerPair),
    fullAttentionLayers: counted(inputs.fullAttentionLayers),
    windowLayers: counted(inputs.windowLayers),
    attentionWindowTokens: counted(inputs.windowTokens),
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
