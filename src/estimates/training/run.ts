import { fault } from '../../fields/fault.ts'
import { type SolveFor, unknowns } from '../../model/training/estimate.ts'
import { derivationOf, pick } from '../shared/derivation.ts'
import { runCarbonByYear } from '../shared/energy.ts'
import { type Refused, refused, type Told } from '../shared/estimate.ts'
import { type Fields, isFields } from '../shared/merge.ts'
import { echoedPrice } from '../shared/price-chip-hour.ts'
import { priceAnswer } from '../shared/price-lines.ts'
import { askedFor, type FieldError, fieldError } from '../shared/read.ts'
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
import { openQuantity, type TrainingRequest } from './request.ts'
import { onItsChips, type ReadTraining, traceTraining } from './trace.ts'
import { planWarnings } from './warnings.ts'
import { workAnswer, workErrors } from './work.ts'

const answerOf = (
  read: ReadTraining,
  solvedFor: SolveFor,
  traced: ReturnType<typeof traceTraining>,
  planned: PlannedTraining | undefined,
  asked: TrainingRequest['workload'],
): Told<TrainingAnswer> => {
  const { request, scenario, originAt } = read
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
  return answer
}

/** The choice that a refused request leaves open, judged by which fields are there. */
export const openErrors = (fields: Fields): readonly FieldError[] => {
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

/** What no schema can say of a run. */
export const check = (read: ReadTraining): readonly FieldError[] => {
  const { request, originAt } = read
  const open = openQuantity(request)
  if (typeof open === 'string') {
    const asked = askedFor(read.scenario, read.body)
    return asked.length > 0 ? asked : [fieldError('/workload', open, undefined)]
  }
  const { shape } = resolveModel(request.model, originAt)
  const { performance, workload } = request
  return [
    ...workErrors(workload, shape),
    ...fewTokensErrors(request),
    ...reliabilityErrors(request, originAt),
    ...staffErrors(request),
    ...recomputationErrors(request, originAt),
    ...(performance.method === 'plan'
      ? [
          ...(shape === undefined ? [] : trainingPlanErrors(performance, shape, workload)),
          ...objectiveErrors(performance, request, open.found),
        ]
      : []),
  ]
}

/** A run worked out: its plan, if it has one, and the trace of its quantities. */
export interface SolvedTraining {
  /** The run on the chips of its plan. */
  readonly settled: ReadTraining
  readonly solvedFor: SolveFor
  readonly planned: PlannedTraining | undefined
  readonly traced: ReturnType<typeof traceTraining>
}

/** Searches the plan, where one is asked for, and runs the model over it. */
export const solve = (read: ReadTraining): SolvedTraining | Refused => {
  const { request, originAt } = read
  const { performance } = request
  const open = openQuantity(request)
  const solvedFor = typeof open === 'string' ? 'days' : open.found
  const model = resolveModel(request.model, originAt)
  const chip = resolveAccelerator(request.accelerator, performance.precision, originAt)
  const planned =
    performance.method === 'plan'
      ? planTraining(request, performance, solvedFor, model, chip, originAt)
      : undefined
  if (planned?.ok === false && planned.field !== undefined)
    return refused([
      fieldError(
        `/performance/${planned.field}`,
        fault(`fits no plan: ${planned.reason}`, {
          allowed:
            'a multiple of the copies of the model × the micro-batch, × the stages where they take turns (virtualStages); or left out',
        }),
        performance.method === 'plan' ? performance[planned.field] : undefined,
      ),
    ])
  const [settled, asked] =
    planned?.ok === true ? onItsChips(read, solvedFor, planned) : ([read, solvedFor] as const)
  const traced = traceTraining(settled, asked, planned)
  const errors = clusterErrors(traced)
  return errors.length > 0 ? refused(errors) : { settled, solvedFor, planned, traced }
}

/** The answer of a run that was worked out. */
export const tell = (
  read: ReadTraining,
  { settled, solvedFor, planned, traced }: SolvedTraining,
): Told<TrainingAnswer> => answerOf(settled, solvedFor, traced, planned, read.request.workload)
