import { quantity } from './quantity.ts'

/** Quantities that are fixed by definition. */
export const fixed = {
  // Fixed by definition
  secondsPerHour: quantity('Seconds in an hour', '3600', 's/h'),
  hoursPerDay: quantity('Hours in a day', '24', 'h/day'),
  daysPerYear: quantity('Days in a year', '365', 'day/year'),
  monthsPerYear: quantity('Months in a year', '12', 'month/year'),
  bytesPerGigabyte: quantity('Bytes in a gigabyte', '10⁹', 'B/GB'),
  tokensPerMillion: quantity('Tokens in a million', '10⁶', 'token/Mtoken'),
  wattsPerKilowatt: quantity('Watts in a kilowatt', '1000', 'W/kW'),
} as const
