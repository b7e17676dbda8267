import * as v from 'valibot'

/** The ends of a cost that is uncertain; null where nothing of it is, or where it is not known. */
export const costIntervalAnswer = (description: string) =>
  v.pipe(
    v.nullable(v.object({ low: v.number(), high: v.number(), level: v.number() })),
    v.description(description),
  )
