import { find } from '../../presets/registry.ts'
import { message } from '../../words/message.ts'
import { costIds, energyIds, originTold, pick } from '../shared/derivation.ts'
import { type Read, warned } from '../shared/estimate.ts'
import { planMessage } from '../shared/plan-message.ts'
import { fitOfPlan } from '../shared/rules.ts'
import { endsOfCost, endsOfPaid } from '../shared/tell-rent.ts'
import type { ChipRow, Row } from './answer.ts'
import { rentOfRow, rentWarningsOfRow } from './rents.ts'
import type { CompareRequest } from './request.ts'
import type { OnChip } from './solve.ts'

const fleetIds = ['chips', 'chipsExact', 'servers'] as const

/** One accelerator’s row, before it has its rank. */
export const rowOf = (read: Read<CompareRequest>, onChip: OnChip): ChipRow => {
  const { request, traced } = onChip
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
  const reasons = [
    ...(fit.fits === true ? [] : [fit.reason ?? '']),
    ...(cost.usdPerYear === null ? [unknown['/cost/usdPerYear'] ?? ''] : []),
  ]
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
    },
    asRequested: request.accelerator === read.request.accelerator,
    ...fit,
    reasons: [...new Set(reasons)],
    fleet: pick(trace, '/fleet', fleetIds, unknown, say),
    price: {
      ...pick(trace, '/price', ['usdPerChipHour'], unknown, say),
      ...(price?.kind === 'input' &&
        price.origin !== undefined && { origin: originTold(price.origin, say) }),
      ...rentOfRow(onChip),
      billing: traced.billing.by,
    },
    inputs: [],
    cost,
    interval,
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
