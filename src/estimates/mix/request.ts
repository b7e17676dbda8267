import * as v from 'valibot'
import { choice, object, text } from '../../fields/object.ts'
import { presetId } from '../../fields/preset.ts'
import { quantity } from '../../fields/quantity.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import { mixTexts } from '../../words/openapi/fields/mix.ts'
import { currencyFields } from '../shared/request-currency.ts'
import { asOf } from '../shared/request-date.ts'
import { Load } from '../shared/request-load.ts'
import { chipHourPrice } from '../shared/request-price.ts'
import { workingField } from '../shared/request-working.ts'
import { providerFault } from './check.ts'

const price = (id: QuantityId, kind: string, example: number) =>
  chipHourPrice(id, mixTexts.price({ kind }), [example, `${example} USD/h`])

export const MixPrices = object({
  reservedOneYearUsdPerChipHour: price('reservedOneYearUsdPerChipHour', '1-year', 1.8),
  reservedThreeYearUsdPerChipHour: price('reservedThreeYearUsdPerChipHour', '3-year', 1.3),
  onDemandUsdPerChipHour: price('onDemandUsdPerChipHour', 'on-demand', 3),
  spotUsdPerChipHour: price('spotUsdPerChipHour', 'spot', 1.2),
})

export const commitments = ['none', '1-year', '3-year'] as const

/** `POST /api/v1/mix`. */
export const MixRequest = v.pipe(
  object({
    load: Load,
    accelerator: v.optional(presetId('accelerators', 'nvidia-h100-sxm')),
    provider: v.optional(text(mixTexts.provider)),
    asOf,
    ...currencyFields,
    ...workingField,
    prices: v.optional(v.pipe(MixPrices, v.description(mixTexts.prices)), {}),
    longestCommitment: v.optional(choice(commitments, mixTexts.longestCommitment), '3-year'),
    spotOverheadShare: v.optional(
      quantity({
        id: 'spotOverheadShare',
        description: mixTexts.spotOverheadShare,
        min: 0,
        max: 10,
        examples: [0.1, '10%'],
      }),
    ),
    maxSpotShare: v.optional(
      quantity({
        id: 'maxSpotShare',
        description: mixTexts.maxSpotShare,
        min: 0,
        max: 1,
        examples: [0.5, '30%'],
      }),
      0.5,
    ),
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed || dataset.value.provider === undefined) return
    const { accelerator, provider: value } = dataset.value
    const message = providerFault(accelerator, value)
    if (message === undefined) return
    addIssue({
      message,
      path: [{ type: 'object', origin: 'value', input: dataset.value, key: 'provider', value }],
    })
  }),
)
export type MixRequest = v.InferOutput<typeof MixRequest>
