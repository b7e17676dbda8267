import { fault } from '../../fields/fault.ts'
import { type SolveFor, unknowns } from '../../model/training/estimate.ts'
import type { Answered } from '../shared/answered.ts'
import { withCurrency } from '../shared/currency-answer.ts'
import { derivationOf, pick } from '../shared/derivation.ts'
import { runCarbonByYear } from '../shared/energy.ts'
import { type Fields, isFields } from '../shared/merge.ts'
import { echoedPrice } from '../shared/price-chip-hour.ts'
import { priceAnswer } from '../shared/price-lines.ts'
import { publishedBeside } from '../shared/published.ts'
import { askedFor, type FieldError, fieldError, parseRequest } from '../shared/read.ts'
import { resolveAccelerator, resolveModel, subjectOf } from '../shared/resolve.ts'
import { sharedWarnings } from '../shared/rules.ts'
import type { TrainingAnswer } from './answer.ts'
import {
  adapterWarning,
  fewTokensErrors,
  lossesWarning,
  otherRunsWarning,
  recomputationErrors,
  staffErrors,
} from './checks.ts'
import { trainingPlanErrors } from './divide.ts'
import { reliabilityAnswer } from './losses.ts'
import { objectiveErrors } from './objective.ts'
import { type PlannedTraining, planTraining } from './plan.ts'
import { trainingMemoryOf, trainingPlanAnswer } from './plan-answer.ts'
import { programmeBreakdown } from './programme.ts'
import { clusterErrors, reliabilityErrors } from './reliability.ts'
import { openQuantity, TrainingRequest } from './request.ts'
import { onItsChips, type ReadTraining, traceTraining } from './trace.ts'
import { planWarnings } from './warnings.ts'
import { workAnswer, workErrors } from './work.ts'

const answerOf = (
  read: ReadTraining,
  solvedFor: SolveFor,
  traced: ReturnType<typeof traceTraining>,
  planned: PlannedTraining | undefined,
  asked: TrainingRequest['workload'],
): Omit<TrainingAnswer, 'currency'> => {
  const { request, scenario, departed, originAt } = read
  const { trace, model, chip, best } = traced
  const unknown: Record<string, string> = {}
  if (planned?.ok !== true)
    unknown['/plan'] = unknown['/memory'] =
      planned?.reason ??
      'memory follows from a parallel plan, which the top-down methods do not make: performance.method "plan" does'
  const without: Record<string, string> = {}
  const { modelFlopsUtilization: mfu, ...run } = pick(
    trace,
    '',
    ['flops', 'tokens', 'chipHours', 'days', 'modelFlopsUtilization', 'goodput'],
    unknown,
  )
  if (unknown['/modelFlopsUtilization'] !== undefined) {
    unknown['/mfu'] = unknown['/modelFlopsUtilization']
    delete unknown['/modelFlopsUtilization']
  }
  const { chips, days } = request.workload
  if (chips === undefined && days === undefined && planned?.ok !== true)
    for (const pointer of [
      '/days',
      '/fleet/chips',
      '/fleet/servers',
      '/fleet/serversExact',
      '/cost/capexUsd',
    ])
      without[pointer] = 'no cluster is stated: give workload.chips or workload.days'
  const cost = pick(trace, '/cost', ['usd', 'totalUsd', 'capexUsd'], unknown)
  const reliability = reliabilityAnswer(traced, unknown, planned)
  const { goodput: _, ...workload } = asked
  const answer = {
    request: {
      ...request,
      workload: asked,
      ...(reliability !== null && {
        workload,
        reliability: {
          ...request.reliability,
          interruptionsPerChipYear: reliability.interruptionsPerChipYear,
        },
      }),
      solveFor: solvedFor,
      price: echoedPrice(request.price, trace.value('usdPerChipHour')),
    },
    subject: subjectOf(model, chip.name),
    solvedFor,
    ...run,
    mfu,
    work: {
      ...workAnswer(trace, request.workload),
      ...pick(trace, '/work', ['trainedTokens'], unknown),
    },
    reliability,
    plan: planned?.ok === true ? trainingPlanAnswer(planned, trace, solvedFor) : null,
    memory: planned?.ok === true ? trainingMemoryOf(planned) : null,
    price: priceAnswer(trace, request.price.method),
    fleet: pick(trace, '/fleet', ['chips', 'servers', 'serversExact'], unknown),
    performance: {
      method: request.performance.method,
      ...pick(trace, '/performance', ['achievedFlopsPerSecondPerChip'], unknown),
    },
    cost: {
      ...cost,
      breakdown: programmeBreakdown(trace, request),
    },
    energy: {
      ...pick(
        trace,
        '/energy',
        [
          'kilowattHours',
          'electricityUsd',
          'savedKilowattHours',
          'savedElectricityUsd',
          'tonnesCo2e',
        ],
        unknown,
      ),
      carbonByYear: runCarbonByYear(request, trace.value('kilowattHours')),
    },
    derivation: derivationOf(trace),
    warnings: [
      ...chip.warnings,
      ...sharedWarnings(trace, request, scenario, originAt, chip.name),
      ...planWarnings(planned, trace.value('days'), solvedFor),
      ...lossesWarning(request, planned),
      ...adapterWarning(request, planned),
      ...otherRunsWarning(request),
      ...(best === null
        ? []
        : [{ code: 'deadline-out-of-reach', detail: unknown['/fleet/chips'] ?? '' }]),
      ...(mfu !== null && mfu > 1
        ? [
            {
              code: 'above-peak',
              detail: `The run would need ${mfu.toPrecision(3)} times the chip’s peak FLOP/s: check tokens, chips and days.`,
            },
          ]
        : []),
    ],
    unknown: { ...unknown, ...without },
  }
  return { ...answer, published: departed ? [] : publishedBeside(scenario, answer) }
}

