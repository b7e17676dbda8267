import { fault } from '../../fields/fault.ts'
import type { Shape } from '../../model/architecture/shape.ts'
import { trainedTokens } from '../../model/training/work.ts'
import { type Message, message } from '../../words/message.ts'
import { type FieldFault, fieldFault } from '../shared/field-fault.ts'
import type { TrainingRequest } from './request.ts'

type Workload = TrainingRequest['workload']

const at = (field: keyof Workload, wrong: Message, allowed: Message, input?: unknown): FieldFault =>
  fieldFault(`/workload/${field}`, fault(wrong, { allowed }), input)

const knownShape = message('allowed.known-architecture')

/** A rank that nothing is adapted with, or that no matrix of the model has; `isAssumed` where it is the scenario’s own. */
const rankFaults = (
  { kind, adapterRank: rank }: Workload,
  shape: Shape | undefined,
  isAssumed: boolean,
): readonly FieldFault[] => {
  if (rank === undefined) return []
  if (kind !== 'lora')
    return [
      at(
        'adapterRank',
        message('errors.adapters-without-lora', { kind }),
        message('allowed.lora-or-no-rank'),
        rank,
      ),
    ]
  // Who did not ask for a rank chose a model that takes none.
  if (shape === undefined && isAssumed)
    return [
      fieldFault(
        '/model',
        fault(message('errors.lora-needs-architecture'), { allowed: knownShape }),
        undefined,
      ),
    ]
  if (shape === undefined)
    return [at('adapterRank', message('errors.needs-architecture'), knownShape, rank)]
  const { hiddenSize: width } = shape
  return rank <= width
    ? []
    : [
        at(
          'adapterRank',
          message('errors.rank-above-width', { rank, width }),
          message('allowed.rank', { max: width }),
          rank,
        ),
      ]
}

/** Fields of the workload that need others, or contradict them; a plan has a usual length of its sequences. */
export const workFaults = (
  { workload, performance }: Pick<TrainingRequest, 'workload' | 'performance'>,
  shape: Shape | undefined,
  isAssumed: boolean,
): readonly FieldFault[] => {
  const { adapterRank, adapterTargets, sequenceTokens, countAttention } = workload
  return [
    ...rankFaults(workload, shape, isAssumed),
    ...(adapterTargets !== undefined && adapterRank === undefined
      ? [
          at(
            'adapterTargets',
            message('errors.needs-other', { other: 'adapterRank' }),
            message('allowed.with-other', { other: 'adapterRank' }),
            adapterTargets,
          ),
        ]
      : []),
    ...(countAttention !== false && sequenceTokens === undefined && performance.method !== 'plan'
      ? [at('sequenceTokens', message('errors.missing'), message('allowed.sequence-length'))]
      : []),
    ...(countAttention !== false && shape === undefined
      ? [at('countAttention', message('errors.needs-architecture'), knownShape, countAttention)]
      : []),
  ]
}

/** Fewer tokens train no model from the start, of any size. */
const leastPreTraining = 1e6

/** So few tokens that thousands, billions or trillions were meant get a question. */
export const fewTokensFaults = ({ tokens, epochs, kind }: Workload): readonly FieldFault[] => {
  if (tokens === undefined || !kind.endsWith('pre-training')) return []
  const all = trainedTokens.compute({ tokens, epochs })
  return all >= leastPreTraining
    ? []
    : [
        at(
          'tokens',
          message('errors.few-tokens', { tokens: all, kind }),
          message('allowed.pre-training-tokens', { min: leastPreTraining }),
          tokens,
        ),
      ]
}

/** Staff of the whole cluster has to be shared out over its chips. */
export const staffFaults = ({
  performance,
  price,
  workload,
}: TrainingRequest): readonly FieldFault[] =>
  price.method === 'own' &&
  price.staffUsdPerYear !== undefined &&
  workload.chips === undefined &&
  workload.days === undefined &&
  performance.method !== 'plan'
    ? [
        fieldFault(
          '/price/staffUsdPerYear',
          fault(message('errors.needs-cluster-size'), {
            allowed: message('allowed.size-or-staff-per-chip', {
              others: ['workload.chips', 'workload.days'],
              other: 'staffUsdPerChipYear',
            }),
          }),
          price.staffUsdPerYear,
        ),
      ]
    : []
