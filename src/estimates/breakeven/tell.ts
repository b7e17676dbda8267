import type { Trace } from '../../model/graph/trace.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import type { Origin } from '../../presets/origin.ts'
import { soldAt, vouchedTo } from '../../presets/token-book.ts'
import { type Message, message } from '../../words/message.ts'
import type { Say } from '../../words/say.ts'
import { continuing, type ToldAt, toldAt } from '../shared/continued.ts'
import { pick } from '../shared/derivation.ts'
import type { Told } from '../shared/estimate.ts'
import { apiOf, tokensAnswer } from '../shared/price-api.ts'
import { datesOfPrices, oldestRentWarning } from '../shared/price-dates.ts'
import { reworkWarning, unusedOverheadWarning } from '../shared/price-spot.ts'
import { tokenWarnings } from '../shared/price-warnings.ts'
import { rentWarnings } from '../shared/rent-warnings.ts'
import { noPeakWarning } from '../shared/stated-load.ts'
import { understoodPerformance } from '../shared/understood-performance.ts'
import type { BreakevenAnswer } from './answer.ts'
import { chartWorking } from './chart.ts'
import { chipOf, reworkUnknown, tokensAsked } from './givens.ts'
import { understoodOwn } from './own.ts'
import { ownMonthOf } from './own-month.ts'
import { changeWarnings } from './price-changes.ts'
import type { Read } from './request.ts'
import type { Solved } from './solve.ts'
import { crossingsTold } from './tell-crossings.ts'
import { autoscaledWorking, monthsWorking } from './working.ts'

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
const paybackIds = ['paybackMonthsOverRent', 'paybackMonthsOverApi'] as const

/** What the parts of an answer are picked into. */
interface Picking {
  readonly unknown: Record<string, string>
  readonly say: Say
}

/** A payback; a purchase that saves nothing a month never pays back: a negative time would read as one. */
const paybackOf = (
  trace: Trace<Origin>,
  part: string,
  id: (typeof paybackIds)[number],
  { unknown, say }: Picking,
): number | null => {
  const { [id]: months } = pick(trace, part, [id], unknown, say)
  if (months === null || months >= 0) return months
  unknown[`${part}/${id}`] = say(message('reasons.purchase-saves-nothing'))
  return null
}

const lifeWarning = (trace: Trace<Origin>): readonly Message[] => {
  const life = trace.value('clusterMonths')
  if (life === null) return []
  const isLate = (id: (typeof paybackIds)[number]) => (trace.value(id) ?? 0) > life
  const over = [
    ...(isLate('paybackMonthsOverRent') ? (['rent'] as const) : []),
    ...(isLate('paybackMonthsOverApi') ? (['api'] as const) : []),
  ]
  return over.length === 0 ? [] : [message('warnings.payback-beyond-life', { over, months: life })]
}

const autoscaledTold = (
  read: Read,
  { autoscaled }: Solved,
  picking: Picking,
  bases: readonly ToldAt[],
): BreakevenAnswer['autoscaled'] => {
  const { unknown, say } = picking
  if ('unknown' in autoscaled) {
    unknown['/autoscaled'] = say(autoscaled.unknown)
    return null
  }
  const { trace, rows, weights } = autoscaled
  const place = { pointer: '/autoscaled/crossings', bases }
  return {
    hourlyWeights: [...weights],
    ...pick(trace, '/autoscaled', ['meanClusters', 'scaledUsdPerMonth'], unknown, say),
    paybackMonthsOverRent: paybackOf(trace, '/autoscaled', 'paybackMonthsOverRent', picking),
    crossings: crossingsTold(read, rows, place, unknown).crossings,
    derivation: continuing(
      '/autoscaled/derivation',
      autoscaledWorking(read, trace),
      bases.slice(0, 1),
    ).derivation,
  }
}

const pointIds = {
  rentUsdPerMonth: ['rentUsdPerClusterMonth', 'rentedUsdPerMonth', 'clusterTokensPerMonth'],
  ownUsdPerMonth: ['ownUsdPerClusterMonth', 'boughtUsdPerMonth', 'clusterTokensPerMonth'],
  apiUsdPerMonth: ['apiUsdPerMillionTokens', 'apiUsdPerMonth'],
} as const

/** Why the points of the chart have no cost of a way: one reason for all of them. */
const chartReasons = ({ chart, autoscaled, months }: Solved, { unknown, say }: Picking) => {
  const isNull = (id: keyof (typeof chart.points)[number]) =>
    chart.points.some((point) => point[id] === null)
  const why = (ids: readonly QuantityId[]) =>
    ids.map((id) => months.trace.node(id)?.reason).find((reason) => reason !== undefined) ??
    message('reasons.not-asked')
  const at = (id: string) => `/chart/points/*/${id}`
  for (const [id, from] of Object.entries(pointIds) as [
    keyof typeof pointIds,
    readonly QuantityId[],
  ][])
    if (isNull(id)) unknown[at(id)] = say(why(from))
  if (isNull('autoscaledRentUsdPerMonth'))
    unknown[at('autoscaledRentUsdPerMonth')] = say(
      'unknown' in autoscaled ? autoscaled.unknown : why(pointIds.rentUsdPerMonth),
    )
  if (isNull('cheapest')) unknown[at('cheapest')] = say(why(pointIds.rentUsdPerMonth))
}

