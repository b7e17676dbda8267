import type { Trace } from '../../model/graph/trace.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import type { Origin } from '../../presets/origin.ts'
import { isMessage, type Message, type Text } from '../../words/message.ts'
import type { Say } from '../../words/say.ts'

/** Why a row has no rank, and the field of the request that would give it one. */
export interface Missing {
  readonly reason: string
  readonly field: string | null
}

/** A reason with its field, before it is told. */
export interface Reason {
  readonly why: Text
  readonly field: string | null
}

/** Where a number that is not known can be stated; `/price` stands for the row’s payment. */
const fields: ReadonlyMap<string, string> = new Map<QuantityId, string>([
  ['usdPerChipHour', '/price/usdPerChipHour'],
  ['onDemandUsdPerChipHour', '/price/usdPerChipHour'],
  ['usdPerServer', '/server/usdPerServer'],
  ['chipUsd', '/server/usdPerServer'],
  ['wattsPerServer', '/server/wattsPerServer'],
  ['chipWatts', '/server/wattsPerServer'],
  ['chipsPerServer', '/server/chipsPerServer'],
  ['usdPerKilowattHour', '/energy/usdPerKilowattHour'],
  ['peakFlopsPerSecond', '/accelerator/peakFlopsPerSecond'],
  ['memoryBytes', '/accelerator/memoryBytes'],
  ['bandwidthBytesPerSecond', '/accelerator/bandwidthBytesPerSecond'],
  ['linkBytesPerSecond', '/accelerator/linkBytesPerSecond'],
  ['lifetimeYears', '/price/lifetimeYears'],
])

/** Which field keeps a plan from being found, by what the reason says. */
const ofPlans: ReadonlyMap<string, string> = new Map([
  ['plans.none-fits', '/performance/precision'],
  ['plans.none-divides', '/performance/tensorParallel'],
  ['plans.below-batch', '/performance/batch'],
  ['plans.above-ttft', '/performance/maxTtftSeconds'],
  ['plans.above-tpot', '/performance/maxTpotSeconds'],
  ['reasons.architecture-not-known', '/model/architecture'],
  ['reasons.no-output-tokens', '/workload/outputTokens'],
  ['reasons.memory-not-stated', '/accelerator/memoryBytes'],
  ['reasons.no-plan-in-time', '/workload/days'],
  ['reasons.no-plan-in-time-at-batch', '/performance/globalBatchSequences'],
  ['reasons.no-plan-divides', '/workload/chips'],
  ['reasons.plan-needs-more-chips', '/workload/chips'],
  ['reasons.chips-split-unevenly', '/workload/chips'],
  ['reasons.weights-need-chips', '/server/chipsPerServer'],
  ['reasons.weights-need-chips-of-unknown-servers', '/server/chipsPerServer'],
])

/** The field that a reason points to: of a plan that keeps no limit, that limit. */
const fieldOfMessage = ({ code, params }: Message): string | undefined =>
  ofPlans.get(code) ?? (isMessage(params.why) ? ofPlans.get(params.why.code) : undefined)

/** The first number not known that another follows from. */
const rootOf = (trace: Trace<Origin>, id: QuantityId): QuantityId => {
  const node = trace.node(id)
  if (node?.kind !== 'step' || node.value !== null) return id
  const open = node.inputs.find((input) => trace.value(input) === null)
  return open === undefined ? id : rootOf(trace, open)
}

/** Why a number is not known, and where it would have to be stated. */
export const missingNumber = (trace: Trace<Origin>, id: QuantityId, why: Text): Reason => ({
  why,
  field:
    (isMessage(why) ? fieldOfMessage(why) : undefined) ?? fields.get(rootOf(trace, id)) ?? null,
})

/** Why there is no plan, or the model does not fit, and the field that stands in its way. */
export const missingPlan = (why: Text): Reason => ({
  why,
  field: isMessage(why) ? (fieldOfMessage(why) ?? '/accelerator') : '/accelerator',
})

/** A reason for each field, at its place in the lists of the request. */
export const missingTold = (
  reasons: readonly Reason[],
  { payment, model }: { readonly payment: { field: string }; readonly model: { field: string } },
  say: Say,
  part = '',
): Missing[] => {
  const placed = (field: string) =>
    field.startsWith('/price/') && payment.field !== '/price'
      ? field.replace('/price', payment.field)
      : field.startsWith('/model/') && model.field !== '/model'
        ? field.replace('/model', model.field)
        : part + field
  const told = reasons.map(({ why, field }) => ({
    reason: say(why),
    field: field === null ? null : placed(field),
  }))
  return told.filter(
    ({ reason }, index) => told.findIndex((other) => other.reason === reason) === index,
  )
}
