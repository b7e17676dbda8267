import { evaluate } from '../../model/graph/evaluate.ts'
import { type InferenceTrait, inferenceDefinitions } from '../../model/inference/parts.ts'
import { type Ownership, ownTraits } from '../../model/price/choices.ts'
import { formats, type WeightFormat } from '../../planner/serving/formats.ts'
import { constantOrigin, type Origin } from '../../presets/origin.ts'
import { costIds, derivationOf, energyIds, pick } from '../shared/derivation.ts'
import { carbonByYear, energyGivens } from '../shared/energy.ts'
import type { Read, Told } from '../shared/estimate.ts'
import { chipHourGivens, echoedPrice } from '../shared/price-chip-hour.ts'
import { costBreakdown, overheadGivens, priceAnswer } from '../shared/price-lines.ts'
import {
  givenPrecision,
  givensAt,
  resolveAccelerator,
  resolveModel,
  subjectOf,
} from '../shared/resolve.ts'
import { fitOfPlan, sharedWarnings } from '../shared/rules.ts'
import type { InferenceAnswer } from './answer.ts'
import { planInference } from './plan.ts'
import type { Refreshed } from './refresh.ts'
import type { InferenceRequest } from './request.ts'
import { rooflineAnswer } from './roofline.ts'
import { contextWarning, inferenceWarnings, overloadWarning, ownedStayWarning } from './warnings.ts'
import { countsTraining, refreshAndValue, worthGivens, worthTraits } from './worth.ts'

export type ReadInference = Read<InferenceRequest>

/** Bytes for each weight in a format of the roofline, for the bound that weights alone set. */
const weightBytesGiven = (format: WeightFormat) => ({
  bytesPerParameter: {
    value: formats[format].experts,
    origin: { from: 'constant', note: `size of ${format}, scales included`, sources: [] } as Origin,
  },
})

/** What of a request decides which formulas run. */
const traitsOf = (
  { performance, overheads, refresh, value }: InferenceRequest,
  ownership: Ownership | undefined,
): readonly InferenceTrait[] => [
  'chips',
  performance.method,
  ...(performance.method === 'measured' && performance.outputTokensPerSecondPerChip !== undefined
    ? (['measured-tokens'] as const)
    : []),
  ...(performance.method === 'roofline' && performance.draftTokens !== undefined
    ? (['speculation'] as const)
    : []),
  ...ownTraits(ownership),
  ...worthTraits({ refresh, value }),
  ...(overheads?.egressBytesPerQuery !== undefined ? (['egress-of-queries'] as const) : []),
]

/** The request's inputs resolved and the model run over them. */
export const traceInference = ({
  request,
  originAt,
  refreshed,
}: Pick<ReadInference, 'request' | 'originAt'> & {
  readonly refreshed?: Refreshed | undefined
}) => {
  const { workload, performance, server } = request
  const model = resolveModel(request.model, originAt)
  const isRoofline = performance.method === 'roofline'
  const chip = resolveAccelerator(
    request.accelerator,
    isRoofline ? 'bf16' : performance.precision,
    originAt,
  )
  const planned = isRoofline
    ? planInference(request, performance, model, chip, originAt)
    : undefined
  const priced = chipHourGivens(request, chip, originAt, 'fleet')
  const { loadFraction, ...energy } = energyGivens(request, originAt)
  const trace = evaluate<Origin>({
    definitions: inferenceDefinitions(traitsOf(request, priced.ownership)),
    constantOrigin,
    given: {
      ...givensAt('workload', workload, originAt),
      ...model.givens,
      ...chip.givens,
      ...(isRoofline
        ? weightBytesGiven(
            planned?.ok === true
              ? planned.precision
              : performance.precision === 'auto'
                ? 'bf16'
                : performance.precision,
          )
        : givenPrecision(performance.precision)),
      busyShare: {
        value: 1,
        origin: { from: 'constant', note: 'a measured rate holds its idle time', sources: [] },
      },
      ...givensAt('performance', performance, originAt),
      ...givensAt('server', server, originAt),
      ...energy,
      ...(priced.ownership?.load !== 'of-use' && loadFraction && { loadFraction }),
      ...priced.givens,
      ...overheadGivens(request.overheads, originAt),
      ...worthGivens(request, originAt, refreshed),
      ...planned?.givens,
    },
  })
  return { trace, model, chip: isRoofline ? { ...chip, warnings: [] } : chip, planned }
}

