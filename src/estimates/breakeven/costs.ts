import type { Trace } from '../../model/graph/trace.ts'
import type { Costs } from '../../planner/breakeven/curves.ts'
import type { Origin } from '../../presets/origin.ts'

/** The quantities that a month of clusters rests on. */
export const monthIds = { rent: 'rentUsdPerClusterMonth', own: 'ownUsdPerClusterMonth' } as const

/** Those of what a way costs whatever is served. */
export const fixedIds = {
  rent: 'rentFixedUsdPerMonth',
  own: 'ownFixedUsdPerMonth',
  api: 'apiFixedUsdPerMonth',
} as const

/** What the ways cost a month, as the search takes it. */
export const costsOf = (months: Trace<Origin>, exact: boolean): Costs => {
  const peak = months.value('clusterTokensPerMonth')
  const steady = months.value('steadyClusterTokensPerMonth')
  const clusters = (way: 'rent' | 'own') => {
    const usdPerClusterMonth = months.value(monthIds[way])
    const fixedUsdPerMonth = months.value(fixedIds[way])
    return usdPerClusterMonth === null || fixedUsdPerMonth === null
      ? null
      : { usdPerClusterMonth, fixedUsdPerMonth }
  }
  const rent = clusters('rent')
  const own = clusters('own')
  const clustersPerPurchase = months.value('clustersPerPurchase')
  const usdPerMillionTokens = months.value('apiUsdPerMillionTokens')
  const fixedUsdPerMonth = months.value('apiFixedUsdPerMonth')
  return {
    capacity: peak === null || steady === null ? null : { peak, steady },
    rent: rent === null ? null : { ...rent, exact },
    own: own === null || clustersPerPurchase === null ? null : { ...own, clustersPerPurchase },
    api:
      usdPerMillionTokens === null || fixedUsdPerMonth === null
        ? null
        : { usdPerMillionTokens, fixedUsdPerMonth },
  }
}
