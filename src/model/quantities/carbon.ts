import { quantity } from './quantity.ts'

/** Quantities of what the power emits; a gram or a tonne is of CO₂ equivalent. */
export const carbon = {
  gramsCo2ePerKilowattHour: quantity('Carbon intensity of the grid, in CO₂e', 'c', 'g/kWh'),
  gramsPerTonne: quantity('Grams in a tonne', '10⁶', 'g/tonne'),
  tonnesCo2ePerYear: quantity('CO₂e a year', 'G_y', 'tonne/year'),
  gramsCo2ePerQuery: quantity('CO₂e a query', 'G_q', 'g/query'),
  tonnesCo2e: quantity('CO₂e of the run', 'G', 'tonne'),
} as const
