import { serversAtCrossing } from '../../model/breakeven/at.ts'
import { type CrossingTrait, crossingFormulas } from '../../model/breakeven/crossing.ts'
import { evaluate } from '../../model/graph/evaluate.ts'
import type { Given, Givens, Trace } from '../../model/graph/trace.ts'
import { type Curves, meanClusters } from '../../planner/breakeven/curves.ts'
import { constantOrigin, type Origin } from '../../presets/origin.ts'
import { type Message, message } from '../../words/message.ts'
import { derived } from '../shared/givens.ts'
import { carried, known } from './carried.ts'
import { fixedIds, monthIds } from './costs.ts'

/** A way that may come to cost no more than another. */
export type Pair =
  | { readonly way: 'own'; readonly over: 'rent' | 'api' }
  | { readonly way: 'rent'; readonly over: 'api' }

/** Which load crossings are for: how many tokens a cluster serves, and whether rented ones follow the hours. */
export interface Load {
  readonly sizing: 'peak' | 'steady'
  /** Whether rented clusters are paid for as far as they are used. */
  readonly exact: boolean
  readonly curves: Curves
  /** Load of each hour over the mean, which rented clusters follow. */
  readonly weights?: readonly number[]
}

/** How the mean of rented clusters was found. */
export const meanNote = (exact: boolean): Message =>
  message(exact ? 'notes.mean-of-exact-clusters' : 'notes.mean-of-whole-clusters')

/** A crossing that was found: its rate and what both ways cost there, and the working of them. */
export interface Point {
  readonly crossingTokensPerMonth: number
  readonly crossingQueriesPerSecond: number
  readonly usdPerMonth: number
  readonly overUsdPerMonth: number
  readonly trace: Trace<Origin>
}

const searched = (value: number): Given<Origin> => ({
  value,
  origin: derived(message('notes.rate-searched')),
})

/** What both ways cost, whatever the crossing follows from. */
const costsGiven = (months: Trace<Origin>, { way, over }: Pair, { sizing }: Load) => ({
  tokensPerQuery: carried(months, 'tokensPerQuery'),
  activeHoursPerMonth: carried(months, 'activeHoursPerMonth'),
  clusterTokensPerMonth: carried(
    months,
    sizing === 'steady' ? 'steadyClusterTokensPerMonth' : 'clusterTokensPerMonth',
    message('notes.capacity-of-load'),
  ),
  usdPerClusterMonth: carried(months, monthIds[way]),
  wayFixedUsdPerMonth: carried(months, fixedIds[way]),
  ...(over === 'api'
    ? { apiUsdPerMillionTokens: carried(months, 'apiUsdPerMillionTokens') }
    : { overUsdPerClusterMonth: carried(months, monthIds[over]) }),
  overFixedUsdPerMonth: carried(months, fixedIds[over]),
})

/** Clusters of the way on which the costs meet: a step of whole ones, or the mean of the hours. */
const stepGiven = (
  months: Trace<Origin>,
  { way }: Pair,
  { sizing, exact, weights }: Load,
  tokens: number,
): Given<Origin> => {
  const steady = known(months, 'steadyClusterTokensPerMonth')
  if (way === 'rent' && weights !== undefined)
    return {
      value: meanClusters(tokens, steady, weights, exact),
      origin: derived(meanNote(exact)),
    }
  const together = way === 'own' ? known(months, 'clustersPerPurchase') : 1
  return {
    value: serversAtCrossing.compute({
      crossingTokensPerMonth: tokens,
      clusterTokensPerMonth: sizing === 'steady' ? steady : known(months, 'clusterTokensPerMonth'),
      clustersPerPurchase: together,
    }),
    origin: derived(message('notes.clusters-searched', { together })),
  }
}

/** By formulas where they give the crossing, else from what the search found. */
const tracedAt = (months: Trace<Origin>, pair: Pair, load: Load, tokens: number): Trace<Origin> => {
  const { way, over } = pair
  const { weights, exact } = load
  const byServers = way === 'own' && known(months, 'clustersPerPurchase') > 1
  const wayHourly = way === 'rent' && weights !== undefined
  const overHourly = over === 'rent' && weights !== undefined
  const traced = (traits: readonly CrossingTrait[], given: Givens<Origin>) =>
    evaluate<Origin>({
      constantOrigin,
      definitions: crossingFormulas([
        ...traits,
        ...(over === 'api' ? (['over-api'] as const) : []),
        ...(wayHourly ? (['way-by-the-hour'] as const) : []),
        ...(overHourly ? (['over-by-the-hour'] as const) : []),
        ...(byServers ? (['whole-servers'] as const) : []),
        ...(exact && way === 'rent' ? (['way-exact'] as const) : []),
        ...(exact && over === 'rent' ? (['over-exact'] as const) : []),
      ]),
      given: {
        ...costsGiven(months, pair, load),
        ...(byServers && { clustersPerPurchase: carried(months, 'clustersPerPurchase') }),
        ...(overHourly && {
          overCrossingClusters: {
            value: meanClusters(
              tokens,
              known(months, 'steadyClusterTokensPerMonth'),
              weights,
              exact,
            ),
            origin: derived(meanNote(exact)),
          },
        }),
        ...given,
      },
    })
  const found = () =>
    traced([], {
      crossingTokensPerMonth: searched(tokens),
      ...(wayHourly && { crossingClusters: stepGiven(months, pair, load, tokens) }),
    })
  // On a line, or among steps of several widths, no formula gives the crossing.
  if (exact && (way === 'rent' || over === 'rent')) return found()
  if (over === 'rent' && (overHourly || byServers)) return found()
  const followed =
    over === 'api'
      ? traced(['cost-met'], { crossingClusters: stepGiven(months, pair, load, tokens) })
      : traced(['saving-made'], {})
  return followed.value('crossingTokensPerMonth') === tokens ? followed : found()
}

/** A crossing at so many tokens. */
export const crossingAt = (
  months: Trace<Origin>,
  pair: Pair,
  load: Load,
  tokens: number,
): Point => {
  const trace = tracedAt(months, pair, load, tokens)
  return {
    crossingTokensPerMonth: tokens,
    crossingQueriesPerSecond: known(trace, 'crossingQueriesPerSecond'),
    usdPerMonth: known(trace, 'crossingUsdPerMonth'),
    overUsdPerMonth: known(trace, 'overCrossingUsdPerMonth'),
    trace,
  }
}
