import * as v from 'valibot'
import { choice, object, text } from '../../fields/object.ts'
import { presetId } from '../../fields/preset.ts'
import { quantity } from '../../fields/quantity.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import { currencyFields } from '../shared/request-currency.ts'
import { Load } from '../shared/request-load.ts'
import { asOf } from '../shared/request-parts.ts'
import { chipHourPrice } from '../shared/request-price.ts'
import { workingField } from '../shared/request-working.ts'
import { providerFault } from './check.ts'

const price = (id: QuantityId, kind: string, example: number) =>
  chipHourPrice(
    id,
    `Left out: the median of the known ${kind} offers of the accelerator; without one, this kind is left out of the mix.`,
    [example, `${example} USD/h`],
  )

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
    provider: v.optional(
      text('Look up the prices of this provider alone; medians over all of them when left out.'),
    ),
    asOf,
    ...currencyFields,
    ...workingField,
    prices: v.optional(
      v.pipe(MixPrices, v.description('Of a chip-hour, by kind; each one left out is looked up.')),
      {},
    ),
    longestCommitment: v.optional(
      choice(
        commitments,
        'How long chips may be reserved for at most; the cheaper of the terms allowed is taken.',
      ),
      '3-year',
    ),
    spotOverheadShare: v.optional(
      quantity({
        id: 'spotOverheadShare',
        description: 'What interruptions cost, as extra spot chip-hours; 0.1 is assumed.',
        min: 0,
        max: 10,
        examples: [0.1, '10%'],
      }),
      0.1,
    ),
    maxSpotShare: v.optional(
      quantity({
        id: 'maxSpotShare',
        description: 'How much of an hour’s load may be lost at once; half is assumed.',
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
