const neither = {
  usdPerKilowattHour: 'No electricity price or region is given.',
  gramsCo2ePerKilowattHour: 'No grid carbon intensity or region is given.',
} as const

/** Why a number is not known that most estimates lack. */
export const usualReasons = {
  'no-price-date': 'The price has no date of its own.',
  'nothing-uncertain': 'Neither the rate nor the price of this cost has an interval.',
  'power-not-given': ({ field }: { field: keyof typeof neither }) => neither[field],
}
