/** What the OpenAPI description says of the fields of a sweep. */
export const sweepTexts = {
  estimate: 'The estimate that is asked at each point.',
  request:
    'A request of that estimate, scenario and expressions included. It must be valid by itself; the inputs then replace numbers of it. Its `working` is that of the sweep.',
  inputs:
    'What varies: one input, or two in every combination. At most 2,000 points in total, and at most 50,000 points times plans that the estimate compares for one.',
  pointer:
    'JSON Pointer (RFC 6901) to a number of the request. Fields of its scenario and fields with a default count.',
  values: 'Numbers, or expressions with units, in the order of the points.',
  from: 'The first value: a number in the unit of the field, or an expression with units.',
  to: 'The last value; it may be the smaller one.',
  points: 'How many values, both ends included. A field of whole numbers is best given values.',
  scale: 'linear: equal steps; log: equal ratios.',
  outputs: 'JSON Pointers (RFC 6901) to single values of the answer: numbers, texts or booleans.',
  currency: 'Overrides the currency of the request; left out, that one.',
}
