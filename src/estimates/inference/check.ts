import { fault } from '../../fields/fault.ts'
import { find } from '../../presets/registry.ts'
import type { Shape } from '../../presets/schema.ts'
import { divisors } from '../../units/divisors.ts'
import { type FieldError, fieldError } from '../shared/read.ts'
import type { BoughtRequest, InferenceRequest } from './request.ts'

const shapeOf = (model: InferenceRequest['model']): Shape | undefined => {
  const architecture =
    typeof model === 'string' ? find('models', model)?.architecture : model.architecture
  return architecture !== undefined && 'layers' in architecture ? architecture : undefined
}

/** Parallelism that the model's shape cannot be divided by, with what it can. */
export const planErrors = ({
  model,
  performance,
}: Pick<InferenceRequest, 'model' | 'performance'>): readonly FieldError[] => {
  const shape = shapeOf(model)
  if (performance.method !== 'roofline' || shape === undefined) return []
  const { tensorParallel: t, pipelineParallel: p } = performance
  const { heads } = shape.attention
  return [
    ...(t !== undefined && heads % t !== 0
      ? [
          fieldError(
            '/performance/tensorParallel',
            fault(`does not divide the ${heads} attention heads`, {
              allowed: divisors(heads).join(', '),
            }),
            t,
          ),
        ]
      : []),
    ...(p !== undefined && p > shape.layers
      ? [
          fieldError(
            '/performance/pipelineParallel',
            fault(`is more than the ${shape.layers} layers`, { allowed: `1 to ${shape.layers}` }),
            p,
          ),
        ]
      : []),
  ]
}

/** Whoever buys tokens holds no capacity, spare or idle. */
export const capacityErrors = ({ overheads }: BoughtRequest): readonly FieldError[] =>
  (['reserveShare', 'idleCapacityShare'] as const).flatMap((id) =>
    (overheads?.[id] ?? 0) > 0
      ? [
          fieldError(
            `/overheads/${id}`,
            fault('has no meaning where tokens are bought: the provider holds the capacity', {
              allowed: '0, or left out',
            }),
            overheads?.[id],
          ),
        ]
      : [],
  )
