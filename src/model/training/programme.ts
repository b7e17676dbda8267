import { formula } from '../graph/formula.ts'

/** Runs that failed and were thrown away, as a multiple of the final one. */
export const failedRunsUsd = formula({
  of: 'failedRunsUsd',
  from: ['failedRunsShare', 'chipHours', 'usdPerChipHour'],
  text: 'failedRunsShare * chipHours * usdPerChipHour',
  source: 'definition',
  compute: (i) => i.failedRunsShare * i.chipHours * i.usdPerChipHour,
})

export const exploratoryRunsUsd = formula({
  of: 'exploratoryRunsUsd',
  from: ['exploratoryRunsShare', 'chipHours', 'usdPerChipHour'],
  text: 'exploratoryRunsShare * chipHours * usdPerChipHour',
  source: 'definition',
  compute: (i) => i.exploratoryRunsShare * i.chipHours * i.usdPerChipHour,
})

export const taxUsd = formula({
  of: 'taxUsd',
  from: [
    'taxRate',
    'usd',
    'failedRunsUsd',
    'exploratoryRunsUsd',
    'staffUsd',
    'dataUsd',
    'storageUsd',
  ],
  text: 'taxRate * (usd + failedRunsUsd + exploratoryRunsUsd + staffUsd + dataUsd + storageUsd)',
  source: 'definition',
  compute: (i) =>
    i.taxRate *
    (i.usd + i.failedRunsUsd + i.exploratoryRunsUsd + i.staffUsd + i.dataUsd + i.storageUsd),
})

export const totalUsd = formula({
  of: 'totalUsd',
  from: [
    'usd',
    'failedRunsUsd',
    'exploratoryRunsUsd',
    'staffUsd',
    'dataUsd',
    'storageUsd',
    'taxUsd',
  ],
  text: 'usd + failedRunsUsd + exploratoryRunsUsd + staffUsd + dataUsd + storageUsd + taxUsd',
  source: 'definition',
  compute: (i) =>
    i.usd +
    i.failedRunsUsd +
    i.exploratoryRunsUsd +
    i.staffUsd +
    i.dataUsd +
    i.storageUsd +
    i.taxUsd,
})
