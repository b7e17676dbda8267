import { endsOfYear } from '../../model/price/rent.ts'
import { message } from '../../words/message.ts'
import { yuanRateOf } from '../shared/currency-rate.ts'
import { costIds, energyIds, pick } from '../shared/derivation.ts'
import { carbonByYear, carbonCurve } from '../shared/energy.ts'
import type { Read, Told } from '../shared/estimate.ts'
import { ageWarning } from '../shared/price-age.ts'
import { echoedEnergy, echoedPrice } from '../shared/price-chip-hour.ts'
import { ageFigures, chipHourDates, rentDateOf } from '../shared/price-dates.ts'
import { chipHourFigures, costBreakdown, priceAnswer } from '../shared/price-lines.ts'
import type { RentedChip } from '../shared/price-rent.ts'
import { reworkWarning, spotUnknown, unusedOverheadWarning } from '../shared/price-spot.ts'
import { fitOfPlan, sharedWarnings } from '../shared/rules.ts'
import { noPeakWarning } from '../shared/stated-load.ts'
import { subjectFigures, subjectOf } from '../shared/subject.ts'
import {
  costInterval,
  endsOfPaid,
  intervalFigures,
  rentFigures,
  rentTold,
} from '../shared/tell-rent.ts'
import { understoodPerformance } from '../shared/understood-performance.ts'
import type { InferenceAnswer } from './answer.ts'
import { partReasons } from './part-reasons.ts'
import { planningOnDemand } from './planning-on-demand.ts'
import type { Refreshed } from './refreshed.ts'
import type { InferenceRequest } from './request.ts'
import { loadReasons } from './roofline-unknown.ts'
import type { traceInference } from './solve.ts'
import { countsTraining } from './traits.ts'
import {
  brimWarning,
  contextWarning,
  formatWarning,
  ownedStayWarning,
  paidOf,
  servedWarning,
  sizeWarnings,
  ttftWarning,
} from './warnings.ts'
import { workingOf } from './working.ts'
import { refreshAndValue } from './worth.ts'

/** What only a planned replica has. */
const ofReplicas = [
  '/fleet/replicas',
  '/fleet/chipsPerReplica',
  '/performance/outputTokensPerSecondPerReplica',
  '/performance/ttftSeconds',
  '/performance/tpotSeconds',
  '/performance/batch',
] as const

const fleetIds = [
  'chips',
  'chipsExact',
  'servers',
  'serversExact',
  'heldChips',
  'heldServers',
  'chipsToHoldWeights',
  'utilization',
] as const

/** What interruptions lose of spot chips, or why it is not counted. */
const spotTold = (
  trace: ReturnType<typeof traceInference>['trace'],
  request: InferenceRequest,
  chip: RentedChip,
) => {
  if (request.price.method !== 'rent' || request.price.kind !== 'spot') return undefined
  const reason = spotUnknown(request, chip)
  return reason === undefined
    ? { spotOverhead: trace.value('spotOverheadShare'), reason }
    : { spotOverhead: null, reason }
}

