import type { Trace } from '../../model/graph/trace.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import { chartOf } from '../../planner/breakeven/chart.ts'
import { curvesOf, traceScaled } from '../../planner/breakeven/estimate.ts'
import type { Origin } from '../../presets/origin.ts'
import type { Warning } from '../shared/answer-parts.ts'
import { derivationOf, pick } from '../shared/derivation.ts'
import type { Told } from '../shared/estimate.ts'
import { derived } from '../shared/givens.ts'
import { tierWarning, tokensAnswer } from '../shared/price-api.ts'
import type { BreakevenAnswer } from './answer.ts'
import { crossingsOf } from './crossings.ts'
import { type Read, tokensAsked } from './givens.ts'
import { monthsOf, weightsOf } from './months.ts'
import { understoodOwn } from './own.ts'
import { ownMonthIds, ownMonthOf } from './own-month.ts'
import { amountIn } from './text.ts'

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
  'runningUsdPerClusterMonth',
  'ownUsdPerClusterMonth',
  'ownFullUsdPerMillionTokens',
  'apiUsdPerMillionTokens',
] as const satisfies readonly QuantityId[]
const rateIds = [
  'tokensPerMonth',
  'clusters',
  'ownedClusters',
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
  const years = trace.value('lifetimeYears')
  const life = trace.value('clusterMonths') ?? (years === null ? null : years * 12)
  const late = (
    [
      ['paybackMonthsOverRent', 'renting'],
      ['paybackMonthsOverApi', 'the API'],
    ] as const
  ).flatMap(([id, name]) => {
    const months = trace.value(id)
    return life !== null && months !== null && months > life ? [name] : []
  })
  return late.length === 0
    ? []
    : [
        {
          code: 'payback-beyond-life',
          detail: `Buying pays back over ${late.join(' and ')} later than the ${Number(life?.toPrecision(4))} months over which it is written off.`,
        },
      ]
}

/** The answer to a request that was read. */
export const answerOf = (read: Read): Told<BreakevenAnswer> => {
  const { request, rate: yuan } = read
  const amount = amountIn(request.currency, yuan.perUsd)
  const { trace, form, subject, warnings } = monthsOf(read)
  const unknown: Record<string, string> = {}
  const asked = tokensAsked(request)
  const tokens = asked === undefined ? null : tokensAnswer(trace, asked, '/tokens', unknown)
  if (tokens === null) unknown['/tokens'] = 'api is not asked for'
  if (request.own === undefined) unknown['/ownMonth'] = 'own is not asked for'
  const peak = { name: 'peak', curves: curvesOf(trace, 'peak') } as const
  const crossings = crossingsOf(trace, request, peak, amount, '/crossings', unknown)
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
          crossings: crossingsOf(trace, request, scaled, amount, '/autoscaled/crossings', unknown),
          derivation: derivationOf(scaledTrace),
        }
  const capacity = pick(trace, '/capacity', capacityIds, unknown)
  const rate = trace.value('tokensPerMonth')
  const queriesPerToken =
    1 / ((trace.value('tokensPerQuery') ?? 1) * 3600 * (trace.value('activeHoursPerMonth') ?? 1))
  return {
    request: { ...request, ...(request.own && { own: understoodOwn(request) }) },
    subject,
    capacity,
    ways: pick(trace, '/ways', wayIds, unknown),
    ownMonth: request.own === undefined ? null : ownMonthOf(trace, form, unknown),
    tokens,
    atRate: pick(trace, '/atRate', rateIds, unknown),
    payback: withoutLosses(pick(trace, '/payback', paybackIds, unknown), '/payback', unknown),
    crossings,
    steady: isFlat
      ? null
      : { crossings: crossingsOf(trace, request, steady, amount, '/steady/crossings', unknown) },
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
      leadingTo(trace, [
        ...capacityIds,
        ...wayIds,
        ...(request.own === undefined ? [] : ownMonthIds(form)),
        ...rateIds,
        ...paybackIds,
      ]),
    ),
    warnings: [
      ...warnings,
      ...lifeWarning(trace),
      ...tierWarning(tokens?.aboveInputTokens ?? null),
    ],
    unknown,
  }
}
