import { formula } from '../graph/formula.ts'

/** What is computed twice is paid twice. */
export const retriesUsdPerYear = formula({
  of: 'retriesUsdPerYear',
  from: ['usdPerYear', 'retryShare'],
  text: 'usdPerYear * retryShare',
  source: 'definition',
  compute: (i) => i.usdPerYear * i.retryShare,
})

export const reserveUsdPerYear = formula({
  of: 'reserveUsdPerYear',
  from: ['usdPerYear', 'retriesUsdPerYear', 'reserveShare'],
  text: '(usdPerYear + retriesUsdPerYear) * reserveShare',
  source: 'definition',
  compute: (i) => (i.usdPerYear + i.retriesUsdPerYear) * i.reserveShare,
})

export const idleCapacityUsdPerYear = formula({
  of: 'idleCapacityUsdPerYear',
  from: ['usdPerYear', 'retriesUsdPerYear', 'idleCapacityShare'],
  text: '(usdPerYear + retriesUsdPerYear) * idleCapacityShare',
  source: 'definition',
  compute: (i) => (i.usdPerYear + i.retriesUsdPerYear) * i.idleCapacityShare,
})

export const spendUsdPerYear = formula({
  of: 'spendUsdPerYear',
  from: ['usdPerYear', 'retriesUsdPerYear', 'reserveUsdPerYear', 'idleCapacityUsdPerYear'],
  text: 'usdPerYear + retriesUsdPerYear + reserveUsdPerYear + idleCapacityUsdPerYear',
  source: 'definition',
  compute: (i) =>
    i.usdPerYear + i.retriesUsdPerYear + i.reserveUsdPerYear + i.idleCapacityUsdPerYear,
})

/** The same where whole servers are bought. */
export const spendOnWholeServers = formula({
  of: 'spendUsdPerYear',
  from: [
    'usdPerYear',
    'retriesUsdPerYear',
    'reserveUsdPerYear',
    'idleCapacityUsdPerYear',
    'unfilledUsdPerYear',
  ],
  text: 'usdPerYear + retriesUsdPerYear + reserveUsdPerYear + idleCapacityUsdPerYear + unfilledUsdPerYear',
  source: 'definition',
  compute: (i) =>
    i.usdPerYear +
    i.retriesUsdPerYear +
    i.reserveUsdPerYear +
    i.idleCapacityUsdPerYear +
    i.unfilledUsdPerYear,
})

/** What was promised to the provider is paid, used or not. */
export const commitmentShortfallUsdPerYear = formula({
  of: 'commitmentShortfallUsdPerYear',
  from: ['minimumSpendUsdPerYear', 'spendUsdPerYear'],
  text: 'max(minimumSpendUsdPerYear, spendUsdPerYear) - spendUsdPerYear',
  source: 'definition',
  compute: (i) => Math.max(i.minimumSpendUsdPerYear, i.spendUsdPerYear) - i.spendUsdPerYear,
})

export const storageUsdPerYear = formula({
  of: 'storageUsdPerYear',
  from: ['storedGigabytes', 'storageUsdPerGigabyteMonth', 'monthsPerYear'],
  text: 'storedGigabytes * storageUsdPerGigabyteMonth * monthsPerYear',
  source: 'definition',
  compute: (i) => i.storedGigabytes * i.storageUsdPerGigabyteMonth * i.monthsPerYear,
})

export const egressGigabytesPerMonth = formula({
  of: 'egressGigabytesPerMonth',
  from: [
    'servedQueriesPerSecond',
    'egressBytesPerQuery',
    'secondsPerHour',
    'hoursPerDay',
    'daysPerYear',
    'monthsPerYear',
    'bytesPerGigabyte',
  ],
  text: 'servedQueriesPerSecond * egressBytesPerQuery * secondsPerHour * hoursPerDay * daysPerYear / monthsPerYear / bytesPerGigabyte',
  source: 'definition',
  compute: (i) =>
    (i.servedQueriesPerSecond *
      i.egressBytesPerQuery *
      i.secondsPerHour *
      i.hoursPerDay *
      i.daysPerYear) /
    i.monthsPerYear /
    i.bytesPerGigabyte,
})

export const egressUsdPerYear = formula({
  of: 'egressUsdPerYear',
  from: ['egressGigabytesPerMonth', 'egressUsdPerGigabyte', 'monthsPerYear'],
  text: 'egressGigabytesPerMonth * egressUsdPerGigabyte * monthsPerYear',
  source: 'definition',
  compute: (i) => i.egressGigabytesPerMonth * i.egressUsdPerGigabyte * i.monthsPerYear,
})

export const implementationUsdPerYear = formula({
  of: 'implementationUsdPerYear',
  from: ['implementationStaffUsd', 'implementationYears'],
  text: 'implementationStaffUsd / implementationYears',
  source: 'definition',
  compute: (i) => i.implementationStaffUsd / i.implementationYears,
})