/** The choice that a refused request leaves open, judged by which fields are there. */
const openErrors = (fields: Fields): readonly FieldError[] => {
  const { workload, performance } = fields
  if (!isFields(workload)) return []
  const open = openQuantity({
    solveFor: unknowns.find((one) => one === fields.solveFor),
    workload: workload as TrainingRequest['workload'],
    performance: (isFields(performance)
      ? performance
      : { method: 'implied' }) as TrainingRequest['performance'],
  })
  return typeof open === 'string' ? [fieldError('/workload', open, undefined)] : []
}

const estimated = (read: ReadTraining, solvedFor: SolveFor): Answered<TrainingAnswer> => {
  const { request, originAt } = read
  const model = resolveModel(request.model, originAt)
  const { performance, workload } = request
  const isPlan = performance.method === 'plan'
  const refused = [
    ...workErrors(workload, model.shape),
    ...fewTokensErrors(request),
    ...reliabilityErrors(request, originAt),
    ...staffErrors(request),
    ...recomputationErrors(request, originAt),
    ...(isPlan && model.shape !== undefined
      ? trainingPlanErrors(performance, model.shape, workload)
      : []),
    ...(isPlan ? objectiveErrors(performance, request, solvedFor) : []),
  ]
  if (refused.length > 0) return { ok: false, errors: refused, needsEngine: false }
  const chip = resolveAccelerator(request.accelerator, performance.precision, originAt)
  const planned = isPlan
    ? planTraining(request, performance, solvedFor, model, chip, originAt)
    : undefined
  if (planned?.ok === false && planned.field !== undefined)
    return {
      ok: false,
      needsEngine: false,
      errors: [
        fieldError(
          `/performance/${planned.field}`,
          fault(`fits no plan: ${planned.reason}`, {
            allowed:
              'a multiple of the copies of the model × the micro-batch, × the stages where they take turns (virtualStages); or left out',
          }),
          isPlan ? performance[planned.field] : undefined,
        ),
      ],
    }
  const [settled, asked] =
    planned?.ok === true ? onItsChips(read, solvedFor, planned) : [read, solvedFor]
  const traced = traceTraining(settled, asked, planned)
  const errors = clusterErrors(traced)
  return errors.length > 0
    ? { ok: false, errors, needsEngine: false }
    : {
        ok: true,
        answer: withCurrency(answerOf(settled, solvedFor, traced, planned, workload), read),
      }
}

/** One training estimate from a request body; every wrong field at once when it is refused. */
export const training = (body: unknown): Answered<TrainingAnswer> => {
  const read = parseRequest(TrainingRequest, 'training', body)
  if (!read.ok) return { ...read, errors: [...read.errors, ...openErrors(read.fields)] }
  const open = openQuantity(read.request)
  if (typeof open !== 'string') return estimated(read, open.found)
  const asked = askedFor(read.scenario, isFields(body) ? body : {})
  return {
    ok: false,
    errors: asked.length > 0 ? asked : [fieldError('/workload', open, undefined)],
    needsEngine: false,
  }
}
