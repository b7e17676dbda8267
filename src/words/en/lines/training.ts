/** Lines of the cost of a training run, each after its quantity. */
export const trainingLines = {
  'run-on-rented': 'Accelerators, rented',
  'run-on-owned': 'Accelerators, owned',
  failedRunsUsd: 'Failed runs',
  exploratoryRunsUsd: 'Exploratory runs',
  staffUsd: 'Staff',
  dataUsd: 'Data',
  storageUsd: 'Storage',
  taxUsd: 'Tax',
}
