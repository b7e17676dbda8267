import type { Part } from '../graph/choose.ts'
import * as api from '../price/api.ts'
import { usdNext365Days } from '../price/changes.ts'
import { apiFormulas, ownParts } from '../price/choices.ts'
import { ownedUsdPerChipHour } from '../price/parts.ts'
import * as total from '../price/total.ts'
import { boughtYears, ownedYears, ownedYearsExact } from '../price/years.ts'
import * as billing from './billing.ts'
import * as cost from './cost.ts'
import * as held from './held.ts'
import type { InferenceTrait } from './traits.ts'

/** Where chips are paid whole, by the chip or by the server. */
const wholeParts: readonly Part<InferenceTrait>[] = [
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
    when: ['chips'],
    unless: ['bill-exact'],
    because: 'because.whole-chips-billed',
    formulas: [
      billing.loadChips,
      billing.chipsBilled,
      billing.usdPerHourBilled,
      billing.usdPerQueryBilled,
    ],
  },
]

/** What the chips, or the tokens, cost. */
export const billParts: readonly Part<InferenceTrait>[] = [
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
  ...wholeParts,
  {
    when: ['chips'],
    because: 'because.chips-are-paid',
    formulas: [cost.usdPerSecond],
  },
  { when: ['chips'], formulas: [cost.usdPerYearWholeServers, total.idleCostShare] },
  {
    when: ['bought'],
    because: 'because.tokens-are-paid',
    formulas: [api.apiUsdPerQuery, api.apiUsdPerSecond, api.apiUsdPerHour],
  },
  { when: ['bought'], formulas: [...apiFormulas, ...boughtYears, usdNext365Days] },
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
    because: 'because.whole-servers-billed',
    formulas: [...ownedYears, total.idleUsdPerYear],
  },
  {
    when: ['owned'],
    because: 'because.whole-servers-bought',
    formulas: [held.capexOfOwnedServers],
  },
  {
    when: ['chips'],
    unless: ['owned'],
    because: 'because.no-server-bought',
    formulas: [held.capexOfHeldServers, total.idleUsdPerYear],
  },
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
