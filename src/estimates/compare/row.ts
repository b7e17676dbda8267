import type { Trace } from '../../model/graph/trace.ts'
import type { Origin } from '../../presets/origin.ts'
import { find } from '../../presets/registry.ts'
import { message } from '../../words/message.ts'
import type { Say } from '../../words/say.ts'
import { costIds, energyIds, originTold, pick } from '../shared/derivation.ts'
import { type Read, warned } from '../shared/estimate.ts'
import { planMessage } from '../shared/plan-message.ts'
import { chipHourDates } from '../shared/price-dates.ts'
import { fitFound, fitOfPlan } from '../shared/rules.ts'
import { endsOfCost, endsOfPaid } from '../shared/tell-rent.ts'
import type { ChipRow, Row } from './answer.ts'
import type { OnChip } from './compared.ts'
import { latencyOf, peakLatencyOf } from './latency.ts'
import { missingNumber, missingPlan, missingTold } from './missing.ts'
import type { Cell } from './on-chip.ts'
import { paymentTold } from './payment.ts'
import { rentOfRow, rentWarningsOfRow } from './rents.ts'
import type { CompareRequest } from './request.ts'

const fleetIds = ['chips', 'chipsExact', 'servers'] as const

/** Whether a row is what the request is about: its accelerator and model, paid for as it says first. */
const isAsRequested = (request: CompareRequest, { accelerator, model, payment }: Cell): boolean =>
  accelerator === request.accelerator && model.isAsked && payment.isAsked

/** From when a price holds, and when it was last seen to; its age stands beside whose it is. */
const datesOf = (trace: Trace<Origin>, unknown: Record<string, string>, say: Say) => {
  const { ageDays, ...dates } = chipHourDates(trace, unknown, say)
  return { asOf: dates.asOf, readOn: dates.readOn }
}

/** One accelerator’s row, before it has its rank. */
export const rowOf = (read: Read<CompareRequest>, onChip: OnChip): ChipRow => {
  const { request, traced, cell, load, peak } = onChip
  const { trace, chip, planned } = traced
  const { say } = read
  const preset = chip.id === null ? undefined : find('accelerators', chip.id)
  const unknown: Record<string, string> = {}
  const cost = pick(trace, '/cost', costIds, unknown, say)
  const fit = fitOfPlan(trace, planned, say)
  const paid = trace.node('usdPerChipHour')
  // Of a price by a ladder, the origin is that of the on-demand prices.
  const price = paid?.kind === 'step' ? trace.node('onDemandUsdPerChipHour') : paid
  const interval = endsOfCost(trace, endsOfPaid(trace))
  const missing = missingTold(
    [
      ...(fit.fits === true ? [] : [missingPlan(fitFound(trace, planned).reason ?? '')]),
      ...(cost.usdPerYear === null
        ? [missingNumber(trace, 'usdPerYear', trace.node('usdPerYear')?.reason ?? '')]
        : []),
    ],
    cell,
    say,
  )
  const isOwned = request.price.method === 'own'
  const upfrontUsd = isOwned ? cost.capexUsd : null
  if (upfrontUsd === null)
    unknown['/upfrontUsd'] = isOwned
      ? (unknown['/cost/capexUsd'] ?? '')
      : say(message('reasons.nothing-upfront'))
  const energy = pick(trace, '/energy', energyIds, unknown, say)
  if (interval === null)
    unknown['/interval'] =
      unknown['/cost/allInUsdPerYear'] ?? say(message('reasons.nothing-uncertain'))
  if (planned?.ok !== true)
    unknown['/plan'] = say(planned === undefined ? message('reasons.no-replica') : planned.reason)
  if (fit.fits === null) unknown['/fits'] = fit.reason ?? ''
  return {
    rank: null,
    accelerator: {
      id: chip.id,
      name: chip.name,
      vendor: preset?.vendor ?? null,
      year: preset?.year ?? null,
      ...pick(trace, '/accelerator', ['memoryBytes'], unknown, say),
    },
    model: {
      id: typeof request.model === 'string' ? request.model : null,
      name: traced.model.name,
      field: cell.model.field,
    },
    payment: paymentTold(request.price, cell.payment),
    asRequested: isAsRequested(read.request, cell),
    ...fit,
    reasons: missing.map(({ reason }) => reason),
    missing,
    fleet: pick(trace, '/fleet', fleetIds, unknown, say),
    price: {
      ...pick(trace, '/price', ['usdPerChipHour'], unknown, say),
      ...(price?.kind === 'input' &&
        price.origin !== undefined && { origin: originTold(price.origin, say) }),
      ...rentOfRow(onChip),
      billing: traced.billing.by,
      ...datesOf(trace, unknown, say),
    },
    inputs: [],
    cost,
    upfrontUsd,
    interval,
    latency: latencyOf(load, unknown, read),
    latencyAtPeak: peakLatencyOf(peak, unknown, read),
    plan:
      planned?.ok === true
        ? { text: say(planMessage(planned.best.plan)), evidence: planned.ground.evidence }
        : null,
    energy,
    warnings: warned([...chip.warnings, ...rentWarningsOfRow(onChip)], say),
    unknown,
  }
}

// A zero load costs nothing everywhere, so queries decide before years do; owned servers are paid for whole.
const paidPerQuery = ({ cost }: Row) => cost.allInUsdPerQuery ?? cost.usdPerQuery

const nameOf = ({ accelerator, ...row }: Row) =>
  accelerator?.name ?? ('api' in row ? row.api.name : '')

const byName = new Intl.Collator('en')

/** From the cheapest on; what has no cost or does not fit comes last, without a rank. */
export const compareRows = (a: Row, b: Row): number => {
  const unranked = Math.sign(a.reasons.length) - Math.sign(b.reasons.length)
  const otherwise = a.reasons.length === 0 ? 0 : Infinity
  const [paidA, paidB] = [paidPerQuery(a) ?? otherwise, paidPerQuery(b) ?? otherwise]
  return unranked || (paidA === paidB ? 0 : paidA - paidB) || byName.compare(nameOf(a), nameOf(b))
}
