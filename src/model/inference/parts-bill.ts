import type { Part } from '../graph/choose.ts'
import * as api from '../price/api.ts'
import { usdNext365Days } from '../price/changes.ts'
import { apiFormulas, ownParts } from '../price/choices.ts'
import { ownedUsdPerChipHour } from '../price/parts.ts'
import * as total from '../price/total.ts'
import { boughtYears, ownedYears } from '../price/years.ts'
import * as cost from './cost.ts'
import * as held from './held.ts'
import type { InferenceTrait } from './traits.ts'

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
    when: ['chips'],
    because: 'because.chips-are-paid',
    formulas: [cost.usdPerHour, cost.usdPerSecond, cost.usdPerQuery],
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
    when: ['owned'],
    formulas: [held.unfilledChips, held.unfilledUsdPerYear, ...ownedYears],
  },
  {
    when: ['owned'],
    because: 'because.whole-servers-bought',
    formulas: [held.capexOfOwnedServers, total.idleOnWholeServers],
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
