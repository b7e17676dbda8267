import { type Fields, isFields, scenarioOf } from '../shared/merge.ts'
import { rentMethodOf } from '../shared/price-method.ts'

const firstOf = (list: unknown): unknown => (Array.isArray(list) ? list[0] : undefined)

/** Where nothing is named beside a list, the first of the list is what the request is about. */
const asked = (body: Fields, name: string, list: unknown): Fields => {
  const first = firstOf(list)
  const isNamed = typeof first === 'string' || isFields(first)
  return body.scenario === undefined && body[name] === undefined && isNamed ? { [name]: first } : {}
}

/** A body with what it is about where its lists alone say so; payments take the place of a scenario’s price. */
export const aboutFirst = (body: Fields, { accelerators, models, payments }: Fields): Fields => ({
  ...body,
  ...asked(body, 'accelerator', accelerators),
  ...asked(body, 'model', models),
  ...(Array.isArray(payments) && body.price === undefined && { price: null }),
})

/** A comparison of runs is of the day of their scenario, unless it says its own. */
const datedBy = (body: Fields, training: Fields): Fields => {
  const asOf = scenarioOf(training)?.request.asOf
  return asOf === undefined || body.asOf !== undefined ? body : { ...body, asOf }
}

/** A body before it is read. */
export const prepared = (body: Fields): Fields => {
  const { payments, training } = body
  const paid = Array.isArray(payments) ? { ...body, payments: payments.map(rentMethodOf) } : body
  if (training === undefined) return aboutFirst(paid, paid)
  return isFields(training) ? datedBy(paid, training) : paid
}
