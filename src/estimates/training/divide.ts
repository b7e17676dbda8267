import { fault } from '../../fields/fault.ts'
import type { Shape } from '../../model/architecture/shape.ts'
import { contextCuts, sequenceTokensOf } from '../../planner/training/sequence.ts'
import { greatestCommon } from '../../planner/training/sizes.ts'
import { hasEmptyStages, mostStages } from '../../planner/training/stages.ts'
import { type FieldError, fieldError } from '../shared/read.ts'
import type { TrainingRequest } from './request.ts'
import type { PlanPerformance } from './request-plan.ts'

const divisorsOf = (count: number): string =>
  Array.from({ length: Math.min(count, 10_000) }, (_, i) => i + 1)
    .filter((one) => count % one === 0)
    .join(', ')

/** Parts of a plan that do not divide the model, the sequence, the chips or the batch; with what does. */
export const trainingPlanErrors = (
  performance: PlanPerformance,
  shape: Shape,
  workload: Pick<TrainingRequest['workload'], 'chips' | 'sequenceTokens'>,
): readonly FieldError[] => {
  const {
    tensorParallel: t,
    pipelineParallel: p,
    contextParallel: c,
    expertParallel: e,
    virtualStages: v,
    microBatchSequences: b = 1,
    globalBatchSequences: g,
  } = performance
  const { chips } = workload
  const { heads } = shape.attention
  const experts = shape.experts?.count ?? 1
  const sequenceTokens = sequenceTokensOf(workload, shape)
  const errors: FieldError[] = []
  const refuse = (field: keyof PlanPerformance, detail: string, allowed: string) =>
    errors.push(fieldError(`/performance/${field}`, fault(detail, { allowed }), performance[field]))
  if (t !== undefined && heads % t !== 0)
    refuse('tensorParallel', `does not divide the ${heads} attention heads`, divisorsOf(heads))
  if (p !== undefined && p > shape.layers)
    refuse(
      'pipelineParallel',
      `is more than the ${shape.layers} layers`,
      `1 to ${mostStages(shape.layers)}, or ${shape.layers}; stages are equal with ${divisorsOf(shape.layers)}`,
    )
  else if (p !== undefined && hasEmptyStages(shape.layers, p))
    refuse(
      'pipelineParallel',
      `leaves stages without a layer: with two layers each, ${mostStages(shape.layers)} stages hold all ${shape.layers}`,
      `1 to ${mostStages(shape.layers)}, or ${shape.layers}; stages are equal with ${divisorsOf(shape.layers)}`,
    )
  else if (v !== undefined && p !== undefined && Math.ceil(shape.layers / p) % v !== 0)
    refuse(
      'virtualStages',
      `does not divide the ${Math.ceil(shape.layers / p)} layers of the fullest stage`,
      divisorsOf(Math.ceil(shape.layers / p)),
    )
  if (v !== undefined && v > 1 && (p ?? 1) === 1)
    refuse('virtualStages', 'needs pipelineParallel above 1', '1, or a pipeline')
  if (c !== undefined && sequenceTokens % c !== 0)
    refuse(
      'contextParallel',
      `does not divide the ${sequenceTokens} tokens of a sequence`,
      divisorsOf(sequenceTokens),
    )
  if (e !== undefined && experts % e !== 0)
    refuse('expertParallel', `does not divide the ${experts} experts`, divisorsOf(experts))
  // Stages that take turns pass on as many micro-batches at a time as there are stages (Narayanan et al. 2021).
  const turns = v !== undefined && v > 1 ? (p ?? 1) : 1
  const inTurns = turns > 1 ? ` × ${turns} stages that take turns` : ''
  const held = (t ?? 1) * (p ?? 1) * (c ?? 1)
  // Where the copies are known, the batch is held to them below.
  const isCut = errors.length === 0 && t !== undefined && p !== undefined && chips !== undefined
  if (g !== undefined && g % (b * turns) !== 0 && !(isCut && chips % held === 0))
    refuse(
      'globalBatchSequences',
      `is not a multiple of ${b} sequences${inTurns}`,
      `multiples of ${b * turns}`,
    )
  if (chips === undefined || errors.length > 0) return errors
  if (chips % held !== 0) {
    const field =
      t !== undefined ? 'tensorParallel' : p !== undefined ? 'pipelineParallel' : 'contextParallel'
    refuse(
      field,
      `makes ${held} chips a copy with the other parts of the plan, which does not divide the ${chips} chips`,
      `parts whose product divides ${chips}: ${divisorsOf(chips)}`,
    )
    return errors
  }
  // Experts are shared out over copies and cuts of the sequence, which is what stages and tensor parts leave.
  const sharing = chips / ((t ?? 1) * (p ?? 1))
  if (e !== undefined && sharing % e !== 0)
    refuse(
      'expertParallel',
      `does not divide the ${sharing} chips that share experts`,
      divisorsOf(greatestCommon(experts, sharing)),
    )
  if (t === undefined || p === undefined || g === undefined) return errors
  const together = (c === undefined ? contextCuts(sequenceTokens) : [c])
    .filter((cut) => sharing % cut === 0)
    .map((cut) => (sharing / cut) * b * turns)
  if (!together.some((sequences) => g % sequences === 0))
    refuse(
      'globalBatchSequences',
      `is not a multiple of ${sharing / (c ?? 1)} copies × ${b} sequences${inTurns}`,
      `multiples of ${together.join(' or ')}`,
    )
  return errors
}
