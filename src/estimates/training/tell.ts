import type { Trace } from '../../model/graph/trace.ts'
import { endsOfRun, endsOfTotal } from '../../model/price/rent.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import type { Origin } from '../../presets/origin.ts'
import { message } from '../../words/message.ts'
import type { Say } from '../../words/say.ts'
import { yuanRateOf } from '../shared/currency-rate.ts'
import { pick } from '../shared/derivation.ts'
import { runCarbonByYear } from '../shared/energy.ts'
import type { Told } from '../shared/estimate.ts'
import { ageWarning } from '../shared/price-age.ts'
import { echoedEnergy, echoedPrice } from '../shared/price-chip-hour.ts'
import { ageFigures, chipHourDates, rentDateOf } from '../shared/price-dates.ts'
import { priceAnswer } from '../shared/price-lines.ts'
import { sharedWarnings } from '../shared/rules.ts'
import { subjectFigures, subjectOf } from '../shared/subject.ts'
import { costInterval, intervalFigures, rentFigures, rentTold } from '../shared/tell-rent.ts'
import type { TrainingAnswer } from './answer.ts'
import { partReasons } from './part-reasons.ts'
import { chipHourOf, costTold, linesOf } from './tell-cost.ts'
import { reliabilityTold } from './tell-failures.ts'
import { memoryTold, planTold } from './tell-plan.ts'
import { workTold } from './tell-work.ts'
import { workingTold } from './tell-working.ts'
import type { Read, Solved } from './types.ts'
import { nullReasons, unknownOf, whyNoInterval } from './unknown.ts'
import { spotWarning, warningsOf } from './warnings.ts'

type Unknown = Record<string, string>

/** A number whose field has another name than its quantity. */
const named = (
  trace: Trace<Origin>,
  pointer: string,
  id: QuantityId,
  unknown: Unknown,
  say: Say,
): number | null => {
  const node = trace.node(id)
  if (node?.value == null) unknown[pointer] = say(node?.reason ?? message('reasons.not-asked'))
  return node?.value ?? null
}

/** The request as it was understood. */
const echoed = ({ request }: Read, { trace, failures, solvedFor }: Solved) => {
  const { goodput: _, ...workload } = request.workload
  return {
    ...request,
    ...(failures !== undefined && {
      workload,
      reliability: {
        ...request.reliability,
        interruptionsPerChipYear: trace.value('interruptionsPerChipYear'),
      },
    }),
    solveFor: solvedFor,
    price: echoedPrice(request.price, trace),
    energy: echoedEnergy(request.energy, request.price, trace),
  }
}

/** The answer of a run that was worked out. */
export const tell = (read: Read, solved: Solved): Told<TrainingAnswer> => {
  const { request, scenario, originAt, say } = read
  const { trace, planned, model, chip, solvedFor } = solved
  const unknown: Unknown = {}
  const of = <const I extends QuantityId>(part: string, ids: readonly I[]) =>
    pick(trace, part, ids, unknown, say)
  const work = workTold(trace, solved.workload, say)
  const reliability = reliabilityTold(solved, unknown, say)
  const cost = costTold(trace, request, say)
  const interval = costInterval(trace, endsOfRun)
  const endsOfAll = request.programme === undefined ? endsOfRun : endsOfTotal
  const totalInterval = costInterval(trace, endsOfAll)
  const carbonByYear = runCarbonByYear(request, trace.value('kilowattHours'), say)
  const subject = subjectOf(model, chip.name, trace)
  const parts = {
    reliability,
    plan: planned?.ok === true ? planTold(planned, trace, read) : null,
    price: {
      ...priceAnswer(trace, request.price.method),
      ...chipHourDates(trace, unknown, say),
      ...rentTold(trace, request.price, chip, request.asOf, yuanRateOf(request)),
    },
  }
  return {
    ...parts,
    request: echoed(read, solved),
    subject,
    solvedFor,
    ...of('', ['flops', 'tokens', 'chipHours', 'days', 'goodput']),
    mfu: named(trace, '/mfu', 'modelFlopsUtilization', unknown, say),
    work: { ...work.told, ...of('/work', ['trainedTokens']) },
    memory: planned?.ok === true ? memoryTold(trace) : null,
    fleet: of('/fleet', ['chips', 'servers', 'serversExact']),
    performance: {
      method: request.performance.method,
      ...of('/performance', ['achievedFlopsPerSecondPerChip']),
    },
    cost: {
      ...of('/cost', ['usd', 'totalUsd', 'capexUsd']),
      breakdown: cost.breakdown,
      interval,
      totalInterval,
    },
    energy: {
      ...of('/energy', [
        'kilowattHours',
        'electricityUsd',
        'savedKilowattHours',
        'savedElectricityUsd',
        'tonnesCo2e',
      ]),
      carbonByYear,
    },
    derivation: workingTold(
      read,
      solved,
      {
        ...work.figures,
        ...cost.figures,
        ...ageFigures(trace),
        ...subjectFigures(model.shape),
        ...rentFigures,
        ...intervalFigures(endsOfRun),
        ...intervalFigures(endsOfAll, 'totalInterval'),
      },
      carbonByYear.length,
    ),
    warnings: [
      ...chip.warnings,
      ...sharedWarnings(trace, request, scenario, originAt, chip.name, {
        evidence: planned?.ok === true ? planned.evidence : undefined,
      }),
      ...ageWarning(trace.value('priceAgeDays'), rentDateOf(trace), 'rent'),
      ...warningsOf(request, solved),
      ...spotWarning(request, originAt),
    ],
    unknown: {
      ...partReasons(parts.price),
      ...unknown,
      ...(interval === null && { '/cost/interval': whyNoInterval(trace) }),
      ...(totalInterval === null && { '/cost/totalInterval': whyNoInterval(trace) }),
      ...nullReasons(solved, reliability, linesOf(request), chipHourOf(request)),
      ...unknownOf(solved),
    },
  }
}
