import type { OpenTrace } from '../graph/open-trace.ts'
import * as refresh from './refresh.ts'
import * as value from './value.ts'

/** Training spread over the queries, in the order of its needs. */
export const runRefresh = <Origin>(trace: OpenTrace<Origin>, byMonths: boolean): void => {
  if (byMonths) trace.run(refresh.yearsBetweenTrainings)
  trace.run(refresh.trainingUsdPerYear)
  trace.run(refresh.trainingUsdPerQuery)
  trace.run(refresh.totalUsdPerQuery)
  trace.run(refresh.totalUsdPerYear)
}

/** What the answers are worth, in the order of its needs. */
export const valueFormulas = [
  value.marginUsdPerYear,
  value.marginOverCost,
  value.paybackYears,
] as const
