import { activeLoad } from '../../model/breakeven/active-load.ts'
import { type Fields, isFields } from '../shared/merge.ts'
import { serversAlone } from './energy.ts'

const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {})

const only = (fields: Fields, names: readonly string[]): Fields =>
  Object.fromEntries(
    names.flatMap((name) => (typeof fields[name] === 'undefined' ? [] : [[name, fields[name]]])),
  )

const without = (fields: Fields, names: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)))

const number = (value: unknown, otherwise: number) =>
  typeof value === 'number' ? value : otherwise

/** The rent that was found, without what chose it; else what chose it, for the reason. What interruptions of spot lose is no part of a rent. */
const rentOf = (price: Fields): Fields =>
  without(
    price,
    price.usdPerChipHour === null
      ? ['usdPerChipHour', 'spotOverhead']
      : ['seller', 'sellerClass', 'rentRegion', 'spotOverhead'],
  )

/**
 * The three ways for the workload of an inference estimate, each at its prices
 * where it is the one chosen there; `api` is whose tokens are compared where
 * none are bought in `bought`. Hours in which an owned fleet is not used are hours
 * without work: the rate is that of the others.
 */
export const breakevenRequest = (
  { request }: { readonly request: Fields },
  api: string,
  bought: { readonly request: Fields } = { request },
): Fields => {
  const workload = fieldsOf(request.workload)
  const { method, ...price } = fieldsOf(request.price)
  const energy = fieldsOf(request.energy)
  const { method: way, ...tokens } = fieldsOf(bought.request.price)
  const load = activeLoad({
    queriesPerSecond: number(workload.queriesPerSecond, 0),
    servedShare: number(workload.servedShare, 1),
    useShare: method === 'own' ? number(price.ownershipUtilization, 1) : 1,
  })
  return {
    workload: {
      ...only(workload, ['inputTokens', 'outputTokens', 'peakToAverageRatio']),
      queriesPerSecond: load.queriesPerSecond,
    },
    cluster: { activeHoursPerMonth: load.activeHoursPerMonth },
    ...only(request, [
      'model',
      'accelerator',
      'performance',
      'billing',
      'server',
      'asOf',
      'currency',
      'cnyPerUsd',
    ]),
    rent: method === 'rent' ? rentOf(price) : {},
    own: method === 'own' ? without(price, ['ownershipUtilization']) : {},
    energy: only(energy, [
      'region',
      'loadFraction',
      'usdPerKilowattHour',
      // Without owned chips it stands at the servers alone, of which no owner’s site is made.
      ...(method === 'own' ||
      energy.powerUsageEffectiveness !== serversAlone.powerUsageEffectiveness
        ? ['powerUsageEffectiveness']
        : []),
    ]),
    api: way === 'api' ? tokens : { api },
  }
}
