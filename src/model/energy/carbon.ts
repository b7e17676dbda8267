import { formula } from '../graph/formula.ts'

/** The energy holds the PUE already: nothing here multiplies by it again. */
export const tonnesCo2ePerYear = formula({
  of: 'tonnesCo2ePerYear',
  from: ['kilowattHoursPerYear', 'gramsCo2ePerKilowattHour', 'gramsPerTonne'],
  text: 'kilowattHoursPerYear * gramsCo2ePerKilowattHour / gramsPerTonne',
  source: 'definition',
  compute: (i) => (i.kilowattHoursPerYear * i.gramsCo2ePerKilowattHour) / i.gramsPerTonne,
})

export const gramsCo2ePerQuery = formula({
  of: 'gramsCo2ePerQuery',
  from: ['wattHoursPerQuery', 'gramsCo2ePerKilowattHour', 'wattsPerKilowatt'],
  text: 'wattHoursPerQuery * gramsCo2ePerKilowattHour / wattsPerKilowatt',
  source: 'definition',
  compute: (i) => (i.wattHoursPerQuery * i.gramsCo2ePerKilowattHour) / i.wattsPerKilowatt,
})

export const tonnesCo2e = formula({
  of: 'tonnesCo2e',
  from: ['kilowattHours', 'gramsCo2ePerKilowattHour', 'gramsPerTonne'],
  text: 'kilowattHours * gramsCo2ePerKilowattHour / gramsPerTonne',
  source: 'definition',
  compute: (i) => (i.kilowattHours * i.gramsCo2ePerKilowattHour) / i.gramsPerTonne,
})