/** The answer where chips serve. */
export const tellChips = (
  read: Read<InferenceRequest>,
  { trace, model, chip, planned, billing }: ReturnType<typeof traceInference>,
  refreshed: Refreshed | undefined,
): Told<InferenceAnswer> => {
  const { request, scenario, originAt, say } = read
  const { performance, price } = request
  const plan = planned?.ok === true ? planned : undefined
  const unknown: Record<string, string> = {}
  if (plan === undefined) {
    const reason = say(planned?.ok === false ? planned.reason : message('reasons.no-replica'))
    for (const pointer of ['/roofline', ...ofReplicas]) unknown[pointer] = reason
  }
  const spot = spotTold(trace, request, chip)
  if (spot?.reason !== undefined) unknown['/price/spotOverhead'] = say(spot.reason)
  const fit = fitOfPlan(trace, planned, say)
  if (fit.fits === null) unknown['/fleet/fits'] = fit.reason ?? ''
  const cost = pick(trace, '/cost', [...costIds, 'spendUsdPerYear'], unknown, say)
  const lines = {
    method: price.method,
    overheads: request.overheads !== undefined,
    training: countsTraining(request),
    spot: trace.value('spotOverheadShare') !== null,
  }
  const roofline =
    plan === undefined || performance.method !== 'roofline'
      ? null
      : planningOnDemand().rooflineAnswer(plan, performance, trace, read)
  Object.assign(unknown, loadReasons(trace, roofline, say))
  const byYear = carbonByYear(request, trace.value('kilowattHoursPerYear'), say)
  const derivation = workingOf(read, trace, {
    lines,
    figures: {
      ...ageFigures(trace),
      ...subjectFigures(model.shape),
      ...rentFigures,
      ...intervalFigures(endsOfYear),
      ...intervalFigures(endsOfPaid(trace), 'allInInterval'),
      ...(price.method === 'own' && chipHourFigures),
      ...(roofline !== null && planningOnDemand().rooflineFigures),
      ...(performance.method === 'roofline' && planningOnDemand().limitFigures(performance)),
    },
    curves: [
      ...(byYear.length > 0 ? [carbonCurve] : []),
      ...(roofline === null || performance.method !== 'roofline'
        ? []
        : planningOnDemand().rooflineCurves({
            hasLoad: roofline.load !== null,
            limited: performance.maxTtftSeconds !== undefined,
          })),
    ],
  })
  const parts = {
    subject: subjectOf(model, chip.name, trace),
    roofline: roofline && planningOnDemand().rooflineBeside(roofline, derivation, read),
    price: {
      ...priceAnswer(trace, price.method, say),
      billing: { by: billing.by, reason: say(billing.reason) },
      ...chipHourDates(trace, unknown, say),
      ...rentTold(trace, price, chip, request.asOf, yuanRateOf(request)),
      ...(spot && { spotOverhead: spot.spotOverhead }),
    },
    cost: {
      ...cost,
      breakdown: costBreakdown(trace, lines, say),
      interval: costInterval(trace, endsOfYear),
      allInInterval: costInterval(trace, endsOfPaid(trace)),
    },
    ...refreshAndValue(trace, request, refreshed, unknown, say),
  }
  return {
    ...parts,
    request: {
      ...request,
      ...(refreshed && { refresh: { ...request.refresh, training: refreshed.request } }),
      billing: billing.by,
      performance: understoodPerformance(performance),
      price: {
        ...echoedPrice(price, trace),
        ...(spot?.reason === undefined && spot && { spotOverhead: spot.spotOverhead }),
      },
      energy: echoedEnergy(request.energy, price, trace),
    },
    load: pick(trace, '/load', ['queriesPerSecond'], unknown, say),
    fleet: {
      ...pick(trace, '/fleet', fleetIds, unknown, say),
      replicas: trace.value('replicas'),
      ...(roofline !== null && pick(trace, '/fleet', ['peakUtilization'], unknown, say)),
      chipsPerReplica: plan === undefined ? null : trace.value('chipsPerReplica'),
      ...fit,
    },
    performance: {
      method: performance.method,
      ...pick(
        trace,
        '/performance',
        ['outputTokensPerSecondPerChip', 'queriesPerSecondPerChip', 'flopsUtilization'],
        unknown,
        say,
      ),
      outputTokensPerSecondPerReplica: trace.value('outputTokensPerSecondPerReplica'),
      ttftSeconds: trace.value('ttftSeconds'),
      tpotSeconds: trace.value('tpotSeconds'),
      batch: trace.value('batch'),
      bound: roofline?.bound.by ?? (performance.method === 'measured' ? 'measured' : 'compute'),
    },
    energy: { ...pick(trace, '/energy', energyIds, unknown, say), carbonByYear: byYear },
    derivation,
    warnings: [
      ...chip.warnings,
      ...sharedWarnings(trace, request, scenario, originAt, chip.name, {
        planned,
        evidence: plan?.ground.evidence,
      }),
      ...formatWarning(performance.precision, model, plan?.precision),
      ...servedWarning(performance, chip, model.own.format),
      ...contextWarning(trace, model.name, model.shape?.contextTokens),
      ...ageWarning(trace.value('priceAgeDays'), rentDateOf(trace), 'rent'),
      ...brimWarning(trace, request.scaling?.replicas, plan?.best.replicas),
      ...noPeakWarning(request.workload, originAt, request.scaling?.hourlyWeights !== undefined),
      ...ttftWarning(trace, request.scaling?.replicas, plan?.best.replicas),
      ...ownedStayWarning(price.method, request.scaling?.autoscaling),
      ...sizeWarnings(
        trace,
        performance.method,
        paidOf(billing.by, performance.method, price.method),
      ),
      ...reworkWarning(spot?.reason),
      ...unusedOverheadWarning(price),
      ...(refreshed?.warnings ?? []),
    ],
    unknown: { ...partReasons(trace, parts), ...unknown, ...refreshed?.unknown },
  }
}
