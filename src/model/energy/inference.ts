import { formula } from '../graph/formula.ts'

export const kilowattHoursPerDay = formula({
  of: 'kilowattHoursPerDay',
  from: ['powerWatts', 'hoursPerDay', 'wattsPerKilowatt'],
  text: 'powerWatts * hoursPerDay / wattsPerKilowatt',
  source: 'devries-2023',
  compute: (i) => (i.powerWatts * i.hoursPerDay) / i.wattsPerKilowatt,
})

export const kilowattHoursPerYear = formula({
  of: 'kilowattHoursPerYear',
  from: ['kilowattHoursPerDay', 'daysPerYear'],
  text: 'kilowattHoursPerDay * daysPerYear',
  source: 'definition',
  compute: (i) => i.kilowattHoursPerDay * i.daysPerYear,
})

export const wattHoursPerQuery = formula({
  of: 'wattHoursPerQuery',
  from: ['powerWatts', 'servedQueriesPerSecond', 'secondsPerHour'],
  text: 'powerWatts / servedQueriesPerSecond / secondsPerHour',
  source: 'devries-2023',
  compute: (i) => i.powerWatts / i.servedQueriesPerSecond / i.secondsPerHour,
})

export const electricityUsdPerYear = formula({
  of: 'electricityUsdPerYear',
  from: ['kilowattHoursPerYear', 'usdPerKilowattHour'],
  text: 'kilowattHoursPerYear * usdPerKilowattHour',
  source: 'definition',
  compute: (i) => i.kilowattHoursPerYear * i.usdPerKilowattHour,
})

/** The same compute at an efficiency better by this share takes 1 / (1 + gain) of the energy. */
export const savedKilowattHoursPerYear = formula({
  of: 'savedKilowattHoursPerYear',
  from: ['kilowattHoursPerYear', 'efficiencyGain'],
  text: 'kilowattHoursPerYear * efficiencyGain / (1 + efficiencyGain)',
  source: 'definition',
  compute: (i) => (i.kilowattHoursPerYear * i.efficiencyGain) / (1 + i.efficiencyGain),
})

export const savedElectricityUsdPerYear = formula({
  of: 'savedElectricityUsdPerYear',
  from: ['savedKilowattHoursPerYear', 'usdPerKilowattHour'],
  text: 'savedKilowattHoursPerYear * usdPerKilowattHour',
  source: 'definition',
  compute: (i) => i.savedKilowattHoursPerYear * i.usdPerKilowattHour,
})
