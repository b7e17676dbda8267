import type { Part } from '../graph/choose.ts'
import { ownParts } from '../price/choices.ts'
import { staffOfFleet } from '../price/own.ts'
import { ownedUsdPerChipHour } from '../price/parts.ts'
import * as total from '../price/total.ts'
import { ownedYears, ownedYearsExact } from '../price/years.ts'
import * as billing from './billing.ts'
import * as cost from './cost.ts'
import * as held from './held.ts'
import type { InferenceTrait } from './traits.ts'

/** Where the fleet is what is paid: whole chips or servers, or exactly a plan’s replicas. */
const paidParts: readonly Part<InferenceTrait>[] = [
  {
    when: ['bill-server'],
    because: 'because.bill-server',
    formulas: [billing.billedByServer],
  },
  {
    when: ['bill-chip'],
    because: 'because.bill-chip',
    formulas: [billing.billedByChip],
  },
  {
    when: ['bill-held'],
    because: 'because.bill-exact',
    formulas: [billing.billedExactly],
  },
  {
    when: ['chips'],
    unless: ['bill-exact'],
    because: 'because.paid-chips',
    formulas: [
      billing.loadChips,
      billing.chipsBilled,
      billing.usdPerHourBilled,
      billing.usdPerQueryBilled,
    ],
  },
]

/** What the servers would cost to buy, or those of the chips that are paid; and site staff that is stated for all of them. */
const capexParts: readonly Part<InferenceTrait>[] = [
  {
    when: ['owned', 'bill-exact'],
    because: 'because.whole-servers-bought',
    formulas: [held.capexOfOwnedServers],
  },
  {
    when: ['owned'],
    unless: ['bill-exact'],
    because: 'because.paid-chips',
    formulas: [billing.capexOfOwnedChips],
  },
  {
    when: ['chips', 'bill-exact'],
    unless: ['owned'],
    because: 'because.whole-servers-run',
    formulas: [held.capexOfHeldServers],
  },
  {
    when: ['chips'],
    unless: ['owned', 'bill-exact'],
    because: 'because.paid-chips',
    formulas: [billing.capexOfChips],
  },
  {
    when: ['staff-of-fleet', 'bill-exact'],
    because: 'because.staff-of-fleet',
    formulas: [staffOfFleet],
  },
  {
    when: ['staff-of-fleet'],
    unless: ['bill-exact'],
    because: 'because.staff-of-fleet',
    formulas: [billing.staffOfBilled],
  },
]

/** What the chips, or the tokens, cost. */
export const billParts = (
  ofTokens: readonly Part<InferenceTrait>[],
): readonly Part<InferenceTrait>[] => [
  {
    formulas: [
      cost.usdPerDay,
      cost.usdPerYear,
      cost.usdPerMillionTokens,
      cost.usdPerMillionOutputTokens,
    ],
  },
  {
    when: ['bill-exact'],
    because: 'because.bill-exact',
    formulas: [cost.usdPerHour, cost.usdPerQuery],
  },
  ...paidParts,
  {
    when: ['chips'],
    because: 'because.chips-are-paid',
    formulas: [cost.usdPerSecond],
  },
  { when: ['chips'], formulas: [cost.usdPerYearWholeServers, total.idleCostShare] },
  ...ofTokens,
  ...ownParts,
  { when: ['owned'], because: 'because.chips-owned', formulas: [ownedUsdPerChipHour] },
  {
    when: ['owned', 'bill-exact'],
    formulas: [held.unfilledChips, held.unfilledUsdPerYear],
  },
  {
    when: ['owned', 'bill-exact'],
    because: 'because.whole-servers-bought',
    formulas: [...ownedYearsExact, total.idleOnWholeServers],
  },
  {
    when: ['owned'],
    unless: ['bill-exact'],
    because: 'because.owned-as-billed',
    formulas: [...ownedYears, total.idleUsdPerYear],
  },
  {
    when: ['chips'],
    unless: ['owned'],
    because: 'because.no-server-bought',
    formulas: [total.idleUsdPerYear],
  },
  ...capexParts,
]

/** The share of a line of the cost, shown of the first. */
export const shareParts: readonly Part<InferenceTrait>[] = [
  { formulas: [total.costShare] },
  {
    when: ['chips'],
    unless: ['owned'],
    because: 'because.first-line-rented',
    formulas: [total.lineOfRent],
  },
  { when: ['owned'], because: 'because.first-line-owned', formulas: [total.lineOfOwned] },
  { when: ['bought'], because: 'because.first-line-bought', formulas: [total.lineOfTokens] },
]
