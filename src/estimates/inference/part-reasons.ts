import type { Trace } from '../../model/graph/trace.ts'
import type { Origin } from '../../presets/origin.ts'
import { type Message, message, type Text } from '../../words/message.ts'
import type { Told } from '../shared/estimate.ts'
import { subjectReasons } from '../shared/subject.ts'
import type { InferenceAnswer } from './answer.ts'

type Parts = Pick<
  Told<InferenceAnswer>,
  'subject' | 'price' | 'cost' | 'refresh' | 'value' | 'roofline'
>

const notAsked = message('reasons.not-asked')
const noChips = message('reasons.tokens-bought')
const chipsRented = message('reasons.chips-rented')
const chipsPaidFor = message('reasons.chips-paid-for')
const trainingGiven = message('reasons.training-cost-given')
const nothingNear = message('reasons.nothing-near-measured')
const noLoad = message('reasons.no-load')

const noInterval = (usd: number | null, why: Text): Text =>
  usd === null ? why : message('reasons.nothing-uncertain')

/** Why whole parts of an answer are null, or what the numbers of lists are. */
const reasonsOf = (
  trace: Trace<Origin>,
  { subject, price, cost, refresh, value, roofline }: Parts,
): Readonly<Record<string, Text>> => {
  const isBought = price.method === 'api'
  const why = whyNoCost(trace)
  const parts: readonly (readonly [pointer: string, isNull: boolean, reason: Text])[] = [
    ['/subject/accelerator', subject.accelerator === null, noChips],
    ...subjectReasons(subject, trace),
    ['/price/usdPerChipHour', price.usdPerChipHour === null, isBought ? noChips : why],
    ['/price/chipHour', price.chipHour === null, isBought ? noChips : chipsRented],
    [
      '/price/chipHour/*/usdPerChipHour',
      price.chipHour?.some(({ usdPerChipHour }) => usdPerChipHour === null) === true,
      why,
    ],
    ['/price/tokens', price.tokens === null, chipsPaidFor],
    ['/cost/interval', cost.interval === null, noInterval(cost.usdPerYear, why)],
    ['/cost/allInInterval', cost.allInInterval === null, noInterval(cost.allInUsdPerYear, why)],
    ['/cost/breakdown', cost.breakdown.some(({ share }) => share === null), why],
    ['/refresh', refresh === null, notAsked],
    ['/refresh/training', refresh?.training === null, trainingGiven],
    ['/value', value === null, notAsked],
    ['/roofline/nearestMeasurements', roofline?.nearestMeasurements === null, nothingNear],
    ['/roofline/load', roofline?.load === null, noLoad],
    ['/roofline/interval/usdPerYear', roofline?.interval.usdPerYear === null, why],
    [
      '/roofline/saturatedUsdPerMillionOutputTokens',
      roofline?.saturatedUsdPerMillionOutputTokens === null,
      why,
    ],
    [
      '/roofline/underuseFactor',
      roofline?.underuseFactor === null,
      roofline?.load === null ? noLoad : why,
    ],
    [
      '/roofline/curve/*/usdPerMillionOutputTokens',
      roofline?.curve.some((point) => point.usdPerMillionOutputTokens === null) === true,
      why,
    ],
  ]
  const reasons: Record<string, Text> = {}
  for (const [pointer, isNull, reason] of parts) if (isNull) reasons[pointer] = reason
  return reasons
}

/** The first reason for which the cost is not known. */
const whyNoCost = (trace: Trace<Origin>): Text | Message =>
  (['usdPerChipHour', 'usdPerYear', 'allInUsdPerYear'] as const)
    .map((id) => trace.node(id)?.reason)
    .find((reason) => reason !== undefined) ?? notAsked

/** The reasons for the nulls of parts that no quantity gives. */
export const partReasons = (trace: Trace<Origin>, parts: Parts): Readonly<Record<string, Text>> =>
  reasonsOf(trace, parts)
