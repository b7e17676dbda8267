import {
  queriesPerSecondOfDailyTokens,
  queriesPerSecondOfUsers,
} from '../../model/inference/day.ts'
import { tokensPerQuery } from '../../model/inference/throughput.ts'
import { constants } from '../../model/quantities/constants.ts'

/** A load as a request states it: in queries/s, by the users of a day, or by its tokens. */
export interface StatedLoad {
  readonly queriesPerSecond?: number | undefined
  readonly usersPerDay?: number | undefined
  readonly queriesPerUserPerDay?: number | undefined
  readonly tokensPerDay?: number | undefined
  /** Of a query, as `outputTokens`. */
  readonly inputTokens: number
  readonly outputTokens: number
}

/** How a load is stated. */
export type LoadStatement = 'queries' | 'users' | 'tokens'

export const statementOf = ({ usersPerDay, tokensPerDay }: StatedLoad): LoadStatement =>
  usersPerDay !== undefined ? 'users' : tokensPerDay !== undefined ? 'tokens' : 'queries'

const oneDay = constants.oneDay.value
const perDay = {
  hoursPerDay: constants.hoursPerDay.value,
  secondsPerHour: constants.secondsPerHour.value,
}

/** Queries/s of a load, whichever way it is stated; not finite where its queries hold next to no tokens. */
export const queriesPerSecondOf = (load: StatedLoad): number => {
  const { queriesPerSecond = 0, usersPerDay = 0, queriesPerUserPerDay = 0, tokensPerDay = 0 } = load
  switch (statementOf(load)) {
    case 'users':
      return queriesPerSecondOfUsers.compute({
        usersPerDay,
        queriesPerUserPerDay,
        oneDay,
        ...perDay,
      })
    case 'tokens':
      return queriesPerSecondOfDailyTokens.compute({
        tokensPerDay,
        tokensPerQuery: tokensPerQuery.compute(load),
        ...perDay,
      })
    case 'queries':
      return queriesPerSecond
  }
}

/** A load with its queries/s, for a search: the trace has them with their working. */
export const withRate = <L extends StatedLoad>(
  load: L,
): L & { readonly queriesPerSecond: number } => ({
  ...load,
  queriesPerSecond: queriesPerSecondOf(load),
})
