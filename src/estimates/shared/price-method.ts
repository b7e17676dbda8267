import { type Fields, isFields } from './merge.ts'
import { rentEntries } from './request-price.ts'

const ofRent: ReadonlySet<string> = new Set([...Object.keys(rentEntries), 'spotOverhead'])

/** A price that says how chips are rented need not say that they are: renting is the default. */
export const withRentMethod = (fields: Fields): Fields => {
  const { price } = fields
  const whole = rentMethodOf(price)
  return whole === price ? fields : { ...fields, price: whole }
}

/** The same of one price. */
export const rentMethodOf = (price: unknown): unknown => {
  if (!isFields(price) || price.method !== undefined) return price
  const said = Object.keys(price)
  return said.length > 0 && said.every((key) => ofRent.has(key))
    ? { ...price, method: 'rent' }
    : price
}
