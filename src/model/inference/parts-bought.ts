import type { Part } from '../graph/choose.ts'
import * as api from '../price/api.ts'
import { apiFormulas } from '../price/api-formulas.ts'
import { usdNext365Days } from '../price/changes.ts'
import { boughtYears } from '../price/years.ts'
import type { InferenceTrait } from './traits.ts'

/** What tokens cost that are bought, by query and by year. */
export const boughtParts: readonly Part<InferenceTrait>[] = [
  {
    when: ['bought'],
    because: 'because.tokens-are-paid',
    formulas: [api.apiUsdPerQuery, api.apiUsdPerSecond, api.apiUsdPerHour],
  },
  { when: ['bought'], formulas: [...apiFormulas, ...boughtYears, usdNext365Days] },
]