/** The rent with what stands in: how it is billed, and what interruptions lose of spot chips. */
const understoodRent = (read: Read, { billing, trace }: Solved['months']) => {
  const { rent } = read.request
  const isCounted = rent?.kind === 'spot' && reworkUnknown(read, chipOf(read)) === undefined
  return (
    rent && {
      rent: {
        ...rent,
        ...(billing !== undefined && { billing }),
        ...(isCounted && { spotOverhead: trace.value('spotOverheadShare') }),
      },
    }
  )
}

/** What is said of the rent; of one by a ladder, the date is that of the on-demand prices. */
const ofRent = (read: Read, trace: Trace<Origin>): readonly Message[] => {
  const { rent, asOf } = read.request
  if (rent === undefined) return []
  const { id, name } = chipOf(read)
  const dates = datesOfPrices(trace, ['usdPerChipHour', 'onDemandUsdPerChipHour'], asOf)
  return [
    ...rentWarnings({ method: 'rent', ...rent }, { id, name }, asOf, read.rate),
    ...oldestRentWarning(dates),
    ...reworkWarning(reworkUnknown(read, { id, name })),
    ...unusedOverheadWarning({ method: 'rent', ...rent }),
  ]
}

/** The answer to a request whose months and crossings are found. */
export const tell = (read: Read, solved: Solved): Told<BreakevenAnswer> => {
  const { request, say } = read
  const { months, rows, steadyRows, chart } = solved
  const { trace, form, subject, warnings } = months
  const unknown: Record<string, string> = {}
  const picking = { unknown, say }
  const picked = <const I extends QuantityId>(part: string, ids: readonly I[]) =>
    pick(trace, part, ids, unknown, say)
  const asked = tokensAsked(request)
  const tokens = asked === undefined ? null : tokensAnswer(trace, asked, '/tokens', unknown, say)
  if (tokens === null) unknown['/tokens'] = say(message('reasons.way-not-asked', { way: 'api' }))
  if (request.own === undefined)
    unknown['/ownMonth'] = say(message('reasons.way-not-asked', { way: 'own' }))
  if (steadyRows === null) unknown['/steady'] = say(message('reasons.flat-load'))
  const api = asked === undefined ? undefined : apiOf(asked)
  const priceDates = datesOfPrices(
    trace,
    ['usdPerChipHour', 'apiUsdPerMillionInputTokens'],
    request.asOf,
    {
      apiUsdPerMillionInputTokens:
        asked === undefined || api === undefined
          ? undefined
          : vouchedTo(soldAt(api, asked.asOf).api, asked),
    },
  )
  const derivation = monthsWorking(read, months, [
    ...capacityIds,
    ...wayIds,
    ...rateIds,
    'purchaseUsd',
    'clusterMonths',
    ...paybackIds,
  ])
  // Every other working has but what these do not.
  const ofMonths = read.working.level === 'full' ? [toldAt('/derivation', derivation)] : []
  const kept = crossingsTold(read, rows, { pointer: '/crossings', bases: ofMonths }, unknown)
  const steady = crossingsTold(
    read,
    steadyRows ?? [],
    { pointer: '/steady/crossings', bases: kept.bases },
    unknown,
  )
  chartReasons(solved, picking)
  return {
    request: {
      ...request,
      cluster: { ...request.cluster, planningLevel: trace.value('planningLevel') },
      performance: understoodPerformance(request.performance),
      ...understoodRent(read, months),
      ...understoodOwn(request, trace),
    },
    subject,
    capacity: picked('/capacity', capacityIds),
    ways: picked('/ways', wayIds),
    ownMonth: request.own === undefined ? null : ownMonthOf(trace, form, unknown, say),
    priceDates,
    tokens,
    atRate: picked('/atRate', rateIds),
    payback: {
      ...picked('/payback', ['purchaseUsd', 'clusterMonths']),
      paybackMonthsOverRent: paybackOf(trace, '/payback', 'paybackMonthsOverRent', picking),
      paybackMonthsOverApi: paybackOf(trace, '/payback', 'paybackMonthsOverApi', picking),
    },
    crossings: kept.crossings,
    steady: steadyRows === null ? null : { crossings: steady.crossings },
    autoscaled: autoscaledTold(read, solved, picking, steady.bases),
    chart: {
      points: chart.points.map(({ autoscaledClusters, ...point }) => ({
        ...point,
        ...(autoscaledClusters !== null && { autoscaledClusters }),
      })),
      marks: [...chart.marks],
      derivation: continuing('/chart/derivation', chartWorking(read, months, chart), ofMonths)
        .derivation,
    },
    derivation,
    warnings: [
      ...warnings,
      ...noPeakWarning(
        request.workload,
        read.originAt,
        request.load.hourlyWeights !== undefined || request.load.shape !== undefined,
      ),
      ...lifeWarning(trace),
      ...ofRent(read, trace),
      ...(asked === undefined ? [] : tokenWarnings(apiOf(asked), asked, trace)),
      ...changeWarnings(read),
    ],
    unknown,
  }
}
