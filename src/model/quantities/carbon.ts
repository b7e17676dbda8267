import { quantity } from './quantity.ts'

/** Quantities of what the power emits; a gram or a tonne is of CO₂ equivalent. */
export const carbon = {
  gramsCo2ePerKilowattHour: quantity('c', 'g/kWh'),
  gramsPerTonne: quantity('10⁶', 'g/tonne'),
  tonnesCo2ePerYear: quantity('G_y', 'tonne/year'),
  gramsCo2ePerQuery: quantity('G_q', 'g/query'),
  tonnesCo2e: quantity('G', 'tonne'),
} as const
