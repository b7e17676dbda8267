import type { InferenceTrait } from '../../model/inference/traits.ts'
import { type Ownership, ownTraits } from '../../model/price/choices.ts'
import { tpotAt, usualPercentile } from '../../planner/serving/percentile.ts'
import { type LoadStatement, statementOf } from '../shared/daily-load.ts'
import type { BillingWay } from '../shared/request-billing.ts'
import type { Planned } from './plan.ts'
import type { BoughtRequest, InferenceRequest } from './request.ts'

type Asked = Pick<InferenceRequest, 'workload' | 'overheads' | 'refresh' | 'value'>

/** Whether the cost of training is a line of a year’s cost. */
export const countsTraining = ({ refresh, value }: Pick<Asked, 'refresh' | 'value'>): boolean =>
  refresh !== undefined || value !== undefined

const ofStatement: Readonly<Record<LoadStatement, readonly InferenceTrait[]>> = {
  queries: [],
  users: ['load-of-users'],
  tokens: ['load-of-tokens'],
}

const sharedTraits = ({
  workload,
  overheads,
  refresh,
  value,
}: Asked): readonly InferenceTrait[] => [
  ...ofStatement[statementOf(workload)],
  ...(countsTraining({ refresh, value }) ? (['training'] as const) : []),
  ...(refresh?.monthsBetweenTrainings !== undefined ? (['training-by-months'] as const) : []),
  ...(value !== undefined ? (['value'] as const) : []),
  ...(overheads?.egressBytesPerQuery !== undefined ? (['egress-of-queries'] as const) : []),
]

/** What of TPOT a limit holds, beside its mean, which is its median too. */
const tpotTraits = (performance: InferenceRequest['performance']): readonly InferenceTrait[] => {
  if (performance.method !== 'roofline' || performance.maxTpotSeconds === undefined) return []
  const of = tpotAt[performance.latencyPercentile ?? usualPercentile]
  if (of === 'tpotSeconds') return []
  return ['tpot-spread', of === 'tpotP95Seconds' ? 'tpot-p95' : 'tpot-p99']
}

/** What of a request decides which formulas run, where chips serve. */
export const traitsOfChips = (
  request: InferenceRequest,
  {
    ownership,
    billing,
  }: { readonly ownership: Ownership | undefined; readonly billing: BillingWay },
  planned: Planned | undefined,
  hasShape: boolean,
): readonly InferenceTrait[] => {
  const { performance, scaling } = request
  return [
    'chips',
    billing === 'exact' && performance.method === 'roofline' ? 'bill-held' : `bill-${billing}`,
    ...(hasShape ? (['architecture'] as const) : []),
    performance.method,
    ...(performance.method === 'measured' && performance.outputTokensPerSecondPerChip !== undefined
      ? (['measured-tokens'] as const)
      : []),
    ...(performance.method === 'roofline' && performance.draftTokens !== undefined
      ? (['speculation'] as const)
      : []),
    ...(planned?.ok === true && planned.givens.ttftUtilization !== undefined
      ? (['ttft-limit'] as const)
      : []),
    ...tpotTraits(performance),
    ...(scaling?.replicas !== undefined ? (['replicas-given'] as const) : []),
    ...(planned?.ok === true && planned.givens.paidReplicas !== undefined
      ? (['by-the-hour'] as const)
      : []),
    ...ownTraits(ownership),
    ...(request.overheads !== undefined || countsTraining(request)
      ? (['costs-beside'] as const)
      : []),
    ...sharedTraits(request),
  ]
}

/** The same where tokens are bought. */
export const traitsOfBought = (request: BoughtRequest): readonly InferenceTrait[] => [
  'bought',
  ...sharedTraits(request),
]
