import { formula } from '../graph/formula.ts'

/** Rent of the exact number of chips: published chains price chips, and fleets count whole servers. */
export const usdPerHour = formula({
  of: 'usdPerHour',
  from: ['chipsExact', 'usdPerChipHour'],
  text: 'chipsExact * usdPerChipHour',
  source: 'semianalysis-2023-search',
  compute: (i) => i.chipsExact * i.usdPerChipHour,
})

export const usdPerSecond = formula({
  of: 'usdPerSecond',
  from: ['usdPerHour', 'secondsPerHour'],
  text: 'usdPerHour / secondsPerHour',
  source: 'definition',
  compute: (i) => i.usdPerHour / i.secondsPerHour,
})

export const usdPerDay = formula({
  of: 'usdPerDay',
  from: ['usdPerHour', 'hoursPerDay'],
  text: 'usdPerHour * hoursPerDay',
  source: 'definition',
  compute: (i) => i.usdPerHour * i.hoursPerDay,
})

export const usdPerYear = formula({
  of: 'usdPerYear',
  from: ['usdPerDay', 'daysPerYear'],
  text: 'usdPerDay * daysPerYear',
  source: 'definition',
  compute: (i) => i.usdPerDay * i.daysPerYear,
})

/** What the bill is where only whole servers are rented. */
export const usdPerYearWholeServers = formula({
  of: 'usdPerYearWholeServers',
  from: ['servers', 'chipsPerServer', 'usdPerChipHour', 'hoursPerDay', 'daysPerYear'],
  text: 'servers * chipsPerServer * usdPerChipHour * hoursPerDay * daysPerYear',
  source: 'definition',
  compute: (i) => i.servers * i.chipsPerServer * i.usdPerChipHour * i.hoursPerDay * i.daysPerYear,
})

export const usdPerQuery = formula({
  of: 'usdPerQuery',
  from: ['chipSecondsPerQuery', 'usdPerChipHour', 'secondsPerHour'],
  text: 'chipSecondsPerQuery * usdPerChipHour / secondsPerHour',
  source: 'semianalysis-2023-search',
  compute: (i) => (i.chipSecondsPerQuery * i.usdPerChipHour) / i.secondsPerHour,
})

export const usdPerMillionTokens = formula({
  of: 'usdPerMillionTokens',
  from: ['usdPerQuery', 'tokensPerQuery', 'tokensPerMillion'],
  text: 'usdPerQuery / tokensPerQuery * tokensPerMillion',
  source: 'definition',
  compute: (i) => (i.usdPerQuery / i.tokensPerQuery) * i.tokensPerMillion,
})

export const usdPerMillionOutputTokens = formula({
  of: 'usdPerMillionOutputTokens',
  from: ['usdPerQuery', 'outputTokens', 'tokensPerMillion'],
  text: 'usdPerQuery / outputTokens * tokensPerMillion',
  source: 'definition',
  compute: (i) => (i.usdPerQuery / i.outputTokens) * i.tokensPerMillion,
})

/** Price of whole servers, were they bought. */
export const capexUsd = formula({
  of: 'capexUsd',
  from: ['servers', 'usdPerServer'],
  text: 'servers * usdPerServer',
  source: 'semianalysis-2023-search',
  compute: (i) => i.servers * i.usdPerServer,
})

/** The same where they are bought, with their network and storage. */
export const ownedCapexUsd = formula({
  of: 'capexUsd',
  from: ['servers', 'chipsPerServer', 'capexUsdPerChip'],
  text: 'servers * chipsPerServer * capexUsdPerChip',
  source: 'definition',
  compute: (i) => i.servers * i.chipsPerServer * i.capexUsdPerChip,
})
