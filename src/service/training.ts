import { estimateTraining, type SolveFor, unknowns } from '../model/index.ts'
import type { TrainingAnswer } from './answers/training.ts'
import { withCurrency } from './currency/answer.ts'
import { yuanRateOf } from './currency/rate.ts'
import { derivationOf, pick } from './derivation.ts'
import { energyGivens, runCarbonByYear } from './energy.ts'
import type { Answered } from './inference.ts'
import { type Fields, isFields } from './merge.ts'
import { constantOrigin, type Origin } from './origin.ts'
import { askedFor, type FieldError, fieldError, type Parsed, parseRequest } from './parse.ts'
import { publishedBeside } from './published.ts'
import { openQuantity, TrainingRequest } from './requests/training.ts'
import { givensAt, resolveAccelerator, resolveModel, resolveRent, subjectOf } from './resolve.ts'
import { sharedWarnings } from './rules.ts'

type Read = Extract<Parsed<TrainingRequest>, { ok: true }>

const traceTraining = ({ request, originAt }: Read, solveFor: SolveFor) => {
  const { workload, performance, server } = request
  const model = resolveModel(request.model, originAt)
  const chip = resolveAccelerator(request.accelerator, performance.precision, originAt)
  const trace = estimateTraining<Origin>({
    solveFor,
    work: workload.flops === undefined ? 'tokens' : 'flops',
    speed: performance.method === 'mfu' ? 'mfu' : 'achieved',
    constantOrigin,
    given: {
      ...model.givens,
      ...chip.givens,
      ...givensAt('workload', workload, originAt),
      ...givensAt('performance', performance, originAt),
      ...givensAt('server', server, originAt),
      usdPerChipHour: resolveRent(request.price, chip, originAt, request.asOf, yuanRateOf(request)),
      ...energyGivens(request, originAt),
    },
  })
  return { trace, model, chip }
}

const answerOf = (read: Read, solvedFor: SolveFor): Omit<TrainingAnswer, 'currency'> => {
  const { request, scenario, departed, originAt } = read
  const { trace, model, chip } = traceTraining(read, solvedFor)
  const unknown: Record<string, string> = {
    '/memory': 'memory follows from a parallel plan, which the top-down method does not make',
  }
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
  if (trace.value('chips') === null)
    for (const pointer of [
      '/days',
      '/fleet/chips',
      '/fleet/servers',
      '/fleet/serversExact',
      '/cost/capexUsd',
    ])
      without[pointer] = 'no cluster is stated: give workload.chips or workload.days'
  const cost = pick(trace, '/cost', ['usd', 'capexUsd'], unknown)
  const answer = {
    request: {
      ...request,
      solveFor: solvedFor,
      price: { ...request.price, usdPerChipHour: trace.value('usdPerChipHour') },
    },
    subject: subjectOf(model, chip.name),
    solvedFor,
    ...run,
    mfu,
    memory: null,
    fleet: pick(trace, '/fleet', ['chips', 'servers', 'serversExact'], unknown),
    performance: {
      method: request.performance.method,
      ...pick(trace, '/performance', ['achievedFlopsPerSecondPerChip'], unknown),
    },
    cost: {
      ...cost,
      breakdown: [
        { item: 'accelerators, rented', usd: cost.usd, share: cost.usd === null ? null : 1 },
      ],
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

/** One training estimate from a request body; every wrong field at once when it is refused. */
export const training = (body: unknown): Answered<TrainingAnswer> => {
  const read = parseRequest(TrainingRequest, 'training', body)
  if (!read.ok) return { ...read, errors: [...read.errors, ...openErrors(read.fields)] }
  const open = openQuantity(read.request)
  if (typeof open !== 'string')
    return { ok: true, answer: withCurrency(answerOf(read, open.found), read) }
  const asked = askedFor(read.scenario, isFields(body) ? body : {})
  return {
    ok: false,
    errors: asked.length > 0 ? asked : [fieldError('/workload', open, undefined)],
    needsEngine: false,
  }
}
