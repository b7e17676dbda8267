import { curvesOf, type QuantityId, type Trace, traceScaled } from '../../model/index.ts'
import type { BreakevenAnswer } from '../answers/breakeven.ts'
import type { Warning } from '../answers/parts.ts'
import { derivationOf, pick } from '../derivation.ts'
import type { Origin } from '../origin.ts'
import { derived } from '../roofline/givens.ts'
import { chartOf } from './chart.ts'
import { crossingsOf } from './crossings.ts'
import type { Read } from './givens.ts'
import { monthsOf, weightsOf } from './months.ts'

const capacityIds = [
  'clusterOutputTokensPerSecond',
  'chipsPerCluster',
  'clusterTokensPerMonth',
  'steadyClusterTokensPerMonth',
] as const satisfies readonly QuantityId[]
const wayIds = [
  'rentUsdPerClusterMonth',
  'rentFullUsdPerMillionTokens',
  'usdPerCluster',
  'ownUsdPerClusterMonth',
  'ownFullUsdPerMillionTokens',
  'apiUsdPerMillionTokens',
] as const satisfies readonly QuantityId[]
const rateIds = [
  'tokensPerMonth',
  'clusters',
  'rentedUsdPerMonth',
  'boughtUsdPerMonth',
  'apiUsdPerMonth',
] as const satisfies readonly QuantityId[]
const paybackIds = [
  'purchaseUsd',
  'paybackMonthsOverRent',
  'paybackMonthsOverApi',
] as const satisfies readonly QuantityId[]

/** The trace less what none of these quantities rests on. */
const leadingTo = (trace: Trace<Origin>, ids: readonly QuantityId[]): Trace<Origin> => {
  const nodes = new Map(trace.nodes().map((node) => [node.id, node]))
  const kept = new Set<QuantityId>()
  const visit = (id: QuantityId) => {
    if (kept.has(id)) return
    kept.add(id)
    const node = nodes.get(id)
    if (node?.kind === 'step') for (const input of node.inputs) visit(input)
  }
  for (const id of ids) visit(id)
  return { ...trace, nodes: () => trace.nodes().filter(({ id }) => kept.has(id)) }
}

/** A purchase that saves nothing a month never pays back: a negative time would read as one. */
const withoutLosses = <R extends Record<string, number | null>>(
  picked: R,
  part: string,
  unknown: Record<string, string>,
): R =>
  Object.fromEntries(
    Object.entries(picked).map(([id, value]) => {
      if (!id.startsWith('payback') || value === null || value >= 0) return [id, value]
      unknown[`${part}/${id}`] = 'running what was bought costs more a month than it saves'
      return [id, null]
    }),
  ) as R

const lifeWarning = (trace: Trace<Origin>): readonly Warning[] => {
  const life = trace.value('clusterMonths')
  const late = (['paybackMonthsOverRent', 'paybackMonthsOverApi'] as const).filter((id) => {
    const months = trace.value(id)
    return life !== null && months !== null && months > life
  })
  return late.length === 0
    ? []
    : [
        {
          code: 'payback-beyond-life',
          detail: `${late.join(' and ')}: longer than the ${life} months over which the purchase is written off.`,
        },
      ]
}

/** An owned cluster without its electricity looks cheaper than it is. */
const runningWarning = ({ request, originAt }: Read): readonly Warning[] =>
  request.own === undefined || originAt('/own/runningUsdPerClusterMonth').from !== 'default'
    ? []
    : [
        {
          code: 'running-cost-not-counted',
          detail:
            'Owning counts the purchase alone: give own.runningUsdPerClusterMonth for electricity, space, maintenance and staff.',
        },
      ]

/** The answer to a request that was read. */
export const answerOf = (read: Read): Omit<BreakevenAnswer, 'currency'> => {
  const { request } = read
  const { trace, subject, warnings } = monthsOf(read)
  const unknown: Record<string, string> = {}
  const peak = { name: 'peak', curves: curvesOf(trace, 'peak') } as const
  const crossings = crossingsOf(trace, request, peak, '/crossings', unknown)
  const weights = weightsOf(request)
  const isFlat = trace.value('peakToAverageRatio') === 1
  const scaled =
    typeof weights === 'string' || isFlat
      ? null
      : ({ name: 'scaled', curves: curvesOf(trace, weights) } as const)
  const scaledTrace = typeof weights === 'string' ? null : traceScaled(trace, weights, derived)
  const steady = { name: 'steady', curves: curvesOf(trace, 'steady') } as const
  const flat = 'the load is flat: give workload.peakToAverageRatio or load.hourlyWeights'
  if (isFlat) unknown['/steady'] = flat
  if (scaled === null) unknown['/autoscaled'] = typeof weights === 'string' ? weights : flat
  const autoscaled =
    scaled === null || scaledTrace === null || typeof weights === 'string'
      ? null
      : {
          hourlyWeights: [...weights],
          ...withoutLosses(
            pick(
              scaledTrace,
              '/autoscaled',
              ['meanClusters', 'scaledUsdPerMonth', 'paybackMonthsOverRent'],
              unknown,
            ),
            '/autoscaled',
            unknown,
          ),
          crossings: crossingsOf(trace, request, scaled, '/autoscaled/crossings', unknown),
          derivation: derivationOf(scaledTrace),
        }
  const capacity = pick(trace, '/capacity', capacityIds, unknown)
  const rate = trace.value('tokensPerMonth')
  const queriesPerToken =
    1 / ((trace.value('tokensPerQuery') ?? 1) * 3600 * (trace.value('activeHoursPerMonth') ?? 1))
  return {
    request: { ...request },
    subject,
    capacity,
    ways: pick(trace, '/ways', wayIds, unknown),
    atRate: pick(trace, '/atRate', rateIds, unknown),
    payback: withoutLosses(pick(trace, '/payback', paybackIds, unknown), '/payback', unknown),
    crossings,
    steady: isFlat
      ? null
      : { crossings: crossingsOf(trace, request, steady, '/steady/crossings', unknown) },
    autoscaled,
    chart: chartOf(
      request,
      peak.curves,
      scaled?.curves.rent ?? null,
      { fixed: crossings, autoscaled: autoscaled?.crossings ?? [] },
      [capacity.clusterTokensPerMonth, rate].filter((one) => one !== null),
      queriesPerToken,
    ),
    derivation: derivationOf(
      leadingTo(trace, [...capacityIds, ...wayIds, ...rateIds, ...paybackIds]),
    ),
    warnings: [...warnings, ...lifeWarning(trace), ...runningWarning(read)],
    unknown,
  }
}
