import * as v from 'valibot'

/** The ends of a cost that is uncertain; null where nothing of it is, or where it is not known. */
export const costIntervalAnswer = (description: string) =>
  v.pipe(
    v.nullable(v.object({ low: v.number(), high: v.number(), level: v.number() })),
    v.description(description),
  )

/** Where its ends stand: amounts whose names do not say `usd`. */
export const costIntervalAmounts = (name: 'allInInterval' | 'totalInterval') =>
  ['interval', name].flatMap((one) => [`/cost/${one}/low`, `/cost/${one}/high`])
