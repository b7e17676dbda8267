import * as v from 'valibot'
import { SellerClass } from '../../presets/price-schema.ts'
import { rentKinds } from '../../presets/rent-kinds.ts'
import { compareRowTexts } from '../../words/openapi/answers/compare.ts'

const field = v.pipe(v.string(), v.description(compareRowTexts.field))

/** Which of the models that are compared a row is of. */
export const ComparedModel = v.object({
  id: v.pipe(v.nullable(v.string()), v.description(compareRowTexts.modelId)),
  name: v.string(),
  field,
})

/** How a row is paid for. */
export const Payment = v.pipe(
  v.object({
    field,
    method: v.picklist(['rent', 'own']),
    kind: v.optional(v.picklist(rentKinds)),
    seller: v.optional(v.string()),
    sellerClass: v.optional(SellerClass),
    rentRegion: v.optional(v.string()),
  }),
  v.description(compareRowTexts.payment),
)

/** What keeps a row from its rank. */
export const missing = v.pipe(
  v.array(v.object({ reason: v.string(), field: v.nullable(v.string()) })),
  v.description(compareRowTexts.missing),
)
