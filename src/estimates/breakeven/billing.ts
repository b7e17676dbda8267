import type { BreakevenRequest } from './request.ts'
import type { Predicted } from './types.ts'

/** How rented chips are asked to be billed; undefined where the chips decide. */
export const rentBillingAsked = ({ rent, billing }: Pick<BreakevenRequest, 'rent' | 'billing'>) =>
  rent?.billing ?? billing

/** Whether the last cluster is paid for as far as it is used; replicas are whole, however they are billed. */
export const isBilledExactly = (
  request: BreakevenRequest,
  predicted: Predicted | undefined,
): boolean =>
  predicted === undefined
    ? rentBillingAsked(request) === 'exact'
    : predicted.billing.by === 'exact' && request.performance.method !== 'roofline'

/** Whether a purchase is of chips; servers are bought whole unless the request says so. Exactly those of a plan’s replicas are chips. */
export const buysChips = ({
  billing,
  performance,
}: Pick<BreakevenRequest, 'billing' | 'performance'>): boolean =>
  billing === 'chip' || (billing === 'exact' && performance.method === 'roofline')