const topDown = 'the top-down methods size a fleet, not a replica: no batch or latency follows'

/** The answer where chips serve. */
export const answerOfChips = (
  read: ReadInference,
  refreshed: Refreshed | undefined,
): Told<InferenceAnswer> => {
  const { request, scenario, originAt } = read
  const { trace, model, chip, planned } = traceInference({ ...read, refreshed })
  const { method } = request.performance
  const plan = planned?.ok === true ? planned : undefined
  const unknown: Record<string, string> = {}
  if (method === 'roofline' && planned?.ok === false) unknown['/roofline'] = planned.reason
  if (method !== 'roofline') unknown['/roofline'] = topDown
  for (const pointer of [
    '/fleet/replicas',
    '/fleet/chipsPerReplica',
    '/performance/outputTokensPerSecondPerReplica',
    '/performance/ttftSeconds',
    '/performance/tpotSeconds',
    '/performance/batch',
  ])
    if (plan === undefined) unknown[pointer] = planned?.ok === false ? planned.reason : topDown
  const fit = fitOfPlan(trace, planned)
  if (fit.fits === null) unknown['/fleet/fits'] = fit.reason ?? ''
  const cost = pick(trace, '/cost', costIds, unknown)
  const roofline =
    plan === undefined || request.performance.method !== 'roofline'
      ? null
      : rooflineAnswer(plan, request, request.performance, {
          replicas: trace.value('replicas'),
          paidReplicas: trace.value('paidReplicas'),
          usdPerChipHour: trace.value('usdPerChipHour'),
          usdPerYear: cost.usdPerYear,
          saturatedUsdPerMillionOutputTokens: trace.value('saturatedUsdPerMillionOutputTokens'),
          underuseFactor: trace.value('underuseFactor'),
        })
  return {
    request: {
      ...request,
      ...(refreshed && { refresh: { ...request.refresh, training: refreshed.request } }),
      price: echoedPrice(request.price, trace.value('usdPerChipHour')),
    },
    subject: subjectOf(model, chip.name),
    fleet: {
      ...pick(
        trace,
        '/fleet',
        [
          'chips',
          'chipsExact',
          'servers',
          'serversExact',
          'heldChips',
          'heldServers',
          'chipsToHoldWeights',
          'utilization',
        ],
        unknown,
      ),
      replicas: trace.value('replicas'),
      chipsPerReplica: plan === undefined ? null : trace.value('chipsPerReplica'),
      ...fit,
    },
    performance: {
      method,
      ...pick(
        trace,
        '/performance',
        ['outputTokensPerSecondPerChip', 'queriesPerSecondPerChip', 'flopsUtilization'],
        unknown,
      ),
      outputTokensPerSecondPerReplica: trace.value('outputTokensPerSecondPerReplica'),
      ttftSeconds: trace.value('ttftSeconds'),
      tpotSeconds: trace.value('tpotSeconds'),
      batch: trace.value('batch'),
      bound:
        roofline?.bound.by ??
        (method === 'measured' ? ('measured' as const) : ('compute' as const)),
    },
    roofline,
    price: priceAnswer(trace, request.price.method),
    cost: {
      ...cost,
      breakdown: costBreakdown(trace, request.price.method, {
        overheads: request.overheads !== undefined,
        training: countsTraining(request),
      }),
    },
    ...refreshAndValue(trace, request, refreshed, unknown),
    energy: {
      ...pick(trace, '/energy', energyIds, unknown),
      carbonByYear: carbonByYear(request, trace.value('kilowattHoursPerYear')),
    },
    derivation: derivationOf(trace, read),
    warnings: [
      ...chip.warnings,
      ...sharedWarnings(trace, request, scenario, originAt, chip.name, planned),
      ...contextWarning(trace, {
        name: model.name,
        contextTokens: model.shape?.contextTokens ?? null,
      }),
      ...overloadWarning(trace, request.scaling?.replicas, plan?.best.replicas),
      ...ownedStayWarning(request.price.method, request.scaling?.autoscaling),
      ...inferenceWarnings(trace, method, request.price.method === 'own'),
      ...(refreshed?.warnings ?? []),
    ],
    unknown: { ...unknown, ...refreshed?.unknown },
  }
}
