import * as v from 'valibot'
import { object } from '../../fields/object.ts'
import { breakevenTexts } from '../../words/openapi/fields/breakeven.ts'
import type { Read as ReadOf } from '../shared/estimate.ts'
import { billing } from '../shared/request-billing.ts'
import { accelerator, server } from '../shared/request-chip.ts'
import { currencyFields } from '../shared/request-currency.ts'
import { asOf } from '../shared/request-date.ts'
import { Electricity } from '../shared/request-energy.ts'
import { model } from '../shared/request-model.ts'
import { Performance } from '../shared/request-performance.ts'
import { workingField } from '../shared/request-working.ts'
import { faultsBetween } from './request-between.ts'
import { Cluster, Diurnal, Range, Workload } from './request-cluster.ts'
import { ApiByMonth, OwnByMonth, RentByMonth } from './request-ways.ts'

/** `POST /api/v1/breakeven`. */
export const BreakevenRequest = v.pipe(
  object({
    workload: Workload,
    load: v.optional(v.pipe(Diurnal, v.description(breakevenTexts.load)), {}),
    cluster: v.optional(v.pipe(Cluster, v.description(breakevenTexts.cluster)), {}),
    model: v.optional(model),
    accelerator: v.optional(accelerator),
    performance: v.optional(Performance, { method: 'roofline' as const }),
    billing,
    server,
    asOf,
    ...currencyFields,
    ...workingField,
    rent: v.optional(RentByMonth),
    own: v.optional(v.pipe(OwnByMonth, v.description(breakevenTexts.own))),
    energy: v.optional(v.pipe(Electricity, v.description(breakevenTexts.energy))),
    api: v.optional(ApiByMonth),
    range: v.optional(Range, {}),
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    const input = dataset.value
    for (const { part, field, value, message } of faultsBetween(input))
      addIssue({
        message,
        path: [
          { type: 'object', origin: 'value', input, key: part, value: undefined },
          ...(field === undefined
            ? []
            : [
                { type: 'object' as const, origin: 'value' as const, input: {}, key: field, value },
              ]),
        ],
      })
  }),
)
export type BreakevenRequest = v.InferOutput<typeof BreakevenRequest>

/** A request that was read. */
export type Read = ReadOf<BreakevenRequest>
