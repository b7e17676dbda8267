import { fault } from '../../fields/fault.ts'
import { message } from '../../words/message.ts'
import { rentErrors } from '../shared/check-rent.ts'
import { type FieldFault, fieldFault } from '../shared/field-fault.ts'
import type { Fields } from '../shared/merge.ts'
import { isFields } from '../shared/merge.ts'
import type { ChipPrice } from '../shared/request-price.ts'
import { acceleratorsOf } from './cells.ts'
import type { CompareRequest } from './request.ts'

/** What payments are checked against. */
type Paid = Pick<CompareRequest, 'accelerator' | 'accelerators' | 'asOf'> & {
  readonly payments?: readonly ChipPrice[] | undefined
}

/** A choice of seller, class or region that sells none of the accelerators; one that sells some leaves the others without a price. */
const soldNowhere = (request: Paid, price: ChipPrice, index: number): readonly FieldFault[] => {
  if (price.method !== 'rent') return []
  const ofEach = acceleratorsOf(request).map((accelerator) =>
    rentErrors(accelerator, price, request.asOf, `payments/${index}`),
  )
  return ofEach.some((faults) => faults.length === 0) ? [] : (ofEach[0] ?? [])
}

/** A price beside payments, each of which is one; the terms on which tokens are bought are none of chips. */
const besidePayments = ({ price }: Fields, part: string): readonly FieldFault[] =>
  price == null || (isFields(price) && price.method === 'api')
    ? []
    : [
        fieldFault(
          `${part}/price`,
          fault(message('errors.beside-payments'), {
            allowed: message('allowed.payments-or-price'),
          }),
          price,
        ),
      ]

/** What is wrong with the ways to pay of a request. */
export const paymentFaults = (request: Paid, body: Fields, part = ''): readonly FieldFault[] =>
  request.payments === undefined
    ? []
    : [
        ...besidePayments(body, part),
        ...request.payments.flatMap((price, index) => soldNowhere(request, price, index)),
      ]
