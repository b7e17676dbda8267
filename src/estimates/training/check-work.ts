import { fault } from '../../fields/fault.ts'
import type { Shape } from '../../model/architecture/shape.ts'
import { trainedTokens } from '../../model/training/work.ts'
import { type FieldError, fieldError } from '../shared/read.ts'
import type { TrainingRequest } from './request.ts'

type Workload = TrainingRequest['workload']

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

/** Fewer tokens train no model from the start, of any size. */
const leastPreTraining = 1e6

/** So few tokens that thousands, billions or trillions were meant get a question. */
export const fewTokensErrors = ({ tokens, epochs, kind }: Workload): readonly FieldError[] => {
  if (tokens === undefined || !kind.endsWith('pre-training')) return []
  const all = trainedTokens.compute({ tokens, epochs })
  return all >= leastPreTraining
    ? []
    : [
        fieldError(
          '/workload/tokens',
          fault(`is ${all} tokens of ${kind} in all: did you mean billions or trillions?`, {
            allowed: `from ${leastPreTraining} for pre-training, as 15e12 or "15 trillion"; fewer with kind "fine-tuning" or "lora"`,
          }),
          tokens,
        ),
      ]
}

/** Staff of the whole cluster has to be shared out over its chips. */
export const staffErrors = ({
  performance,
  price,
  workload,
}: TrainingRequest): readonly FieldError[] =>
  price.method === 'own' &&
  price.staffUsdPerYear !== undefined &&
  workload.chips === undefined &&
  workload.days === undefined &&
  performance.method !== 'plan'
    ? [
        fieldError(
          '/price/staffUsdPerYear',
          fault('needs the size of the cluster', {
            allowed: 'workload.chips or workload.days with it, or staffUsdPerChipYear',
          }),
          price.staffUsdPerYear,
        ),
      ]
    : []
