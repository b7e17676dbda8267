import * as v from 'valibot'
import { choice } from '../../fields/object.ts'
import { billingTexts } from '../../words/openapi/fields/price.ts'

export const billingWays = ['exact', 'chip', 'server'] as const
export type BillingWay = (typeof billingWays)[number]

/** What of the chips is paid for. */
export const billing = v.optional(choice(billingWays, billingTexts.billing))
