/** Lines of the cost of a training run, each after its quantity. */
export const trainingLines = {
  'run-on-rented': 'accelerators, rented',
  'run-on-owned': 'accelerators, owned',
  failedRunsUsd: 'failed runs',
  exploratoryRunsUsd: 'exploratory runs',
  staffUsd: 'staff',
  dataUsd: 'data',
  storageUsd: 'storage',
  taxUsd: 'tax',
}
