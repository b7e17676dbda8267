import { efficiencyOf, keysOf } from '../presets/efficiency.ts'
import {
  type Efficiencies,
  type Group,
  type ParameterId,
  parameters,
} from '../presets/efficiency-schema.ts'
import type { Measured } from './case.ts'
import { kernelMiddles, readKernelRates } from './kernels.ts'
import { regressSharing } from './least-squares.ts'
import type { Plan } from './plan.ts'
import { type Figures, type Prediction, predict } from './predict.ts'
import { type Spreads, startOf, unknownsOf } from './regression.ts'

export interface Sample {
  readonly plan: Plan
  readonly measured: Measured
  /** The table that the row is of, as its address. */
  readonly source: string
}

export type Fitted = Pick<Efficiencies, 'parameters' | 'deviations'>

/** How far a family, a chip, an engine or a version may lie from what is above it, as a logarithm. */
const spreads = {
  family: { memory: 0.12, compute: 0.2, overhead: 0.25, link: 0.25 },
  chip: { memory: 0.06, compute: 0.1, overhead: 0.12, link: 0.12 },
  engine: { memory: 0.08, compute: 0.15, expert: 0.2, overhead: 0.8, sequence: 0.8, request: 0.5 },
  version: {
    memory: 0.06,
    compute: 0.12,
    expert: 0.1,
    overhead: 0.25,
    sequence: 0.25,
    request: 0.25,
  },
} as const satisfies Record<string, Readonly<Partial<Record<Group, number>>>>

/** What a row tells, and how much it weighs: latencies are noisier than rates. */
const observed = {
  outputTokensPerSecond: 1,
  tpotSeconds: 1,
  ttftSeconds: 0.4,
} as const satisfies Record<keyof Figures, number>
type Observed = keyof typeof observed

const tells = ({ measured }: Sample, what: Observed): boolean => {
  const value = measured[what]
  return value !== undefined && value > 0
}

const noise = 0.15

const middles = kernelMiddles(readKernelRates())

/** One thing that a row tells. */
export interface Point {
  readonly sample: Sample
  readonly what: Observed
}

/** What is fitted, on what, and how far off each point is, in standard deviations. */
export const problemOf = (samples: readonly Sample[]) => {
  const unknowns = unknownsOf(
    parameters,
    spreads as Spreads,
    // Chips whose kernels are known keep their middle where no row is of them.
    [...samples.flatMap(({ plan }) => keysOf(plan.subject)), ...Object.keys(middles)],
    middles,
  )
  const points: readonly Point[] = samples.flatMap((sample) =>
    (Object.keys(observed) as Observed[])
      .filter((what) => tells(sample, what))
      .map((what) => ({ sample, what })),
  )
  const errorsOf = (constants: Fitted): readonly number[] => {
    const cache = new Map<string, ReturnType<typeof efficiencyOf>>()
    const predictions = new Map<Sample, Prediction>()
    return points.map(({ sample, what }) => {
      let now = predictions.get(sample)
      if (now === undefined) {
        const { subject } = sample.plan
        const key = keysOf(subject).join()
        const efficiency = cache.get(key) ?? efficiencyOf(constants, subject)
        cache.set(key, efficiency)
        now = predict(sample.plan, efficiency)
        predictions.set(sample, now)
      }
      const error = Math.log(now[what] / (sample.measured[what] ?? 1))
      return (observed[what] * error) / noise
    })
  }
  return { unknowns, points, errorsOf }
}

/** Fits the constants on log errors, shrunk to the priors; from `start` where it is given. */
export const fitTo = (samples: readonly Sample[], start?: Fitted, rounds = 25): Fitted => {
  const { unknowns, points, errorsOf } = problemOf(samples)
  return regressSharing(
    unknowns,
    (constants) => errorsOf(constants as Fitted),
    {
      keysOf: (point) => keysOf(points[point]?.sample.plan.subject ?? unknownSubject),
      groupOf: (id) => parameters[id as ParameterId].group,
    },
    startOf(unknowns, start),
    rounds,
  ) as Fitted
}

const unknownSubject = { chip: null, family: undefined, engine: 'other' }
