import { formula } from '../graph/formula.ts'
import type { QuantityId } from '../quantities/index.ts'

/** The ends of a year’s all-in cost. */
export const endsOfAllIn = {
  low: 'allInLowUsdPerYear',
  high: 'allInHighUsdPerYear',
} as const

/** The ends of what a run costs with the rest of the project. */
export const endsOfTotal = { low: 'totalLowUsd', high: 'totalHighUsd' } as const

const spend = (more: string) => `max(minimumSpendUsdPerYear, spendUsdPerYear${more})`

/**
 * One end: what is held beside the load grows and shrinks with the chips’ bill,
 * the other lines stay, and what was promised to the provider is paid at least.
 */
const allInEnd = <const E extends QuantityId>(of: QuantityId, end: E) =>
  formula({
    of,
    from: [
      'allInUsdPerYear',
      'spendUsdPerYear',
      'minimumSpendUsdPerYear',
      'usdPerYear',
      end,
      'heldOverLoad',
      'taxRate',
    ],
    text: `allInUsdPerYear + (${spend(` + (${end} - usdPerYear) * heldOverLoad`)} - ${spend('')}) * (1 + taxRate)`,
    source: 'definition',
    compute: (i) =>
      i.allInUsdPerYear +
      (Math.max(
        i.minimumSpendUsdPerYear,
        i.spendUsdPerYear + (i[end] - i.usdPerYear) * i.heldOverLoad,
      ) -
        Math.max(i.minimumSpendUsdPerYear, i.spendUsdPerYear)) *
        (1 + i.taxRate),
  })

/** The same where interruptions of spot lose work, which costs as much more as the chips do. */
const allInEndOfSpot = <const E extends QuantityId>(of: QuantityId, end: E) =>
  formula({
    of,
    from: [
      'allInUsdPerYear',
      'spendUsdPerYear',
      'minimumSpendUsdPerYear',
      'usdPerYear',
      end,
      'heldOverLoad',
      'spotOverheadShare',
      'taxRate',
    ],
    text: `allInUsdPerYear + (${spend(` + (${end} - usdPerYear) * heldOverLoad`)} - ${spend('')} + (${end} - usdPerYear) * spotOverheadShare) * (1 + taxRate)`,
    source: 'definition',
    compute: (i) =>
      i.allInUsdPerYear +
      (Math.max(
        i.minimumSpendUsdPerYear,
        i.spendUsdPerYear + (i[end] - i.usdPerYear) * i.heldOverLoad,
      ) -
        Math.max(i.minimumSpendUsdPerYear, i.spendUsdPerYear) +
        (i[end] - i.usdPerYear) * i.spotOverheadShare) *
        (1 + i.taxRate),
  })

export const allInEnds = [
  allInEnd('allInLowUsdPerYear', 'costLowUsdPerYear'),
  allInEnd('allInHighUsdPerYear', 'costHighUsdPerYear'),
]
export const allInEndsOfSpot = [
  allInEndOfSpot('allInLowUsdPerYear', 'costLowUsdPerYear'),
  allInEndOfSpot('allInHighUsdPerYear', 'costHighUsdPerYear'),
]

/** Runs that failed or explored are of the same chips; staff, data and storage cost what they cost. */
const totalEnd = <const E extends QuantityId>(of: QuantityId, end: E) =>
  formula({
    of,
    from: ['totalUsd', 'usd', end, 'failedRunsShare', 'exploratoryRunsShare', 'taxRate'],
    text: `totalUsd + (${end} - usd) * (1 + failedRunsShare + exploratoryRunsShare) * (1 + taxRate)`,
    source: 'definition',
    compute: (i) =>
      i.totalUsd +
      (i[end] - i.usd) * (1 + i.failedRunsShare + i.exploratoryRunsShare) * (1 + i.taxRate),
  })

export const totalEnds = [
  totalEnd('totalLowUsd', 'costLowUsd'),
  totalEnd('totalHighUsd', 'costHighUsd'),
]
