import { formula } from '../graph/formula.ts'

/** What is computed twice, and what is kept in reserve. */
export const heldOverLoad = formula({
  of: 'heldOverLoad',
  from: ['retryShare', 'reserveShare', 'idleCapacityShare'],
  text: '(1 + retryShare) * (1 + reserveShare + idleCapacityShare)',
  source: 'definition',
  compute: (i) => (1 + i.retryShare) * (1 + i.reserveShare + i.idleCapacityShare),
})

/** Capacity that is held for a load: owned chips also for the hours without use. */
export const heldChips = formula({
  of: 'heldChips',
  from: ['chipsExact', 'heldOverLoad', 'ownershipUtilization'],
  text: 'chipsExact * heldOverLoad / ownershipUtilization',
  source: 'definition',
  compute: (i) => (i.chipsExact * i.heldOverLoad) / i.ownershipUtilization,
})

/** Less a trillionth before rounding up, so that 1.1 / 0.1 is 11 servers and not 12. */
export const heldServers = formula({
  of: 'heldServers',
  from: ['heldChips', 'chipsPerServer'],
  text: 'ceil(heldChips / chipsPerServer * (1 - 1e-12))',
  source: 'definition',
  compute: (i) => Math.ceil((i.heldChips / i.chipsPerServer) * (1 - 1e-12)),
})

/** What the held servers would cost to buy. */
export const capexOfHeldServers = formula({
  of: 'capexUsd',
  from: ['heldServers', 'usdPerServer'],
  text: 'heldServers * usdPerServer',
  source: 'definition',
  compute: (i) => i.heldServers * i.usdPerServer,
})

/** What the held servers cost that are bought, with their network and storage. */
export const capexOfOwnedServers = formula({
  of: 'capexUsd',
  from: ['heldServers', 'chipsPerServer', 'capexUsdPerChip'],
  text: 'heldServers * chipsPerServer * capexUsdPerChip',
  source: 'definition',
  compute: (i) => i.heldServers * i.chipsPerServer * i.capexUsdPerChip,
})

/** Drawn by all servers that are held; PUE enters here and nowhere else. */
export const powerOfHeldServers = formula({
  of: 'powerWatts',
  from: ['heldServers', 'wattsPerServer', 'loadFraction', 'powerUsageEffectiveness'],
  text: 'heldServers * wattsPerServer * loadFraction * powerUsageEffectiveness',
  source: 'devries-2023',
  compute: (i) => i.heldServers * i.wattsPerServer * i.loadFraction * i.powerUsageEffectiveness,
})

/** A server is bought whole: some of its chips nothing needs. */
export const unfilledChips = formula({
  of: 'unfilledChips',
  from: ['heldServers', 'chipsPerServer', 'heldChips'],
  text: 'max(heldServers * chipsPerServer, heldChips) - heldChips',
  source: 'definition',
  compute: (i) => Math.max(i.heldServers * i.chipsPerServer, i.heldChips) - i.heldChips,
})

/** They are paid for all the same. */
export const unfilledUsdPerYear = formula({
  of: 'unfilledUsdPerYear',
  from: ['unfilledChips', 'ownershipUtilization', 'usdPerChipHour', 'hoursPerDay', 'daysPerYear'],
  text: 'unfilledChips * ownershipUtilization * usdPerChipHour * hoursPerDay * daysPerYear',
  source: 'definition',
  compute: (i) =>
    i.unfilledChips * i.ownershipUtilization * i.usdPerChipHour * i.hoursPerDay * i.daysPerYear,
})
