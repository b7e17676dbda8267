import type { Given } from '../../model/graph/trace.ts'
import type { OwnMonth } from '../../planner/breakeven/estimate.ts'
import type { Origin } from '../../presets/origin.ts'
import { energyGivens } from '../shared/energy.ts'
import { ownGivens } from '../shared/price-own.ts'
import { type Givens, notAsked, type Read, serversAlone } from './givens.ts'
import type { BreakevenRequest } from './request.ts'
import { ownFormOf } from './request-own.ts'
import type { OwnByMonth } from './request-ways.ts'

/** What is assumed of a cluster that is stated in all. */
const assumed = { clusterMonths: 60, runningUsdPerClusterMonth: 0 } as const

/** The part `own` as it was understood. */
export const understoodOwn = (request: BreakevenRequest): OwnByMonth | undefined => {
  if (request.own === undefined) return undefined
  return ownFormOf(request) === 'stated'
    ? { ...assumed, ...request.own }
    : { depreciation: 'straight-line', ...request.own }
}

export interface Owning {
  readonly own: OwnMonth
  readonly givens: Givens
  /** Where nothing of running is counted: what is missing. */
  readonly notCounted?: string
}

const stated = (own: OwnByMonth, { originAt }: Read): Owning => {
  const orAssumed = (id: keyof typeof assumed, note: string): Given<Origin> => ({
    value: own[id] ?? assumed[id],
    origin: {
      ...originAt(`/own/${id}`),
      ...(own[id] === undefined && { basis: 'estimate' as const, note }),
    },
  })
  return {
    own: { form: 'stated', ofServers: own.usdPerCluster === undefined },
    givens: {
      ...(own.usdPerCluster !== undefined && {
        usdPerCluster: { value: own.usdPerCluster, origin: originAt('/own/usdPerCluster') },
      }),
      clusterMonths: orAssumed('clusterMonths', 'assumed: five years'),
      runningUsdPerClusterMonth: orAssumed(
        'runningUsdPerClusterMonth',
        'no electricity, space, maintenance or staff is counted',
      ),
    },
    ...(own.runningUsdPerClusterMonth === undefined && {
      notCounted:
        'Owning counts the purchase alone: give own.runningUsdPerClusterMonth for electricity, space, maintenance and staff.',
    }),
  }
}

const ofParts = (own: OwnByMonth, { request, originAt }: Read): Owning => {
  const asked = {
    asOf: request.asOf,
    cnyPerUsd: request.cnyPerUsd,
    energy: { ...serversAlone, ...request.energy },
  }
  const { depreciation = 'straight-line', ...price } = own
  const inputs: Givens = {
    ...energyGivens(asked, originAt),
    ...ownGivens({ ...price, depreciation }, asked, originAt, 'own'),
    ownershipUtilization: {
      value: 1,
      origin: { from: 'default', note: 'a cluster is owned around the clock', sources: [] },
    },
  }
  return {
    own: {
      form: 'parts',
      ownership: {
        depreciation,
        load: own.idleFraction === undefined ? 'given' : 'of-active-hours',
        staff: 'chip',
      },
      building: (own.buildingUsdPerWatt ?? 0) > 0,
      staffInAll: own.staffUsdPerYear !== undefined,
    },
    givens: inputs,
  }
}

/** How owned clusters are reckoned and from what; null where they are not asked for. */
export const owningOf = (read: Read): Owning => {
  const { own } = read.request
  if (own === undefined)
    return {
      own: { form: 'stated', ofServers: false },
      givens: {
        usdPerCluster: notAsked('own'),
        clusterMonths: notAsked('own'),
        runningUsdPerClusterMonth: notAsked('own'),
      },
    }
  return ownFormOf(read.request) === 'stated' ? stated(own, read) : ofParts(own, read)
}
