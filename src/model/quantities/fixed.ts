import { quantity } from './quantity.ts'

/** Quantities that are fixed by definition. */
export const fixed = {
  // Fixed by definition
  secondsPerHour: quantity('3600', 's/h'),
  hoursPerDay: quantity('24', 'h/day'),
  daysPerYear: quantity('365', 'day/year'),
  monthsPerYear: quantity('12', 'month/year'),
  bytesPerGigabyte: quantity('10⁹', 'B/GB'),
  tokensPerMillion: quantity('10⁶', 'token/Mtoken'),
  wattsPerKilowatt: quantity('1000', 'W/kW'),
} as const
