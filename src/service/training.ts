import { estimateTraining, type SolveFor, unknowns } from '../model/index.ts'
import type { Answered } from './answered.ts'
import type { TrainingAnswer } from './answers/training.ts'
import { withCurrency } from './currency/answer.ts'
import { derivationOf, pick } from './derivation.ts'
import { energyGivens, runCarbonByYear } from './energy.ts'
import { fault } from './fields/fault.ts'
import { type Fields, isFields } from './merge.ts'
import { constantOrigin, type Origin } from './origin.ts'
import { askedFor, type FieldError, fieldError, type Parsed, parseRequest } from './parse.ts'
import { chipHourGivens, echoedPrice } from './price/chip-hour.ts'
import { priceAnswer } from './price/lines.ts'
import { publishedBeside } from './published.ts'
import { openQuantity, TrainingRequest } from './requests/training.ts'
import { givensAt, resolveAccelerator, resolveModel, subjectOf } from './resolve.ts'
import { sharedWarnings } from './rules.ts'
import { trainingMemoryOf, trainingPlanAnswer } from './training-plan/answer.ts'
import { trainingPlanErrors } from './training-plan/divide.ts'
import { type PlannedTraining, planTraining } from './training-plan/plan-request.ts'
import { reliabilityAnswer } from './training-run/losses.ts'
import { programmeBreakdown, programmeGivens } from './training-run/programme.ts'
import { clusterErrors, type Run, reliabilityErrors, settle } from './training-run/reliability.ts'
import { workAnswer, workErrors, workGivens } from './training-run/work.ts'

type Read = Extract<Parsed<TrainingRequest>, { ok: true }>

/** The predicted speed of a plan, or why there is none, as the trace is given it. */
const speedGivens = (planned: PlannedTraining | undefined) => {
  if (planned === undefined) return {}
  if (planned.ok) return { ...planned.givens, chips: planned.chips }
  return { achievedFlopsPerSecondPerChip: { value: null, reason: planned.reason } }
}

const traceTraining = (
  { request, originAt }: Read,
  solveFor: SolveFor,
  planned: PlannedTraining | undefined,
) => {
  const { performance, server } = request
  const model = resolveModel(request.model, originAt)
  const chip = resolveAccelerator(request.accelerator, performance.precision, originAt)
  const { goodput, ...workload } = request.workload
  const { parts, givens } = workGivens(request.workload, model.shape)
  const priced = chipHourGivens(request, chip, originAt, 'cluster')
  const run: Run = (more) =>
    estimateTraining<Origin>({
      solveFor,
      parts,
      work: workload.flops === undefined ? 'tokens' : 'flops',
      speed: planned?.ok === true ? 'plan' : performance.method === 'mfu' ? 'mfu' : 'achieved',
      constantOrigin,
      ownership: priced.ownership,
      given: {
        ...model.givens,
        ...chip.givens,
        ...givensAt('workload', workload, originAt),
        ...givensAt('performance', performance, originAt),
        ...givensAt('server', server, originAt),
        ...energyGivens(request, originAt),
        ...priced.givens,
        ...programmeGivens(request, originAt),
        ...givens,
        ...speedGivens(planned),
        ...more,
      },
    })
  return { ...settle(request, solveFor, originAt, run), model, chip }
}

const answerOf = (
  read: Read,
  solvedFor: SolveFor,
  traced: ReturnType<typeof traceTraining>,
  planned: PlannedTraining | undefined,
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
  if (chips === undefined && days === undefined)
    for (const pointer of [
      '/days',
      '/fleet/chips',
      '/fleet/servers',
      '/fleet/serversExact',
      '/cost/capexUsd',
    ])
      without[pointer] = 'no cluster is stated: give workload.chips or workload.days'
  const cost = pick(trace, '/cost', ['usd', 'totalUsd', 'capexUsd'], unknown)
  const reliability = reliabilityAnswer(traced, unknown)
  const { goodput: _, ...workload } = request.workload
  const answer = {
    request: {
      ...request,
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
    plan: planned?.ok === true ? trainingPlanAnswer(planned, trace) : null,
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
      ...lossesWarning(request, planned),
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

/** Staff of the whole cluster has to be shared out over its chips. */
const staffErrors = ({ price, workload }: TrainingRequest): readonly FieldError[] =>
  price.method === 'own' &&
  price.staffUsdPerYear !== undefined &&
  workload.chips === undefined &&
  workload.days === undefined
    ? [
        fieldError(
          '/price/staffUsdPerYear',
          fault('needs the size of the cluster', {
            allowed: 'workload.chips or workload.days with it, or staffUsdPerChipYear',
          }),
          price.staffUsdPerYear,
        ),
      ]
    : []

/** The speed of published whole runs has their failures in it. */
const lossesWarning = (
  { performance, reliability }: TrainingRequest,
  planned: PlannedTraining | undefined,
): TrainingAnswer['warnings'] =>
  planned?.ok === true &&
  reliability !== undefined &&
  performance.method === 'plan' &&
  performance.runSpeedShare === undefined
    ? [
        {
          code: 'losses-counted-twice',
          detail:
            'runSpeedShare was left out: that of published runs has their own failures in it, and reliability counts failures again. Give performance.runSpeedShare, 1 for the speed of tuned benchmarks.',
        },
      ]
    : []

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

/** A run whose chips its plan has settled takes the days that follow. */
const onItsChips = (
  read: Read,
  solveFor: SolveFor,
  planned: Extract<PlannedTraining, { ok: true }>,
): readonly [Read, SolveFor] => {
  if (solveFor === 'tokens' || solveFor === 'days') return [read, solveFor]
  const { days: _, chipHours: __, ...workload } = read.request.workload
  const chips = planned.chips.value ?? 1
  return [{ ...read, request: { ...read.request, workload: { ...workload, chips } } }, 'days']
}

const estimated = (read: Read, solvedFor: SolveFor): Answered<TrainingAnswer> => {
  const { request, originAt } = read
  const model = resolveModel(request.model, originAt)
  const { performance, workload } = request
  const isPlan = performance.method === 'plan'
  const refused = [
    ...workErrors(workload, model.shape),
    ...reliabilityErrors(request, originAt),
    ...staffErrors(request),
    ...(isPlan && model.shape !== undefined
      ? trainingPlanErrors(performance, model.shape, workload.chips)
      : []),
  ]
  if (refused.length > 0) return { ok: false, errors: refused, needsEngine: false }
  const chip = resolveAccelerator(request.accelerator, performance.precision, originAt)
  const planned = isPlan
    ? planTraining(request, performance, solvedFor, model, chip, originAt)
    : undefined
  const [settled, asked] =
    planned?.ok === true ? onItsChips(read, solvedFor, planned) : [read, solvedFor]
  const traced = traceTraining(settled, asked, planned)
  const errors = clusterErrors(traced)
  return errors.length > 0
    ? { ok: false, errors, needsEngine: false }
    : { ok: true, answer: withCurrency(answerOf(settled, solvedFor, traced, planned), read) }
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
