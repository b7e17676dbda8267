import { levenbergMarquardt } from 'ml-levenberg-marquardt'

/** A constant to be fitted, or how far a group of them departs under a key, as logarithms. */
export interface Unknown {
  readonly prior: number
  readonly spread: number
  readonly key?: string
  readonly group?: string
  readonly id?: string
}

/** The middle of each constant and its departures by key and group, as logarithms. */
export interface FittedConstants {
  readonly parameters: Readonly<Record<string, number>>
  readonly deviations: Readonly<Record<string, Readonly<Record<string, number>>>>
}

export type Priors = Readonly<Record<string, { readonly prior: number; readonly spread: number }>>
/** By the word before a key's colon: how far each group may lie from what is above it. */
export type Spreads = Readonly<Record<string, Readonly<Record<string, number>>>>

export const unknownsOf = (
  priors: Priors,
  spreads: Spreads,
  keys: readonly string[],
  /** Where a departure is expected, if not at zero. */
  middles: Readonly<Record<string, Readonly<Record<string, number>>>> = {},
): readonly Unknown[] => [
  ...Object.entries(priors).map(([id, { prior, spread }]) => ({
    id,
    prior: Math.log(prior),
    spread,
  })),
  ...[...new Set(keys)].toSorted().flatMap((key) =>
    Object.entries(spreads[key.split(':')[0] ?? ''] ?? {}).map(([group, spread]) => ({
      key,
      group,
      prior: middles[key]?.[group] ?? 0,
      spread,
    })),
  ),
]

export const constantsOf = (
  unknowns: readonly Unknown[],
  values: ArrayLike<number>,
): FittedConstants => {
  const parameters: Record<string, number> = {}
  const deviations: Record<string, Record<string, number>> = {}
  for (const [index, { id, key, group }] of unknowns.entries()) {
    const value = values[index] ?? 0
    if (id !== undefined) parameters[id] = Math.exp(value)
    if (key !== undefined && group !== undefined) {
      deviations[key] ??= {}
      deviations[key][group] = value
    }
  }
  return { parameters, deviations }
}

/** Beyond this many standard deviations a row pulls no harder (Huber). */
const clip = 1.5

export const huber = (error: number) => {
  const size = Math.abs(error)
  return size <= clip ? error : Math.sign(error) * Math.sqrt(2 * clip * size - clip * clip)
}

/** How fast the clipped error moves with the error itself. */
export const huberSlope = (error: number) => {
  const size = Math.abs(error)
  return size <= clip ? 1 : clip / Math.sqrt(2 * clip * size - clip * clip)
}

/** Where a fit begins: at the priors, or at constants that were fitted before. */
export const startOf = (
  unknowns: readonly Unknown[],
  start: FittedConstants | undefined,
): readonly number[] =>
  unknowns.map(({ id, key, group, prior }) => {
    if (start === undefined) return prior
    if (id !== undefined) return Math.log(start.parameters[id] ?? Math.exp(prior))
    return start.deviations[key ?? '']?.[group ?? ''] ?? prior
  })

/**
 * Least squares on weighted log errors, robust against outliers and shrunk to
 * the priors; from `start` where it is given. `errorsOf` gives one error for
 * each of `count` points, in standard deviations.
 */
export const regress = (
  unknowns: readonly Unknown[],
  count: number,
  errorsOf: (constants: FittedConstants) => readonly number[],
  start: FittedConstants | undefined,
  rounds: number,
): FittedConstants => {
  const residualsOf = (values: readonly number[]) => [
    ...errorsOf(constantsOf(unknowns, values)).map(huber),
    ...unknowns.map(({ prior, spread }, i) => ((values[i] ?? 0) - prior) / spread),
  ]
  const points = count + unknowns.length
  const data = {
    x: Array.from({ length: points }, (_, i) => i),
    y: Array.from({ length: points }, () => 0),
  }
  const { parameterValues } = levenbergMarquardt(
    data,
    (values) => {
      const residuals = residualsOf(values)
      return (index) => residuals[index] ?? 0
    },
    {
      initialValues: [...startOf(unknowns, start)],
      maxIterations: rounds,
      gradientDifference: 1e-4,
      damping: 1e-2,
      errorTolerance: 1e-9,
    },
  )
  return constantsOf(unknowns, parameterValues)
}
