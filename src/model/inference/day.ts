import { formula } from '../graph/formula.ts'

/** The load, where it is given by the users of a day. */
export const queriesPerSecondOfUsers = formula({
  of: 'queriesPerSecond',
  from: ['usersPerDay', 'queriesPerUserPerDay', 'oneDay', 'hoursPerDay', 'secondsPerHour'],
  text: 'usersPerDay * queriesPerUserPerDay * oneDay / (hoursPerDay * secondsPerHour)',
  source: 'definition',
  compute: (i) =>
    (i.usersPerDay * i.queriesPerUserPerDay * i.oneDay) / (i.hoursPerDay * i.secondsPerHour),
})

/** The load, where it is given by the tokens of a day, input and output. */
export const queriesPerSecondOfDailyTokens = formula({
  of: 'queriesPerSecond',
  from: ['tokensPerDay', 'tokensPerQuery', 'hoursPerDay', 'secondsPerHour'],
  text: 'tokensPerDay / (tokensPerQuery * hoursPerDay * secondsPerHour)',
  source: 'definition',
  compute: (i) => i.tokensPerDay / (i.tokensPerQuery * i.hoursPerDay * i.secondsPerHour),
})
