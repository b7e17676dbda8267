import { activeLoad } from '../../model/breakeven/active-load.ts'
import { queriesPerSecondOf } from '../shared/daily-load.ts'
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

/** Queries/s of a workload as it was understood, whichever way it states its load. */
const rateOf = (workload: Fields): number => {
  const stated = (id: string) => {
    const value = workload[id]
    return typeof value === 'number' ? value : undefined
  }
  return queriesPerSecondOf({
    queriesPerSecond: stated('queriesPerSecond'),
    usersPerDay: stated('usersPerDay'),
    queriesPerUserPerDay: stated('queriesPerUserPerDay'),
    tokensPerDay: stated('tokensPerDay'),
    inputTokens: number(workload.inputTokens, 0),
    outputTokens: number(workload.outputTokens, 0),
  })
}

/** An inference estimate: its request as it was understood, and whether a rent stood in for one. */
interface Estimated {
  readonly request: Fields
  readonly price?: { readonly rent?: unknown }
}

/** What an estimate is held against. */
interface Against {
  /** Whose tokens are compared where none are bought. */
  readonly api: string
  /** On which terms, where none are bought. */
  readonly terms?: Fields | undefined
  readonly bought?: Estimated
  /** Whose rent is compared where chips are owned; that of the data where none is given. */
  readonly rented?: Estimated | undefined
  /** How the asker bills chips, rented and owned alike; nothing where no one said so. */
  readonly billing?: string | undefined
}

/** The rent of an estimate, with how it is billed; one that stood in is looked up again, with its date. */
const rentOf = ({ request, price }: Estimated): Fields => {
  const { method: _, ...rent } = fieldsOf(request.price)
  const stoodIn = typeof price?.rent !== 'undefined' || rent.usdPerChipHour === null
  return {
    ...without(rent, stoodIn ? ['usdPerChipHour'] : []),
    ...only(request, ['billing']),
  }
}

/**
 * The three ways for the workload of an inference estimate, each at its prices
 * where it is the one chosen there. Hours in which an owned fleet is not used
 * are hours without work: the rate is that of the others.
 */
export const breakevenRequest = (
  estimate: Estimated,
  { api, terms, bought = estimate, rented, billing }: Against,
): Fields => {
  const { request } = estimate
  const workload = fieldsOf(request.workload)
  const { method, ...price } = fieldsOf(request.price)
  const energy = fieldsOf(request.energy)
  const { method: way, ...tokens } = fieldsOf(bought.request.price)
  const load = activeLoad({
    queriesPerSecond: rateOf(workload),
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
      'server',
      'asOf',
      'currency',
      'cnyPerUsd',
    ]),
    ...(billing !== undefined && { billing }),
    rent: method === 'rent' ? rentOf(estimate) : rented === undefined ? {} : rentOf(rented),
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
    api: way === 'api' ? tokens : { ...terms, api },
  }
}
