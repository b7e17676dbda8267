import { message } from '../../words/message.ts'
import { costIds, energyIds, pick } from '../shared/derivation.ts'
import { carbonByYear, carbonCurve } from '../shared/energy.ts'
import type { Read, Told } from '../shared/estimate.ts'
import { ageWarning } from '../shared/price-age.ts'
import { echoedPrice } from '../shared/price-chip-hour.ts'
import { ageFigures, chipHourDates, rentDateOf } from '../shared/price-dates.ts'
import { chipHourFigures, costBreakdown, priceAnswer } from '../shared/price-lines.ts'
import { subjectOf } from '../shared/resolve.ts'
import { fitOfPlan, sharedWarnings } from '../shared/rules.ts'
import type { InferenceAnswer } from './answer.ts'
import { partReasons } from './part-reasons.ts'
import type { Refreshed } from './refreshed.ts'
import type { InferenceRequest } from './request.ts'
import { rooflineAnswer } from './roofline.ts'
import { loadReasons } from './roofline-unknown.ts'
import { rooflineCurves, rooflineFigures } from './roofline-working.ts'
import type { traceInference } from './solve.ts'
import { countsTraining } from './traits.ts'
import { contextWarning, overloadWarning, ownedStayWarning, sizeWarnings } from './warnings.ts'
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

/** The answer where chips serve. */
export const tellChips = (
  read: Read<InferenceRequest>,
  { trace, model, chip, planned }: ReturnType<typeof traceInference>,
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
  const fit = fitOfPlan(trace, planned, say)
  if (fit.fits === null) unknown['/fleet/fits'] = fit.reason ?? ''
  const cost = pick(trace, '/cost', costIds, unknown, say)
  const lines = {
    method: price.method,
    overheads: request.overheads !== undefined,
    training: countsTraining(request),
  }
  const roofline =
    plan === undefined || performance.method !== 'roofline'
      ? null
      : rooflineAnswer(plan, performance, trace, read)
  Object.assign(unknown, loadReasons(trace, roofline, say))
  const byYear = carbonByYear(request, trace.value('kilowattHoursPerYear'), say)
  const parts = {
    subject: subjectOf(model, chip.name),
    roofline,
    price: {
      ...priceAnswer(trace, price.method, say),
      ...chipHourDates(trace, unknown, say),
    },
    cost: { ...cost, breakdown: costBreakdown(trace, lines, say) },
    ...refreshAndValue(trace, request, refreshed, unknown, say),
  }
  return {
    ...parts,
    request: {
      ...request,
      ...(refreshed && { refresh: { ...request.refresh, training: refreshed.request } }),
      price: echoedPrice(price, trace.value('usdPerChipHour')),
    },
    fleet: {
      ...pick(trace, '/fleet', fleetIds, unknown, say),
      replicas: trace.value('replicas'),
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
    derivation: workingOf(read, trace, {
      lines,
      figures: {
        ...ageFigures(trace),
        ...(price.method === 'own' && chipHourFigures),
        ...(roofline !== null && rooflineFigures),
      },
      curves: [
        ...(byYear.length > 0 ? [carbonCurve] : []),
        ...(roofline === null || performance.method !== 'roofline'
          ? []
          : rooflineCurves({
              hasLoad: roofline.load !== null,
              limited: performance.maxTtftSeconds !== undefined,
            })),
      ],
    }),
    warnings: [
      ...chip.warnings,
      ...sharedWarnings(trace, request, scenario, originAt, chip.name, {
        planned,
        evidence: plan?.ground.evidence,
      }),
      ...contextWarning(trace, model.name, model.shape?.contextTokens),
      ...ageWarning(trace.value('priceAgeDays'), rentDateOf(trace), 'rent'),
      ...overloadWarning(trace, request.scaling?.replicas, plan?.best.replicas),
      ...ownedStayWarning(price.method, request.scaling?.autoscaling),
      ...sizeWarnings(trace, performance.method, price.method === 'own'),
      ...(refreshed?.warnings ?? []),
    ],
    unknown: { ...partReasons(trace, parts), ...unknown, ...refreshed?.unknown },
  }
}
