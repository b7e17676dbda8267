/** What the fields of a sweep may hold. */
export const sweepAllowed = {
  'swept-request': 'a request of the estimate that is swept',
  'some-quantity': 'a number, or an expression such as "10/s"',
  'input-pointer': 'a JSON Pointer to a number of the request, such as /workload/queriesPerSecond',
  'output-pointer': 'a JSON Pointer to one value of the answer, such as /cost/usdPerYear',
  'another-input': 'a pointer to another number',
  'log-range': 'a number above 0, or the scale "linear"',
  points: ({ max }: { max: number }) => `at most ${max} points`,
  'fewer-plans': 'fewer points, or a request that compares fewer plans',
}
