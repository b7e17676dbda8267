import type { Shape } from '../../model/index.ts'
import { fault } from '../fields/fault.ts'
import { type FieldError, fieldError } from '../parse.ts'
import type { PlanPerformance } from '../requests/training-plan.ts'

const divisorsOf = (count: number): string =>
  Array.from({ length: Math.min(count, 10_000) }, (_, i) => i + 1)
    .filter((one) => count % one === 0)
    .join(', ')

/** Parts of a plan that do not divide the model, the chips or the batch; with what does. */
export const trainingPlanErrors = (
  performance: PlanPerformance,
  shape: Shape,
  chips: number | undefined,
): readonly FieldError[] => {
  const {
    tensorParallel: t,
    pipelineParallel: p,
    contextParallel: c,
    expertParallel: e,
    virtualStages: v,
    microBatchSequences: b,
    globalBatchSequences: g,
  } = performance
  const { heads } = shape.attention
  const experts = shape.experts?.count ?? 1
  const errors: FieldError[] = []
  const refuse = (field: keyof PlanPerformance, detail: string, allowed: string) =>
    errors.push(fieldError(`/performance/${field}`, fault(detail, { allowed }), performance[field]))
  if (t !== undefined && heads % t !== 0)
    refuse('tensorParallel', `does not divide the ${heads} attention heads`, divisorsOf(heads))
  if (p !== undefined && p > shape.layers)
    refuse('pipelineParallel', `is more than the ${shape.layers} layers`, divisorsOf(shape.layers))
  else if (v !== undefined && p !== undefined && Math.ceil(shape.layers / p) % v !== 0)
    refuse(
      'virtualStages',
      `does not divide the ${Math.ceil(shape.layers / p)} layers of the fullest stage`,
      divisorsOf(Math.ceil(shape.layers / p)),
    )
  if (v !== undefined && v > 1 && (p ?? 1) === 1)
    refuse('virtualStages', 'needs pipelineParallel above 1', '1, or a pipeline')
  if (e !== undefined && experts % e !== 0)
    refuse('expertParallel', `does not divide the ${experts} experts`, divisorsOf(experts))
  const held = (t ?? 1) * (p ?? 1) * (c ?? 1)
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
  if (t === undefined || p === undefined) return errors
  const copies = chips / held
  if (e !== undefined && (copies * (c ?? 1)) % e !== 0)
    refuse('expertParallel', `does not divide the ${copies} copies`, divisorsOf(copies * (c ?? 1)))
  if (g !== undefined && g % (copies * (b ?? 1)) !== 0)
    refuse(
      'globalBatchSequences',
      `is not a multiple of ${copies} copies × ${b ?? 1} sequences`,
      `multiples of ${copies * (b ?? 1)}`,
    )
  return errors
}
