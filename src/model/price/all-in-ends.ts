import { formula } from '../graph/formula.ts'
import type { QuantityId } from '../quantities/index.ts'
import { type LineTrait, linesBeside } from './lines.ts'

/** The ends of a year’s all-in cost. */
export const endsOfAllIn = {
  low: 'allInLowUsdPerYear',
  high: 'allInHighUsdPerYear',
} as const

/** The ends of what a run costs with the rest of the project. */
export const endsOfTotal = { low: 'totalLowUsd', high: 'totalHighUsd' } as const

/** Lines that follow from the chips’ bill: an end has its own. */
const ofTheBill: ReadonlySet<QuantityId> = new Set([
  'commitmentShortfallUsdPerYear',
  'spotReworkUsdPerYear',
])

/**
 * One end: what is held beside the load, and the rework of spot, grow and
 * shrink with the chips’ bill, the other lines stay, and what was promised to
 * the provider is paid at least.
 */
const allInEnd = (of: QuantityId, end: QuantityId, traits: readonly LineTrait[]) => {
  const isSpot = traits.includes('spot-overhead')
  const fixed: readonly QuantityId[] = linesBeside
    .filter(({ id, when }) => !ofTheBill.has(id) && (when === undefined || traits.includes(when)))
    .map(({ id }) => id)
  const terms = [
    `max(minimumSpendUsdPerYear, ${end} * heldOverLoad)`,
    ...fixed,
    ...(isSpot ? [`${end} * spotOverheadShare`] : []),
  ]
  return formula<QuantityId>({
    of,
    from: [
      end,
      'heldOverLoad',
      'minimumSpendUsdPerYear',
      ...fixed,
      ...(isSpot ? (['spotOverheadShare'] as const) : []),
      'taxRate',
    ],
    text: `(${terms.join(' + ')}) * (1 + taxRate)`,
    source: 'definition',
    compute: (i) =>
      (Math.max(i.minimumSpendUsdPerYear, i[end] * i.heldOverLoad) +
        fixed.reduce((sum, id) => sum + i[id], 0) +
        (isSpot ? i[end] * i.spotOverheadShare : 0)) *
      (1 + i.taxRate),
  })
}

export const allInEndsWith = (traits: readonly LineTrait[]) => [
  allInEnd(endsOfAllIn.low, 'costLowUsdPerYear', traits),
  allInEnd(endsOfAllIn.high, 'costHighUsdPerYear', traits),
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
