import type { Given, Trace } from '../../model/graph/trace.ts'
import { constants } from '../../model/quantities/constants.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import { clustersFor } from '../../planner/breakeven/curve.ts'
import { type Curves, traceCrossing, type Way } from '../../planner/breakeven/estimate.ts'
import { constantOrigin, type Origin } from '../../presets/origin.ts'
import { derivationOf } from '../shared/derivation.ts'
import { derived } from '../shared/givens.ts'
import type { BreakevenAnswer } from './answer.ts'

type Point = NonNullable<BreakevenAnswer['crossings'][number]['first']>

export const monthIds = { rent: 'rentUsdPerClusterMonth', own: 'ownUsdPerClusterMonth' } as const
const fixedIds = {
  rent: 'rentFixedUsdPerMonth',
  own: 'ownFixedUsdPerMonth',
  api: 'apiFixedUsdPerMonth',
} as const

/** Which load the crossings are for: how wide a step is, and whether rent follows the hours. */
export interface Case {
  readonly name: 'peak' | 'steady' | 'scaled'
  readonly curves: Curves
}

const carried = (months: Trace<Origin>, id: QuantityId): Given<Origin> => {
  const value = months.value(id)
  return value === null
    ? { value, reason: `${id} is not known` }
    : { value, origin: derived(`${id} of the derivation of the months`) }
}

/** The working of one crossing: formulas where they give it, else what the search found. */
const workingOf = (
  months: Trace<Origin>,
  way: Way,
  over: Way,
  at: Case,
  tokens: number,
  usdPerMonth: number,
) => {
  const capacity = months.value(
    at.name === 'steady' ? 'steadyClusterTokensPerMonth' : 'clusterTokensPerMonth',
  )
  const together = way === 'own' ? (months.value('clustersPerPurchase') ?? 1) : 1
  const constant = (id: 'secondsPerHour' | 'tokensPerMillion' | 'oneTokenPerMonth') => ({
    value: constants[id].value,
    origin: constantOrigin(id),
  })
  const hourly = at.name === 'scaled' && (way === 'rent' || over === 'rent')
  const base = {
    tokensPerQuery: carried(months, 'tokensPerQuery'),
    activeHoursPerMonth: carried(months, 'activeHoursPerMonth'),
    apiUsdPerMillionTokens: carried(months, 'apiUsdPerMillionTokens'),
    wayFixedUsdPerMonth: carried(months, fixedIds[way]),
    overFixedUsdPerMonth: carried(months, fixedIds[over]),
    ...(way !== 'api' && { usdPerClusterMonth: carried(months, monthIds[way]) }),
    ...(over !== 'api' && { overUsdPerClusterMonth: carried(months, monthIds[over]) }),
    secondsPerHour: constant('secondsPerHour'),
    tokensPerMillion: constant('tokensPerMillion'),
    oneTokenPerMonth: constant('oneTokenPerMonth'),
    clusterTokensPerMonth: {
      value: capacity ?? 0,
      origin: derived('tokens a month of a cluster under this load'),
    },
  }
  const found = { value: tokens, origin: derived('searched: the first token at which it holds') }
  const kind = hourly
    ? over === 'api'
      ? 'hourly-over-api'
      : 'searched'
    : over === 'api'
      ? 'clusters-over-api'
      : together === 1
        ? 'clusters-over-clusters'
        : 'searched'
  const trace = traceCrossing<Origin>(kind, {
    ...base,
    ...(kind === 'clusters-over-api' && {
      crossingClusters: {
        value: clustersFor(tokens, (capacity ?? 1) * together) * together,
        origin: derived(
          `searched: the step of whole ${together === 1 ? 'clusters' : `servers, of ${together} clusters each,`} on which the two costs meet`,
        ),
      },
    }),
    ...(kind === 'hourly-over-api' && {
      crossingUsdPerMonth: {
        value: usdPerMonth,
        origin: derived('searched: the sum of the hours’ clusters where the two costs meet'),
      },
    }),
    ...(kind === 'searched' && { crossingTokensPerMonth: found }),
  })
  return trace.value('crossingTokensPerMonth') === tokens
    ? trace
    : traceCrossing<Origin>('searched', { ...base, crossingTokensPerMonth: found })
}

/** A crossing at so many tokens, with the costs there and the working. */
export const pointOf = (
  months: Trace<Origin>,
  way: Way,
  over: Way,
  at: Case,
  tokens: number,
): Point => {
  const usdPerMonth = at.curves[way]?.at(tokens) ?? 0
  const trace = workingOf(months, way, over, at, tokens, usdPerMonth)
  return {
    crossingTokensPerMonth: tokens,
    crossingQueriesPerSecond: trace.value('crossingQueriesPerSecond') ?? 0,
    usdPerMonth,
    overUsdPerMonth: at.curves[over]?.at(tokens) ?? 0,
    derivation: derivationOf(trace),
  }
}
