import { type Formula, formula } from '../graph/formula.ts'
import type { QuantityId } from '../quantities/index.ts'

const shareOfTotal = (of: QuantityId, line: QuantityId): Formula =>
  formula<QuantityId>({
    of,
    from: [line, 'totalUsd'],
    text: `${line} / totalUsd`,
    source: 'definition',
    compute: (i) => i[line] / i.totalUsd,
  })

/** What each line of the cost is of the whole. */
export const runCostShare = shareOfTotal('runCostShare', 'usd')
export const failedRunsCostShare = shareOfTotal('failedRunsCostShare', 'failedRunsUsd')
export const exploratoryRunsCostShare = shareOfTotal(
  'exploratoryRunsCostShare',
  'exploratoryRunsUsd',
)
export const staffCostShare = shareOfTotal('staffCostShare', 'staffUsd')
export const dataCostShare = shareOfTotal('dataCostShare', 'dataUsd')
export const storageCostShare = shareOfTotal('storageCostShare', 'storageUsd')
export const taxCostShare = shareOfTotal('taxCostShare', 'taxUsd')
