/** What quantities are made of: what is measured, money, and what is counted. */
export const bases = [
  'B',
  's',
  'J',
  'g',
  'USD',
  'query',
  'token',
  'chip',
  'server',
  'parameter',
  'FLOP',
  'call',
  'user',
] as const
export type Base = (typeof bases)[number]

/** What is counted, not measured: such a word may be left out. */
export const counts: ReadonlySet<Base> = new Set([
  'query',
  'token',
  'chip',
  'server',
  'parameter',
  'FLOP',
  'call',
  'user',
])

/** The power of each base, in their order. */
export type Powers = readonly number[]

export const none: Powers = bases.map(() => 0)

export const powersOf = (powers: Readonly<Partial<Record<Base, number>>>): Powers =>
  bases.map((base) => powers[base] ?? 0)

/** A number of base units, as a quotient: dividing once, at the end, keeps its last digits. */
export interface Measure {
  readonly over: number
  readonly under: number
  readonly powers: Powers
}

export const times = (one: Measure, other: Measure): Measure => ({
  over: one.over * other.over,
  under: one.under * other.under,
  powers:
    one.powers === none
      ? other.powers
      : other.powers === none
        ? one.powers
        : one.powers.map((power, index) => power + (other.powers[index] ?? 0)),
})

export const inverse = ({ over, under, powers }: Measure): Measure => ({
  over: under,
  under: over,
  powers: powers === none ? none : powers.map((power) => (power === 0 ? 0 : -power)),
})

const isZero = (power: number) => Math.abs(power) < 1e-9

export const isPlain = ({ powers }: Measure): boolean => powers === none || powers.every(isZero)

/** Whether a measure has this dimension, where some of what is counted may be left out. */
export const fits = (powers: Powers, wanted: Powers, mayLack: ReadonlySet<Base>): boolean =>
  bases.every((base, index) => {
    const power = powers[index] ?? 0
    return isZero(power - (wanted[index] ?? 0)) || (isZero(power) && mayLack.has(base))
  })

const factor = (base: string, power: number) => (power === 1 ? base : `${base}^${power}`)

/** A dimension as the units of quantities are written: `USD/(chip*s)`. */
export const dimensionText = (powers: Powers): string => {
  const named = bases.map((base, index) => [base, powers[index] ?? 0] as const)
  // Energy over time is power.
  const isPower = fits(powers, powersOf({ J: 1, s: -1 }), new Set())
  if (isPower) return 'W'
  const over = named.filter(([, power]) => power > 1e-9).map(([base, power]) => factor(base, power))
  const under = named
    .filter(([, power]) => power < -1e-9)
    .map(([base, power]) => factor(base, -power))
  const above = over.length === 0 ? '1' : over.join('*')
  if (under.length === 0) return above
  return `${above}/${under.length === 1 ? under[0] : `(${under.join('*')})`}`
}
