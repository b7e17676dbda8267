import { type Message, message } from '../../words/message.ts'
import type { Givens } from '../shared/givens.ts'
import type { BillingWay } from '../shared/request-billing.ts'
import type { InferenceRequest } from './request.ts'

/** How chips are billed, and why so. */
export interface Billing {
  readonly by: BillingWay
  readonly reason: Message
  /** Chips of a server; undefined where that is not known. */
  readonly chipsPerServer: number | undefined
}

type Asked = Pick<InferenceRequest, 'billing' | 'performance' | 'server'>

/** As the request asks; else exactly where the method is top-down, and as chips are sold where a fleet is predicted. */
export const billingOf = (request: Asked, chip: { readonly givens: Givens }): Billing => {
  const known = request.server.chipsPerServer ?? chip.givens.chipsPerServer?.value
  const chipsPerServer = known ?? undefined
  const bill = (by: BillingWay, reason: Message) => ({ by, reason, chipsPerServer })
  if (request.billing !== undefined) return bill(request.billing, message('reasons.billing-asked'))
  if (request.performance.method !== 'roofline')
    return bill('exact', message('reasons.billing-top-down'))
  return chipsPerServer === undefined
    ? bill('chip', message('reasons.billing-no-server'))
    : bill('server', message('reasons.billing-of-server', { chips: chipsPerServer }))
}
