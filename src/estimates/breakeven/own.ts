import type { MonthTrait } from '../../model/breakeven/estimate.ts'
import type { Given, Trace } from '../../model/graph/trace.ts'
import { ownTraits } from '../../model/price/choices.ts'
import { purchaseOf } from '../../planner/breakeven/purchase.ts'
import type { Origin } from '../../presets/origin.ts'
import { type Message, message } from '../../words/message.ts'
import { energyGivens } from '../shared/energy.ts'
import { derived, type Givens } from '../shared/givens.ts'
import { echoedTerms } from '../shared/price-chip-hour.ts'
import { ownGivens } from '../shared/price-own.ts'
import { buysChips } from './billing.ts'
import { serversAlone } from './energy.ts'
import { fixedGiven, notAsked } from './givens.ts'
import type { BreakevenRequest, Read } from './request.ts'
import { ownFormOf } from './request-own.ts'
import type { OwnByMonth } from './request-ways.ts'
import type { Predicted } from './types.ts'

/** What is assumed of a cluster that is stated in all. */
const assumed = { clusterMonths: 60, runningUsdPerClusterMonth: 0 } as const

/** What is owned, and its electricity, as they were understood: with what stood in filled in. */
export const understoodOwn = (
  request: BreakevenRequest,
  trace: Trace<Origin>,
): Pick<BreakevenRequest, 'own' | 'energy'> => {
  if (request.own === undefined) return {}
  if (ownFormOf(request) === 'stated') return { own: { ...assumed, ...request.own } }
  const { loadFraction } = serversAlone
  return {
    own: echoedTerms({ depreciation: 'straight-line' as const, ...request.own }, trace),
    energy: {
      loadFraction,
      ...request.energy,
      powerUsageEffectiveness: trace.value('powerUsageEffectiveness') ?? 1,
    },
  }
}

/** Whether an owned cluster is stated in all, or computed from its parts; and from what. */
export interface Owning {
  readonly form: 'stated' | 'parts'
  readonly traits: readonly MonthTrait[]
  readonly givens: Givens
  readonly warnings: readonly Message[]
}

const stated = (own: OwnByMonth, read: Read): Owning => {
  const { originAt } = read
  const orAssumed = (id: keyof typeof assumed, note: Message): Given<Origin> => ({
    value: own[id] ?? assumed[id],
    origin: {
      ...originAt(`/own/${id}`),
      ...(own[id] === undefined && { basis: 'estimate', note }),
    },
  })
  return {
    form: 'stated',
    traits: ['stated'],
    givens: {
      ...(own.usdPerCluster !== undefined && {
        usdPerCluster: { value: own.usdPerCluster, origin: originAt('/own/usdPerCluster') },
      }),
      clusterMonths: orAssumed('clusterMonths', message('notes.five-years-assumed')),
      runningUsdPerClusterMonth: orAssumed(
        'runningUsdPerClusterMonth',
        message('notes.running-not-counted'),
      ),
      ownFixedUsdPerMonth: fixedGiven(read, 'own'),
    },
    warnings:
      own.runningUsdPerClusterMonth === undefined
        ? [message('warnings.running-cost-not-counted')]
        : [],
  }
}

const ofParts = (own: OwnByMonth, read: Read): Owning => {
  const { request, originAt } = read
  const asked = {
    asOf: request.asOf,
    cnyPerUsd: request.cnyPerUsd,
    energy: { ...serversAlone, ...request.energy },
  }
  const { depreciation = 'straight-line', ...price } = own
  const staffInAll = own.staffUsdPerYear !== undefined
  const { loadFraction, ...energy } = energyGivens(asked, originAt)
  const isLoadGiven = own.idleFraction === undefined
  return {
    form: 'parts',
    traits: [
      ...ownTraits({
        depreciation,
        load: isLoadGiven ? 'given' : 'of-active-hours',
        staff: 'chip',
      }),
      ...((own.buildingUsdPerWatt ?? 0) > 0 ? (['building'] as const) : []),
      ...(staffInAll ? (['staff-in-all'] as const) : []),
    ],
    givens: {
      ...energy,
      ...(isLoadGiven && loadFraction && { loadFraction }),
      ...ownGivens({ ...price, depreciation }, asked, originAt, 'own'),
      ownershipUtilization: {
        value: 1,
        origin: { from: 'default', note: message('notes.owned-all-hours'), sources: [] },
      },
      ...(!staffInAll && { ownFixedUsdPerMonth: fixedGiven(read, 'own') }),
    },
    warnings: [],
  }
}

/** How owned clusters are computed and from what; null where they are not asked for. */
export const owningOf = (read: Read): Owning => {
  const { own } = read.request
  if (own !== undefined)
    return ownFormOf(read.request) === 'stated' ? stated(own, read) : ofParts(own, read)
  const none = notAsked('own')
  return {
    form: 'stated',
    traits: ['stated'],
    givens: {
      usdPerCluster: none,
      clusterMonths: none,
      runningUsdPerClusterMonth: none,
      ownFixedUsdPerMonth: none,
    },
    warnings: [],
  }
}

/** Whole servers are bought, as an inference estimate counts them: those of a replica that fills a part of one come together. */
export const purchaseGiven = (
  { request }: Read,
  chips: Given<Origin>,
  predicted: Predicted | undefined,
): Given<Origin> => {
  const { own } = request
  if (own === undefined) return notAsked('own')
  const server = predicted?.trace.value('chipsPerServer') ?? null
  if (own.usdPerCluster !== undefined || server === null || chips.value === null)
    return { value: 1, origin: derived(message('notes.cluster-by-itself')) }
  if (buysChips(request)) return { value: 1, origin: derived(message('notes.chips-bought')) }
  const { clusters, kind } = purchaseOf(server, chips.value)
  return { value: clusters, origin: derived(message(`notes.${kind}`, { chips: server })) }
}
