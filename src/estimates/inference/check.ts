import { fault } from '../../fields/fault.ts'
import { layerCount } from '../../model/architecture/layers.ts'
import type { Shape } from '../../model/architecture/shape.ts'
import { totalsOf } from '../../model/architecture/totals.ts'
import { find } from '../../presets/registry.ts'
import { divisors } from '../../units/divisors.ts'
import { message } from '../../words/message.ts'
import { rentErrors } from '../shared/check-rent.ts'
import { type FieldFault, fieldFault } from '../shared/field-fault.ts'
import { overheadsOfChips } from '../shared/request-overheads.ts'
import { serverSizeOf } from '../shared/server.ts'
import type { BoughtRequest, InferenceRequest } from './request.ts'

/** The shape of a model, where its preset or the request has one. */
export const shapeOf = (model: InferenceRequest['model']): Shape | undefined => {
  const architecture =
    typeof model === 'string' ? find('models', model)?.architecture : model.architecture
  return architecture !== undefined && 'layers' in architecture ? architecture : undefined
}

/** Parallelism that the model's shape cannot be divided by, with what it can. */
export const planErrors = ({
  model,
  performance,
}: Pick<InferenceRequest, 'model' | 'performance'>): readonly FieldFault[] => {
  const shape = shapeOf(model)
  if (performance.method !== 'roofline' || shape === undefined) return []
  const { tensorParallel: t, pipelineParallel: p } = performance
  const layers = layerCount(shape)
  const { heads } = totalsOf(shape)
  const wrongHeads = () =>
    fault(message('errors.not-a-divisor-of-heads', { of: heads }), {
      allowed: message('allowed.divisors', { divisors: divisors(heads) }),
    })
  const wrongLayers = () =>
    fault(message('errors.more-stages-than-layers', { layers }), {
      allowed: message('allowed.range', { min: 1, max: layers, integer: true }),
    })
  return [
    ...(t !== undefined && heads % t !== 0
      ? [fieldFault('/performance/tensorParallel', wrongHeads(), t)]
      : []),
    ...(p !== undefined && p > layers
      ? [fieldFault('/performance/pipelineParallel', wrongLayers(), p)]
      : []),
  ]
}

/** Whole servers cannot be billed where their size is not known. */
export const billingErrors = (
  { billing, accelerator, server }: Pick<InferenceRequest, 'billing' | 'accelerator' | 'server'>,
  pointer = '/billing',
): readonly FieldFault[] => {
  const chip = typeof accelerator === 'string' ? find('accelerators', accelerator) : undefined
  const known = server.chipsPerServer ?? (chip && serverSizeOf(chip))
  if (billing !== 'server' || known !== undefined) return []
  return [
    fieldFault(
      pointer,
      fault(
        message('errors.value-needs-other', { value: 'server', other: 'server.chipsPerServer' }),
        {
          allowed: message('allowed.exact-chip-or-size', { other: 'server.chipsPerServer' }),
        },
      ),
      billing,
    ),
  ]
}

/** What is wrong with a request whose chips serve. */
export const chipErrors = (
  request: Pick<
    InferenceRequest,
    'model' | 'performance' | 'price' | 'accelerator' | 'billing' | 'server' | 'asOf'
  >,
): readonly FieldFault[] => [
  ...planErrors(request),
  ...billingErrors(request),
  ...(request.price.method === 'rent'
    ? rentErrors(request.accelerator, request.price, request.asOf)
    : []),
]

/** What only chips have counts for nothing where tokens are bought. */
export const capacityErrors = ({
  overheads,
}: Pick<BoughtRequest, 'overheads'>): readonly FieldFault[] => {
  const wrong = () =>
    fault(message('errors.capacity-of-provider'), {
      allowed: message('allowed.zero-or-none'),
    })
  return overheadsOfChips.flatMap((id) =>
    (overheads?.[id] ?? 0) > 0 ? [fieldFault(`/overheads/${id}`, wrong(), overheads?.[id])] : [],
  )
}
