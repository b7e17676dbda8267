import { levenbergMarquardt } from 'ml-levenberg-marquardt'
import { efficiencyOf, keysOf } from '../../presets/efficiency.ts'
import {
  type Efficiencies,
  type Group,
  type ParameterId,
  parameters,
} from '../../presets/efficiency-schema.ts'
import type { Measured } from './case.ts'
import type { Plan } from './plan.ts'
import { type Prediction, predict } from './predict.ts'

export interface Sample {
  readonly plan: Plan
  readonly measured: Measured
}

export type Fitted = Pick<Efficiencies, 'parameters' | 'deviations'>

/** How far a family, a chip, an engine or a version may lie from what is above it, as a logarithm. */
const spreads: Readonly<Record<string, Readonly<Partial<Record<Group, number>>>>> = {
  family: { memory: 0.12, compute: 0.2, overhead: 0.25, link: 0.25 },
  chip: { memory: 0.06, compute: 0.1, overhead: 0.12, link: 0.12 },
  engine: { memory: 0.08, compute: 0.15, overhead: 0.4, sequence: 0.4 },
  version: { memory: 0.06, compute: 0.12, overhead: 0.25, sequence: 0.25 },
}

interface Unknown {
  readonly prior: number
  readonly spread: number
  readonly key?: string
  readonly group?: Group
  readonly id?: ParameterId
}

const unknownsOf = (samples: readonly Sample[]): readonly Unknown[] => {
  const keys = [...new Set(samples.flatMap(({ plan }) => keysOf(plan.subject)))].toSorted()
  return [
    ...Object.entries(parameters).map(([id, { prior, spread }]) => ({
      id: id as ParameterId,
      prior: Math.log(prior),
      spread,
    })),
    ...keys.flatMap((key) =>
      Object.entries(spreads[key.split(':')[0] ?? ''] ?? {}).map(([group, spread]) => ({
        key,
        group: group as Group,
        prior: 0,
        spread,
      })),
    ),
  ]
}

const fittedOf = (unknowns: readonly Unknown[], values: readonly number[]): Fitted => {
  const constants: Partial<Record<ParameterId, number>> = {}
  const deviations: Record<string, Record<Group, number>> = {}
  for (const [index, { id, key, group }] of unknowns.entries()) {
    const value = values[index] ?? 0
    if (id !== undefined) constants[id] = Math.exp(value)
    if (key !== undefined && group !== undefined) {
      deviations[key] ??= {} as Record<Group, number>
      deviations[key][group] = value
    }
  }
  return { parameters: constants as Record<ParameterId, number>, deviations }
}

/** What a row tells, and how much it weighs: latencies are noisier than rates. */
const observed = {
  outputTokensPerSecond: 1,
  tpotSeconds: 1,
  ttftSeconds: 0.4,
} as const satisfies Record<keyof Prediction, number>
type Observed = keyof typeof observed

/** Latencies under a load above ten queries a second tell of the client's queue, not of the chip. */
const tells = ({ plan, measured }: Sample, what: Observed): boolean => {
  const value = measured[what]
  if (value === undefined || value <= 0) return false
  if (what === 'ttftSeconds') return plan.load.kind !== 'rate' || plan.load.queriesPerSecond <= 10
  // Tables of offline latency divide the whole time by the answer: the rate says the same.
  return what !== 'tpotSeconds' || measured.ttftSeconds !== undefined
}

const noise = 0.15
/** Beyond this many standard deviations a row pulls no harder (Huber). */
const clip = 1.5

const huber = (error: number) => {
  const size = Math.abs(error)
  return size <= clip ? error : Math.sign(error) * Math.sqrt(2 * clip * size - clip * clip)
}

/** Fits the constants on log errors, shrunk to the priors; from `start` where it is given. */
export const fitTo = (samples: readonly Sample[], start?: Fitted, rounds = 25): Fitted => {
  const unknowns = unknownsOf(samples)
  const points = samples.flatMap((sample) =>
    (Object.keys(observed) as Observed[])
      .filter((what) => tells(sample, what))
      .map((what) => ({ sample, what })),
  )
  const residualsOf = (values: readonly number[]) => {
    const fitted = fittedOf(unknowns, values)
    const cache = new Map<string, ReturnType<typeof efficiencyOf>>()
    const predictions = new Map<Sample, Prediction>()
    const rows = points.map(({ sample, what }) => {
      let now = predictions.get(sample)
      if (now === undefined) {
        const { subject } = sample.plan
        const key = keysOf(subject).join()
        const constants = cache.get(key) ?? efficiencyOf(fitted, subject)
        cache.set(key, constants)
        now = predict(sample.plan, constants)
        predictions.set(sample, now)
      }
      const error = Math.log(now[what] / (sample.measured[what] ?? 1))
      return huber((observed[what] * error) / noise)
    })
    return [...rows, ...unknowns.map(({ prior, spread }, i) => ((values[i] ?? 0) - prior) / spread)]
  }
  const initial = unknowns.map(({ id, key, group, prior }) => {
    if (start === undefined) return prior
    if (id !== undefined) return Math.log(start.parameters[id] ?? Math.exp(prior))
    return (key && group && start.deviations[key]?.[group]) || 0
  })
  const count = points.length + unknowns.length
  const data = {
    x: Array.from({ length: count }, (_, i) => i),
    y: Array.from({ length: count }, () => 0),
  }
  const { parameterValues } = levenbergMarquardt(
    data,
    (values) => {
      const residuals = residualsOf(values)
      return (index) => residuals[index] ?? 0
    },
    {
      initialValues: initial,
      maxIterations: rounds,
      gradientDifference: 1e-4,
      damping: 1e-2,
      errorTolerance: 1e-9,
    },
  )
  return fittedOf(unknowns, parameterValues)
}
