import { formula } from '../graph/formula.ts'
import type { QuantityId } from '../quantities/index.ts'

/**
 * One end: what is held beside the load, and the rework of spot, grow and
 * shrink with the chips’ bill, the `fixed` lines stay, and what was promised to
 * the provider is paid at least.
 */
const allInEnd = (of: QuantityId, end: QuantityId, fixed: readonly QuantityId[], spot: boolean) =>
  formula<QuantityId>({
    of,
    from: [
      end,
      'heldOverLoad',
      'minimumSpendUsdPerYear',
      ...fixed,
      ...(spot ? (['spotOverheadShare'] as const) : []),
      'taxRate',
    ],
    text: `(max(${['minimumSpendUsdPerYear', `${end} * heldOverLoad`].join(', ')}) + ${fixed.join(' + ')}${spot ? ` + ${end} * spotOverheadShare` : ''}) * (1 + taxRate)`,
    source: 'definition',
    compute: (i) =>
      (Math.max(i.minimumSpendUsdPerYear, i[end] * i.heldOverLoad) +
        fixed.reduce((sum, id) => sum + i[id], 0) +
        (spot ? i[end] * i.spotOverheadShare : 0)) *
      (1 + i.taxRate),
  })

export const allInEnds = (fixed: readonly QuantityId[], spot: boolean) => [
  allInEnd('allInLowUsdPerYear', 'costLowUsdPerYear', fixed, spot),
  allInEnd('allInHighUsdPerYear', 'costHighUsdPerYear', fixed, spot),
]

/** Runs that failed or explored are of the same chips; staff, data and storage cost what they cost. */
const totalEnd = <const E extends QuantityId>(of: QuantityId, end: E) =>
  formula({
    of,
    from: [
      end,
      'failedRunsShare',
      'exploratoryRunsShare',
      'staffUsd',
      'dataUsd',
      'storageUsd',
      'taxRate',
    ],
    text: `(${end} * (1 + failedRunsShare + exploratoryRunsShare) + staffUsd + dataUsd + storageUsd) * (1 + taxRate)`,
    source: 'definition',
    compute: (i) =>
      (i[end] * (1 + i.failedRunsShare + i.exploratoryRunsShare) +
        i.staffUsd +
        i.dataUsd +
        i.storageUsd) *
      (1 + i.taxRate),
  })

export const totalEnds = [
  totalEnd('totalLowUsd', 'costLowUsd'),
  totalEnd('totalHighUsd', 'costHighUsd'),
]
