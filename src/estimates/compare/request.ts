import * as v from 'valibot'
import { fault } from '../../fields/fault.ts'
import { object } from '../../fields/object.ts'
import { presetId } from '../../fields/preset.ts'
import { message } from '../../words/message.ts'
import { compareTexts } from '../../words/openapi/fields/compare.ts'
import { InferenceRequest } from '../inference/index.ts'
import { chipPrice } from '../shared/request-price.ts'

const maxAccelerators = 200

/** `POST /api/v1/compare`. */
export const CompareRequest = object({
  ...InferenceRequest.pipe[0].entries,
  price: chipPrice,
  accelerators: v.optional(
    v.pipe(
      v.array(presetId('accelerators', 'nvidia-h100-sxm'), () =>
        fault(message('errors.not-a-list'), { allowed: message('allowed.accelerator-ids') }),
      ),
      v.minLength(1, () =>
        fault(message('errors.empty'), { allowed: message('allowed.one-accelerator') }),
      ),
      v.maxLength(maxAccelerators, () =>
        fault(message('errors.too-many', { max: maxAccelerators })),
      ),
      v.description(compareTexts.accelerators),
    ),
  ),
})
export type CompareRequest = v.InferOutput<typeof CompareRequest>
