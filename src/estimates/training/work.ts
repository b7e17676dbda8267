import { fault } from '../../fields/fault.ts'
import { adaptedWidth } from '../../model/architecture/adapters.ts'
import type { Shape } from '../../model/architecture/shape.ts'
import type { Given, Trace } from '../../model/graph/trace.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import { shapeInputs } from '../../model/roofline/inputs.ts'
import type { Origin } from '../../presets/origin.ts'
import { type FieldError, fieldError } from '../shared/read.ts'
import type { WorkAnswer } from './answer-run.ts'
import type { TrainingRequest } from './request.ts'

type Workload = TrainingRequest['workload']
type Givens = Partial<Record<QuantityId, Given<Origin>>>

const assumed = (value: number, note: string): Given<Origin> => ({
  value,
  origin: { from: 'default', note, sources: [] },
})
const counted = (value: number): Given<Origin> => ({
  value,
  origin: {
    from: 'default',
    basis: 'derived',
    note: 'counted from the architecture of the model',
    sources: [],
  },
})

const knownShape = 'a model preset whose architecture is known, your own with one, or a config.json'

/** Fields of the workload that need others, or contradict them. */
export const workErrors = (
  { kind, adapterRank, adapterTargets, sequenceTokens, countAttention }: Workload,
  shape: Shape | undefined,
): readonly FieldError[] => {
  const errors: FieldError[] = []
  const refuse = (field: string, detail: string, allowed: string, input?: unknown) =>
    errors.push(fieldError(`/workload/${field}`, fault(detail, { allowed }), input))
  if (adapterRank !== undefined && kind !== 'lora')
    refuse('adapterRank', `has no meaning for ${kind}`, 'kind "lora", or no rank', adapterRank)
  else if (adapterRank !== undefined && shape === undefined)
    refuse('adapterRank', 'needs the architecture of the model', knownShape, adapterRank)
  else if (adapterRank !== undefined && shape !== undefined && adapterRank > shape.hiddenSize)
    refuse(
      'adapterRank',
      `${adapterRank} is above the width of the model`,
      `a whole number from 1 to ${shape.hiddenSize}`,
      adapterRank,
    )
  if (adapterTargets !== undefined && adapterRank === undefined)
    refuse('adapterTargets', 'has no rank beside it', 'adapterRank with it', adapterTargets)
  if (countAttention !== false && sequenceTokens === undefined)
    refuse('sequenceTokens', 'is required and missing', 'the tokens of a training sequence')
  if (countAttention !== false && shape === undefined)
    refuse('countAttention', 'needs the architecture of the model', knownShape, countAttention)
  return errors
}

const attentionGivens = (
  { countAttention, sequenceTokens }: Workload,
  shape: Shape | undefined,
): Givens => {
  if (countAttention === false || shape === undefined || sequenceTokens === undefined)
    return { attentionFlopsPerToken: assumed(0, 'attention over the context is not counted') }
  const formats = { bytesPerDenseParameter: 2, bytesPerExpertParameter: 2, bytesPerKvElement: 2 }
  const plan = { tensorParallel: 1, pipelineParallel: 1, attention: 'tensor' } as const
  const inputs = shapeInputs(shape, formats, plan)
  return {
    attentionFlopsPerPair: counted(inputs.prefillFlopsPerPair ?? 0),
    fullAttentionLayers: counted(inputs.fullAttentionLayers ?? 0),
    windowLayers: counted(inputs.windowLayers ?? 0),
    attentionWindowTokens: counted(inputs.windowTokens ?? 0),
    attentionShare:
      countAttention === 'causal'
        ? assumed(0.5, 'a causal mask leaves half of the square')
        : assumed(1, 'the whole square is counted, as in the MFU of PaLM'),
  }
}

/** What the FLOPs of a token are made of, where they are counted part by part. */
export const workGivens = (workload: Workload, shape: Shape | undefined) => {
  const { kind, epochs, adapterRank, adapterTargets, countAttention } = workload
  if (kind !== 'lora' && epochs === 1 && countAttention === false)
    return { parts: undefined, givens: {} }
  const parts = kind === 'lora' ? ('adapters' as const) : ('weights' as const)
  const adapters: Givens =
    adapterRank === undefined || shape === undefined
      ? {
          adapterParameters: assumed(
            0,
            kind === 'lora' ? 'no adapterRank was given' : 'there are no adapters',
          ),
        }
      : { adaptedWidth: counted(adaptedWidth(shape, adapterTargets ?? 'attention')) }
  return { parts, givens: { ...adapters, ...attentionGivens(workload, shape) } }
}

/** The FLOPs of the run by part, and in words what is left out of them. */
export const workAnswer = (
  trace: Trace<Origin>,
  { kind, flops, adapterRank, countAttention }: Workload,
): Omit<WorkAnswer, 'trainedTokens'> => {
  const tokens = trace.value('trainedTokens')
  const ofParts = (id: QuantityId) => {
    const each = trace.value(id)
    return each === null || tokens === null ? null : each * tokens
  }
  const byParts = trace.nodes().some(({ id }) => id === 'flopsPerTrainedToken')
  const weights = kind === 'lora' ? 'frozen weights: 4 for each' : 'weights: 6 for each'
  const half = countAttention === 'full' ? 'the whole square' : 'the causal half'
  const parts = [
    {
      part: `${weights} active parameter and token`,
      flops: byParts ? ofParts('parameterFlopsPerToken') : trace.value('flops'),
    },
    ...(adapterRank === undefined
      ? []
      : [
          {
            part: 'adapters: 6 for each of their parameters and token',
            flops: ofParts('adapterFlopsPerToken'),
          },
        ]),
    ...(countAttention === false
      ? []
      : [
          { part: `attention over the context, ${half}`, flops: ofParts('attentionFlopsPerToken') },
        ]),
  ]
  return {
    kind,
    counted:
      flops === undefined
        ? parts
        : [{ part: 'as the request states them', flops: trace.value('flops') }],
    notCounted: [
      ...(flops === undefined && countAttention === false ? ['attention over the context'] : []),
      ...(flops === undefined && kind === 'lora' && adapterRank === undefined
        ? ['adapters: give workload.adapterRank']
        : []),
      'recomputed activations: executed, but no model FLOPs',
      'norms, activation functions and the optimiser’s step',
    ],
  }
}
