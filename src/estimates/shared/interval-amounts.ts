/** Where the ends of a cost that is uncertain stand in an answer: amounts whose names do not say `usd`. */
export const costIntervalAmounts = (name: 'allInInterval' | 'totalInterval') =>
  ['interval', name].flatMap((one) => [`/cost/${one}/low`, `/cost/${one}/high`])
