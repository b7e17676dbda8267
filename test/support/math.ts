import { all, create, type MathJsInstance, type Unit } from 'mathjs'

/** The whole of mathjs with the units of the model: the judge of formula texts. */
export const math = create(all ?? {}) as MathJsInstance
for (const name of [
  'query',
  'call',
  'token',
  'chip',
  'server',
  'parameter',
  'FLOP',
  'USD',
  'CNY',
  'EUR',
  'interruption',
  'user',
])
  math.createUnit(name, { prefixes: 'short' })
math.createUnit('modelyear', '365 day')

/** A unit text of ours; mathjs’s own year has 365.25 days. */
export const unitOf = (text: string): Unit | number =>
  text === '1' ? 1 : math.evaluate(text.replaceAll('year', 'modelyear'))

const rounded = (round: (value: number) => number) => (quantity: Unit | number) => {
  if (typeof quantity === 'number') return round(quantity)
  const copy = quantity.clone() as Unit & { value: number }
  copy.value = round(copy.value)
  return copy
}

/** mathjs rounds bare numbers only; what is counted keeps its unit. */
export const roundings = {
  ceil: rounded(Math.ceil),
  floor: rounded(Math.floor),
  round: (quantity: Unit | number, digits: number) =>
    rounded((value) => Number(value.toFixed(digits)))(quantity),
}
