import { type Formula, formula } from '../graph/formula.ts'
import type { QuantityId } from '../quantities/index.ts'

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

/** Work that interruptions lose is done again. */
export const spotReworkUsdPerYear = formula({
  of: 'spotReworkUsdPerYear',
  from: ['usdPerYear', 'spotOverheadShare'],
  text: 'usdPerYear * spotOverheadShare',
  source: 'definition',
  compute: (i) => i.usdPerYear * i.spotOverheadShare,
})

/** What decides whether a bill has a line. */
export type LineTrait = 'chips' | 'training' | 'spot-overhead'

interface Line<Id extends QuantityId> {
  readonly id: Id
  /** Absent where the line is given, or belongs to another part of the estimate. */
  readonly formula?: Formula
  /** Every bill has a line that names no trait. */
  readonly when?: LineTrait
}

const line = <const Id extends QuantityId>(one: Line<Id>) => one

/** Lines beside what chips or tokens cost, in the order of the bill. A new one is its formula and its entry here. */
export const linesBeside = [
  line({ id: 'commitmentShortfallUsdPerYear', formula: commitmentShortfallUsdPerYear }),
  line({ id: 'storageUsdPerYear', formula: storageUsdPerYear }),
  line({ id: 'egressUsdPerYear', formula: egressUsdPerYear }),
  line({ id: 'implementationUsdPerYear', formula: implementationUsdPerYear }),
  line({ id: 'operationsStaffUsdPerYear' }),
  line({ id: 'trainingUsdPerYear', when: 'training' }),
  line({ id: 'spotReworkUsdPerYear', formula: spotReworkUsdPerYear, when: 'spot-overhead' }),
] as const

/** Lines that are the same whatever the chips cost, of a bill with these traits. */
export const linesThatStay = (traits: readonly LineTrait[]): readonly QuantityId[] =>
  linesBeside
    .filter(({ when }) => when === undefined || traits.includes(when))
    .map(({ id }) => id)
    .filter((id) => id !== 'commitmentShortfallUsdPerYear' && id !== 'spotReworkUsdPerYear')

/** What chips or tokens cost, and every line beside it that a bill with these traits has. */
export const subtotalWith = (traits: readonly LineTrait[]) => {
  const lines = linesBeside.filter(({ when }) => when === undefined || traits.includes(when))
  const ids: readonly QuantityId[] = ['spendUsdPerYear', ...lines.map(({ id }) => id)]
  return formula({
    of: 'subtotalUsdPerYear',
    from: ids,
    text: ids.join(' + '),
    source: 'definition',
    compute: (i) => ids.reduce((sum, id) => sum + i[id], 0),
  })
}
