import { type Base, bases, counts, fits, isPlain, type Measure, powersOf } from './measure.ts'
import { productOf } from './product.ts'
import { areTokens, tokensOf } from './tokens.ts'

/** What the field of an expression is in. */
export interface Target {
  readonly measure: Measure
  /** What is counted and may be left out of an expression: `320k/s` are queries. */
  readonly mayLack: ReadonlySet<Base>
  /** Whether it is a sum of money for something. */
  readonly isPrice: boolean
  readonly isOfMillionTokens: boolean
  readonly isOfBytes: boolean
  /** Whether a share in percent says something here: a share of the year does, half a query does not. */
  readonly takesShare: boolean
}

const powerOf = ({ powers }: Measure, base: Base) => powers[bases.indexOf(base)] ?? 0
const withoutTokens: ReadonlySet<Base> = new Set([...counts].filter((base) => base !== 'token'))

const read = (unit: string): Target => {
  const tokens = tokensOf(unit)
  const reading = { measureOf: (word: Measure) => word, halves: false }
  const measure = areTokens(tokens) ? productOf(tokens, reading) : undefined
  if (measure === undefined) throw new Error(`${unit} is no unit that a field may be in`)
  const isOfMillionTokens = unit.includes('Mtoken')
  return {
    measure,
    isOfMillionTokens,
    mayLack: isOfMillionTokens ? withoutTokens : counts,
    isPrice: powerOf(measure, 'USD') === 1,
    isOfBytes: powerOf(measure, 'B') !== 0,
    takesShare: measure.powers.every((power) => power <= 0),
  }
}

const targets = new Map<string, Target>()

/** A unit as the quantities write it, read once. */
export const targetOf = (unit: string): Target => {
  let target = targets.get(unit)
  if (target === undefined) {
    target = read(unit)
    targets.set(unit, target)
  }
  return target
}

const money = powersOf({ USD: 1 })
const nothing: ReadonlySet<Base> = new Set()

/** The value of a measure in the unit of a field; undefined where its dimension is another. */
export const valueIn = (measure: Measure, target: Target): number | undefined => {
  const { over, under, powers } = measure
  const wanted = target.measure
  // Like a number written plainly, a result without a unit is in the field's own.
  if (isPlain(measure)) return over / under
  if (fits(powers, wanted.powers, target.mayLack))
    return (over * wanted.under) / (under * wanted.over)
  if (!target.isPrice || !fits(powers, money, nothing)) return undefined
  // `3 CNY` is of whatever the price is of; divided, it must be by a million where that is of a million tokens.
  const isOfItsOwn = !target.isOfMillionTokens || under === 1
  if (isOfItsOwn) return over / under
  return under === 1e6 ? over : undefined
}
