import type * as v from 'valibot'
import { conflict } from '../../fields/between.ts'
import { fault } from '../../fields/fault.ts'
import { message } from '../../words/message.ts'
import { defaultPeakHours, needsBlock } from '../shared/request-load.ts'
import type { Cluster, Diurnal, Workload } from './request-cluster.ts'
import { type AskedOfOwn, type FaultBetween, ownFaults } from './request-own.ts'

/** What of a request hangs together. */
interface Asked extends AskedOfOwn {
  readonly workload: v.InferOutput<typeof Workload>
  readonly load: v.InferOutput<typeof Diurnal>
  readonly cluster: v.InferOutput<typeof Cluster>
  readonly model?: unknown
  readonly rent?: unknown
  readonly api?: unknown
}

const ways = ['rent', 'own', 'api'] as const

const wayFaults = (asked: Asked): readonly FaultBetween[] => {
  const [missing, ...others] = ways.filter((way) => asked[way] === undefined)
  return missing === undefined || others.length === 0
    ? []
    : [
        {
          part: missing,
          message: fault(message('errors.too-few-ways'), { allowed: message('allowed.two-ways') }),
        },
      ]
}

const loadFaults = ({ workload, load }: Asked): readonly FaultBetween[] => {
  const { peakToAverageRatio } = workload
  const { hourlyWeights, shape, peakHours } = load
  const hours = peakHours ?? defaultPeakHours
  const faults: readonly (readonly [boolean, keyof typeof load, () => string])[] = [
    [
      hourlyWeights !== undefined && peakToAverageRatio !== 1,
      'hourlyWeights',
      () => conflict('load.hourlyWeights', 'workload.peakToAverageRatio'),
    ],
    [
      shape !== undefined && peakToAverageRatio === 1,
      'shape',
      () =>
        fault(
          message('errors.needs-other-above', { other: 'workload.peakToAverageRatio', above: 1 }),
        ),
    ],
    [peakHours !== undefined && shape !== 'block', 'peakHours', () => fault(needsBlock)],
    [
      shape === 'block' && peakToAverageRatio * hours > 24,
      'peakHours',
      () =>
        fault(message('errors.peak-above-day', { other: 'peakToAverageRatio' }), {
          allowed: message('allowed.day-over', { other: 'peakToAverageRatio' }),
        }),
    ],
  ]
  return faults.flatMap(([isWrong, field, told]) =>
    isWrong ? [{ part: 'load', field, message: told() }] : [],
  )
}

const statedRate = 'cluster.clusterOutputTokensPerSecond'

/** What a predicted rate needs, and what it says by itself. */
const predictedFaults = (asked: Asked): readonly FaultBetween[] => {
  const { workload, cluster } = asked
  if (cluster.clusterOutputTokensPerSecond !== undefined) return []
  const hasRate = workload.queriesPerSecond !== undefined || workload.tokensPerMonth !== undefined
  return [
    ...(['model', 'accelerator'] as const)
      .filter((part) => asked[part] === undefined)
      .map((part) => ({
        part,
        message: fault(message('errors.required-unless', { other: statedRate })),
      })),
    ...(hasRate
      ? []
      : [
          {
            part: 'workload',
            field: 'queriesPerSecond',
            message: fault(message('errors.required-if-predicted'), {
              allowed: message('allowed.one-of-fields', {
                others: ['queriesPerSecond', 'tokensPerMonth'],
              }),
            }),
          },
        ]),
    ...(cluster.chipsPerCluster === undefined
      ? []
      : [
          {
            part: 'cluster',
            field: 'chipsPerCluster',
            message: fault(message('errors.predicted-cluster-has-chips', { other: statedRate })),
          },
        ]),
  ]
}

/** What the parts of a request say that does not go together. */
export const faultsBetween = (asked: Asked): readonly FaultBetween[] => [
  ...wayFaults(asked),
  ...loadFaults(asked),
  ...ownFaults(asked),
  ...predictedFaults(asked),
]
