import { formula } from '../graph/formula.ts'

/** A model that must be trained anew spreads the cost over the time until the next training. */
export const trainingUsdPerYear = formula({
  of: 'trainingUsdPerYear',
  from: ['trainingUsd', 'yearsBetweenTrainings'],
  text: 'trainingUsd / yearsBetweenTrainings',
  source: 'definition',
  compute: (i) => i.trainingUsd / i.yearsBetweenTrainings,
})

export const yearsBetweenTrainings = formula({
  of: 'yearsBetweenTrainings',
  from: ['monthsBetweenTrainings', 'monthsPerYear'],
  text: 'monthsBetweenTrainings / monthsPerYear',
  source: 'definition',
  compute: (i) => i.monthsBetweenTrainings / i.monthsPerYear,
})

export const trainingUsdPerQuery = formula({
  of: 'trainingUsdPerQuery',
  from: [
    'trainingUsdPerYear',
    'servedQueriesPerSecond',
    'secondsPerHour',
    'hoursPerDay',
    'daysPerYear',
  ],
  text: 'trainingUsdPerYear / (servedQueriesPerSecond * secondsPerHour * hoursPerDay * daysPerYear)',
  source: 'definition',
  compute: (i) =>
    i.trainingUsdPerYear /
    (i.servedQueriesPerSecond * i.secondsPerHour * i.hoursPerDay * i.daysPerYear),
})

export const totalUsdPerQuery = formula({
  of: 'totalUsdPerQuery',
  from: ['usdPerQuery', 'trainingUsdPerQuery'],
  text: 'usdPerQuery + trainingUsdPerQuery',
  source: 'definition',
  compute: (i) => i.usdPerQuery + i.trainingUsdPerQuery,
})

export const totalUsdPerYear = formula({
  of: 'totalUsdPerYear',
  from: ['usdPerYear', 'trainingUsdPerYear'],
  text: 'usdPerYear + trainingUsdPerYear',
  source: 'definition',
  compute: (i) => i.usdPerYear + i.trainingUsdPerYear,
})
